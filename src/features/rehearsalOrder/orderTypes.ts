/** What the rehearsal order is asked for, and what it shows. Times are typed and shown as `16:30`. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

export interface OrderDayAsked {
  date: string;
  from: string;
  to: string;
}

export interface OrderPieceAsked {
  /** A scene or a French scene, as Scenes and French scenes have it. */
  scene: string;
  minutes: number;
  /** Where it has to be; empty for any room. */
  room?: string;
  /** Who must lead it; empty for whoever leads the day. */
  lead?: string;
  /** Of a double cast, who is not needed: names or ids with `;` between. Empty calls both. */
  without?: string;
  /** When it has to begin; empty for any time. */
  at?: string;
  /** On which of the days; empty for any. */
  date?: string;
}

export interface OrderAsked {
  days: OrderDayAsked[];
  /** Names of the rooms. */
  rooms: string[];
  /** Who must be at every piece that names nobody else; `;` between several. */
  lead: string;
  /** The type of the events. */
  type: string;
  pieces: OrderPieceAsked[];
}

/** A piece in its place. */
export interface OrderPlace {
  date: string;
  scene: string;
  room: string;
  /** Minutes after midnight of the working day. */
  from: number;
  to: number;
}

export interface OrderDayShown {
  date: string;
  /** The day in words. */
  day: string;
  /** A line for each piece: when, what, where. */
  lines: string[];
  /** “Proved: …”, or “Best found in the time: …” with the bound. */
  proof: string;
  /** What it comes to: when under-18s end, who waits. */
  figures: string[];
}

export interface OrderPreview {
  /** `''` if nothing can be written. */
  hash: string;
  days: OrderDayShown[];
  /** To be handed back with the hash. */
  places: OrderPlace[];
  /** What cannot be placed and why, a sentence each. */
  unplaced: string[];
  warnings: string[];
  problems: Problem[];
  /** Why there is nothing to write; `''` if there is. */
  nothing: string;
}

export interface OrderChoices {
  scenes: { scene: string; title: string; minutes: number | null; people: number; isPart: boolean }[];
  rooms: string[];
  leads: string[];
  types: string[];
  /** The next day with an event, or today. */
  date: string;
  /** Why nothing can be chosen; `''` normally. */
  nothing: string;
}

export interface TonightScene {
  scene: string;
  title: string;
  /** What is missing, in words; `''` for a scene that can be done. */
  missing: string;
}

export interface TonightShown {
  /** Which event, or why there is none. */
  words: string;
  /** By what is known who is there. */
  basis: string;
  /** In the order in which those who are there wait least. */
  ready: TonightScene[];
  proof: string;
  /** One part alone is missing. */
  almost: TonightScene[];
  /** Who counts as not available because something cannot be read, and what to do. */
  unsure: string[];
}

/** What the browser asks of the rehearsal order. */
export interface OrderRequests {
  /** What can be chosen from. Three calls. */
  orderChoices(): OrderChoices;
  /** The order and its reasons. Three calls, five where whose rules hold for children is chosen. */
  previewOrder(request: OrderAsked): OrderPreview;
  /** Writes exactly what was previewed into Schedule, as drafts. */
  applyOrder(request: OrderAsked & { places: OrderPlace[]; hash: string }): JobOutcome;
  /** What can be rehearsed with those who are there, or can be. Four calls. */
  tonightShown(request: { eventId: string }): TonightShown;
}
