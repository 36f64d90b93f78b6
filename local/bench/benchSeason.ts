/** How long Google's answers are on a fresh workbook and after a season: bytes read and written back, by job. */

import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { addDays } from '../../src/values/dates.ts';
import { LocalAccount } from '../account/localAccount.ts';
import { epochOf } from '../host/floatingTime.ts';
import { productionWorkbook } from '../host/readTab.ts';
import { finished, requestsOf } from '../host/requestsOf.ts';
import { tickNow } from '../runs/clockRun.ts';
import { tableOf } from '../services/sheets/findCells.ts';
import { addSeason } from './addSeason.ts';
import { BENCH_DAY, madeUpProduction, type Size } from './madeUpProduction.ts';

export interface AnswerSize {
  job: string;
  calls: number;
  /** Of all that is read. */
  readBytes: number;
  /** Of what is read back with writes, and the longest of these answers. */
  writtenBytes: number;
  longestWriteBytes: number;
}

export interface SeasonSizes {
  /** Rows below the headers. */
  rows: Record<'Outbox' | 'Attendance', number>;
  jobs: AnswerSize[];
}

const ZONE = 'Europe/London';
const MANAGER = 'sam.reed@example.org';

/** @param days of calls that lie before the benched one; 0 for a workbook that has seen one */
export function benchSeason(
  bundleDir: string,
  days: number,
  company: Omit<Size, 'events' | 'eventsADay'>,
): SeasonSizes {
  // A day is gone through and put once more for each day of the season; then another one, which finds it.
  const pattern = addDays(BENCH_DAY, -1);
  const account = LocalAccount.create({
    nowMs: momentOf(addDays(pattern, -1), '12:00'),
    me: MANAGER,
    scriptTimeZone: ZONE,
    consumerAccount: false,
    bundleDir,
    serviceCallFile: '',
  });
  const call = requestsOf(account);
  const done = (first: JobOutcome) => finished(call, first);
  const files = madeUpProduction({ ...company, events: days + 3, eventsADay: 1 });
  done(call('setUp', { files, settings: {} }));
  call('repairTriggers');
  sendTomorrow();
  goThrough(pattern);
  addSeason(account, pattern, days, eventsByDate());
  sendTomorrow();
  goThrough(BENCH_DAY);
  tickNow(account);
  const rows = { Outbox: rowsOf('Outbox'), Attendance: rowsOf('Attendance') };
  const jobs: AnswerSize[] = [];
  measure('Tick, nothing due', () => tickNow(account));
  measure('Today', () => call('getToday'));
  measure('Attendance mark', mark);
  measure('Preview call', () => call('previewCall', { date: '' }));
  measure('Send call', sendTomorrow);
  measure('Sign-in sheet', () => done(call('makeSignIn', { date: addDays(BENCH_DAY, 1) })));
  measure('Report', () => done(call('makeReport', { date: BENCH_DAY })));
  measure('Today, call out', () => call('getToday'));
  measure('Preview, call out', () => call('previewCall', { date: '' }));
  return { rows, jobs };

  /** Its sign-in sheet and its report. */
  function goThrough(date: string): void {
    account.moveClockTo(momentOf(date, '12:00'));
    done(call('makeSignIn', { date }));
    done(call('makeReport', { date }));
    const { hash } = call('previewReport', { date });
    done(call('sendReport', { date, hash, partial: false }));
  }

  function sendTomorrow(): JobOutcome {
    const { date, hash } = call('previewCall', { date: '' });
    return done(call('sendCall', { date, hash, partial: false })).outcome;
  }

  function mark(): void {
    const last = rowsOf('Attendance');
    const { headers } = tableOf(workbook(), 'Attendance');
    const sheet = workbook().sheets.find(({ properties }) => properties.title === 'Attendance');
    const place = { spreadsheetId: workbook().spreadsheetId, sheetId: sheet?.properties.sheetId ?? -1 };
    const [run] = account.typeAs(MANAGER, { ...place, row: last, column: headers.indexOf('In'), text: 'x' });
    if (run?.error) throw run.error;
  }

  function workbook() {
    const found = productionWorkbook(account.state);
    if (!found) throw new Error('The production has not been set up');
    return found;
  }

  function rowsOf(tab: string): number {
    return tableOf(workbook(), tab).rows.length;
  }

  function eventsByDate(): Map<string, string> {
    const schedule = files.find(({ name }) => name === 'schedule.csv')?.text ?? '';
    return new Map(
      schedule.split('\n').map((line): [string, string] => {
        const [id = '', date = ''] = line.split(',');
        return [date, id];
      }),
    );
  }

  function measure(job: string, act: () => unknown): void {
    const before = account.serviceCalls.length;
    act();
    const made = account.serviceCalls.slice(before);
    const bytesOf = (isOne: (method: string) => boolean) =>
      made.filter(({ method }) => isOne(method)).map(({ answerBytes = 0 }) => answerBytes);
    const written = bytesOf((method) => method.endsWith('batchUpdate'));
    jobs.push({
      job,
      calls: made.length,
      readBytes: sum(bytesOf((method) => method.startsWith('sheets.') && !method.endsWith('batchUpdate'))),
      writtenBytes: sum(written),
      longestWriteBytes: Math.max(0, ...written),
    });
  }
}

function momentOf(date: string, time: string): number {
  return epochOf({ date, time }, ZONE);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
