/**
 * Productions for tests of the built bundle: a local account around it, filled from a fixture and set up, with the
 * browser's calls typed. What was set up once is copied for the next test.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalAccount } from '../../local/account/localAccount.ts';
import type { ServiceCallRecord } from '../../local/account/serviceCallLog.ts';
import type { LocalSpreadsheet, LocalState } from '../../local/account/state.ts';
import { epochOf, floatingTime } from '../../local/host/floatingTime.ts';
import { readInput, settingsOf } from '../../local/host/readInput.ts';
import { productionWorkbook } from '../../local/host/readTab.ts';
import { type RequestBundle, requestsOf } from '../../local/host/requestsOf.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { writesOutside } from './insideOnly.ts';
import { tellingMarks } from './plainMarks.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const SMALL = join(ROOT, 'test/fixtures/small');
export const AWKWARD = join(ROOT, 'test/fixtures/awkward');
export const MIDSUMMER = join(ROOT, 'examples/midsummer');

/** A production folder's absolute path, or its files. */
export type Fixture = string | readonly InputFile[];

export interface SetUpOptions {
  /** Such as `2027-03-05T18:00`, in the production's zone. */
  now: string;
  consumerAccount?: boolean;
  installation?: LocalState['installation'];
  /** False keeps the requests out of the log that is held against Google's schemas; for runs by the thousand. */
  log?: boolean;
  /** True for runs by the thousand: they share their globals. */
  keepsContexts?: boolean;
}

/** The built bundle's folder. @throws Error when the sources do not build. */
export function bundleDir(): string {
  const { CALLBOARD_TEST_BUNDLE: dir, CALLBOARD_TEST_BUNDLE_ERROR: error } = process.env;
  if (error) throw new Error(`The bundle could not be built: ${error}`);
  if (!dir) throw new Error('The bundle has not been built; see test/support/buildOnce.mjs');
  return dir;
}

export function filesOf(fixture: Fixture): InputFile[] {
  return typeof fixture === 'string' ? readInput(fixture).files : [...fixture];
}

/** A fresh account of the fixture's stage manager, with nothing set up in it. */
export function newAccount(fixture: Fixture, options: SetUpOptions): LocalAccount {
  const settings = settingsOf(filesOf(fixture));
  const zone = settings.get('time zone') ?? 'UTC';
  const now = floatingTime(options.now);
  if (!now) throw new Error(`${options.now} is not a date and time`);
  return watched(
    LocalAccount.create({
      nowMs: epochOf(now, zone),
      me: settings.get('stage manager email') ?? 'sm@example.org',
      scriptTimeZone: zone,
      ...(options.consumerAccount === undefined ? {} : { consumerAccount: options.consumerAccount }),
      ...(options.installation === undefined ? {} : { installation: options.installation }),
      ...surroundings(options),
    }),
  );
}

/**
 * An account that goes on from a state, which it changes.
 * @param options `before` what the state was copied from, which nobody changes any more; a copy of it if not given
 */
export function accountFrom(
  state: LocalState,
  options: Pick<SetUpOptions, 'log' | 'keepsContexts'> & { before?: LocalState } = {},
): LocalAccount {
  const { nowMs, me, scriptTimeZone } = state;
  const account = LocalAccount.create({ nowMs, me, scriptTimeZone, state, ...surroundings(options) });
  return watched(account, options.before);
}

/** The workspaces of the present test, each with what it was before. */
let opened: { account: LocalAccount; before: LocalState }[] = [];
/** What the present test has written outside of every production, or into marks in words, as far as it was looked at. */
let outside: string[] = [];
/** Tools that are not tests use these workspaces too. */
const isTest = typeof afterEach === 'function';

function watched(account: LocalAccount, before?: LocalState): LocalAccount {
  if (isTest) opened.push({ account, before: before ?? structuredClone(account.state) });
  return account;
}

/** Looks what was written outside and what marks tell, and remembers this workspace no longer: for tests that try thousands of them. */
export function letGo(account: LocalAccount): void {
  outside.push(
    ...opened.flatMap((one) =>
      one.account === account ? [...writesOutside(account, one.before), ...tellingMarks(account)] : [],
    ),
  );
  opened = opened.filter((one) => one.account !== account);
}

if (isTest) {
  afterEach(() => {
    for (const { account } of opened) letGo(account);
    const found = outside;
    outside = [];
    expect(found).toEqual([]);
  });
}

const setUpStates = new Map<string, LocalState>();

/** A production that was set up from the fixture; nothing else has been done, and no trigger is installed. */
export function setUpAccount(fixture: Fixture, options: SetUpOptions): LocalAccount {
  const key = JSON.stringify([fixture, options]);
  const known = setUpStates.get(key);
  if (known) return accountFrom(structuredClone(known), options);
  const account = newAccount(fixture, options);
  const call = callsOf(account);
  finished(call, call('setUp', { files: filesOf(fixture), settings: {} }));
  setUpStates.set(key, structuredClone(account.state));
  return accountFrom(structuredClone(account.state), options);
}

/** The browser's calls; arguments and results are JSON on both sides of the border, so the interface's types hold. */
export const callsOf = (account: LocalAccount): RequestBundle => requestsOf(account);

/** Goes on until the job is done, or there was nothing to do. @throws Error with the report when it ends otherwise. */
export function finished(call: RequestBundle, first: JobOutcome): JobOutcome {
  let outcome = first;
  for (let slice = 0; outcome.state === 'more' && slice < 100; slice++) outcome = call('continueJob');
  if (outcome.state !== 'done' && outcome.state !== 'nothing') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The service calls that were made meanwhile. */
export function serviceCallsDuring(account: LocalAccount, act: () => void): ServiceCallRecord[] {
  const before = account.serviceCalls.length;
  act();
  return account.serviceCalls.slice(before);
}

/** @throws Error before the production is set up. */
export function workbookOf(account: LocalAccount): LocalSpreadsheet {
  const workbook = productionWorkbook(account.state);
  if (!workbook) throw new Error('The production has not been set up');
  return workbook;
}

function surroundings(options: Pick<SetUpOptions, 'log' | 'keepsContexts'>): {
  bundleDir: string;
  serviceCallFile: string;
  keepsContexts: boolean;
} {
  return {
    bundleDir: bundleDir(),
    keepsContexts: options.keepsContexts ?? false,
    serviceCallFile: options.log === false ? '' : (process.env.CALLBOARD_TEST_REQUESTS ?? ''),
  };
}
