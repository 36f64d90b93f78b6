/** Sign-in for a day: Attendance rows for everybody who is called, and a printable sheet for each event. */

import type { Person } from '../../company/people.ts';
import type { Step } from '../../jobs/jobStart.ts';
import type { MadeLink } from '../../jobs/outcome.ts';
import { ensureDoc, type IssuedDoc } from '../../papers/ensureDoc.ts';
import { Listing } from '../../papers/issueDocs.ts';
import { issueChange, issuedRecord } from '../../papers/issued.ts';
import { PAPER_KINDS, paperFolder, paperKey } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { type DayEvent, dayPlan } from '../../schedule/dayPlan.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { withoutUncleared } from '../../schedule/withoutUncleared.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { clockTime, dateInShort } from '../../values/dates.ts';
import { sortedByName } from '../../values/nameOrder.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { docLinkOf } from '../../workbook/docLinks.ts';
import { peopleTab } from '../../workbook/tabs/company.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { attendanceTab } from '../../workbook/tabs/rehearsal.ts';
import { cancelledSheet } from './cancelledSheet.tsx';
import { cancelledWithPaper } from './cancelledWithPaper.ts';
import { conflictNote } from './followedRow.ts';
import { followSchedule } from './followSchedule.ts';
import { signInSheet } from './signInSheet.tsx';
import { settledRows } from './summary/settledRows.ts';

export const SIGN_IN_TABS = [attendanceTab, reportsTab] as const;

export interface SignInResult {
  state: 'done' | 'more' | 'nothing';
  date: DateText;
  sheetsMade: number;
  /** That were there, and say something else now: what was printed is old. */
  sheetsReissued: number;
  peopleAdded: number;
  /** Rows nobody has marked, whose call, day or name is another now. */
  rowsMoved: number;
  /** Rows of people who are no longer called. */
  uncalled: number;
  links: MadeLink[];
  problems: Problem[];
}

const MINUTES_A_DAY = 1440;

/**
 * Makes what is missing for the date's published events, and has the rows of Attendance follow a schedule that has changed; what
 * people typed there is never touched.
 */
export function makeSignIn(production: ProductionInHand, date: DateText): SignInResult {
  const { job, ws, state, workbook, data } = production;
  const everybody = dayPlan(data, date);
  const plan = withoutUncleared(everybody, data.cleared?.(date));
  const events = plan.events.filter(({ event }) => event.id !== '');
  const result: SignInResult = {
    state: 'done',
    date,
    sheetsMade: 0,
    sheetsReissued: 0,
    peopleAdded: 0,
    rowsMoved: 0,
    uncalled: 0,
    links: [],
    problems: [...plan.problems, ...withoutRow(events)],
  };
  const attendance = workbook.records(attendanceTab, []);
  const followed = followSchedule(data, workbook.table(attendanceTab), attendance, date);
  result.rowsMoved = followed.moved;
  result.uncalled = followed.uncalled;
  result.problems.push(...followed.problems);
  const records = workbook.records(reportsTab, []);
  const cancelled = cancelledWithPaper(data.events, date, records, 'signIn');
  if (events.length === 0 && cancelled.length === 0) {
    workbook.change(followed.changes);
    return { ...result, state: followed.changes.length === 0 ? 'nothing' : 'done' };
  }
  const sheets = [
    ...events.map((day) => ({ event: day.event, html: signInSheet(data.settings, day) })),
    ...cancelled.map((event) => ({ event, html: cancelledSheet(data.settings, event, cameTo(production, event)) })),
  ];
  const known = new Set(attendance.map((row) => `${row['Event ID']} ${row['Person ID']}`.toLowerCase()));
  const rows = [...events.flatMap(attendanceRows), ...followed.changes];
  result.peopleAdded = rows.filter(
    ({ mode, values }) => mode === 'add' && !known.has(`${values['Event ID']} ${values['Person ID']}`.toLowerCase()),
  ).length;
  const folder = paperFolder(state, 'signIn');
  const among = ws.drive.list(folder);
  const making = sheets.map(({ event }) => paperKey('signIn', event.id));
  job.beginLooking({ kind: 'signIn', params: { date }, making });
  // A sheet that a person sees always has its Attendance.
  const listing = new Listing(production, rows);
  const steps = sheets.map(
    ({ event, html }): Step => ({
      key: `sheet:${event.id}`,
      run: () => {
        const issued = issuedRecord(records, REPORT, date, event.id);
        const doc: IssuedDoc = ensureDoc(job, ws, state, {
          key: paperKey('signIn', event.id),
          name: `Sign-in ${date} ${event.start.replace(':', '')} ${event.eventType.name}`,
          folderId: folder,
          html,
          link: docLinkOf(issued),
          issues: issued?.Revision ?? 0,
          isListed: issued !== undefined,
          among,
        });
        if (doc.outcome === 'made') result.sheetsMade++;
        if (doc.outcome === 'reissued') result.sheetsReissued++;
        const called = `${REPORT}, ${dateInShort(date)}, ${clockTime(event.start)}, ${event.eventType.name}`;
        result.links.push({ name: called, link: doc.file.link });
        const change = issueChange(workbook, issued, { report: REPORT, number: null, date, eventId: event.id }, doc);
        listing.add(paperKey('signIn', event.id), change);
      },
    }),
  );
  if (!job.runSteps(steps, () => listing.write())) return { ...result, state: 'more' };
  job.finish();
  const { length: changes } = followed.changes;
  const isNothing = events.length === 0 && changes === 0 && result.sheetsReissued === 0;
  return isNothing ? { ...result, state: 'nothing' } : result;
}

/** Who had come before it was cancelled, by name. */
function cameTo({ data, workbook }: ProductionInHand, { id }: CallEvent): string[] {
  const records = workbook.records(attendanceTab, []).filter((row) => foldedText(row['Event ID']) === foldedText(id));
  const came = settledRows(data, workbook.table(attendanceTab), records).filter((row) => row.came);
  return sortedByName(came, ({ name }) => name).map(({ name }) => name);
}

const REPORT = PAPER_KINDS.signIn.name;

function hasOwnId({ person }: { person: Person }): boolean {
  return person.stopped === '';
}

/** Who is called and has no row in Attendance, which goes by the Person ID. */
function withoutRow(days: readonly DayEvent[]): Problem[] {
  const people = days.flatMap((day) => [...day.called, ...day.away].map(({ person }) => person));
  return [...new Set(people)]
    .filter((person) => person.stopped !== '')
    .map((person) => ({
      tab: peopleTab.name,
      column: 'Person ID',
      message: `${person.name} ${person.stopped} and is not in Attendance. The sign-in sheet has the name.`,
    }));
}

/** Expected for those who are called; Excused for those who said that they cannot come. */
function attendanceRows(day: DayEvent): RowChange[] {
  const row = (personId: string, name: string, minute: number, status: string, note: string): RowChange => ({
    tab: attendanceTab,
    mode: 'add',
    values: {
      'Event ID': day.event.id,
      Date: serialFromDate(day.event.date),
      'Person ID': personId,
      Name: name,
      Call: minute / MINUTES_A_DAY,
      Status: status,
      ...(note === '' ? {} : { Note: note }),
    },
  });
  return [
    ...day.called
      .filter(hasOwnId)
      .map(({ person, callMinute }) => row(person.id, person.name, callMinute, 'Expected', '')),
    ...day.away
      .filter(hasOwnId)
      .map(({ person }) => row(person.id, person.name, day.event.startMinute, 'Excused', conflictNote(day.event))),
  ];
}
