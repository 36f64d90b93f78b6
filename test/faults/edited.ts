/**
 * A job during which a person edits the workbook, at every call: in the end the account is as if the person had done
 * it before the job or after it, or the job names what is in its way and goes on once that is taken back.
 */
import type { LocalState } from '../../local/account/state.ts';
import { letGo, workbookOf } from '../support/bundle.ts';
import {
  type FaultJob,
  type FaultOutcome,
  type Finding,
  goOn,
  type Stage,
  stageFrom,
  undisturbedRun,
} from './harness.ts';
import type { PersonsEdit } from './personsEdits.ts';
import { accountKey, LivedOnce } from './sameAccount.ts';
import { drawn, drawnCalls, EVERY } from './sample.ts';
import { differences, mailLine, recordsOf } from './snapshot.ts';

type Found = Omit<Finding, 'at'>;

const MOST_TRIES = 4;
const TROUBLE_MAIL = /^mail to .*: (The call for .* cannot go out|No call goes out by itself): /;

const TURNS = 7;
/** How many edits are tried where not all of them are. */
const MOST_EDITS = 6;

/** @param turns `each`: every edit at every call; `turns`: every call with some of the edits, by turns */
export function everyEdit(job: FaultJob, edits: readonly PersonsEdit[], turns: 'each' | 'turns'): FaultOutcome {
  const { begin, calls } = undisturbedRun(job);
  const outcome: FaultOutcome = { job: job.name, calls, faults: 0, mostUnconfirmed: 0, findings: [] };
  const done = stageFrom(begin);
  actUntilDone(job, done);
  for (const edit of drawn(edits, MOST_EDITS, job.name)) {
    const index = edits.indexOf(edit);
    const expected = [editedFirst(job, begin, edit), editedLast(done, edit)];
    const followed = new LivedOnce<Found[]>();
    for (const call of drawnCalls(calls, 1, `${job.name} ${edit.name}`)) {
      if (!EVERY || turns === 'each' || (call + index) % TURNS === 0)
        tryEdit(job, begin, edit, call, expected, outcome, followed);
    }
  }
  return outcome;
}

function tryEdit(
  job: FaultJob,
  begin: LocalState,
  edit: PersonsEdit,
  atCall: number,
  expected: readonly string[][],
  outcome: FaultOutcome,
  followed: LivedOnce<Found[]>,
): void {
  const stage = stageFrom(begin);
  const { account } = stage;
  const find = (...found: Found[]) => {
    for (const { kind, detail } of found) outcome.findings.push({ at: `${edit.name} at call ${atCall}`, kind, detail });
  };
  outcome.faults++;
  account.beforeCall = (_call, number) => {
    if (number === atCall) edit.apply(workbookOf(account));
  };
  try {
    const done = job.act(stage);
    account.beforeCall = null;
    if (!done && stage.said() === '') find({ kind: 'different', detail: 'stopped without a word' });
    const key = `${done ? 'done' : 'stopped'} ${accountKey(stage, begin.nowMs)}`;
    find(...followed.of(key, () => follow(job, stage, edit, done, expected)));
  } catch (error) {
    find({ kind: 'threw', detail: (error as Error).message });
  } finally {
    letGo(account);
  }
}

/** The person takes back what is in the way, and does it again until it is done. @throws Error when it does not end */
function follow(job: FaultJob, stage: Stage, edit: PersonsEdit, done: boolean, expected: readonly string[][]): Found[] {
  const { account } = stage;
  edit.takeBack?.(stage, workbookOf(account));
  if (!done || edit.takeBack) actUntilDone(job, stage);
  const sent = account.state.mails.map(mailLine);
  const twice = sent.filter((line, index) => sent.indexOf(line) !== index);
  // A tick that cannot go on has told the stage manager so, which nobody needed before or after it.
  const actual = recordsOf(account.state).filter((line) => !edit.takeBack || !TROUBLE_MAIL.test(line));
  const compared = (lines: readonly string[]) => lines.map((line) => job.compared?.(line) ?? line).filter(Boolean);
  const fewest = expected
    .map((lines) => differences(compared(lines), compared(actual)))
    .reduce((a, b) => (b.length < a.length ? b : a));
  return [
    ...twice.map((detail): Found => ({ kind: 'twice', detail })),
    ...fewest.map((detail): Found => ({ kind: detail.startsWith('- mail') ? 'lost' : 'different', detail })),
  ];
}

function actUntilDone(job: FaultJob, stage: Stage): void {
  for (let tries = 0; tries < MOST_TRIES; tries++) if (job.act(stage) && goOn(stage)) return;
  throw new Error(`it does not end: ${stage.said()}`);
}

function editedFirst(job: FaultJob, begin: LocalState, edit: PersonsEdit): string[] {
  const stage = stageFrom(begin);
  applied(stage, edit);
  actUntilDone(job, stage);
  letGo(stage.account);
  return recordsOf(stage.account.state);
}

/** @param done the account after the job */
function editedLast(done: Stage, edit: PersonsEdit): string[] {
  const stage = stageFrom(done.account.state);
  applied(stage, edit);
  letGo(stage.account);
  return recordsOf(stage.account.state);
}

function applied(stage: Stage, edit: PersonsEdit): void {
  const workbook = workbookOf(stage.account);
  edit.apply(workbook);
  edit.takeBack?.(stage, workbook);
}
