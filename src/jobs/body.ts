import type { Job } from './job.ts';
import type { JobOutcome } from './outcome.ts';

/** A job as it runs under the lock. */
export type Body = (job: Job, properties: Record<string, string>) => JobOutcome;
