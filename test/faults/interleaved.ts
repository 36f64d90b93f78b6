/** Two runs of a job, the second one in the middle of the first, at every call of it. */
import type { FaultJob, FaultOutcome } from './harness.ts';
import { drawnCalls } from './sample.ts';
import { Trial } from './trial.ts';

/** How many calls are tried where not all of them are. */
const MOST_CALLS = 4;

export function everyInterleaving(job: FaultJob): FaultOutcome {
  const trial = Trial.of(job);
  for (const call of drawnCalls(trial.outcome.calls, MOST_CALLS, job.name)) {
    trial.run([], 'again', {
      prepare: (stage) => {
        stage.account.beforeCall = (_call, number) => {
          if (number !== call) return;
          stage.account.beforeCall = null;
          job.act(stage);
        };
      },
    });
  }
  return trial.outcome;
}
