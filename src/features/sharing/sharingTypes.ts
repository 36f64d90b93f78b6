/** Sharing as the sidebar shows it. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

export interface SharingView {
  /** Fingerprint of the changes; only what this stands for is done. */
  hash: string;
  /** The Sharing tab as it works out. `addresses`: how many addresses the row stands for. */
  rows: { folder: string; group: string; may: string; addresses: number }[];
  /**
   * What is not as it should be. `kind`: `barred`, `public`, `cannot`, `should not`, `owned outside`, `from above` or
   * `not restricted`; `barred` ones come first. `path` is `''` for the production folder itself.
   */
  findings: { kind: string; path: string; message: string }[];
  /** What applying would change, one permission each. */
  changes: { path: string; who: string; was: string; now: string }[];
  /** Who gets no access although a row names their group, and why. */
  leftOut: string[];
  /** Anything here has to be put right in the Sharing tab before sharing can be applied. */
  problems: Problem[];
  /** How many changes of the last click can be taken back. */
  undoable: number;
  /** Worth knowing before folders are shared. */
  notice: string;
}

/** What the browser asks of sharing. */
export interface SharingRequests {
  /** Who can open what, who should, and what applying would change. Changes nothing. */
  checkSharing(): SharingView;
  /** Makes exactly the changes that were shown. */
  applySharing(request: { hash: string }): JobOutcome;
  /** Takes back what the last click changed. */
  undoSharing(): JobOutcome;
}
