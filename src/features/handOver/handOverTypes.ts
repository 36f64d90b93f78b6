/** What handing over shows before it does anything. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

export interface HandOverChoiceAsked {
  /** A name or Person ID. */
  to: string;
  /** True hands over the ownership of files as well. */
  ownership: boolean;
}

export interface HandOverPreview {
  /** Fingerprint of everything below; only what this stands for is done. Empty when nothing can be. */
  hash: string;
  name: string;
  email: string;
  ownership: boolean;
  /** How many files and folders belong to whoever looks, and could change hands. */
  owned: number;
  /** What happens, in order, a sentence each. */
  steps: string[];
  /** What is left for the new stage manager. */
  theirs: string[];
  /** What to think of before. */
  notices: string[];
  problems: Problem[];
}

/** What the browser asks of handing over. */
export interface HandOverRequests {
  /** What making another adult (name or Person ID) the stage manager would do. Changes nothing. */
  previewHandOver(request: HandOverChoiceAsked): HandOverPreview;
  /** Hands over as it was shown. */
  handOver(request: HandOverChoiceAsked & { hash: string }): JobOutcome;
}
