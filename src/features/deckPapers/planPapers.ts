/** Every paper of the deck as the workbook has it now, held against what was issued. */
import type { Contradiction } from '../../deck/contradictions/contradiction.ts';
import type { Deck } from '../../deck/deck.ts';
import { deckInRoom, isRoomVersion } from '../../deck/deckInRoom.ts';
import type { DeckNames } from '../../deck/deckNames.ts';
import type { DeckPaper, DeckPlace, DeckRow } from '../../deck/deckPaper.ts';
import { namesOnDeck } from '../../deck/namesOnDeck.ts';
import type { DeckPaperName } from '../../papers/deckPaperKinds.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { NoteRecord } from '../reports/noteFacts.ts';
import { DECK_PAPERS, type DeckPaperEntry } from './deckPapers.ts';
import { deckNotes, withOpenNotes } from './openNotes.ts';
import { openWords } from './openWords.ts';
import type { KeptPage, PlannedPaper } from './pagePlan.ts';
import { plannedPaper } from './pagePlan.ts';
import type { PrintedPage } from './printedPage.ts';

export const DECK_PAPER_LIST: readonly (readonly [DeckPaperName, DeckPaperEntry])[] = Object.entries(DECK_PAPERS) as [
  DeckPaperName,
  DeckPaperEntry,
][];

interface Issued {
  kept: ReadonlyMap<string, KeptPage>;
  /** How often each Doc was issued, by the name of its kind. */
  issues: ReadonlyMap<string, number>;
}

/**
 * Makes no call.
 * @param contradictions each printed beneath the rows that show what it is about
 * @param openNotes of which those about a thing stand on the pages that show it
 */
export function plannedPapers(
  deck: Deck,
  contradictions: readonly Contradiction[],
  { kept, issues }: Issued,
  today: DateText,
  openNotes: readonly NoteRecord[] = [],
): PlannedPaper[] {
  const names = namesOnDeck(deck);
  const byPlace = problemsByPlace(contradictions, names);
  const notes = deckNotes(deck, openNotes, names);
  const room = deckInRoom(deck);
  const isRoom = isRoomVersion(deck);
  return DECK_PAPER_LIST.map(([name, { make }]) => {
    const made = make(room, names);
    const paper = withOpenNotes(isRoom ? { ...made, title: `${made.title} (rehearsal room)` } : made, notes);
    return plannedPaper(name, withProblems(paper, byPlace), kept, today, issues.get(PAPER_KINDS[name].name) ?? 0);
  }).filter(({ pages, withdrawn, name }) => pages.length + withdrawn.length > 0 || issues.has(PAPER_KINDS[name].name));
}

/** A row that shows one cell of another row, such as a prop’s name, says what is wrong with that cell alone. */
function keyOfPlace({ tab = '', row, column }: DeckPlace): string {
  return column === undefined ? `${tab}\u0000${row}` : `${tab}\u0000${row}\u0000${column}`;
}

function problemsByPlace(found: readonly Contradiction[], names: DeckNames): Map<string, string[]> {
  const byPlace = new Map<string, string[]>();
  for (const one of found) {
    if (one.tab === undefined || one.row === undefined) continue;
    const whole = keyOfPlace({ tab: one.tab, row: one.row });
    for (const key of new Set([whole, keyOfPlace(one)])) {
      byPlace.set(key, [...(byPlace.get(key) ?? []), names.in(openWords(one))]);
    }
  }
  return byPlace;
}

/** The paper with what contradicts something, beneath the first row of each page that shows it, besides what the row says itself. */
function withProblems(paper: DeckPaper, byPlace: ReadonlyMap<string, readonly string[]>): DeckPaper {
  if (byPlace.size === 0) return paper;
  const pages = paper.pages.map((page) => {
    // A dresser's card has many rows of one change, a cue a standby and a GO.
    const said = new Set<string>();
    const rowWith = (row: DeckRow): DeckRow => {
      const places = row.from.map(keyOfPlace).filter((one) => !said.has(one));
      const own = places.flatMap((one) => byPlace.get(one) ?? []);
      for (const one of places) said.add(one);
      return own.length === 0 ? row : { ...row, problems: [...new Set([...(row.problems ?? []), ...own])] };
    };
    return {
      ...page,
      blocks: page.blocks.map((block) =>
        block.kind === 'table' ? { ...block, rows: block.rows.map(rowWith) } : block,
      ),
    };
  });
  return { ...paper, pages };
}

/** A paper’s pages as they are printed. @param byHand by the key of the page */
export function printedPages(paper: PlannedPaper, byHand: ReadonlyMap<string, readonly string[]>): PrintedPage[] {
  return paper.pages.map(({ page, key, version, issued, since, changes }) => ({
    ...{ paper: paper.title, page, version, issued, since, changes },
    byHand: byHand.get(key) ?? [],
  }));
}

/** Without what only the deck knows of it, for the browser. */
export function plainProblem({ rule: _, with: __, ...problem }: Contradiction): Problem {
  return problem;
}
