/** Imports, filling, sharing and decisions about messages, to be begun while something else runs. */

import type { LocalState } from '../../local/account/state.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { workbookOf } from '../support/bundle.ts';
import { smallJobs } from './cases.ts';
import { type FaultJob, type Stage, stageFrom } from './harness.ts';
import { outboxRows } from './outboxRows.ts';

const KEY = 'report/2027-03-05/r1/0000000000/00000000';

export const [IMPORT, FILL, SHARING, ARCHIVE] = ['import', 'fill the schedule', 'sharing', 'archive'].map((wanted) => {
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

export const JOBS = [IMPORT, FILL, SHARING, decision('markAsSent', 'Sent'), decision('resend', 'Pending')];

/** The account of a job, with a message to decide about. */
export function withMessage(job: FaultJob): LocalState {
  const stage = stageFrom(job.begin());
  const set = { Key: KEY, Kind: 'Rehearsal report', Date: '2027-03-05', Revision: '1', State: 'Failed' };
  appendRow(workbookOf(stage.account), { tab: 'Outbox', set: { ...set, To: 'gone@example.org' } });
  return stage.account.state;
}
