/**
 * The one job that this sidebar runs at a time: it starts the next slice by itself while there is more to do, and can be
 * asked to stop; an archive then waits. A second click while a job runs starts nothing.
 */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { BrowserRequests } from '../entry/browserRequests.ts';
import type { JobOutcome } from '../jobs/outcome.ts';
import { askServer, type RequestArguments, RequestFailure } from './bridge.ts';
import { mailsPeople, runSlices } from './jobSlices.ts';
import { SLOW_MS } from './useRequest.ts';

/** The browser calls that answer with a job's report. */
export type JobName = {
  [Name in keyof BrowserRequests]: ReturnType<BrowserRequests[Name]> extends JobOutcome ? Name : never;
}[keyof BrowserRequests];

export interface JobView {
  /** `waiting`: stopped where it was; the outcome says how far it is. */
  state: 'idle' | 'running' | 'waiting' | 'ended' | 'failed';
  /** What it is called while it runs. */
  words: string;
  slow: boolean;
  /** A person has asked it to stop; the slice that runs is waited for. */
  stopping: boolean;
  /** It mails people: it can be stopped before its slice is over. */
  sends: boolean;
  outcome: JobOutcome | null;
  failure: RequestFailure | null;
}

const IDLE: JobView = {
  state: 'idle',
  words: '',
  slow: false,
  stopping: false,
  sends: false,
  outcome: null,
  failure: null,
};

/** What mails people, and can be stopped between two messages. */
const SENDS: readonly JobName[] = [
  'sendCall',
  'sendReport',
  'sendLineNotes',
  'sendScriptChanges',
  'sendDeckPages',
  'tellIncident',
];

export interface Jobs {
  view: JobView;
  /** Resolves with the last outcome, or `null` when nothing was started or no answer came. */
  start<Name extends JobName>(words: string, name: Name, ...args: RequestArguments<Name>): Promise<JobOutcome | null>;
  stop(): void;
  /** Takes away what came of the last job; a running one stays in sight. */
  close(): void;
}

/**
 * @param ended called whenever a job has ended, however it did
 * @param unfinished the kind of the job that Continue goes on with, if any
 */
export function useJob(ended: () => void, unfinished: string | null): Jobs {
  const [view, setView] = useState<JobView>(IDLE);
  const busy = useRef(false);
  const stopAsked = useRef(false);
  const sends = useRef(false);

  const start = useCallback(
    async <Name extends JobName>(words: string, name: Name, ...args: RequestArguments<Name>) => {
      if (busy.current) return null;
      busy.current = true;
      stopAsked.current = false;
      sends.current = SENDS.includes(name) || (name === 'continueJob' && mailsPeople(unfinished));
      setView({ ...IDLE, state: 'running', words, sends: sends.current });
      try {
        const first: JobOutcome = await timed(setView, () => askServer(name, ...args));
        const last = await runSlices(first, {
          call: (next) => timed(setView, () => askServer(next)),
          stopAsked: () => stopAsked.current,
          onMore: (outcome) => setView((now) => ({ ...now, outcome })),
        });
        setView({ ...IDLE, words, ...last });
        return last.outcome;
      } catch (error) {
        const failure = error instanceof RequestFailure ? error : new RequestFailure(error);
        setView({ ...IDLE, state: 'failed', words, failure });
        return null;
      } finally {
        busy.current = false;
        ended();
      }
    },
    [ended, unfinished],
  );
  const stop = useCallback(() => {
    stopAsked.current = true;
    setView((now) => ({ ...now, stopping: true }));
    if (sends.current) askToStop(() => busy.current);
  }, []);
  const close = useCallback(() => setView((now) => (now.state === 'running' ? now : IDLE)), []);
  return { view, start, stop, close };
}

/** How long until the script is asked again, in milliseconds. */
const ASK_AGAIN_MS = 2_000;

/**
 * Asks the slice that sends to stop while it runs; again where it has not begun yet, so that there was nothing to stop. If
 * that fails, the job is given up after its slice, as any other.
 */
async function askToStop(isRunning: () => boolean): Promise<void> {
  while (isRunning()) {
    const answer = await askServer('stopSending').catch(() => null);
    if (answer?.state !== 'nothing') return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

async function timed(
  setView: (change: (now: JobView) => JobView) => void,
  call: () => Promise<JobOutcome>,
): Promise<JobOutcome> {
  const timer = setTimeout(() => setView((now) => ({ ...now, slow: true })), SLOW_MS);
  try {
    return await call();
  } finally {
    clearTimeout(timer);
    setView((now) => ({ ...now, slow: false }));
  }
}
