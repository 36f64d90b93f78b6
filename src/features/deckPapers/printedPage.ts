/** A page of the deck as it is printed: with its version, and what is marked. */
import type { DeckPage } from '../../deck/deckPaper.ts';
import type { DateText } from '../../port/workspace.ts';
import type { PageChanges } from './pageChanges.ts';

export interface PrintedPage {
  /** The paper that it is of, in words. */
  paper: string;
  page: DeckPage;
  version: number;
  /** The day on which this version was issued; `''` for a page that was not. */
  issued: DateText;
  /** Since which version; 0 for the first, on which nothing is marked. */
  since: number;
  /** `unknown` where nobody can tell what has changed. */
  changes: PageChanges | 'unknown';
  /** What was written on it by hand and is typed nowhere yet, in words. */
  byHand: readonly string[];
}
