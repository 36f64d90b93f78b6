/** What the local services know about the run that calls them, beyond the state and the person. */

import type { ServiceContext } from './serviceContext.ts';
import type { Locale } from './texts.ts';
import type { UiRecord } from './uiRecord.ts';

export interface RunContext extends ServiceContext {
  /** Counts from 1 over the life of the account. */
  run: number;
  /** The spreadsheet that the run was started in; `null` from the cards of an add-on that is in no spreadsheet. */
  container: string | null;
  locale: Locale;
  /** Absolute folder of the built bundle, for its HTML pages. */
  bundleDir: string;
  ui: UiRecord;
  /** What scripts have put into their caches, by script and key. */
  caches: Map<string, { value: string; untilMs: number }>;
  /** Which run holds which lock. */
  locks: Map<string, number>;
  /** Mails that Drive itself sent because something was shared. */
  shareMails: ShareMail[];
  log(level: string, text: string): void;
  /** What services have left to do when the function has returned. Nothing of it is done in a run that is ended from outside. */
  atEnd?: (() => void)[];
  /** Moves the simulated clock on without a service call, as sleeping and waiting do. */
  pass(ms: number): void;
  /** Waits so long for what another run has, or until that is over. */
  wait(ms: number, isOver: () => boolean): void;
}

export interface ShareMail {
  fileId: string;
  to: string;
  atMs: number;
}
