/** Numbers of reports under every order of making, cancelling, deleting and breaking off: without gaps, and never one twice. */
import * as fc from 'fast-check';
import { dueReports, reportWord } from '../../../src/features/reports/dueReports.ts';
import { makeReport } from '../../../src/features/reports/makeReport.ts';
import { REPORT_TABS } from '../../../src/features/reports/reportOf.ts';
import { reportsTab } from '../../../src/workbook/tabs/office.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { file, filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

const DAYS = ['2027-03-10', '2027-03-11', '2027-03-12'] as const;
const TYPES = ['Rehearsal', 'Tech', 'Performance'] as const;

/** Of each kind one event a day, and a second performance. */
const SCHEDULE = file(
  'schedule.csv',
  'Event ID,Date,Start,End,Type,Status',
  ...DAYS.flatMap((day, at) =>
    [...TYPES, 'Performance'].map(
      (type, place) => `E${at + 1}${place}0,${day},${10 + place}:00,${11 + place}:00,${type},Published`,
    ),
  ),
);

function theatre(): Account {
  const account = newAccount();
  const files = filesIn('test/fixtures/small').filter(({ name }) => name !== 'schedule.csv');
  setUp(account, [...files, SCHEDULE]);
  return account;
}

const make = (account: Account, date: string) => makeReport(opened(account, REPORT_TABS), date, new Set());

/** Breaks off at one of the next writes to the workbook or to Drive. */
function broken(account: Account, date: string, at: number): void {
  let left = at;
  const { ws } = account;
  const before = ws.onCall;
  ws.onCall = () => {
    if (left-- === 0) throw new Error('killed');
  };
  try {
    make(account, date);
  } catch {
    // As a run that Google ends.
  }
  ws.onCall = before;
}

function setStatus(account: Account, event: number, status: string): void {
  const rows = account.sheets.rowsOf(scheduleTab.sheetId);
  const column = rows[0]?.indexOf('Status') ?? -1;
  const row = rows[1 + (event % (rows.length - 1))];
  if (row !== undefined) row[column] = status;
}

/** Somebody deletes a row of Reports. */
function deleteReport(account: Account, at: number): void {
  const rows = account.sheets.rowsOf(reportsTab.sheetId);
  if (rows.length > 1) rows.splice(1 + (at % (rows.length - 1)), 1);
}

const numbersOfDocs = (account: Account, word: string) =>
  [...account.drive.files.values()].flatMap(({ name }) => {
    const [, number] = new RegExp(`^${word} (\\d+) `, 'i').exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('make' as const), at: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('broken' as const), at: fc.nat(2), call: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('cancel' as const, 'publish' as const), at: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('delete' as const), at: fc.nat(9) }) },
);

test('have no gaps, and no report ever has two', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
      const account = theatre();
      for (const one of steps) {
        if (one.what === 'make') make(account, DAYS[one.at] ?? DAYS[0]);
        else if (one.what === 'broken') broken(account, DAYS[one.at] ?? DAYS[0], 'call' in one ? one.call : 0);
        else if (one.what === 'delete') deleteReport(account, one.at);
        else setStatus(account, one.at, one.what === 'cancel' ? 'Cancelled' : 'Published');
      }
      // Whatever was broken off is made whole, and whatever was deleted is found again.
      for (let event = 0; event < 12; event++) setStatus(account, event, 'Published');
      for (const day of DAYS) make(account, day);
      const production = opened(account, REPORT_TABS);
      const rows = production.workbook.records(reportsTab, []);
      for (const kind of ['rehearsal', 'tech', 'performance'] as const) {
        const due = DAYS.flatMap((day) =>
          dueReports(production.data, day, rows).filter((report) => report.kind === kind),
        );
        const wanted = due.map((_, at) => at + 1);
        const own = rows.filter(({ Report }) => Report === reportWord(kind));
        expect(own.map(({ No }) => No).sort((a, b) => Number(a) - Number(b))).toEqual(wanted);
        expect(numbersOfDocs(account, reportWord(kind)).sort((a, b) => a - b)).toEqual(wanted);
      }
    }),
    { numRuns: 8 },
  );
});
