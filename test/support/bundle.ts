/**
 * Productions for tests of the built bundle: a local workspace around it, filled from a fixture and set up, with the
 * browser's calls typed. What was set up once is copied for the next test.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallBundle } from '../../local/host/dayRun.ts';
import { epochOf, floatingTime } from '../../local/host/floatingTime.ts';
import { readInput, settingsOf } from '../../local/host/readInput.ts';
import { productionWorkbook } from '../../local/host/readTab.ts';
import { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { RequestRecord } from '../../local/workspace/requestLog.ts';
import type { LocalSpreadsheet, LocalState } from '../../local/workspace/state.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import type { JobReport } from '../../src/jobs/report.ts';
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
export function newWorkspace(fixture: Fixture, options: SetUpOptions): LocalWorkspace {
  const settings = settingsOf(filesOf(fixture));
  const zone = settings.get('time zone') ?? 'UTC';
  const now = floatingTime(options.now);
  if (!now) throw new Error(`${options.now} is not a date and time`);
  return watched(
    LocalWorkspace.create({
      nowMs: epochOf(now, zone),
      me: settings.get('stage manager email') ?? 'sm@example.org',
      scriptTimeZone: zone,
      ...(options.consumerAccount === undefined ? {} : { consumerAccount: options.consumerAccount }),
      ...(options.installation === undefined ? {} : { installation: options.installation }),
      ...surroundings(options),
    }),
  );
}

/** A workspace that goes on from a state, which it changes. */
export function workspaceFrom(state: LocalState, options: Pick<SetUpOptions, 'log'> = {}): LocalWorkspace {
  const { nowMs, me, scriptTimeZone } = state;
  return watched(LocalWorkspace.create({ nowMs, me, scriptTimeZone, state, ...surroundings(options) }));
}

/** The workspaces of the present test, each with what it was before. */
let opened: { workspace: LocalWorkspace; before: LocalState }[] = [];
/** What the present test has written outside of every production, or into marks in words, as far as it was looked at. */
let outside: string[] = [];
/** Tools that are not tests use these workspaces too. */
const isTest = typeof afterEach === 'function';

function watched(workspace: LocalWorkspace): LocalWorkspace {
  if (isTest) opened.push({ workspace, before: structuredClone(workspace.state) });
  return workspace;
}

/** Looks what was written outside and what marks tell, and remembers this workspace no longer: for tests that try thousands of them. */
export function letGo(workspace: LocalWorkspace): void {
  outside.push(
    ...opened.flatMap((one) =>
      one.workspace === workspace ? [...writesOutside(workspace, one.before), ...tellingMarks(workspace)] : [],
    ),
  );
  opened = opened.filter((one) => one.workspace !== workspace);
}

if (isTest) {
  afterEach(() => {
    for (const { workspace } of opened) letGo(workspace);
    const found = outside;
    outside = [];
    expect(found).toEqual([]);
  });
}

const setUpStates = new Map<string, LocalState>();

/** A production that was set up from the fixture; nothing else has been done, and no trigger is installed. */
export function setUpWorkspace(fixture: Fixture, options: SetUpOptions): LocalWorkspace {
  const key = JSON.stringify([fixture, options]);
  const known = setUpStates.get(key);
  if (known) return workspaceFrom(structuredClone(known), options);
  const workspace = newWorkspace(fixture, options);
  const call = callsOf(workspace);
  finished(call, call('setUp', { files: filesOf(fixture), settings: {} }));
  setUpStates.set(key, structuredClone(workspace.state));
  return workspaceFrom(structuredClone(workspace.state), options);
}

/** The browser's calls; arguments and results are JSON on both sides of the border, so the interface's types hold. */
export function callsOf(workspace: LocalWorkspace): CallBundle {
  return (name, ...args) => workspace.run(name, args, { source: 'browser' }) as ReturnType<CallBundle> as never;
}

/** Goes on until the job is done, or there was nothing to do. @throws Error with the report when it ends otherwise. */
export function finished(call: CallBundle, first: JobReport): JobReport {
  let report = first;
  for (let slice = 0; report.state === 'more' && slice < 100; slice++) report = call('continueJob');
  if (report.state !== 'done' && report.state !== 'nothing') throw new Error(JSON.stringify(report));
  return report;
}

/** The service calls that were made meanwhile. */
export function requestsDuring(workspace: LocalWorkspace, act: () => void): RequestRecord[] {
  const before = workspace.requests.length;
  act();
  return workspace.requests.slice(before);
}

/** @throws Error before the production is set up. */
export function workbookOf(workspace: LocalWorkspace): LocalSpreadsheet {
  const workbook = productionWorkbook(workspace.state);
  if (!workbook) throw new Error('The production has not been set up');
  return workbook;
}

function surroundings(options: Pick<SetUpOptions, 'log'>): { bundleDir: string; requestLogFile: string } {
  return {
    bundleDir: bundleDir(),
    requestLogFile: options.log === false ? '' : (process.env.CALLBOARD_TEST_REQUESTS ?? ''),
  };
}
