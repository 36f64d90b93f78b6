/** The tab Deck pages: what each page said when it was issued, and who was sent which version. */
import { DECK_PAPER_KINDS, type DeckPaperName } from '../../papers/deckPaperKinds.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { listFrom, readRecords } from '../../workbook/readRecords.ts';
import type { Table } from '../../workbook/table.ts';
import { deckPagesTab } from '../../workbook/tabs/deck.ts';
import { versionsFrom, versionsText } from './keptVersions.ts';
import { type KeptPage, type PlannedPage, pageKey, versionsToKeep } from './pagePlan.ts';

const BY_NAME: ReadonlyMap<string, DeckPaperName> = new Map(
  Object.entries(DECK_PAPER_KINDS).map(([paper, { name }]) => [foldedText(name), paper as DeckPaperName]),
);

/** What the tabs call a paper, however it is asked for: its title may say more, and another day something else. */
export function storedPaperName(asked: string): string {
  const own = Object.entries(DECK_PAPER_KINDS).find(([paper]) => paper === asked);
  return own === undefined ? asked : own[1].name;
}

/** The paper that a text names; `null` for any other text. */
export function paperNamed(text: string): DeckPaperName | null {
  return BY_NAME.get(foldedText(text)) ?? null;
}

/** By `pageKey`; of two rows of one page the one with the higher version counts. */
export function keptPages(table: Table<typeof deckPagesTab>): Map<string, KeptPage> {
  const pages = new Map<string, KeptPage>();
  for (const record of readRecords(table, { tab: table.title }).records) {
    const paper = paperNamed(record.Paper);
    if (paper === null) continue;
    const text = record.Rows.trim();
    const versions = text === '' ? [] : versionsFrom(text);
    const typed = record.Version ?? 0;
    const version = Number.isInteger(typed) && typed > 0 ? typed : (versions?.[0]?.version ?? 0);
    const page: KeptPage = { paper, page: record.Page, version, versions, given: givenFrom(record['Given to']) };
    const key = pageKey(paper, record.Page);
    const other = pages.get(key);
    if (other === undefined || other.version < page.version) pages.set(key, page);
  }
  return pages;
}

/** What the tab has to say of a page that is issued now. */
export function issuedPageChange(paper: DeckPaperName, page: PlannedPage): RowChange {
  return rowOf(paper, page.key, {
    Version: page.version,
    Issued: page.issued,
    Rows: versionsText(versionsToKeep(page)),
  });
}

/** And of one that the paper has no more: its version is never used again. */
export function withdrawnChange(page: KeptPage): RowChange {
  return rowOf(page.paper, page.page, { Version: page.version, Rows: null });
}

export function givenChange({ paper, page }: KeptPage, given: ReadonlyMap<string, number>): RowChange {
  const text = [...given].map(([person, version]) => `${person} v${version}`).join('; ');
  return rowOf(paper, page, { 'Given to': text || null });
}

function rowOf(paper: DeckPaperName, page: string, values: RowChange['values']): RowChange {
  return {
    tab: deckPagesTab,
    mode: 'put',
    values: { Paper: DECK_PAPER_KINDS[paper].name, Page: page, ...values },
  };
}

/** @example givenFrom('P003 v2; P004 v1').get('P003') // 2 */
function givenFrom(text: string): Map<string, number> {
  return new Map(
    listFrom(text).flatMap((one): [string, number][] => {
      const [, person, version] = /^(.*\S) v(\d{1,6})$/.exec(one) ?? [];
      return person === undefined ? [] : [[person, Number(version)]];
    }),
  );
}
