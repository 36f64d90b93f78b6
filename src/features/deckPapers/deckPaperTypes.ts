/** What the sidebar asks of the papers of the deck: plain JSON. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';
import type { Problem } from '../../port/appError.ts';

export interface ShownPaper {
  /** By which it is asked for. */
  name: string;
  title: string;
  state: 'not made' | 'changed' | 'up to date';
  pages: number;
  /** What has changed: `SL prop table (since v2)`. */
  changed: string[];
  /** Pages that it has no more: `Imani Brooks (v3)`. */
  withdrawn: string[];
  /** Of its Doc; `''` where there is none. */
  link: string;
}

export interface ShownHandNote {
  /** As the tab has them: by these it is found again. */
  paper: string;
  page: string;
  words: string;
  belongs: string;
  by: string;
}

/** What one rule has found. */
export interface ShownContradictions {
  /** `Preset nowhere` */
  title: string;
  /** Each with its tab and row. */
  problems: Problem[];
}

export interface DeckShown {
  papers: ShownPaper[];
  contradictions: ShownContradictions[];
  /** Quick changes that follow from Entrances and Costumes and are not typed yet, each at the entrance. */
  proposed: Problem[];
  /** What cannot be read. */
  problems: Problem[];
  handNotes: ShownHandNote[];
  /** What is said before papers are made anew; `''` while nothing that was written by hand waits. */
  notTyped: string;
  /** Why no new paper goes out now; `''` where it may. */
  quiet: string;
}

export interface DeckOutcome extends JobOutcome {
  deck: DeckShown | null;
}

/** One paper as it would be printed now. */
export interface PrintedPaper {
  title: string;
  html: string;
}

export interface PrintedOutcome extends JobOutcome {
  paper: PrintedPaper | null;
}

export interface HandNoteAsked {
  /** Its `name`, or what somebody calls it. */
  paper: string;
  page: string;
  words: string;
  belongs: string;
}

export interface HandNoteDone {
  paper: string;
  page: string;
  words: string;
  became: 'Typed' | 'Dropped';
}

/** @property papers names, none for all */
export interface DeckPapersAsked {
  papers: string[];
  emergency: boolean;
}

export interface DeckPagesSend {
  date: string;
  hash: string;
  partial: boolean;
  emergency: boolean;
}

export interface DeckPaperRequests {
  /** Papers and how far they are, what contradicts what, what was written by hand. Changes nothing. */
  deckShown(): DeckOutcome;
  /** A paper as a page for the printer. Changes nothing, and gives it no version. */
  deckPaper(request: { name: string; emergency: boolean }): PrintedOutcome;
  makeDeckPapers(request: DeckPapersAsked): JobOutcome;
  previewDeckPages(request: { emergency: boolean }): MailPreview;
  sendDeckPages(request: DeckPagesSend): JobOutcome;
  /** Something that was written on paper by hand, onto the list. */
  addHandNote(request: HandNoteAsked): DeckOutcome;
  /** It is typed now, or not needed. */
  handNoteDone(request: HandNoteDone): DeckOutcome;
}
