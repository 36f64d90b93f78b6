/** The deck of a production that was read with its tabs: what it is, what contradicts what, and its papers as far as they are. */
import type { Contradiction } from '../../deck/contradictions/contradiction.ts';
import type { Deck } from '../../deck/deck.ts';
import { DECK_TABS } from '../../deck/deckTables.ts';
import type { Problem } from '../../port/appError.ts';
import type { Production } from '../../production/production.ts';
import type { Table } from '../../workbook/table.ts';
import { deckPagesTab, typedBackTab } from '../../workbook/tabs/deck.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { notesTab, timingsTab } from '../../workbook/tabs/rehearsal.ts';
import { clearedOnAsking, contradictedDeck } from './contradictedDeck.ts';
import { keptPages } from './keptPages.ts';
import type { PlannedPaper } from './pagePlan.ts';
import { plannedPapers } from './planPapers.ts';
import { type HandNote, openHandNotes } from './typedBack.ts';

export const READ_DECK_TABS = [...DECK_TABS, deckPagesTab, typedBackTab, timingsTab, notesTab, reportsTab] as const;

type Read = Pick<Production, 'ws' | 'state' | 'workbook' | 'data' | 'now'>;

export interface DeckRead {
  deck: Deck;
  papers: PlannedPaper[];
  contradictions: Contradiction[];
  /** What cannot be read. */
  problems: Problem[];
  /** What was written by hand and is not typed yet. */
  notes: HandNote[];
  /** What the list of these is called. */
  typedBackTitle: string;
  /** The tabs that rows of the deck stand in. */
  tables: Table[];
}

/** One call where under-18s change costume quickly, for who is cleared; none else. */
export function readDeck(production: Read): DeckRead {
  const { workbook, now } = production;
  const unread: Problem[] = [];
  const { deck, contradictions, problems } = contradictedDeck(production, clearedOnAsking(production, unread));
  const issues = new Map(workbook.records(reportsTab, []).map((row) => [row.Report, row.Revision ?? 1] as const));
  const kept = keptPages(workbook.table(deckPagesTab));
  return {
    deck,
    papers: plannedPapers(deck, contradictions, { kept, issues }, now.date, workbook.records(notesTab, [])),
    contradictions,
    problems: [...problems, ...unread],
    notes: openHandNotes(workbook.table(typedBackTab)),
    typedBackTitle: workbook.table(typedBackTab).title,
    tables: DECK_TABS.map((tab) => workbook.table(tab) as unknown as Table),
  };
}
