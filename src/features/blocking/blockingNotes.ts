/** Blocking notes as they stand in the tab: by page, each with a number that stays its own. */
import { characterKey } from '../../company/characterKey.ts';
import type { Problem } from '../../port/appError.ts';
import type { Breakdown } from '../../schedule/breakdown.ts';
import { counted } from '../../values/counted.ts';
import { nearestTo } from '../../values/nearestText.ts';
import { comparePages, isPage, pageName } from '../../values/pages.ts';
import { foldedText, shortened } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import type { Table } from '../../workbook/table.ts';
import { blockingTab } from '../../workbook/tabs/script.ts';
import { inSigns } from './signs.ts';

export interface BlockingNote {
  /** On its page: `3`, or `2A` for what was put in between. */
  no: string;
  scene: string;
  /** The line or moment, as typed. */
  at: string;
  character: string;
  /** In signs. */
  move: string;
  rowNumber: number;
}

export interface BlockingPage {
  page: string;
  /** In the order of their numbers. */
  notes: BlockingNote[];
}

export interface Blocking {
  /** In the order of the script; what has no place among the pages comes last. */
  pages: BlockingPage[];
  problems: Problem[];
  /** Gives the numbers that were worked out to the rows that have none yet. */
  numbering: RowChange[];
}

/** Makes no call. A row that cannot be read is named and not among the pages. */
export function blockingFrom(table: Table<typeof blockingTab>, breakdown: Pick<Breakdown, 'characters'>): Blocking {
  const { records, problems } = readRecords(table, { tab: table.title });
  const known = new Set(breakdown.characters.map(characterKey));
  const nearest = nearestTo(breakdown.characters);
  const byPage = new Map<string, typeof records>();
  for (const record of records) {
    const where = { ...record.place, row: record.rowNumber };
    if (!isPage(record.Page)) {
      const message = `“${shortened(record.Page)}” cannot be sorted among the pages, so it comes last. Type 12, 12A or iv.`;
      problems.push({ ...where, column: 'Page', message });
    }
    const strangers = charactersIn(record.Character).filter((one) => !isKnown(known, one));
    if (strangers.length > 0) {
      const words = strangers.map((one) => strangerWords(one, nearest(one))).join(' ');
      problems.push({ ...where, column: 'Character', message: words });
    }
    const name = pageName(record.Page);
    byPage.set(name, [...(byPage.get(name) ?? []), record]);
  }
  const numbering: RowChange[] = [];
  const pages = [...byPage.values()].map((rows): BlockingPage => {
    const taken = new Map<string, number>();
    for (const { No, rowNumber, place } of rows) {
      const no = foldedText(No);
      const earlier = taken.get(no);
      if (no !== '' && earlier !== undefined) {
        const message = `Number ${shortened(No)} of this page is also in row ${earlier}. Give one of the two another, such as ${shortened(No)}A.`;
        problems.push({ ...place, row: rowNumber, column: 'No', message });
      } else if (no !== '') taken.set(no, rowNumber);
    }
    let last = Math.max(0, ...[...taken.keys()].map((no) => Number(/^\d{1,6}/.exec(no)?.[0] ?? 0)));
    // In the order in which they were typed: sorting the tab changes no number.
    const unnumbered = rows.filter(({ No }) => foldedText(No) === '').sort((a, b) => typedFirst(a, b));
    const given = new Map(unnumbered.map((row) => [row, String(++last)]));
    for (const [row, No] of given) {
      const id = row['Blocking ID'];
      if (id !== '' && !table.missing.includes('No'))
        numbering.push({ tab: blockingTab, mode: 'update', values: { 'Blocking ID': id, No } });
    }
    const notes = rows.map((row) => ({
      ...{ no: given.get(row) ?? row.No.trim(), scene: row.Scene, at: row['Line or moment'] },
      ...{ character: row.Character, move: inSigns(row.Move), rowNumber: row.rowNumber },
    }));
    return { page: rows[0]?.Page.trim() ?? '', notes: notes.sort((a, b) => comparePages(a.no, b.no)) };
  });
  return { pages: pages.sort((one, other) => comparePages(one.page, other.page)), problems, numbering };
}

interface Typed {
  'Blocking ID': string;
  rowNumber: number;
}

function typedFirst(one: Typed, other: Typed): number {
  const number = (row: Typed) => Number(/\d{1,9}$/.exec(row['Blocking ID'])?.[0] ?? Number.MAX_SAFE_INTEGER);
  return number(one) - number(other) || one.rowNumber - other.rowNumber;
}

/** Several characters may move at once: `;` or `,` between, `and` before the last. */
function charactersIn(text: string): string[] {
  return text
    .split(/[;,\n&+]| and /)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Words for several at once, whatever the company calls its own characters. */
const EVERYBODY = new Set(['all', 'both', 'everybody', 'everyone', 'company', 'full cast', 'others', 'the others']);

/** Nobody can be unknown while there is no breakdown yet. */
function isKnown(known: ReadonlySet<string>, character: string): boolean {
  return known.size === 0 || EVERYBODY.has(foldedText(character)) || known.has(characterKey(character));
}

function strangerWords(character: string, nearest: string | undefined): string {
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `“${shortened(character)}” is not in Breakdown.${meant} The note is kept.`;
}

/** @example blockingWords([]) // 'no note' */
export function blockingWords(pages: readonly BlockingPage[]): string {
  const notes = pages.reduce((sum, page) => sum + page.notes.length, 0);
  return notes === 0 ? 'no note' : `${counted(notes, 'note')} on ${counted(pages.length, 'page')}`;
}
