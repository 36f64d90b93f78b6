/** Sharing as the sidebar shows it. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

export interface SharingView {
  /** Fingerprint of the changes; only what this stands for is done. */
  hash: string;
  /** True while nobody but the stage manager can open anything. */
  nobodyYet: boolean;
  /** Each group, role, person or address of the Sharing tab, with what it may do. `people`: how many addresses it stands for. */
  groups: { group: string; people: number; see: string[]; edit: string[] }[];
  /**
   * What is not as it should be. `kind`: `barred`, `public`, `cannot`, `should not`, `owned outside`, `from above` or
   * `not restricted`; `barred` ones come first. `path` is `''` for the production folder itself.
   */
  findings: { kind: string; path: string; message: string }[];
  /** What applying would change, one permission each. `group`: whose access is given; `''` where some is taken away. */
  changes: { path: string; who: string; was: string; now: string; group: string }[];
  /** The assistant stage managers, and what letting each in gives them. */
  assistants: AssistantView[];
  /** Who gets no access although a row names their group, and why. */
  leftOut: string[];
  /** Anything here has to be put right in the Sharing tab before sharing can be applied. */
  problems: Problem[];
  /** How many changes of the last click can be taken back. */
  undoable: number;
  /** Worth knowing before folders are shared. */
  notice: string;
}

/** One assistant stage manager who is to be let in. */
export interface AssistantView {
  id: string;
  name: string;
  minor: boolean;
  /** Folders as the Sharing tab names them. */
  see: string[];
  edit: string[];
  /** Why they can be given nothing; `''` normally. */
  why: string;
  /** Fingerprint of what was shown; `''` where there is nothing to do: they are in, or cannot be. */
  hash: string;
}

/** What the browser asks of sharing. */
export interface SharingRequests {
  /** Who can open what, who should, and what applying would change. Changes nothing. */
  checkSharing(): SharingView;
  /** Makes exactly the changes that were shown. */
  applySharing(request: { hash: string }): JobOutcome;
  /** Lets one assistant stage manager in, as was shown, and changes nobody else’s access. */
  letAssistantIn(request: { id: string; hash: string }): JobOutcome;
  /** Takes back what the last click changed. */
  undoSharing(): JobOutcome;
}
