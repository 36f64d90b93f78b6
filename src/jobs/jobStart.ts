/** What a job says of itself when it begins, and the pieces that it is done in. */
import type { JobKind } from './jobKinds.ts';

/** One idempotent piece of a job, known by a key that is the same every time. */
export interface Step {
  key: string;
  run(): void;
}

export interface JobStart {
  kind: JobKind;
  params: Record<string, string>;
  making?: string[];
  hash?: string;
  /** True for the production's very first job, before which there was no ledger that could be lost. */
  isFirst?: boolean;
}
