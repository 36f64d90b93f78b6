/**
 * Google's limits, come near on purpose: a call to a thousand addresses, ten productions of one person, sixty edits a minute.
 * What the account may do in a day is what the local account enforces (docs/google.md, Limits).
 */

import type { InputFile } from '../../src/jobs/inputFile.ts';
import { LocalAccount } from '../account/localAccount.ts';
import type { LocalState } from '../account/state.ts';
import { usageOf } from '../account/usage.ts';
import { isCallMail } from '../host/callMail.ts';
import { epochOf } from '../host/floatingTime.ts';
import { finished, type RequestBundle, requestsOf } from '../host/requestsOf.ts';
import { newSpreadsheet } from '../services/sheets/newSpreadsheet.ts';
import { BENCH_DAY, madeUpProduction } from './madeUpProduction.ts';

const ZONE = 'Europe/London';
const MANAGER = 'sam.reed@example.org';
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const CALL_HOUR = 18;

export interface LargeCall {
  recipients: number;
  /** Runs of the hourly trigger until all had gone out, or until the next day's first call. */
  runs: number;
  sent: number;
  /** Longest of these runs. */
  longestRunMinutes: number;
  /** From the hour of the call to the last message. */
  lastAfterMinutes: number;
  triggerMinutes: number;
}

/** A call to everybody by itself. @param addresses of guardians, and one more of the stage manager; even */
export function benchLargeCall(
  bundleDir: string,
  addresses: number,
  { consumerAccount, earliestFirst }: { consumerAccount: boolean; earliestFirst: boolean },
): LargeCall {
  const files = madeUpProduction({ cast: addresses / 2, guardians: addresses, events: 8, scenes: 40 });
  const account = accountAt('16:30', bundleDir, consumerAccount);
  const call = requestsOf(account);
  const settings = earliestFirst ? { 'When mail runs out': 'Earliest called first' } : {};
  setUp(call, files, settings);
  call('repairTriggers');
  const due = atHour(CALL_HOUR);
  const before = account.runs.length;
  account.moveClockTo(due - HOUR_MS / 2);
  usageOf(account.state, MANAGER).triggerMs = 0;
  const { recipients } = call('previewCall', { date: '' });
  account.moveClockTo(atHour(CALL_HOUR + 12));
  const toAll = account.state.mails.filter(isCallMail);
  const ticks = account.runs.slice(before).filter(({ name }) => name === 'tick');
  const lengths = ticks.map(({ run }) => {
    const own = account.serviceCalls.filter((one) => one.run === run);
    return {
      mails: own.filter(({ method }) => method === 'MailApp.sendEmail').length,
      ms: sum(own.map(({ ms }) => ms)),
    };
  });
  const sending = lengths.filter(({ mails }) => mails > 0);
  return {
    recipients,
    runs: sending.length,
    sent: toAll.length,
    longestRunMinutes: Math.max(...sending.map(({ ms }) => ms)) / MINUTE_MS,
    lastAfterMinutes: (Math.max(...toAll.map(({ sentAtMs }) => sentAtMs)) - due) / MINUTE_MS,
    triggerMinutes: usageOf(account.state, MANAGER).triggerMs / MINUTE_MS,
  };
}

export interface ManyProductions {
  productions: number;
  triggers: number;
  /** Addresses of all the calls of a day. */
  recipients: number;
  /** Of the 90 of a personal account, over 24 hours with every call. */
  triggerMinutes: number;
  sent: number;
  /** What one production more is told when its triggers are installed; `''` where they are. */
  oneMore: string;
}

/** One person's productions, each of ten addresses, with the add-on published: a day of hourly runs and every call. */
export function benchManyProductions(bundleDir: string, productions: number): ManyProductions {
  const account = accountAt('12:00', bundleDir, false);
  const call = requestsOf(account);
  for (let number = 1; number <= productions; number++) {
    inNewWorkbook(account.state, number);
    setUp(call, madeUpProduction({ cast: 4, guardians: 9, events: 8, scenes: 10 }), { Title: `Play ${number}` });
    if (!call('repairTriggers').triggersInstalled) throw new Error(`Production ${number} has no triggers`);
  }
  const { recipients } = call('previewCall', { date: '' });
  const triggers = account.state.triggers.length;
  const usage = usageOf(account.state, MANAGER);
  usage.triggerMs = 0;
  usage.sinceMs = account.state.nowMs;
  account.moveClockTo(account.state.nowMs + 24 * HOUR_MS - MINUTE_MS);
  const triggerMinutes = usageOf(account.state, MANAGER).triggerMs / MINUTE_MS;
  const sent = account.state.mails.filter(isCallMail).length;
  inNewWorkbook(account.state, productions + 1);
  setUp(call, madeUpProduction({ cast: 4, guardians: 9, events: 8, scenes: 10 }), { Title: 'One more' });
  const one = call('repairTriggers');
  const oneMore = one.triggersInstalled ? '' : (one.warnings[0] ?? '');
  return { productions, triggers, recipients: recipients * productions, triggerMinutes, sent, oneMore };
}

function accountAt(time: string, bundleDir: string, consumerAccount: boolean): LocalAccount {
  return LocalAccount.create({
    nowMs: epochOf({ date: BENCH_DAY, time }, ZONE),
    me: MANAGER,
    scriptTimeZone: ZONE,
    consumerAccount,
    installation: 'published',
    bundleDir,
    serviceCallFile: '',
  });
}

function atHour(hour: number): number {
  return epochOf({ date: BENCH_DAY, time: '00:00' }, ZONE) + hour * HOUR_MS;
}

function setUp(call: RequestBundle, files: InputFile[], settings: Record<string, string>): void {
  finished(call, call('setUp', { files, settings }));
}

/** The next production begins in an empty spreadsheet of its own at the top of My Drive. */
function inNewWorkbook(state: LocalState, number: number): void {
  const id = `1BenchWorkbook${String(number).padStart(30, '0')}`;
  const pattern = Object.values(state.files).find(({ id }) => id === state.activeSpreadsheetId);
  if (pattern === undefined) throw new Error('There is no active spreadsheet');
  state.files[id] = { ...structuredClone(pattern), id, name: 'Untitled', parents: [state.rootId], properties: {} };
  state.spreadsheets[id] = newSpreadsheet(id, 'Untitled', ZONE);
  state.activeSpreadsheetId = id;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
