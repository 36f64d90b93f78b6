/** The Show Bible as a Doc in its folder: compiled by a click, and from then on kept current. */
import { type IssuedDocs, issueDocs } from '../../papers/issueDocs.ts';
import { issuedRecord } from '../../papers/issued.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { breakdownTab } from '../../workbook/tabs/schedule.ts';
import { bibleDocument } from './bibleDocument.tsx';
import { bibleOf, type ShowBible } from './bibleOf.ts';

export const BIBLE_TABS = [reportsTab] as const;

/** The property that says that there is one: with the call of the day it is compiled anew. */
export const BIBLE_KEY = 'showBible';

/** Makes no call. */
export function bibleNow({ data, workbook }: Pick<Production, 'data' | 'workbook'>): ShowBible {
  return bibleOf(data, workbook.records(reportsTab, []), workbook.table(breakdownTab));
}

export function makeBible(production: ProductionInHand): IssuedDocs {
  const { data, workbook, now, ws, properties } = production;
  const bible = bibleNow(production);
  const { name } = PAPER_KINDS.showBible;
  const issued = issuedRecord(workbook.records(reportsTab, []), name, '', '')?.Revision ?? 0;
  const doc = {
    ...{ paper: 'showBible' as const, of: '', date: '', eventId: '', name },
    html: bibleDocument(data.settings, bible, { number: issued + 1, date: now.date }),
    content: bibleDocument(data.settings, bible, null),
  };
  const result = issueDocs(production, { kind: 'showBible', params: {} }, [doc]);
  if (properties[BIBLE_KEY] === undefined) ws.properties.set(BIBLE_KEY, 'kept');
  return result;
}
