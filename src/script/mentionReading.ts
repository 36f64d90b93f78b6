/** What is known within a piece of a stage direction while its words are read one after another. */
import type { CastMember } from './cast.ts';
import type { Moment } from './whoIsMeant.ts';

export interface Mentioned {
  members: CastMember[];
  /** Where in the tokens. */
  at: number;
}

export class MentionReading {
  readonly found: Mentioned[] = [];
  /** What comes is only looked at, or a place. */
  object = false;
  /** The thing that is looked at has been named. */
  nounSeen = false;
  /** Somebody was named since the last comma or `and`. */
  named: CastMember[] | null = null;
  /** Named just before, by a name that the script has not had before. */
  stranger: CastMember | null = null;
  isStart = true;
  begins: 'article' | 'possessive' | 'other' = 'other';
  /** A comma stands before it, and no `and`. */
  isApposed = false;
  /** It stands in brackets behind a name: `Pyramus (Bottom)`. */
  isBracketed = false;
  isThe = false;

  startSegment(by: 'comma' | 'and'): void {
    if (by === 'comma' || this.nounSeen || !this.object) {
      this.object = false;
      this.nounSeen = false;
    }
    this.named = null;
    this.isStart = true;
    this.isBracketed = false;
    this.begins = 'other';
    this.isApposed = by === 'comma' && this.found.length > 0;
  }

  /** Some are named. @param at where in the tokens */
  put(at: number, members: CastMember[]): void {
    this.found.push({ members, at });
    this.named = members;
    this.stranger = null;
    this.isStart = false;
    this.object = false;
    this.nounSeen = false;
  }

  /** Feste, the Fool: who was new a moment ago is one whom the script knows. */
  merge(moment: Moment, known: CastMember): void {
    const [one] = this.named ?? [];
    this.isStart = false;
    if (one === undefined || one === known || one.speaks || one !== this.stranger) return;
    const last = this.found[this.found.length - 1];
    if (last?.members[0] === one) last.members = [known];
    for (const alias of one.aliases.values()) moment.cast.call(known, alias);
    moment.cast.members.splice(moment.cast.members.indexOf(one), 1);
    moment.cast.forget(one);
    this.stranger = null;
    this.named = [known];
  }

  /** Takes back a group whose members are listed behind it. */
  dropGroup(moment: Moment): void {
    const [last] = this.found[this.found.length - 1]?.members ?? [];
    if (last === undefined || !last.group || last.speaks) return;
    this.found.pop();
    this.isApposed = this.found.length > 0;
    if (last.aliases.size === 1 && !moment.on.has(last)) this.stranger = null;
  }
}
