/** Rows of the Reports tab: which documents there are, where, and how often they were issued. */
import type { DateText, DriveFile } from '../port/workspace.ts';
import { serialFromDate } from '../values/cellDates.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { docCells, docIdIn, docLinkOf } from '../workbook/docLinks.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import { reportsTab } from '../workbook/tabs/office.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type IssuedDoc, issuesOf } from './ensureDoc.ts';

export type IssuedRecord = TabRecord<typeof reportsTab>;

export interface IssuedKey {
  report: string;
  number: number | null;
  date: DateText;
  /** `''` for a document about the whole day. */
  eventId: string;
}

export function issuedRecord(
  records: readonly IssuedRecord[],
  report: string,
  date: DateText,
  eventId: string,
): IssuedRecord | undefined {
  return records.find((row) => row.Report === report && row.Date === date && row['Event ID'] === eventId);
}

/** The row that says where the document is; nothing if it says so already and the document was not issued again. */
export function issueChange(
  workbook: Pick<Workbook, 'table'>,
  record: IssuedRecord | undefined,
  key: IssuedKey,
  doc: IssuedDoc,
): RowChange[] {
  const known = record?.Revision ?? 0;
  const counted = issuesOf(doc.file);
  if (record !== undefined && namesDoc(record, doc.file) && doc.outcome === 'same' && counted <= known) return [];
  const revision = Math.max(counted, known + (doc.outcome === 'same' && record !== undefined ? 0 : 1));
  return [
    {
      tab: reportsTab,
      mode: 'put',
      values: {
        Report: key.report,
        'Event ID': key.eventId === '' ? null : key.eventId,
        Date: serialFromDate(key.date),
        ...(key.number === null ? {} : { No: key.number }),
        ...docCells(workbook.table(reportsTab), key, doc.file),
        Revision: revision,
        ...(workbook.table(reportsTab).missing.includes('Issued') ? {} : { Issued: doc.file.modified || null }),
      },
    },
  ];
}

/** Whether the row says already that the document is this file. */
export function namesDoc(record: IssuedRecord | undefined, file: Pick<DriveFile, 'id'>): boolean {
  return docIdIn(docLinkOf(record)) === file.id;
}
