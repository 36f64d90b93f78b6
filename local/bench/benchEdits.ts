/** A long day of edits by everybody: how much of the stage manager's trigger time it uses, and whether calls go out on time. */
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { LocalAccount } from '../account/localAccount.ts';
import { usageOf } from '../account/usage.ts';
import { epochOf } from '../host/floatingTime.ts';
import { settingsOf } from '../host/readInput.ts';
import { productionWorkbook } from '../host/readTab.ts';
import { finished, requestsOf } from '../host/requestsOf.ts';
import { tableOf } from '../services/sheets/findCells.ts';
import { BENCH_DAY } from './madeUpProduction.ts';

export interface EditsCost {
  edits: number;
  /** Of the 90 that Google gives a consumer's options. */
  triggerMinutes: number;
  /** Messages that went out by themselves, and how long after the hour of the call the last one did. */
  messages: number;
  lastAfterMinutes: number;
}

const HOUR_MS = 3_600_000;
const CALL_HOUR = 18;

/** From noon on if nothing else is given, evenly: every second edit is a sign-in, the others are of People and of a tab that Callboard does not fill. */
export function benchEdits(
  files: InputFile[],
  bundleDir: string,
  { hours, editsAnHour, from = '12:00' }: { hours: number; editsAnHour: number; from?: string },
): EditsCost {
  const settings = settingsOf(files);
  const zone = settings.get('time zone') ?? 'UTC';
  const nowMs = epochOf({ date: BENCH_DAY, time: from }, zone);
  const me = settings.get('stage manager email') ?? 'sm@example.org';
  const options = { nowMs, me, scriptTimeZone: zone, consumerAccount: true, bundleDir, serviceCallFile: '' };
  const account = LocalAccount.create(options);
  const call = requestsOf(account);
  finished(call, call('setUp', { files, settings: {} }));
  call('makeSignIn', { date: '' });
  call('repairTriggers');
  const began = account.state.nowMs;
  for (let edit = 0; edit < hours * editsAnHour; edit++) {
    account.moveClockTo(began + (edit * HOUR_MS) / editsAnHour);
    const [tab, header, text] = edit % 2 === 0 ? (['Attendance', 'In', 'x'] as const) : other(edit);
    type(account, { tab, row: 1 + (edit % rowsOf(account, tab)), header, text });
  }
  const dueMs = epochOf({ date: BENCH_DAY, time: `${CALL_HOUR}:00` }, zone);
  const sent = account.state.mails.map(({ sentAtMs }) => (sentAtMs - dueMs) / 60_000);
  return {
    edits: hours * editsAnHour,
    triggerMinutes: usageOf(account.state, me).triggerMs / 60_000,
    messages: sent.length,
    lastAfterMinutes: Math.max(...sent),
  };
}

function other(edit: number): readonly [tab: string, header: string, text: string] {
  return edit % 4 === 1 ? ['People', 'Notes', `${edit}`] : ['Checklists', 'Task', `Task ${edit}`];
}

function workbookOf({ state }: LocalAccount) {
  const workbook = productionWorkbook(state);
  if (!workbook) throw new Error('The production has not been set up');
  return workbook;
}

function rowsOf(account: LocalAccount, tab: string): number {
  return Math.max(1, tableOf(workbookOf(account), tab).rows.length);
}

function type(account: LocalAccount, at: { tab: string; row: number; header: string; text: string }): void {
  const workbook = workbookOf(account);
  const sheet = workbook.sheets.find(({ properties }) => properties.title === at.tab);
  const place = { spreadsheetId: workbook.spreadsheetId, sheetId: sheet?.properties.sheetId ?? -1, row: at.row };
  const column = tableOf(workbook, at.tab).headers.indexOf(at.header);
  const [failed] = account.typeAs(account.state.me, { ...place, column, text: at.text }).filter((run) => run.error);
  if (failed?.error) throw failed.error;
}
