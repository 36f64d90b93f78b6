/**
 * A job during which a person edits the workbook, at every call: in the end the account is as if the person had done
 * it before the job or after it, or the job names what is in its way and goes on once that is taken back.
 */
import type { LocalState } from '../../local/account/state.ts';
import { letGo, workbookOf } from '../support/bundle.ts';
import { type FaultJob, type FaultOutcome, goOn, type Stage, stageFrom, undisturbedRun } from './harness.ts';
import type { PersonsEdit } from './personsEdits.ts';
import { drawn, drawnCalls, EVERY } from './sample.ts';
import { differences, mailLine, recordsOf } from './snapshot.ts';

const MOST_TRIES = 4;
const TROUBLE_MAIL = /^mail to .*: (The call for .* cannot go out|No call goes out by itself): /;

const TURNS = 7;
/** How many edits are tried where not all of them are. */
const MOST_EDITS = 6;

/** @param turns `each`: every edit at every call; `turns`: every call with some of the edits, by turns */
export function everyEdit(job: FaultJob, edits: readonly PersonsEdit[], turns: 'each' | 'turns'): FaultOutcome {
  const { begin, calls } = undisturbedRun(job);
  const outcome: FaultOutcome = { job: job.name, calls, faults: 0, mostUnconfirmed: 0, findings: [] };
  for (const edit of drawn(edits, MOST_EDITS, job.name)) {
    const index = edits.indexOf(edit);
    const expected = [editedFirst(job, begin, edit), editedLast(job, begin, edit)];
    for (const call of drawnCalls(calls, 1, `${job.name} ${edit.name}`)) {
      if (!EVERY || turns === 'each' || (call + index) % TURNS === 0)
        tryEdit(job, begin, edit, call, expected, outcome);
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
): void {
  const stage = stageFrom(begin);
  const { account } = stage;
  const at = `${edit.name} at call ${atCall}`;
  outcome.faults++;
  account.beforeCall = (_call, number) => {
    if (number === atCall) edit.apply(workbookOf(account));
  };
  try {
    const done = job.act(stage);
    account.beforeCall = null;
    if (!done && stage.said() === '') {
      outcome.findings.push({ at, kind: 'different', detail: 'stopped without a word' });
    }
    edit.takeBack?.(stage, workbookOf(account));
    if (!done || edit.takeBack) actUntilDone(job, stage);
  } catch (error) {
    outcome.findings.push({ at, kind: 'threw', detail: (error as Error).message });
    return;
  } finally {
    letGo(account);
  }
  const sent = account.state.mails.map(mailLine);
  for (const mail of sent.filter((line, index) => sent.indexOf(line) !== index)) {
    outcome.findings.push({ at, kind: 'twice', detail: mail });
  }
  // A tick that cannot go on has told the stage manager so, which nobody needed before or after it.
  const actual = recordsOf(account.state).filter((line) => !edit.takeBack || !TROUBLE_MAIL.test(line));
  const found = expected.map((lines) => differences(lines, actual));
  if (found.some((lines) => lines.length === 0)) return;
  const fewest = found.reduce((a, b) => (b.length < a.length ? b : a));
  for (const line of fewest) {
    outcome.findings.push({ at, kind: line.startsWith('- mail') ? 'lost' : 'different', detail: line });
  }
}

function actUntilDone(job: FaultJob, stage: Stage): void {
  for (let tries = 0; tries < MOST_TRIES; tries++) if (job.act(stage) && goOn(stage.call)) return;
  throw new Error(`it does not end: ${stage.said()}`);
}

function editedFirst(job: FaultJob, begin: LocalState, edit: PersonsEdit): string[] {
  const stage = stageFrom(begin);
  edit.apply(workbookOf(stage.account));
  if (edit.takeBack) edit.takeBack(stage, workbookOf(stage.account));
  actUntilDone(job, stage);
  return recordsOf(stage.account.state);
}

function editedLast(job: FaultJob, begin: LocalState, edit: PersonsEdit): string[] {
  const stage = stageFrom(begin);
  actUntilDone(job, stage);
  edit.apply(workbookOf(stage.account));
  if (edit.takeBack) edit.takeBack(stage, workbookOf(stage.account));
  return recordsOf(stage.account.state);
}
