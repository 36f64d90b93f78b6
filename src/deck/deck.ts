/**
 * The deck: everything that is typed about what moves on and behind the stage, read once and joined together. A row that
 * cannot be read in part stays, with that part as it was typed and the link `null`; what is wrong is among the problems.
 */
import type { Company, Person } from '../company/people.ts';
import type { DateText } from '../port/workspace.ts';
import type { CallEvent } from '../schedule/event.ts';
import type { DeckSettings } from '../settings/settings.ts';
import type { DeckScene } from './deckMoments.ts';
import type { DeckPlace } from './deckPaper.ts';
import type { Costume, DeckProp, Preset, PropMove, QuickChange } from './deckThings.ts';
import type { Cue, DressingPlace, Entrance, Headset, Mic, RunMove, Spike, Track } from './deckWork.ts';
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
