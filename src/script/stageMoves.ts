/** Who comes and who goes within one direction, while it is read. */
import type { CastMember } from './cast.ts';
import type { Mentioned } from './mentionReading.ts';
import type { MotionWord } from './motionVerbs.ts';
import type { Moment } from './whoIsMeant.ts';

export interface StageMoment extends Moment {
  /** Who spoke last, for `He exits`; `null` at the beginning of a scene. */
  lastSpeaker: CastMember | null;
  /** Nobody has spoken in this scene yet: who is named is discovered. */
  isOpening: boolean;
}

export interface MemberMove {
  kind: 'enters' | 'exits';
  member: CastMember;
}

/** Words for everybody. */
export const ALL = new Set(
  'they all both omnes alle sie ils elles tous todos todas tutti loro essi omnes everyone everybody company'.split(' '),
);

export class StageMoves {
  readonly moves: MemberMove[] = [];
  /** Of whom the last move of this sentence was told. */
  subjects: readonly CastMember[] = [];
  private stage: Set<CastMember>;

  constructor(private readonly moment: StageMoment) {
    this.stage = new Set(moment.on);
  }

  /** Who is on by now. */
  get on(): ReadonlySet<CastMember> {
    return this.stage;
  }

  /** The moment with who is on by now. */
  get now(): StageMoment {
    return { ...this.moment, on: this.stage };
  }

  /** What a word of motion says of some. Who stays does not move; who passes is on from then. */
  move(word: MotionWord, members: readonly CastMember[]): void {
    if (word.motion === 'stays') return;
    for (const member of members) {
      const isOn = this.stage.has(member);
      if (word.motion === 'passes' && isOn) continue;
      const kind = word.motion === 'exits' || (word.motion === 'crosses' && isOn) ? 'exits' : 'enters';
      if (!this.moves.some((one) => one.kind === kind && one.member === member)) this.moves.push({ kind, member });
      if (kind === 'enters') this.stage.add(member);
      else this.stage.delete(member);
    }
  }

  leaveAllBut(stay: readonly CastMember[]): void {
    for (const member of this.stage) if (!stay.includes(member)) this.moves.push({ kind: 'exits', member });
    this.stage = new Set(stay);
  }

  /** `They exit`, `He exits`: the last who moved, else who spoke last. */
  pronounLeaves(key: string): void {
    if (ALL.has(key)) {
      this.leaveAllBut([]);
      return;
    }
    const earlier = this.moves[this.moves.length - 1]?.member;
    const who = earlier !== undefined && this.stage.has(earlier) ? earlier : this.moment.lastSpeaker;
    if (who === null || !this.stage.has(who)) return;
    this.moves.push({ kind: 'exits', member: who });
    this.stage.delete(who);
  }
}

/** Everybody who is mentioned. */
export function membersOf(found: readonly Mentioned[]): CastMember[] {
  return found.flatMap(({ members }) => members);
}
