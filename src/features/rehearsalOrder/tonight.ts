/**
 * What can be rehearsed with those who are there: signed in at the event or, before anybody is, without a conflict. Whoever has a cell
 * that cannot be read counts as not there, and that is said.
 */
import type { Company, Person } from '../../company/people.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { callWords } from '../../schedule/callWords.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { foldedText } from '../../values/text.ts';
import type { Window } from '../../values/windows.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';
import type { attendanceTab } from '../../workbook/tabs/rehearsal.ts';
import { availabilityOn } from './availability.ts';

export interface WhoIsThere {
  people: ReadonlySet<Person>;
  isSignedIn: boolean;
  unsure: string[];
}

const STAYED_AWAY: readonly string[] = ['absent', 'excused'];
const CAME: readonly string[] = ['present', 'late'];
const GONE = 'left early';
const KNOWN: readonly string[] = ['', 'expected', ...STAYED_AWAY, ...CAME, GONE];

/** @param left what is left of the event @param unreadable whose conflicts cannot be read */
export function whoIsThere(
  data: ProductionData,
  table: Table<typeof attendanceTab>,
  event: CallEvent,
  left: Window,
  unreadable: ReadonlySet<Person>,
): WhoIsThere {
  const rows = rowsOf(data.company, table, event);
  const unsure = rows.flatMap(({ why }) => (why === '' ? [] : [why]));
  const isSignedIn = rows.some(({ is }) => is === 'in');
  const states = new Map<Person, RowState>();
  for (const { person, is } of rows) {
    // Of two rows of one person, the one that says less counts.
    const known = person === null ? undefined : states.get(person);
    if (person !== null && known !== 'unsure' && known !== 'out') states.set(person, is);
  }
  if (isSignedIn) {
    const people = data.company.people.filter((person) => person.active && states.get(person) === 'in');
    return { people: new Set(people), isSignedIn, unsure };
  }
  const availability = availabilityOn(data, event.date, left, unreadable, event);
  const people = data.company.people.filter((person) => {
    const state = states.get(person) ?? 'expected';
    const windows = availability(person).windows;
    return person.active && state === 'expected' && windows.some(({ from, to }) => from <= left.from && to >= left.to);
  });
  return { people: new Set(people), isSignedIn, unsure };
}

type RowState = 'in' | 'out' | 'expected' | 'unsure';

interface Row {
  person: Person | null;
  is: RowState;
  /** What cannot be read, as a sentence. */
  why: string;
}

function rowsOf(company: Company, table: Table<typeof attendanceTab>, event: CallEvent): Row[] {
  return table.rows.flatMap((row): Row[] => {
    const text = (header: string) => cellText(cellOf(table, row, header)).trim();
    if (event.id === '' || foldedText(text('Event ID')) !== foldedText(event.id)) return [];
    const found = company.people.filter(
      ({ id, stopped }) => stopped === '' && foldedText(id) === foldedText(text('Person ID')),
    );
    const [person = null] = found;
    const where = `Row ${row.rowIndex + 1} of ${table.title}`;
    if (person === null || found.length > 1) {
      return [
        {
          person: null,
          is: 'unsure',
          why: `${where}: nobody knows whose it is, so whoever it is counts as not there.`,
        },
      ];
    }
    const status = foldedText(text('Status'));
    const [came, went] = [timeIn(cellOf(table, row, 'In')), timeIn(cellOf(table, row, 'Out'))];
    if (came === 'unread' || went === 'unread' || !KNOWN.includes(status)) {
      return [
        { person, is: 'unsure', why: `${where}: ${person.name} counts as not there. Type In, Out and Status again.` },
      ];
    }
    if (went === 'time' || status === GONE || STAYED_AWAY.includes(status)) return [{ person, is: 'out', why: '' }];
    return [{ person, is: came === 'time' || CAME.includes(status) ? 'in' : 'expected', why: '' }];
  });
}

/** An x or a tick stands for now until Callboard puts the time there. */
function timeIn(cell: unknown): 'time' | 'none' | 'unread' {
  if (typeof cell === 'number' || cell === true) return 'time';
  const text = typeof cell === 'string' ? cell.trim() : '';
  if (text === '' || cell === false) return 'none';
  return foldedText(text) === 'x' || minutesFromTime(text) !== null ? 'time' : 'unread';
}

export interface SceneTonight {
  scene: string;
  /** Characters whom nobody who is there plays, with whoever covers them and is there. */
  missing: { character: string; players: readonly Person[]; covers: readonly Person[] }[];
  /** Who plays in it and is there. */
  cast: readonly Person[];
}

/** Every scene and French scene in which somebody is. */
export function scenesTonight(data: ProductionData, people: ReadonlySet<Person>): SceneTonight[] {
  const words = callWords(data.company, data.breakdown);
  const names = data.breakdown.scenes.flatMap((scene) => [
    scene,
    ...(data.breakdown.frenchScenes.get(foldedText(scene)) ?? []),
  ]);
  return names.flatMap((scene) => {
    const characters = words.charactersIn(scene);
    if (characters.length === 0) return [];
    const cast = new Set(characters.flatMap((one) => words.players(one)).filter((one) => people.has(one)));
    const missing = characters
      .filter((character) => !words.players(character).some((person) => people.has(person)))
      .map((character) => ({
        character,
        players: words.players(character),
        covers: words.understudies(character).filter((person) => people.has(person)),
      }));
    return [{ scene, missing, cast: [...cast] }];
  });
}
