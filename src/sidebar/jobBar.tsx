/** The running job's progress, and what came of it: always in the same place, above the panel. */
import { useEffect, useRef } from 'preact/hooks';
import type { ToneName } from '../documents/tokens.ts';
import type { JobReport } from '../entry/browserCalls.ts';
import { useApp } from './appContext.ts';
import { Button, More, Notice, Problems, Words } from './parts.tsx';

const TONES: Record<JobReport['state'], ToneName> = {
  done: 'good',
  nothing: 'quiet',
  more: 'watch',
  cancelled: 'quiet',
  busy: 'watch',
  refused: 'bad',
  stopped: 'bad',
};

export function JobBar() {
  const { jobs, today } = useApp();
  const { view } = jobs;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (view.state !== 'idle') place.current?.scrollIntoView({ block: 'nearest' });
  }, [view.state]);
  return (
    <div ref={place} class="job-bar">
      <div role="status">
        {view.state === 'running' ? <Running /> : null}
        {view.state === 'ended' && view.report !== null ? <Ended report={view.report} /> : null}
        {view.state === 'failed' && view.failure !== null ? (
          <Notice tone="bad" title={view.failure.message}>
            <p>{view.failure.unchanged}</p>
            <p>{view.failure.toDo}</p>
          </Notice>
        ) : null}
      </div>
      {view.state === 'running' && view.report !== null && !view.stopping ? (
        <Button onClick={jobs.stop}>Stop after this step</Button>
      ) : null}
      {view.state === 'ended' || view.state === 'failed' ? (
        <Button kind="quiet" onClick={jobs.close}>
          Close this message
        </Button>
      ) : null}
      {view.state === 'idle' && today.job !== null ? <LeftOver /> : null}
    </div>
  );
}

function Running() {
  const { view } = useApp().jobs;
  const done = view.report?.done ?? 0;
  const total = view.report?.total ?? 0;
  return (
    <Notice tone="watch" title={`${view.words} …`}>
      {total > 0 ? (
        <>
          <progress value={done} max={total} aria-label={view.words} />
          <p>
            {done} of {total} done
          </p>
        </>
      ) : (
        <progress aria-label={view.words} />
      )}
      {view.slow ? <p>This takes longer than usual. You can go on working in the sheet.</p> : null}
      {view.stopping ? <p>It stops after this step.</p> : null}
    </Notice>
  );
}

const MOST_PROBLEMS = 5;

function Ended({ report }: { report: JobReport }) {
  const shown = report.problems.slice(0, MOST_PROBLEMS);
  const rest = report.problems.slice(MOST_PROBLEMS);
  return (
    <Notice tone={TONES[report.state]} title={report.message}>
      {report.unchanged === '' ? null : <p>{report.unchanged}</p>}
      {report.toDo === '' ? null : <Words text={report.toDo} />}
      {shown.length > 0 ? <Problems problems={shown} /> : null}
      {rest.length > 0 ? (
        <More title={`${rest.length} more`}>
          <Problems problems={rest} />
        </More>
      ) : null}
    </Notice>
  );
}

/** A job that an earlier run, or somebody else's, has not ended. */
function LeftOver() {
  const { jobs, today } = useApp();
  if (today.job === null) return null;
  const { words, done, total } = today.job;
  return (
    <Notice tone="watch" title={`${words} is not finished.`}>
      {total > 0 ? (
        <>
          <progress value={done} max={total} aria-label={words} />
          <p>
            {done} of {total} done
          </p>
        </>
      ) : null}
      <p>It goes on by itself within the hour if your triggers are installed.</p>
      <div class="buttons">
        <Button kind="main" onClick={() => jobs.start(words, 'continueJob')}>
          Continue
        </Button>
        <Button onClick={() => jobs.start('Cancelling', 'cancelJob')}>Cancel it</Button>
      </div>
    </Notice>
  );
}
