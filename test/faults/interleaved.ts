/** Two runs of a job, the second one in the middle of the first, at every call of it. */
import { type FaultJob, type FaultReport, Trial } from './harness.ts';

export function everyInterleaving(job: FaultJob): FaultReport {
  const trial = Trial.of(job);
  for (let call = 1; call <= trial.report.calls; call++) {
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
