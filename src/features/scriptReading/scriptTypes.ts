/** What the sidebar asks of reading a script: plain JSON. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';
import type { AffectedPerson } from './affectedPeople.ts';
import type { CueCard } from './cueCards.ts';
import type { PageRow } from './pageRows.ts';
import type { CharacterCounts } from './scriptCounts.ts';
import type { ScriptEdit } from './scriptEdits.ts';

export interface ScriptAsked {
  /** The file's name, or `''` for pasted text. */
  name: string;
  text: string;
  edits: ScriptEdit[];
  /** Marks that the last reading has set and the script has no more are taken off. */
  takeOff: boolean;
  /** Entrances and French scenes, too. */
  withEntrances: boolean;
  /** The text is kept in Confidential: cue cards and the page map need it. */
  keepText: boolean;
}

/** What is doubtful, and what to do. */
export interface ShownDoubt {
  /** Blank where it is about the whole script. */
  where: string;
  text: string;
  why: string;
  todo: string;
}

export interface ShownScene {
  scene: string;
  title: string;
  pages: string;
  characters: number;
  lines: number;
  frenchScenes: number;
  doubts: ShownDoubt[];
}

export interface ShownCharacter extends CharacterCounts {
  /** What the workbook calls them, where that is another name. */
  tab: string;
  aliases: string[];
  group: boolean;
  /** `1.1 x`, `1.2 s` */
  marks: string[];
  /** Who plays it, by name. */
  players: string[];
  doubts: ShownDoubt[];
}

export interface ShownFill {
  tab: string;
  added: number;
  changed: number;
  kept: number;
}

export interface ScriptPreview {
  /** Fingerprint of everything that would be written; empty when nothing can be. */
  hash: string;
  title: string;
  scenes: ShownScene[];
  characters: ShownCharacter[];
  /** About the whole script. */
  doubts: ShownDoubt[];
  /** Changes of a review that fit nothing any more. */
  unused: ScriptEdit[];
  fills: ShownFill[];
  /** The first three hundred rows that are added or changed, with the cells that are written. */
  rows: {
    tab: string;
    name: string;
    what: 'added' | 'changed';
    cells: { column: string; from: string; to: string }[];
  }[];
  /** What was typed and stays, though the script says otherwise. */
  kept: { tab: string; name: string; column: string; from: string; to: string }[];
  /** Marks that the script has no more: they stay unless they are taken off. */
  gone: string[];
  /** Who is called for more or less than before. */
  people: AffectedPerson[];
  /** Since the last reading, as sentences; empty where there was none. */
  differences: string[];
  /** Who plays a character that is different since then, by name. */
  differencePeople: string[];
  /** Events from today on whose French scenes are others now. */
  events: string[];
  /** Pages that have another name now, `12 → 13`; pages that are new. */
  pages: { moved: string[]; inserted: string[]; rows: PageRow[] };
  /** Changes that an earlier review made, where this one has begun with none. */
  earlierEdits: ScriptEdit[];
  /** With any of these nothing is written. */
  problems: Problem[];
  /** Questions of names. */
  notices: Problem[];
  /** Why nothing would be written, or empty. */
  nothing: string;
}

export interface ScriptFileOutcome extends JobOutcome {
  script: { name: string; text: string } | null;
}

export interface ScriptKept {
  /** `null` where no script was read yet. */
  kept: { name: string; date: string; hasText: boolean; counts: CharacterCounts[] } | null;
  problems: Problem[];
}

export interface CardsShown {
  cards: CueCard[];
  problems: Problem[];
}

export interface ScriptReadingRequests {
  /** The words of a file in Drive. A Word file or PDF is turned into a Doc in Confidential, which goes into the bin. */
  scriptFromDrive(request: { link: string }): ScriptFileOutcome;
  /** What is in a script, what is doubtful, and what it would fill. Changes nothing. */
  previewScript(request: ScriptAsked): ScriptPreview;
  /** Fills exactly what was previewed. */
  readScript(request: ScriptAsked & { hash: string }): JobOutcome;
  /** What is known of the script that was read last. */
  scriptKept(): ScriptKept;
  /** One character's cue cards, from the text that is kept. */
  cueCardsShown(request: { character: string }): CardsShown;
  /** Cue cards as a Doc for each actor, in Confidential. `''`: for everybody who speaks. */
  makeCueCards(request: { person: string }): JobOutcome;
  /** Lines and stage time by character, as a Doc. */
  makeScriptCounts(): JobOutcome;
}
