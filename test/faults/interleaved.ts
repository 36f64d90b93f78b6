/** Two runs of a job, the second one in the middle of the first, at every call of it. */
import { type FaultJob, type FaultReport, Trial } from './harness.ts';
import { drawnCalls } from './sample.ts';

/** How many calls are tried where not all of them are. */
const MOST_CALLS = 4;

export function everyInterleaving(job: FaultJob): FaultReport {
  const trial = Trial.of(job);
  for (const call of drawnCalls(trial.report.calls, MOST_CALLS, job.name)) {
    trial.run([], 'again', {
      prepare: (stage) => {
        stage.workspace.beforeCall = (_call, number) => {
          if (number !== call) return;
          stage.workspace.beforeCall = null;
          job.act(stage);
        };
      },
    });
  }
  return trial.report;
}
