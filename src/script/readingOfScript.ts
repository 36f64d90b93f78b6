/** What is read of a script while its scenes are gone through: by character, not yet by name. */
import { shortened } from '../values/text.ts';
import type { SpeechBlock } from './block.ts';
import type { Cast, CastMember } from './cast.ts';
import type { Direction, DoubtKind, ScriptDoubt, ScriptScene, ScriptSong, Speech } from './script.ts';
import type { MemberMove } from './stageMoves.ts';

/** What somebody does in a scene. */
export interface ScenePart {
  entered: boolean;
  onSpeeches: number;
  offSpeeches: number;
}

export interface HeardSpeech extends Omit<Speech, 'speakers'> {
  members: readonly CastMember[];
}

export interface HeardDirection extends Omit<Direction, 'moves'> {
  moves: readonly MemberMove[];
}

export interface HeardSong extends Omit<ScriptSong, 'singers'> {
  members: Set<CastMember>;
}

export class ReadingOfScript {
  readonly scenes: ScriptScene[] = [];
  readonly speeches: HeardSpeech[] = [];
  readonly directions: HeardDirection[] = [];
  readonly songs: HeardSong[] = [];
  readonly parts: { scene: string; parts: ReadonlyMap<CastMember, ScenePart> }[] = [];
  readonly doubts: ScriptDoubt[] = [];
  /** Scenes that say of anybody that they come on. */
  readonly withEntrances = new Set<string>();
  /** Who speaks in a scene though nobody says that they come on. */
  readonly unannounced: { key: string; member: CastMember; block: SpeechBlock }[] = [];
  /** Names of which it was asked whether they are somebody’s. */
  readonly asked = new Set<string>();
  /** Number of the next speech or direction. */
  next = 0;

  constructor(readonly cast: Cast) {}

  /** Adds a doubt. @param text that it is about */
  doubt(
    kind: DoubtKind,
    scene: string,
    { page, line }: { line: number; page: string },
    why: string,
    todo: string,
    text: string,
  ): void {
    this.doubts.push({ kind, scene, page, line, text: shortened(text), why, todo });
  }
}

/** The part of somebody in a scene; a new one where there is none yet. */
export function partIn(parts: Map<CastMember, ScenePart>, member: CastMember): ScenePart {
  const part = parts.get(member) ?? { entered: false, onSpeeches: 0, offSpeeches: 0 };
  parts.set(member, part);
  return part;
}
