/** Google may show a change of access only tens of seconds after it was made: what is not there yet is looked for again. */
import type { Job } from './job.ts';

/** Before the second look, the third … */
const WAITS_MS = [2_000, 4_000, 8_000, 16_000];

/** What is seen once it is as it should be, or at the last look that there is time for. */
export function lookAgain<T>(job: Pick<Job, 'ws' | 'timeIsUp'>, look: () => T, isAsItShould: (seen: T) => boolean): T {
  let seen = look();
  for (const waitMs of WAITS_MS) {
    if (isAsItShould(seen) || job.timeIsUp(waitMs)) break;
    job.ws.clock.sleep(waitMs);
    seen = look();
  }
  return seen;
}
