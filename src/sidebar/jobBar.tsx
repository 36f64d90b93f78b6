/** The running job's progress, and what came of it: always in the same place, above the panel. */
import { useEffect, useRef } from 'preact/hooks';
import type { ToneName } from '../documents/tokens.ts';
import type { TodayJob } from '../entry/today/todayTypes.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import { counted } from '../values/counted.ts';
import { useApp } from './appContext.ts';
import { mailsPeople, waitsWhenStopped } from './jobSlices.ts';
import { OutLink, Words } from './links.tsx';
import { Button, More, Notice, Problems } from './parts.tsx';
import { UndoArchive } from './undoArchive.tsx';
import type { JobView } from './useJob.ts';

const TONES: Record<JobOutcome['state'], ToneName> = {
  done: 'good',
  nothing: 'quiet',
  more: 'watch',
  cancelled: 'quiet',
  busy: 'watch',
  refused: 'bad',
  stopped: 'bad',
};

const FAILED: readonly JobOutcome['state'][] = ['busy', 'refused', 'stopped'];

export function JobBar() {
  const { jobs, today } = useApp();
  const { view } = jobs;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (view.state !== 'idle') place.current?.scrollIntoView({ block: 'nearest' });
  }, [view.state]);
  // The button that was pressed goes with what it stood in, at once or when Today is read again: the keyboard goes on here.
  useEffect(() => {
    if (view.state !== 'idle' && document.activeElement === document.body) place.current?.focus();
  }, [view.state, today]);
  return (
    <div ref={place} class="job-bar" tabIndex={-1}>
      <div role="status">
        {view.state === 'running' ? <Running /> : null}
        {view.state === 'ended' && view.outcome !== null ? <Ended outcome={view.outcome} /> : null}
        {view.state === 'failed' && view.failure !== null ? (
          <Notice tone="bad" title={view.failure.message}>
            <p>{view.failure.unchanged}</p>
            <p>{view.failure.toDo}</p>
          </Notice>
        ) : null}
        {view.state === 'waiting' && view.outcome !== null ? (
          <Unfinished
            title={`${view.words} waits.`}
            job={{ ...view.outcome, kind: view.outcome.job ?? '', words: view.words }}
          />
        ) : null}
      </div>
      {view.state === 'running' && (view.sends || view.outcome !== null) ? (
        <Button busy={view.stopping} onClick={jobs.stop}>
          {view.sends ? 'Stop sending' : 'Stop after this step'}
        </Button>
      ) : null}
      {view.state === 'ended' || view.state === 'failed' ? (
        <Button kind="quiet" onClick={jobs.close}>
          Close this message
        </Button>
      ) : null}
      {/* A job that an earlier run, somebody else's, or the one that has just failed has not ended. */}
      {(view.state === 'idle' || hasFailed(view)) && today.job !== null ? (
        <Unfinished title={`${today.job.words} is not finished.`} job={today.job} />
      ) : null}
    </div>
  );
}

/** True when it ended without having done what it was asked for. */
function hasFailed({ state, outcome }: JobView): boolean {
  return state === 'failed' || (state === 'ended' && outcome !== null && FAILED.includes(outcome.state));
}

function Running() {
  const { view } = useApp().jobs;
  const isWaiting = view.outcome !== null && waitsWhenStopped(view.outcome.job);
  return (
    <Notice tone="watch" title={`${view.words} …`}>
      {view.outcome === null ? (
        <progress aria-label={view.words} />
      ) : (
        <Progress words={view.words} {...view.outcome} files={isWaiting} />
      )}
      {view.slow ? <p>This takes longer than usual. You can go on working in the workbook.</p> : null}
      {view.stopping ? <p>{stopWords(view.sends, isWaiting)}</p> : null}
    </Notice>
  );
}

function stopWords(sends: boolean, isWaiting: boolean): string {
  if (sends) return 'It stops after a few more messages. What has not gone out stays in the Outbox.';
  return `It stops after this step${isWaiting ? ', and waits there' : ''}.`;
}

/** How far a job is; only that it runs where nobody knows how much there is to do. */
function Progress(props: { words: string; done: number; total: number; files: boolean }) {
  const { words, done, total, files } = props;
  if (total === 0) return <progress aria-label={words} />;
  return (
    <>
      <progress value={done} max={total} aria-label={words} />
      <p>
        {done} of {files ? counted(total, 'file') : total} done
      </p>
    </>
  );
}

const MOST_PROBLEMS = 5;

function Ended({ outcome }: { outcome: JobOutcome }) {
  const shown = outcome.problems.slice(0, MOST_PROBLEMS);
  const rest = outcome.problems.slice(MOST_PROBLEMS);
  return (
    <Notice tone={TONES[outcome.state]} title={outcome.message}>
      {outcome.unchanged === '' ? null : <p>{outcome.unchanged}</p>}
      {outcome.toDo === '' ? null : <Words text={outcome.toDo} />}
      {outcome.links.length === 0 ? null : (
        <ul>
          {outcome.links.map(({ name, link }) => (
            <li key={link}>
              <OutLink href={link}>{name}</OutLink>
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 ? <Problems problems={shown} /> : null}
      {rest.length > 0 ? (
        <More title={`${rest.length} more`}>
          <Problems problems={rest} />
        </More>
      ) : null}
    </Notice>
  );
}

/** Begun, not ended, and not under way in this sidebar: it can be gone on with, or given up where that may be. */
function Unfinished({ title, job }: { title: string; job: TodayJob }) {
  const { jobs } = useApp();
  const { kind, words, done, total } = job;
  const files = waitsWhenStopped(kind);
  const sends = mailsPeople(kind);
  return (
    <Notice tone="watch" title={title}>
      {total > 0 ? <Progress words={words} done={done} total={total} files={files} /> : null}
      <p>{whatNext(kind)}</p>
      <div class="buttons">
        <Button kind="main" onClick={() => jobs.start(words, 'continueJob')}>
          Continue
        </Button>
        {kind === 'archive' ? <UndoArchive call="cancelJob" /> : null}
        {files ? null : (
          <Button onClick={() => jobs.start('Cancelling', sends ? 'stopSending' : 'cancelJob')}>
            {sends ? 'Stop sending' : 'Cancel it'}
          </Button>
        )}
      </div>
    </Notice>
  );
}

/** @param kind of the job that is not finished */
function whatNext(kind: string): string {
  const itself = 'It goes on by itself within the hour if your automatic calls are on';
  if (kind === 'archive') return `${itself}; choose Continue, or undo it.`;
  return kind === 'restore' ? `${itself}; or choose Continue.` : `${itself}.`;
}
