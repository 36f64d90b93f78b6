/** A script as every format is first brought to: headings, speeches and directions in order, nobody told apart yet. */
import type { ScriptDoubt } from './script.ts';

/** What stage directions in TEI say of themselves; blank where the format does not. */
export type DirectionKind = 'enters' | 'exits' | 'other' | '';

export interface DirectionBlock {
  kind: 'direction';
  /** Without brackets. */
  text: string;
  /** Ids of `ScriptBlocks.persons`, where the file names them. */
  who?: readonly string[];
  says: DirectionKind;
  line: number;
  page: string;
}

export interface SpokenLine {
  kind: 'line';
  text: string;
  sung: boolean;
  line: number;
  /** A word at its end went on in the next line of the file. */
  wasParted?: boolean;
}

export interface SpeechBlock {
  kind: 'speech';
  /** As printed, without what stands in brackets behind it; blank where nobody is named. */
  label: string;
  /** What stands in brackets behind the label: `aside`, `V.O.` */
  note: string;
  who?: readonly string[];
  parts: readonly (SpokenLine | DirectionBlock)[];
  line: number;
  page: string;
}

export interface HeadingBlock {
  kind: 'act' | 'scene';
  /** `1`, `PRO`; of an act or a scene alone. Blank where it is not numbered. */
  key: string;
  title: string;
  line: number;
  page: string;
}

export interface SongBlock {
  kind: 'song';
  title: string;
  line: number;
  page: string;
}

export type Block = HeadingBlock | SpeechBlock | DirectionBlock | SongBlock;

/** A person of the file’s own list. */
export interface ListedPerson {
  id: string;
  /** As the list has it; may be no name that anybody would print. */
  listedAs: string;
  /** As the list of characters prints it; blank where it does not. */
  printed: string;
  group: boolean;
}

export interface ScriptBlocks {
  title: string;
  blocks: readonly Block[];
  /** Lines of the list of characters, as printed. */
  castLines: readonly string[];
  persons: readonly ListedPerson[];
  pages: readonly string[];
  doubts: readonly ScriptDoubt[];
}
