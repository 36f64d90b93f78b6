/**
 * The deck: everything that is typed about what moves on and behind the stage, read once and joined together. A row that
 * cannot be read in part stays, with that part as it was typed and the link `null`; what is wrong is among the problems.
 */
import type { Company, Person } from '../company/people.ts';
import type { DateText } from '../port/workspace.ts';
import type { CallEvent } from '../schedule/event.ts';
import type { DeckSettings } from '../settings/settings.ts';
import type { CueNumber } from './cueNumber.ts';
import type { DeckPlace } from './deckPaper.ts';
import type { TechDay } from './techDays.ts';

export interface Deck {
  settings: DeckSettings;
  /** What the setting Names in calls says; whoever shows names asks `namesOnDeck`. */
  fullNames: boolean;
  company: Company;
  /**
   * Papers are for the rehearsal room: what each place backstage is called there, by `foldedText`. `null`: they are for the stage.
   */
  room: ReadonlyMap<string, string> | null;
  /** In the order of the show. */
  scenes: readonly DeckScene[];
  props: readonly DeckProp[];
  moves: readonly PropMove[];
  costumes: readonly Costume[];
  changes: readonly QuickChange[];
  presets: readonly Preset[];
  runSheet: readonly RunMove[];
  entrances: readonly Entrance[];
  cues: readonly Cue[];
  spikes: readonly Spike[];
  headsets: readonly Headset[];
  mics: readonly Mic[];
  rooms: readonly DressingPlace[];
  tracks: readonly Track[];
  /** Performances that are not cancelled, in the order of their days, each with who plays what. */
  shows: readonly Show[];
  /** Technical and dress rehearsals that are not cancelled, in the order of their days. */
  techs: readonly TechDay[];
  /** Shows with one and the same cast; where no show is scheduled, one cast of everybody who may play. Never empty. */
  casts: readonly Cast[];
  /** Active people of the group Crew, then others outside the cast who are named for moves and changes. */
  crew: readonly Person[];
  /** Pages that were cut and not put back, by `pageName`, each with the row of Script changes that cut it. */
  cutPages: ReadonlyMap<string, DeckPlace>;
  /** Adults who may be with under-18s on a day. Whoever’s clearance cannot be read is not among them. */
  cleared(date: DateText): ReadonlySet<Person>;
  /** The day that it is, for which clearances are looked up where no show is scheduled. */
  today: DateText;
}

/** What every row of a tab has, once read. */
export interface DeckRecord {
  /** Its tab and row; `placeOf(record, column)` names a cell. */
  place: DeckPlace;
  /** The same for the same row for ever within its tab, however the tab is sorted: its id, or its key columns folded. */
  key: string;
  notes: string;
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
  /** As typed; `''` for none. */
  page: string;
  /** What moments are sorted by; the same for one scene and page. Infinite where the scene is not known. Without a page: the scene’s beginning. */
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
  /** Who uses it: the character as the Breakdown has it, else as typed. */
  character: string;
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

export interface RunMove extends DeckRecord {
  /** `null` where it has none. */
  seq: number | null;
  at: DeckMoment;
  cueKind: 'Verbal' | 'Visual' | 'Cue light' | 'Follow' | '';
  /** The cue or moment. */
  moment: string;
  action: 'Set' | 'Strike' | 'Move' | 'Fly' | 'Hand off' | 'Change' | '';
  /** `item.prop` is `null` for what is no prop. */
  item: NamedProp;
  from: DeckLocation;
  to: DeckLocation;
  who: readonly Person[];
  /** As typed, those too whom nobody of People is. */
  whoTexts: readonly string[];
  side: DeckSide;
  /** `null`: as many as are named. */
  crewNeeded: number | null;
}

export interface Entrance extends DeckRecord {
  at: DeckMoment;
  /** As the Breakdown has it, else as typed. */
  character: string;
  kind: 'Enters' | 'Exits' | '';
  side: DeckSide;
  carrying: readonly NamedProp[];
}

export interface Cue extends DeckRecord {
  /** As typed. */
  text: string;
  /** `null` for one that cannot be read. */
  number: CueNumber | null;
  at: DeckMoment;
  sequence: string;
  /** The line or moment. */
  line: string;
  /** `SM` where nothing is typed. */
  calledBy: string;
  operator: Person | null;
  operatorText: string;
  standby: string;
  description: string;
  /** As typed; where nothing is, by the number’s prefix; `''` where that says nothing. */
  department: string;
  time: string;
  /** `null` where Time says none. */
  seconds: number | null;
  preWait: string;
  isCut: boolean;
}

export interface Spike extends DeckRecord {
  item: string;
  /** `null`: in every scene, or in one that is not known. */
  scene: DeckScene | null;
  sceneText: string;
  color: string;
  /** Beside the color wherever it is shown; no two colors have one letter. `''` without a color. */
  letter: string;
  fromCenterLine: string;
  fromPlasterLine: string;
  glow: boolean;
}

export interface Headset extends DeckRecord {
  station: string;
  person: Person | null;
  personText: string;
  channel: string;
  cueLight: string;
  location: string;
}

export interface Mic extends DeckRecord {
  mic: string;
  character: string;
  from: DeckScene | null;
  fromText: string;
  to: DeckScene | null;
  toText: string;
  wornWhere: string;
}

export interface DressingPlace extends DeckRecord {
  room: string;
  person: Person | null;
  personText: string;
  spot: string;
}

export interface Track extends DeckRecord {
  person: Person | null;
  personText: string;
  track: string;
  watched: DateText;
  shadowed: DateText;
  doneAlone: DateText;
  signedBy: string;
}

export interface Show {
  event: CallEvent;
  /** Everybody active who is called for it. */
  called: ReadonlySet<Person>;
  cast: Cast;
}

export interface Cast {
  /** `''` where there is only one; else what tells it apart: `Cast A`, in the order of the shows. */
  name: string;
  /** None where no show is scheduled. */
  shows: readonly Show[];
  /**
   * Who plays a character, whatever its spelling: one where that is settled; several where a show calls all of a double cast;
   * none where nobody does.
   */
  playersOf(character: string): readonly Person[];
  /** Characters that somebody plays, as the Breakdown has them. */
  charactersOf(person: Person): readonly string[];
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

/** Everybody who may do something in a cast: the people who are named, and whoever plays the characters. */
export function doersIn(cast: Cast, { people, characters }: Pick<Doer, 'people' | 'characters'>): Person[] {
  return [...new Set([...people, ...characters.flatMap((character) => cast.playersOf(character))])];
}
