/** The deck from its tabs. Nothing is thrown and nothing left out: what is wrong is named by tab, row and column. */
import type { Company, Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import type { Breakdown } from '../schedule/breakdown.ts';
import type { CallEvent } from '../schedule/event.ts';
import { phaseOn } from '../settings/phaseOn.ts';
import type { Settings } from '../settings/settings.ts';
import { phaseNumber } from '../values/phases.ts';
import { foldedText, shortened } from '../values/text.ts';
import {
  costumesTab,
  cuesTab,
  dressingRoomsTab,
  entrancesTab,
  headsetsTab,
  micsTab,
  presetsTab,
  propLogTab,
  propMovesTab,
  propsTab,
  quickChangesTab,
  runSheetTab,
  spikesTab,
  stagePlacesTab,
  tracksTab,
} from '../workbook/tabs/deck.ts';
import { scenesTab } from '../workbook/tabs/schedule.ts';
import { scriptChangesTab } from '../workbook/tabs/script.ts';
import { castsOf } from './casts.ts';
import { cutPages } from './cutPages.ts';
import type { Deck } from './deck.ts';
import { deckPeople } from './deckPeople.ts';
import { propIndex } from './deckProps.ts';
import { deckRecords, type ReadRow } from './deckRecords.ts';
import { momentsOf, timedScenes } from './deckScenes.ts';
import type { DeckTables } from './deckTables.ts';
import { pageRuler } from './pageRuler.ts';
import { changeFrom, costumeFrom, costumeIndex } from './read/changes.ts';
import { cueFrom, entranceFrom, runMoveFrom } from './read/moments.ts';
import { intermissionOrder, moveFrom, presetFrom, propFrom } from './read/props.ts';
import type { Reading } from './read/reading.ts';
import { sharedRooms } from './read/sharedRooms.ts';
import { headsetFrom, micFrom, roomFrom, spikesFrom, trackFrom } from './read/stations.ts';
import { techDays } from './techDays.ts';

/** What of the production the deck stands on. */
export interface DeckGround {
  settings: Settings;
  company: Company;
  breakdown: Breakdown;
  events: readonly CallEvent[];
  today: DateText;
  /** Who may be with under-18s on a day; where clearances cannot be read, nobody. Not asked where the production does not check. */
  cleared(date: DateText): ReadonlySet<Person>;
}

export function deckFrom(tables: DeckTables, ground: DeckGround): { deck: Deck; problems: Problem[] } {
  const { settings, company, breakdown, events, today } = ground;
  const problems: Problem[] = [];
  const rowsOf: typeof deckRecords = (...args) => {
    const read = deckRecords(...args);
    problems.push(...read.problems);
    return read;
  };
  const sceneRows = deckRecords(tables, scenesTab).rows.map(({ row }) => row);
  const changes = deckRecords(tables, scriptChangesTab).rows.map(({ row }) => row);
  const read = {
    props: rowsOf(tables, propsTab).rows,
    moves: rowsOf(tables, propMovesTab).rows,
    costumes: rowsOf(tables, costumesTab).rows,
    changes: rowsOf(tables, quickChangesTab).rows,
    presets: rowsOf(tables, presetsTab).rows,
    runSheet: rowsOf(tables, runSheetTab).rows,
    entrances: rowsOf(tables, entrancesTab).rows,
    cues: rowsOf(tables, cuesTab).rows,
    spikes: rowsOf(tables, spikesTab).rows,
    headsets: rowsOf(tables, headsetsTab).rows,
    mics: rowsOf(tables, micsTab).rows,
    rooms: rowsOf(tables, dressingRoomsTab).rows,
    tracks: rowsOf(tables, tracksTab).rows,
  };
  const ruler = pageRuler([
    ...sceneRows.flatMap((row) => [row['Pages from'], row['Pages to']]),
    ...[...read.moves, ...read.runSheet, ...read.entrances, ...read.cues].map(({ row }) => row.Page),
    ...read.changes.flatMap(({ row }) => [row['Page out'], row['Page in']]),
    ...changes.map(({ Page }) => Page),
  ]);
  const timed = timedScenes(sceneRows, breakdown, ruler, settings.deck.minutesAPage);
  problems.push(...timed.problems);
  const moments = momentsOf(timed.scenes, breakdown, ruler, problems);
  const props = read.props.map(propFrom);
  const former = [
    ...deckRecords(tables, propLogTab).rows.map(({ row }) => ({ id: row['Prop ID'], name: row.Prop })),
    // What was typed beside an id before the prop had another name.
    ...read.presets.map(({ row }) => ({ id: row.Prop, name: row.Item })),
  ];
  const reading: Reading = {
    moments,
    people: deckPeople(company, breakdown, problems),
    props: propIndex(props, former, problems),
    problems,
    settings: settings.deck,
  };
  const scenes = timed.scenes.map(({ scene }) => scene);
  const runSheet = read.runSheet.map((row) => runMoveFrom(row, reading));
  const cues = read.cues.map((row) => cueFrom(row, reading));
  const costumes = read.costumes.map((row) => costumeFrom(row, reading));
  const wardrobe = costumeIndex(costumes, problems);
  const intermission = intermissionOrder(scenes, [...runSheet, ...cues]);
  const moves = read.moves.map((row) => moveFrom(row, reading));
  const quickChanges = read.changes.map((row) => changeFrom(row, reading, wardrobe));
  const presets = read.presets.map((row) => presetFrom(row, reading, intermission));
  const entrances = read.entrances.map((row) => entranceFrom(row, reading));
  const rooms = read.rooms.map((row) => roomFrom(row, reading));
  problems.push(...sharedRooms(rooms));
  const { shows, casts } = castsOf(company, breakdown, events);
  const adults: ReadonlySet<Person> = new Set(company.people.filter(({ minor }) => !minor));
  const deck: Deck = {
    settings: settings.deck,
    fullNames: settings.fullNames,
    room: isForStage(settings, today) ? null : roomPlaces(rowsOf(tables, stagePlacesTab).rows),
    company,
    scenes,
    props,
    moves,
    costumes,
    changes: quickChanges,
    presets,
    runSheet,
    entrances,
    cues,
    spikes: spikesFrom(read.spikes, reading),
    headsets: read.headsets.map((row) => headsetFrom(row, reading)),
    mics: read.mics.map((row) => micFrom(row, reading)),
    rooms,
    tracks: read.tracks.map((row) => trackFrom(row, reading)),
    shows,
    techs: techDays({ company, breakdown, events, hours: settings.hours }),
    casts,
    crew: crewOf(company, [...runSheet.map(({ who }) => who), ...quickChanges.map(({ dressers }) => dressers)]),
    cutPages: cutPages(changes),
    cleared: settings.unclearedAdults === 'Do not check' ? () => adults : ground.cleared,
    today,
  };
  for (const scene of moments.withoutPages) {
    const message = `Scene ${shortened(scene.name)} has no pages, so when things happen in it is not known. Type its first and last page.`;
    problems.push({ tab: 'Scenes', ...scene.place, column: 'Pages from', message });
  }
  return { deck, problems };
}

/** In a phase of the company’s own nobody knows which room it is: then papers are for the stage. */
function isForStage(settings: Settings, today: DateText): boolean {
  const { papersFor } = settings.deck;
  if (papersFor !== 'By the phase') return papersFor === 'Stage';
  const phase = phaseNumber(phaseOn(settings, today));
  return phase < 0 || phase >= phaseNumber('Technical Rehearsals');
}

/** Of two rows for one place the first. */
function roomPlaces(rows: readonly ReadRow<typeof stagePlacesTab>[]): Map<string, string> {
  const both = rows.map(({ row }) => [foldedText(row['On stage']), row['In rehearsal'].trim()] as const);
  return new Map(both.filter(([stage, room]) => stage !== '' && room !== '').reverse());
}

/** The group Crew, then everybody else outside the cast who is named for something. */
function crewOf(company: Company, named: readonly (readonly Person[])[]): Person[] {
  const others = named.flat().filter((one) => one.active && one.group !== 'Cast');
  return [...new Set([...company.people.filter((one) => one.active && one.group === 'Crew'), ...others])];
}
