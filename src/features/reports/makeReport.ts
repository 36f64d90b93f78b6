/** The reports of a day: each a numbered Doc, made once and re-issued in place. */

import type { MadeLink } from '../../jobs/outcome.ts';
import { docAmong, ensureDoc } from '../../papers/ensureDoc.ts';
import { type IssuedRecord, issueChange, issuedRecord } from '../../papers/issued.ts';
import { isEditedSince, isOfPaper, numberMarks, numberOn } from '../../papers/numberedDocs.ts';
import { paperFolder, paperKey } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText, DriveFile } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { dateInShort } from '../../values/dates.ts';
import { docLinkOf } from '../../workbook/docLinks.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { type DueReport, dueReports, REPORT_KINDS, type ReportKind, reportWord } from './dueReports.ts';
import { newsOf, reportDocument, reportName } from './reportDocument.tsx';
import { type IncidentDays, reportOf } from './reportOf.ts';

export interface MadeReport {
  kind: ReportKind;
  number: number;
  /** `edited`: somebody has written in it, and it stays as it is. */
  outcome: 'made' | 'reissued' | 'same' | 'edited';
}

export interface ReportResult {
  state: 'done' | 'more' | 'nothing';
  date: DateText;
  reports: MadeReport[];
  links: MadeLink[];
  problems: Problem[];
}

/**
 * Makes or re-issues every report that a day calls for. Of each kind numbers run from 1 without gaps, in the order in which
 * reports are made.
 * @param overwrites true: also Docs in which somebody has written; their words stay in the Doc's version history
 */
export function makeReport(
  production: ProductionInHand,
  date: DateText,
  incidents: IncidentDays,
  overwrites = false,
): ReportResult {
  const { job, ws, state, workbook, data } = production;
  const result: ReportResult = { state: 'done', date, reports: [], links: [], problems: [] };
  const records = workbook.records(reportsTab, []);
  const due = dueReports(data, date, records, result.problems);
  if (due.length === 0) return { ...result, state: 'nothing' };
  const folders = new Set(due.map(({ kind }) => paperFolder(state, REPORT_KINDS[kind].paper)));
  const among = ws.drive.list(...folders);
  const numbers = new NumberGiver(production, records, among);
  const params = { date, ...(overwrites ? { overwrites: 'yes' } : {}) };
  job.beginLooking({ kind: 'report', params, making: due.map(keyOf) });
  const done = job.runSteps(
    due.map((one) => ({
      // The only report of a day has had this name since there were reports.
      key: due.length === 1 ? 'doc' : keyOf(one),
      run: () => {
        const number = numbers.of(one);
        const issued = issuedRecord(records, reportWord(one.kind), date, one.eventId);
        const report = reportOf(production, number, one, due, incidents, result.problems);
        let isEdited = false;
        const doc = ensureDoc(job, ws, state, {
          key: keyOf(one),
          name: reportName(report),
          folderId: paperFolder(state, REPORT_KINDS[one.kind].paper),
          html: reportDocument(data.settings, report),
          content: reportDocument(data.settings, newsOf(report)),
          link: docLinkOf(issued),
          issues: issued?.Revision ?? 0,
          isListed: issued !== undefined,
          among,
          marks: numberMarks(ws, number),
          mayReissue: (existing) => {
            isEdited = !overwrites && isEditedSince(existing, issued?.Issued ?? '');
            return !isEdited;
          },
        });
        result.reports.push({ kind: one.kind, number, outcome: isEdited ? 'edited' : doc.outcome });
        result.links.push({ name: `${reportWord(one.kind)} ${number}, ${dateInShort(date)}`, link: doc.file.link });
        const key = { report: reportWord(one.kind), number, date, eventId: one.eventId };
        workbook.change(issueChange(workbook, issued, key, doc));
        job.made(keyOf(one));
      },
    })),
  );
  if (!done) return { ...result, state: 'more' };
  job.finish();
  return result;
}

function keyOf({ kind, date, eventId }: DueReport): string {
  return paperKey(REPORT_KINDS[kind].paper, eventId || date);
}

/** Which number each report has: the one that it has already, or one more than any of its kind. */
class NumberGiver {
  private readonly production: ProductionInHand;
  private readonly records: readonly IssuedRecord[];
  private readonly among: readonly DriveFile[];
  private readonly given = new Map<string, number>();

  constructor(production: ProductionInHand, records: readonly IssuedRecord[], among: readonly DriveFile[]) {
    this.production = production;
    this.records = records;
    this.among = among;
  }

  of(due: DueReport): number {
    const { ws, state } = this.production;
    const own = issuedRecord(this.records, reportWord(due.kind), due.date, due.eventId);
    const kept = own === undefined ? numberOn(docAmong(ws, state, this.among, { key: keyOf(due) })) : 0;
    const number = own?.No ?? (kept > 0 ? kept : this.next(due.kind));
    this.given.set(`${due.kind} ${due.date} ${due.eventId}`, number);
    return number;
  }

  /** A Doc whose row somebody deleted has its number still. */
  private next(kind: ReportKind): number {
    const { state } = this.production;
    const word = reportWord(kind);
    const listed = this.records.filter(({ Report }) => Report === word).map(({ No }) => No ?? 0);
    const made = this.among.filter((file) => isOfPaper(file, state.id, REPORT_KINDS[kind].paper)).map(numberOn);
    const now = [...this.given].filter(([key]) => key.startsWith(`${kind} `)).map(([, number]) => number);
    return Math.max(0, ...listed, ...made, ...now) + 1;
  }
}
