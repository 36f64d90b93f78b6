/** A production that knows what the rules for children need, where its setting says whose rules hold. */
import { ageBandsFrom } from '../company/ageBands.ts';
import { confirmedHours } from '../company/confirmedHours.ts';
import { licencesFrom } from '../company/licences.ts';
import { AppError } from '../port/appError.ts';
import type { Moment, ReadOnlyWorkspace } from '../port/workspace.ts';
import { CHILD_HOUR_RULES } from '../schedule/childHourRules.ts';
import type { Attended, ChildHours } from '../schedule/childHoursData.ts';
import { EVENING_ENDS } from '../schedule/childPresence.ts';
import { minutesFromTime } from '../values/cellDates.ts';
import { addDays } from '../values/dates.ts';
import { foldedText } from '../values/text.ts';
import { headerProblems } from '../workbook/headerProblems.ts';
import { readRecords } from '../workbook/readRecords.ts';
import { readTabs } from '../workbook/readTabs.ts';
import { cellOf, cellText, type Table, tableFrom } from '../workbook/table.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import { licencesTab, youngPeopleTab } from '../workbook/tabs/confidential.ts';
import { attendanceTab } from '../workbook/tabs/rehearsal.ts';
import type { ProductionData } from './productionData.ts';

/** What cannot be read warns of too much, never of too little. */
const GONE: readonly string[] = ['not-found', 'missing-tab', 'missing-column', 'not-allowed'];
const CAME: readonly string[] = ['Present', 'Late', 'Left early'];
const STAYED_AWAY: readonly string[] = ['Absent', 'Excused'];

interface Known {
  ws: Pick<ReadOnlyWorkspace, 'spreadsheets'>;
  state: { workbookId: string; confidentialWorkbookId: string };
  data: ProductionData;
  now: Moment;
}

/** Two calls at most where rules are chosen, one with None, none where nothing is chosen or nobody is under 18. */
export function withChildHours<T extends Known>(production: T): T {
  const { data } = production;
  const { childHours: name } = data.settings;
  if (name === '' || !data.company.people.some((person) => person.active && person.minor)) return production;
  return { ...production, data: { ...data, childHours: childHoursOf(production, name) } };
}

function childHoursOf({ ws, state, data, now }: Known, name: string): ChildHours {
  const unread: string[] = [];
  const cannot = (what: string, so: string) => {
    unread.push(
      `Callboard cannot read ${what}, so ${so}. Ask somebody who may open it, or choose Put back what is missing.`,
    );
  };
  const closed = tablesOf(ws, state.confidentialWorkbookId, [youngPeopleTab, licencesTab]);
  if (closed === null) {
    cannot(
      'Young people and Licences in the Confidential workbook',
      'the strictest limits hold and no licence is looked at',
    );
  }
  const [bands = null, records = null] = closed ?? [];
  const licences = records === null ? [] : licencesFrom(records as Table<typeof licencesTab>, data.company);
  const rules = CHILD_HOUR_RULES.get(name) ?? null;
  const needsAttendance = rules !== null || licences.some(({ daysAllowed }) => daysAllowed !== null);
  const opened = needsAttendance ? tablesOf(ws, state.workbookId, [attendanceTab]) : [];
  if (opened === null) cannot('Attendance', 'days and hours are counted by the schedule alone');
  const [attendance] = opened ?? [];
  return {
    name,
    rules,
    unconfirmed: confirmedHours(data.settings.childHoursConfirmed, name, data.company, now.date).why,
    bands:
      bands === null
        ? { of: new Map(), problems: [] }
        : ageBandsFrom(bands as Table<typeof youngPeopleTab>, data.company),
    licences,
    attended: attendance === undefined ? [] : attendedIn(attendance as Table<typeof attendanceTab>, data, now),
    unread,
  };
}

/** `null` where they cannot be read as they are meant. */
function tablesOf(ws: Known['ws'], id: string, specs: readonly TabSpec[]): Table[] | null {
  if (id === '') return null;
  try {
    const values = readTabs(ws, id, specs);
    const tables = specs.flatMap((spec) =>
      values.filter(({ sheetId }) => sheetId === spec.sheetId).map((one) => tableFrom(spec, one)),
    );
    const isWhole = tables.length === specs.length && tables.every((table) => headerProblems(table).length === 0);
    return isWhole ? tables : null;
  } catch (error) {
    if (!(error instanceof AppError) || !GONE.includes(error.code)) throw error;
    return null;
  }
}

/** The rows of people who are known by an id of their own. Whoever is still in is there until now at least. */
function attendedIn(table: Table<typeof attendanceTab>, { company, events }: ProductionData, now: Moment): Attended[] {
  // In the small hours the evening before is not over.
  const evening = (minutesFromTime(now.time) ?? 0) < EVENING_ENDS ? addDays(now.date, -1) : now.date;
  const people = new Map(
    company.people.filter(({ stopped }) => stopped === '').map((person) => [foldedText(person.id), person]),
  );
  const starts = new Map(events.map((event) => [foldedText(event.id), event.startMinute]));
  const rows = new Map(table.rows.map((row) => [row.rowIndex + 1, row]));
  return readRecords(table, { tab: table.title }).records.flatMap((record): Attended[] => {
    const person = people.get(foldedText(record['Person ID']));
    const row = rows.get(record.rowNumber);
    if (person === undefined || row === undefined || record.Date === '') return [];
    const typed = (header: string) => cellText(cellOf(table, row, header)).trim();
    const came = typed('In') !== '' || typed('Out') !== '' || CAME.includes(record.Status);
    return [
      {
        person,
        date: record.Date,
        eventMinute: starts.get(foldedText(record['Event ID'])) ?? minutesFromTime(record.Call),
        in: record.In,
        out: isStillIn(record, typed('Out')) && record.Date === evening ? now.time : record.Out,
        came,
        stayedAway: !came && STAYED_AWAY.includes(record.Status),
      },
    ];
  });
}

function isStillIn({ In, Status }: { In: string; Status: string }, out: string): boolean {
  return In !== '' && out === '' && Status !== 'Left early' && !STAYED_AWAY.includes(Status);
}
