/** A job's slices in the sidebar: gone on with by itself, given up when stopped, and an archive only paused. */
import type { JobKind } from '../../src/jobs/jobKinds.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { NO_OUTCOME } from '../../src/jobs/runJob.ts';
import { runSlices, waitsWhenStopped } from '../../src/sidebar/jobSlices.ts';

const more = (job: JobKind, done: number): JobOutcome => ({ ...NO_OUTCOME, job, state: 'more', done, total: 9 });
const done = (job: JobKind): JobOutcome => ({ ...NO_OUTCOME, job, state: 'done' });

/** Runs a job of three slices, which is asked to stop while the slice of that number runs. */
async function stoppedIn(slice: number, job: JobKind) {
  const calls: string[] = [];
  const seen: number[] = [];
  let running = 1;
  const outcome = await runSlices(more(job, running), {
    call: async (name) => {
      calls.push(name);
      running++;
      if (name === 'cancelJob') return { ...NO_OUTCOME, job: null, state: 'cancelled' };
      return running < 3 ? more(job, running) : done(job);
    },
    stopAsked: () => running >= slice,
    onMore: (outcome) => seen.push(outcome.done),
  });
  return { calls, seen, ...outcome };
}

const NEVER = 99;

it('goes on by itself until the job has ended, and tells how far it is', async () => {
  expect(await stoppedIn(NEVER, 'dailyCall')).toEqual({
    calls: ['continueJob', 'continueJob'],
    seen: [1, 2],
    state: 'ended',
    outcome: done('dailyCall'),
  });
});

it.each(['dailyCall', 'setUp', 'sharing'] as const)('gives %s up when it is stopped', async (job) => {
  expect(await stoppedIn(2, job)).toMatchObject({
    calls: ['continueJob', 'cancelJob'],
    state: 'ended',
    outcome: { state: 'cancelled' },
  });
});

it.each(['archive', 'restore'] as const)('only pauses %s: nothing more is asked of the script', async (job) => {
  expect(await stoppedIn(2, job)).toEqual({
    calls: ['continueJob'],
    seen: [1, 2],
    state: 'waiting',
    outcome: more(job, 2),
  });
  expect((await stoppedIn(1, job)).calls).toEqual([]);
});

it('ends an archive whose last slice ran when it was asked to stop', async () => {
  expect(await stoppedIn(3, 'archive')).toMatchObject({ state: 'ended', outcome: { state: 'done' } });
});

it('says which jobs wait when they are stopped', () => {
  const kinds = ['archive', 'restore', 'dailyCall', '', null];
  expect(kinds.map((kind) => waitsWhenStopped(kind))).toEqual([true, true, false, false, false]);
});
