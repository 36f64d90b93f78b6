/** Pages of the script that were cut, and not put back, as Script changes says it. */
import { isPage, pageName } from '../values/pages.ts';
import { foldedText } from '../values/text.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { scriptChangesTab } from '../workbook/tabs/script.ts';
import type { DeckPlace } from './deckPaper.ts';

type ChangeRecord = TabRecord<typeof scriptChangesTab>;

/** What New says of a page that is gone, whatever Old says. */
const PAGE_CUT =
  /^((the )?(whole |entire )?page (is |was )?(now )?(cut|deleted|omitted|out|gone)|(cut|delete|omit) (the )?(whole |entire |all of the )?page)[.!]?$/;
/** What it says where Old is the page as a whole. */
const CUT = /^(is |all )?(cut|deleted|omitted|out|gone)( whole| entirely)?[.!]?$/;
const WHOLE =
  /^((the )?(whole|entire|all of the|all)( of the)?( page)?|(the )?page( [\w./-]{1,12})?|everything)?[.!]?$/;
const LONGEST = 60;

/**
 * By `pageName`. The latest row about a page as a whole counts, by date and then as they stand: a line that is cut leaves the
 * page, and a page that has new words is there again.
 */
export function cutPages(records: readonly ChangeRecord[]): Map<string, DeckPlace> {
  const cut = new Map<string, DeckPlace>();
  const inOrder = records
    .map((record, at) => ({ record, at }))
    .sort((a, b) => (a.record.Date < b.record.Date ? -1 : a.record.Date > b.record.Date ? 1 : a.at - b.at));
  for (const { record } of inOrder) {
    if (!isPage(record.Page)) continue;
    const key = pageName(record.Page);
    if (cutsPage(record)) cut.set(key, { ...record.place, row: record.rowNumber, column: 'Page' });
    else if (record.New !== '') cut.delete(key);
  }
  return cut;
}

function cutsPage({ Old, New }: ChangeRecord): boolean {
  const [old, now] = [foldedText(Old), foldedText(New)];
  if (now.length > LONGEST) return false;
  return PAGE_CUT.test(now) || (CUT.test(now) && old.length <= LONGEST && WHOLE.test(old));
}

/** The row of Script changes that cut a page; `undefined` for one that is there. */
export function cutOf(cut: ReadonlyMap<string, DeckPlace>, page: string): DeckPlace | undefined {
  return cut.size === 0 || !isPage(page) ? undefined : cut.get(pageName(page));
}
