/** What was written on paper by hand: it stays on the list until somebody has typed it, or says that it is not needed. */
import { DECK_PAPER_KINDS, type DeckPaperName } from '../../papers/deckPaperKinds.ts';
import { counted } from '../../values/counted.ts';
import { foldedText } from '../../values/text.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import type { Table } from '../../workbook/table.ts';
import type { typedBackTab } from '../../workbook/tabs/deck.ts';
import { paperNamed } from './keptPages.ts';
import type { PlannedPaper } from './pagePlan.ts';

export interface HandNote {
  /** As it is typed. */
  paper: string;
  page: string;
  words: string;
  belongs: string;
  by: string;
  rowNumber: number;
}

/** Those that nobody has typed or dropped. A status that cannot be read is open. */
export function openHandNotes(table: Table<typeof typedBackTab>): HandNote[] {
  return readRecords(table, { tab: table.title }).records.flatMap((record) =>
    record.Status === 'Typed' || record.Status === 'Dropped'
      ? []
      : [
          {
            ...{ paper: record.Paper, page: record.Page, words: record['What was written'] },
            ...{ belongs: record['Where it belongs'], by: record.By, rowNumber: record.rowNumber },
          },
        ],
  );
}

export function noteWords({ words, belongs, by }: Pick<HandNote, 'words' | 'belongs' | 'by'>): string {
  const about = [belongs === '' ? '' : `belongs in ${belongs}`, by === '' ? '' : `by ${by}`].filter(Boolean).join(', ');
  return about === '' ? words : `${words} (${about})`;
}

/** A paper's notes by the key of the page that shows them; those of a page that it has not are on its first. */
export function notesByPage(
  { name, title, pages }: Pick<PlannedPaper, 'name' | 'title' | 'pages'>,
  notes: readonly HandNote[],
): Map<string, string[]> {
  const byPage = new Map<string, string[]>();
  for (const note of notes) {
    const own = pages.find(({ key, page }) => isSame(note.page, key) || isSame(note.page, page.title));
    // `SL prop table` names a page where a paper should be.
    const named = pages.find(({ page }) => isSame(note.paper, page.title));
    if (!isOf(note, name, title) && named === undefined) continue;
    const page = own ?? named ?? pages[0];
    if (page === undefined) continue;
    const where = own === undefined && note.page !== '' ? `Page ${note.page}: ` : '';
    byPage.set(page.key, [...(byPage.get(page.key) ?? []), `${where}${noteWords(note)}`]);
  }
  return byPage;
}

function isOf({ paper }: HandNote, name: DeckPaperName, title: string): boolean {
  return paperNamed(paper) === name || isSame(paper, title) || isSame(`${paper}s`, DECK_PAPER_KINDS[name].name);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [foldedText(one), foldedText(other)];
  return a !== '' && a === b;
}

/** What is said before papers are made anew; `''` while nothing is open. */
export function notTypedWords(count: number): string {
  if (count === 0) return '';
  return `${counted(count, 'thing')} written by hand ${count === 1 ? 'is' : 'are'} not typed yet. The new paper lists ${count === 1 ? 'it' : 'them'} and its rows do not have ${count === 1 ? 'it' : 'them'}.`;
}
