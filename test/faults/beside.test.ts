/** Imports, filling, sharing and decisions about messages, begun during each other and during an archive. */

import type { LocalState } from '../../local/account/state.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { workbookOf } from '../support/bundle.ts';
import { everyBeside } from './beside.ts';
import { expectNothingFound, smallJobs } from './cases.ts';
import { type FaultJob, type Stage, stageFrom } from './harness.ts';
import { outboxRows } from './outboxRows.ts';
import { drawn } from './sample.ts';

/** How many pairs are tried where not all of them are. */
const MOST_PAIRS = 6;
const KEY = 'report/2027-03-05/r1/0000000000/00000000';

const [IMPORT, FILL, SHARING, ARCHIVE] = ['import', 'fill the schedule', 'sharing', 'archive'].map((wanted) => {
  const [found] = smallJobs((name) => name === wanted);
  if (found === undefined) throw new Error(`There is no job ${wanted}`);
  return found[1];
}) as [FaultJob, FaultJob, FaultJob, FaultJob];

const stateOf = ({ account }: Stage) => outboxRows(account.state).find((row) => row.Key === KEY)?.State;

/** A person decides about a message that Google would not have. */
const decision = (name: 'markAsSent' | 'resend', wanted: string): FaultJob => ({
  name: name === 'resend' ? 'resend a message' : 'mark a message as sent',
  kind: null,
  begin: IMPORT.begin,
  act: (stage) => stateOf(stage) === wanted || stage.call(name, { key: KEY }).state === 'done',
});

const JOBS = [IMPORT, FILL, SHARING, decision('markAsSent', 'Sent'), decision('resend', 'Pending')];

/** The account of a job, with a message to decide about. */
function withMessage(job: FaultJob): LocalState {
  const stage = stageFrom(job.begin());
  const set = { Key: KEY, Kind: 'Rehearsal report', Date: '2027-03-05', Revision: '1', State: 'Failed' };
  appendRow(workbookOf(stage.account), { tab: 'Outbox', set: { ...set, To: 'gone@example.org' } });
  return stage.account.state;
}

const PAIRS = JOBS.flatMap((first) => JOBS.filter((second) => second !== first).map((second) => ({ first, second })));
const ofMessages = ({ first, second }: (typeof PAIRS)[number]) =>
  [first, second].every(({ name }) => /message/.test(name));

test.each(
  // Two decisions about one message are two minds, and the later one counts.
  drawn(
    PAIRS.filter((pair) => !ofMessages(pair)),
    MOST_PAIRS,
    'pairs',
  ).map((pair) => [pair.second.name, pair.first.name, pair] as const),
)('%s, begun during %s, is done after it or before it', (_second, _first, pair) => {
  expectNothingFound(everyBeside({ ...pair, begin: withMessage(IMPORT) }));
});

test.each(JOBS.map((job) => [job.name, job] as const))(
  '%s, begun during an archive, waits for its end',
  (_name, second) => {
    expectNothingFound(everyBeside({ first: ARCHIVE, second, begin: withMessage(ARCHIVE), isAlone: true }));
  },
);
