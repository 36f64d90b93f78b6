/** Where and when on the deck: scenes, moments, sides, locations, and who does something. */
import type { Person } from '../company/people.ts';
import type { DeckPlace } from './deckPaper.ts';

/** What every row of a tab has, once read. */
export interface DeckRecord {
  /** Its tab and row; `placeOf(record, column)` names a cell. */
  place: DeckPlace;
  /** The same for the same row for ever within its tab, however the tab is sorted: its id, or its key columns folded. */
  key: string;
  notes: string;
  /** As typed, what stands in cells that could not be read; not there where all could. */
  unread?: string;
}

export interface DeckScene {
  /** As Scenes has it. */
  name: string;
  title: string;
  act: string;
  /** From 0, in the order of the show. */
  index: number;
  /** `''` where Scenes does not say it. */
  pageFrom: string;
  pageTo: string;
  location: string;
  /** As Scenes says it; `null` where it does not. */
  minutesGiven: number | null;
  /** How long it runs: as given, else by its pages; `null` where neither is known. */
  minutes: number | null;
  /** Minutes of acting time from the beginning of the show to that of the scene; `null` where an earlier scene’s time is not known. */
  startMinute: number | null;
  /** How long a page of it plays, where its pages and its time are known. */
  secondsAPage?: number;
  /** Characters of the Breakdown who are in it. */
  characters: readonly string[];
  /** Its row of Scenes; a column’s header of Breakdown where Scenes lacks it. */
  place: DeckPlace;
}

/** A point of the show, as near as scene and page tell. */
export interface DeckMoment {
  /** `null`: no scene is typed, or none of this name is known. */
  scene: DeckScene | null;
  /** As typed. */
  sceneText: string;
  /** As typed, without a word for page; `''` for none. */
  page: string;
  /** What moments are sorted by; the same for one scene and page. Infinite where the scene is not known, and is neither preshow nor intermission. Without a page: the scene’s beginning. */
  order: number;
  /** Minutes of acting time from the beginning of the show (intermissions are not counted), at the middle of the page; `null` where not known. */
  minute: number | null;
}

/** @property wing on which side of the stage’s center line: `null` for the center, the house and whatever cannot be told */
export interface DeckSide {
  /** One of SIDES where it is one in other words; else as typed; `''` for none. */
  name: string;
  wing: Wing | null;
}

export type Wing = 'SL' | 'SR';

/** A location as typed, with the side that it is on. */
export interface DeckLocation {
  text: string;
  wing: Wing | null;
  /** `on`: on the stage; `off`: table, wing, room …; `unknown`: it cannot be told. */
  where: 'on' | 'off' | 'unknown';
}

/** Who does something: people, or characters through whoever plays them. */
export interface Doer {
  /** As typed. */
  text: string;
  /** By name or Person ID. */
  people: readonly Person[];
  /** Names of characters as the Breakdown has them. Who plays them is asked of a cast. */
  characters: readonly string[];
}

/** The cell of a record. */
export function placeOf(record: DeckRecord, column: string): DeckPlace {
  return { ...record.place, column };
}

/** Sorts by the moments, and leaves the order of rows where these are the same. */
export function inShowOrder<T extends { at: DeckMoment }>(records: readonly T[]): T[] {
  return records
    .map((record, row) => ({ record, row }))
    .sort((a, b) => compareOrders(a.record.at.order, b.record.at.order) || a.row - b.row)
    .map(({ record }) => record);
}

/** Infinite ones, of which the difference is no number, are one. */
export function compareOrders(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
