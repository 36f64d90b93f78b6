/** Things on the deck once they are read: props and their moves, costumes and changes, presets. */
import type { Person } from '../company/people.ts';
import type { DateText } from '../port/workspace.ts';
import type { DeckLocation, DeckMoment, DeckRecord, DeckScene, DeckSide, Doer } from './deckMoments.ts';

export interface DeckProp extends DeckRecord {
  /** `''` where it has none yet. */
  id: string;
  name: string;
  description: string;
  type: 'Hand' | 'Set' | 'Personal' | 'Consumable' | '';
  status: 'Needed' | 'Rehearsal stand-in' | 'In production' | 'Acquired' | 'Cut' | 'Missing' | 'Damaged' | '';
  source: 'Stock' | 'Bought' | 'Borrowed' | 'Rented' | 'Built' | '';
  returnTo: string;
  dueBack: DateText;
  returned: DateText;
  /** How many a show uses up; `null` where nothing is said. */
  perShow: number | null;
  /** How many there are; `null` where nothing is said. */
  left: number | null;
  /** How many shows they last; `null` where that cannot be told. */
  showsLeft: number | null;
  /** The link of a picture, as typed. */
  picture: string;
}

/** What a cell names that should be a prop. */
export interface NamedProp {
  /** As typed. */
  text: string;
  /** `null` where Props has none of this name or id, or several. */
  prop: DeckProp | null;
  /** What papers show: the prop’s name now, else as typed. */
  shown: string;
  /** The column that it is typed in. */
  column?: string;
}

export interface PropMove extends DeckRecord {
  prop: NamedProp;
  at: DeckMoment;
  /** Who uses it: the one character as the Breakdown has it, else as typed. */
  character: string;
  /** The same as people and characters. */
  user: Doer;
  presetLocation: DeckLocation;
  entersBy: Doer;
  entersSide: DeckSide;
  exitsBy: Doer;
  exitsSide: DeckSide;
  /** It comes on in this row: by somebody or from a side. */
  enters: boolean;
  /** It goes off in this row. */
  exits: boolean;
  /** It stays on the stage. */
  stays: boolean;
}

export interface Costume extends DeckRecord {
  id: string;
  character: string;
  person: Person | null;
  personText: string;
  at: DeckMoment;
  pieces: string;
  status: string;
  care: 'Launder' | 'Press' | 'Repair' | '';
}

export interface NamedCostume {
  text: string;
  costume: Costume | null;
  /** The pieces, else as typed. */
  shown: string;
}

export interface QuickChange extends DeckRecord {
  /** `null`: not one person of People, or only the character is typed; then whoever plays it changes. */
  person: Person | null;
  personText: string;
  character: string;
  out: DeckMoment;
  in: DeckMoment;
  from: NamedCostume;
  to: NamedCostume;
  /** As typed; `null` for none. */
  secondsGiven: number | null;
  /** As typed, else by pages; `null` where neither is known. */
  seconds: number | null;
  pace: ChangePace;
  location: DeckLocation;
  dressers: readonly Person[];
  /** As typed, those too whom nobody of People is. */
  dresserTexts: readonly string[];
  chaperones: readonly Person[];
  chaperoneTexts: readonly string[];
  /** `null`: as many as are named. */
  dressersNeeded: number | null;
  off: readonly string[];
  on: readonly string[];
  undoneBefore: string;
  fastenings: string;
  hair: string;
  mic: string;
  shoes: string;
  goesBackTo: string;
}

/** By the settings Quick change (seconds) and Tight change (seconds). */
export type ChangePace = 'tight' | 'quick' | 'slow' | 'unknown';

export interface Preset extends DeckRecord {
  location: DeckLocation;
  /** Where on it. */
  spot: string;
  item: string;
  /** Through Prop, else through Item; `prop.prop` is `null` for what is no prop. */
  prop: NamedProp;
  when: PresetTime;
  how: string;
  checkedBy: string;
  /** `null`: as the rows stand. */
  shelfOrder: number | null;
}

/** @property order as a moment’s: below 0 for Preshow; Intermission is just before the first scene of the second act */
export interface PresetTime {
  kind: 'Preshow' | 'Intermission' | 'Scene' | 'Unknown';
  /** `Preshow`, `Intermission`, `Before 2.1`, else as typed. */
  text: string;
  /** Before which; `null` but for `Scene`. */
  scene: DeckScene | null;
  order: number;
}
