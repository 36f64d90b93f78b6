/** Which page of the script is current: the running log of changes by page, the latest of each page last. */
import type { Company, Person } from '../../company/people.ts';
import { personNamed } from '../../company/personNamed.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import { comparePages, isPage, pageName } from '../../values/pages.ts';
import { foldedText, shortened } from '../../values/text.ts';
import { identityOf } from '../../workbook/changeRows.ts';
import { listFrom, readRecords } from '../../workbook/readRecords.ts';
import type { Table, TableRow } from '../../workbook/table.ts';
import type { scriptChangesTab } from '../../workbook/tabs/script.ts';

export interface ScriptChange {
  date: DateText;
  page: string;
  scene: string;
  old: string;
  new: string;
  reason: string;
  version: string;
  /** As it is typed. */
  issuedTo: string;
  /** Whom that names; a word that is no person’s counts for nobody. */
  has: Person[];
  row: TableRow;
  rowNumber: number;
  /** Which of several rows with this key, from 0. */
  occurrence: number;
}

export interface ScriptPage {
  page: string;
  /** The oldest first; the last one makes it what it is. */
  changes: ScriptChange[];
}

export interface ScriptLog {
  /** In the order of the script. */
  pages: ScriptPage[];
  problems: Problem[];
}

/** Makes no call. */
export function scriptLog(company: Company, table: Table<typeof scriptChangesTab>): ScriptLog {
  const { records, problems } = readRecords(table, { tab: table.title });
  const rows = new Map(table.rows.map((row) => [row.rowIndex + 1, row]));
  const seen = new Map<string, number>();
  const occurrences = new Map<TableRow, number>();
  for (const row of table.rows) {
    const identity = identityOf(table, row);
    occurrences.set(row, seen.get(identity) ?? 0);
    seen.set(identity, (seen.get(identity) ?? 0) + 1);
  }
  const unread = new Map<string, string>();
  const byPage = new Map<string, ScriptChange[]>();
  for (const record of records) {
    const row = rows.get(record.rowNumber);
    if (row === undefined) continue;
    const has = listFrom(record['Issued to']).flatMap((text) => {
      const found = personNamed(company, text);
      if (found.length !== 1) unread.set(foldedText(text), text);
      return found.length === 1 ? found : [];
    });
    if (!isPage(record.Page)) {
      const message = `“${shortened(record.Page)}” cannot be sorted among the pages, so it comes last. Type 12, 12A or iv.`;
      problems.push({ ...record.place, row: record.rowNumber, column: 'Page', message });
    }
    const change: ScriptChange = {
      ...{ date: record.Date, page: record.Page, scene: record.Scene, old: record.Old, new: record.New },
      ...{ reason: record.Reason, version: record.Version, issuedTo: record['Issued to'], has: [...new Set(has)] },
      ...{ row, rowNumber: record.rowNumber, occurrence: occurrences.get(row) ?? 0 },
    };
    const name = pageName(record.Page);
    byPage.set(name, [...(byPage.get(name) ?? []), change]);
  }
  if (unread.size > 0) {
    const words = [...unread.values()].map((text) => `“${shortened(text)}”`).join(', ');
    const message = `${words} under Issued to: no one person of that name. Whoever is meant counts as without the page.`;
    problems.push({ tab: table.title, column: 'Issued to', message });
  }
  const pages = [...byPage.values()].map((changes) => ({ page: changes[0]?.page ?? '', changes: inOrder(changes) }));
  return { pages: pages.sort((one, other) => comparePages(one.page, other.page)), problems };
}

/** By day, then by the numbers of their versions, then by row. */
function inOrder(changes: readonly ScriptChange[]): ScriptChange[] {
  const number = ({ version }: ScriptChange) => Number(/\d{1,9}/.exec(version)?.[0] ?? 0);
  return [...changes].sort(
    (one, other) =>
      (one.date === other.date ? 0 : one.date < other.date ? -1 : 1) ||
      number(one) - number(other) ||
      one.rowNumber - other.rowNumber,
  );
}

/** The change that makes the page what it is now. */
export function latestOf({ changes }: ScriptPage): ScriptChange | undefined {
  return changes[changes.length - 1];
}

/** On which something was changed last; `''` where nothing was. */
export function lastDay(pages: readonly ScriptPage[]): DateText {
  const days = pages.flatMap(({ changes }) => changes.map(({ date }) => date));
  return days.sort().pop() ?? '';
}

/** Changes of a page that somebody has not been given; none once they have the page as it is now. */
export function missingOn({ changes }: ScriptPage, person: Person): ScriptChange[] {
  const last = changes.map(({ has }) => has.includes(person)).lastIndexOf(true);
  return changes.slice(last + 1);
}
