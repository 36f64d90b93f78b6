/** Work on the deck once it is read: moves, entrances, cues, and who and what stands where for it. */
import type { Person } from '../company/people.ts';
import type { DateText } from '../port/workspace.ts';
import type { CueNumber } from './cueNumber.ts';
import type { DeckLocation, DeckMoment, DeckRecord, DeckScene, DeckSide } from './deckMoments.ts';
import type { NamedProp } from './deckThings.ts';

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
