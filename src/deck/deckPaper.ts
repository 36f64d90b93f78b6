/**
 * A paper of the deck as data: pages of blocks, told apart by keys that never change. Every paper is a pure function from the
 * deck to this; one renderer makes Doc, printable page and screen of it, and one comparison tells which pages changed.
 */
import type { Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';

/** Where a row was typed. */
export type DeckPlace = Pick<Problem, 'tab' | 'file' | 'row' | 'column'>;

export interface DeckPaper {
  /** In words, above every page: `Shift plot`. */
  title: string;
  /** In the order that they are printed. Their keys are unique within the paper. */
  pages: readonly DeckPage[];
}

/** What is handed to somebody as one: each begins on a sheet of its own. */
export interface DeckPage {
  /** The same for the same page for ever: a person’s id, a side, a location, folded; never its place in the paper. */
  key: string;
  /** `Imani Brooks`, `SL prop table` */
  title: string;
  /** Whose page it is; none where it lies or hangs somewhere. */
  people: readonly Person[];
  blocks: readonly DeckBlock[];
  /** True for the long side of the paper. */
  wide?: boolean;
}

/** @property isNote a note of a report, which not everybody may read whose page it is */
export type DeckBlock =
  | { kind: 'heading'; text: string; isNote?: true }
  | { kind: 'text'; text: string; strong?: boolean; isNote?: true }
  /** Names and values; empty ones are left out. */
  | { kind: 'facts'; facts: readonly (readonly [name: string, value: string])[] }
  | { kind: 'table'; columns: readonly DeckColumn[]; rows: readonly DeckRow[]; empty?: string };

export interface DeckColumn {
  header: string;
  /** In percent of the page. */
  width: number;
  /** `box`: to tick by hand, one for each value in the cell; `space`: left free for handwriting. Missing: text. */
  as?: 'box' | 'space';
}

export interface DeckRow {
  /** The same for the same row for ever, within its page, however rows are sorted. */
  key: string;
  cells: readonly DeckCell[];
  /** What of the workbook it shows, so that whoever changes that changes the page. */
  from: readonly DeckPlace[];
  /** What contradicts something, in words; printed beneath the row. */
  problems?: readonly string[];
}

/** @property fill `#rrggbb`; never the only sign: its letter or word is in the text. */
export type DeckCell = string | { text: string; strong?: boolean; fill?: string };
