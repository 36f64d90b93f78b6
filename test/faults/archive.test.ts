/** The example production is archived, with a kill at every service call. */

import { MIDSUMMER } from '../support/bundle.ts';
import { archiveJobs } from './archiveJobs.ts';
import { expectNothingFound } from './cases.ts';
import type { Life } from './harness.ts';
import { EXAMPLE_DAYS } from './jobs.ts';
import { drawnCalls, EVERY } from './sample.ts';
import { Trial } from './trial.ts';

const LIVES: readonly Life[] = ['again', 'continue', 'tick'];
const [ARCHIVE] = archiveJobs({ fixture: MIDSUMMER, ...EXAMPLE_DAYS });
if (ARCHIVE === undefined) throw new Error('There is no archive to try');

test('comes to the same end after a kill at any call: nothing lost, nobody mailed, no twin', () => {
  const trial = Trial.of(ARCHIVE);
  for (const call of drawnCalls(trial.outcome.calls, 12, 'kills of the archive')) {
    const kind = call % 2 === 0 ? 'kill' : 'kill-after';
    const stage = trial.run([{ call, kind }], LIVES[call % LIVES.length] ?? 'again');
    expect(stage.account.shareMails).toEqual([]);
  }
  expect(trial.outcome.faults).toBe(EVERY ? trial.outcome.calls : 12);
  expectNothingFound(trial.outcome);
});
