/** The documents of the tab Reports by kind, the newest first; of kinds that few may open nothing but the kind. */

import { PAPER_KINDS, type PaperKind } from '../../papers/paperKinds.ts';
import { layoutOf } from '../../production/layoutOf.ts';
import type { ProductionState } from '../../production/productionState.ts';
import { folderKeyFor, folderPaths } from '../../settings/folderLayouts.ts';
import { foldedText } from '../../values/text.ts';
import { docLinkOf, docTitle } from '../../workbook/docLinks.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { reportsTab } from '../../workbook/tabs/office.ts';
import type { DocumentGroup, ShownDocument } from './filingTypes.ts';

type ReportRecord = TabRecord<typeof reportsTab>;

/** More are no list that anybody looks through. */
const MOST_SHOWN = 1_000;
/** Each sheet is for one actor. */
const FOR_ONE_READER: readonly PaperKind[] = [PAPER_KINDS.lineNotes, PAPER_KINDS.hoursRecord];
/** What a row names that Callboard does not know: nobody knows who may read it. */
const UNKNOWN = 'Other kinds';

const KINDS: ReadonlyMap<string, PaperKind> = new Map(
  Object.values<PaperKind>(PAPER_KINDS).map((kind) => [foldedText(kind.name), kind]),
);

/** Kinds in the order of `PAPER_KINDS`. */
export function documentGroups(
  state: Pick<ProductionState, 'layout' | 'ownLayout'>,
  records: readonly ReportRecord[],
): { groups: DocumentGroup[]; more: number } {
  const layout = layoutOf(state);
  const closed = new Set(folderPaths(layout).flatMap(({ key, restricted }) => (restricted ? [key] : [])));
  const isClosed = (kind: PaperKind | undefined) =>
    kind === undefined || FOR_ONE_READER.includes(kind) || closed.has(folderKeyFor(layout, kind.folder));
  const there = records.filter((row) => docLinkOf(row) !== '');
  const newest = there
    .map((row, at) => ({ row, at, kind: KINDS.get(foldedText(row.Report)) }))
    .sort((one, other) => compared(other.row.Date, one.row.Date) || other.at - one.at);
  const open = newest.filter(({ kind }) => !isClosed(kind));
  const byKind = new Map<PaperKind, ShownDocument[]>();
  for (const { row, kind } of open.slice(0, MOST_SHOWN)) {
    if (kind === undefined) continue;
    const name = docTitle({ report: kind.name, number: row.No, date: row.Date });
    byKind.set(kind, [...(byKind.get(kind) ?? []), { name, link: docLinkOf(row) }]);
  }
  const closedKinds = new Set(newest.flatMap(({ kind }) => (isClosed(kind) ? [kind] : [])));
  const groups = Object.values<PaperKind>(PAPER_KINDS).flatMap((kind): DocumentGroup[] => {
    if (closedKinds.has(kind)) return [{ kind: kind.name, isClosed: true, documents: [] }];
    const documents = byKind.get(kind) ?? [];
    return documents.length === 0 ? [] : [{ kind: kind.name, isClosed: false, documents }];
  });
  const unknown = closedKinds.has(undefined) ? [{ kind: UNKNOWN, isClosed: true, documents: [] }] : [];
  return { groups: [...groups, ...unknown], more: Math.max(0, open.length - MOST_SHOWN) };
}

function compared(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
