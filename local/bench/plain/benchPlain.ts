/** What the simple scripts cost for the production that Callboard is benched with. */
import type { InputFile } from '../../../src/jobs/inputFile.ts';
import type { LocalState } from '../../account/state.ts';
import { epochOf } from '../../host/floatingTime.ts';
import { productionWorkbook } from '../../host/readTab.ts';
import { costOf, type JobCost } from '../jobCost.ts';
import { BENCH_DAY, NEXT_DAY } from '../madeUpProduction.ts';
import { plainAccount, runToItsEnd } from './plainAccount.ts';
import { productionPlan } from './productionPlan.ts';

/** What Callboard has made of the same production. */
export interface OfCallboard {
  /** When it had just been set up. */
  setUp: LocalState;
  /** When it was about to be archived. */
  beforeArchive: LocalState;
}

/** The jobs that the scripts do, by the names that Callboard's have in the bench. */
export function benchPlain(files: readonly InputFile[], scriptsDir: string, callboard: OfCallboard): JobCost[] {
  const { me, scriptTimeZone } = callboard.setUp;
  const nowMs = epochOf({ date: BENCH_DAY, time: '12:00' }, scriptTimeZone);
  const account = plainAccount({ nowMs, me, scriptTimeZone, scriptsDir });
  const cost = (job: string, name: string, ...args: unknown[]): JobCost =>
    costOf(account, job, () => runToItsEnd(account, name, args));
  const jobs = [cost('Set up', 'setUpProduction', productionPlan(callboard.setUp, files))];
  const copy = (): LocalState => structuredClone(account.state);
  const one = plainAccount({ nowMs, me, scriptTimeZone, scriptsDir, state: copy() });
  cancelAllButOne(one.state);
  jobs.push(costOf(one, 'Sign-in sheet, one event', () => runToItsEnd(one, 'makeSignIn', [BENCH_DAY])));
  const careful = plainAccount({ nowMs, me, scriptTimeZone, scriptsDir, state: copy() });
  jobs.push(cost('Sign-in sheets', 'makeSignIn', BENCH_DAY));
  jobs.push(cost('Send call', 'sendCall', NEXT_DAY));
  jobs.push(costOf(careful, 'Send call, carefully', () => runToItsEnd(careful, 'sendCallCarefully', [NEXT_DAY])));
  jobs.push(cost('Report', 'makeReport', BENCH_DAY));
  return [...jobs, archive(scriptsDir, callboard.beforeArchive)];
}

/** Of the very files that Callboard archives. */
function archive(scriptsDir: string, before: LocalState): JobCost {
  const state = structuredClone(before);
  const { nowMs, me, scriptTimeZone } = state;
  const account = plainAccount({ nowMs, me, scriptTimeZone, scriptsDir, state });
  const production = Object.values(state.files).find(({ properties }) => properties.callboardKind === 'production');
  state.properties.document[productionWorkbook(state)?.spreadsheetId ?? ''] = { production: production?.id ?? '' };
  return costOf(account, 'Archive', () => runToItsEnd(account, 'archiveProduction', []));
}

function cancelAllButOne(state: LocalState): void {
  const workbook = state.spreadsheets[state.activeSpreadsheetId ?? ''];
  const [headers, ...rows] = workbook?.sheets.find(({ properties }) => properties.title === 'Schedule')?.rows ?? [];
  const textAt = (row: NonNullable<typeof headers>, column: number): string | undefined =>
    row[column]?.userEnteredValue?.stringValue;
  const columnOf = (header: string): number =>
    (headers ?? []).findIndex((_, at) => textAt(headers ?? [], at) === header);
  const ofTheDay = rows.filter((row) => textAt(row, columnOf('Date')) === BENCH_DAY);
  for (const row of ofTheDay.slice(1)) row[columnOf('Status')] = { userEnteredValue: { stringValue: 'Cancelled' } };
}
