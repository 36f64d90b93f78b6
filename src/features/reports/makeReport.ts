/** The rehearsal report of a day: a numbered Doc, made once and re-issued in place. */

import type { MadeLink } from '../../jobs/outcome.ts';
import { docAmong, ensureDoc } from '../../papers/ensureDoc.ts';
import { issueChange, issuedRecord } from '../../papers/issued.ts';
import { PAPER_KINDS, paperFolder, paperKey } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { dateInShort } from '../../values/dates.ts';
import { departmentsFrom } from '../../workbook/departments.ts';
import { docLinkOf } from '../../workbook/docLinks.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { attendanceTab, departmentsTab, notesTab } from '../../workbook/tabs/rehearsal.ts';
import { ownDepartments, type RehearsalReport, rehearsalReport, rehearsalsOn } from './rehearsalReport.ts';
import { reportDocument, reportName } from './reportDocument.tsx';

export const REPORT_TABS = [attendanceTab, notesTab, reportsTab, departmentsTab] as const;
export const REHEARSAL_REPORT = PAPER_KINDS.rehearsalReport.name;
/** Keeps a report's number with its Doc, so that it stays the same if the workbook has not heard of it. */
const MARK_NUMBER = 'callboardNumber';

export interface ReportResult {
  state: 'done' | 'more' | 'nothing';
  date: DateText;
  number: number | null;
  outcome: 'made' | 'reissued' | 'same' | '';
  links: MadeLink[];
  problems: Problem[];
}

/** Makes or re-issues the report. Numbers run from 1 without gaps, in the order that reports are made. */
export function makeReport(production: ProductionInHand, date: DateText): ReportResult {
  const { job, ws, state, workbook, data } = production;
  const result: ReportResult = { state: 'done', date, number: null, outcome: '', links: [], problems: [] };
  if (rehearsalsOn(data, date).length === 0) return { ...result, state: 'nothing' };
  const records = workbook.records(reportsTab, []);
  const issued = issuedRecord(records, REHEARSAL_REPORT, date, '');
  const folder = paperFolder(state, 'rehearsalReport');
  const key = paperKey('rehearsalReport', date);
  const among = ws.drive.list(folder);
  const earlier = issued === undefined ? docAmong(ws, state, among, { key }) : null;
  const kept = Number(earlier?.marks[MARK_NUMBER] ?? 0);
  const number =
    issued?.No ??
    (kept > 0 ? kept : nextNumber(records.map((row) => (row.Report === REHEARSAL_REPORT ? row.No : null))));
  const report = reportOf(production, number, date, result.problems);
  const html = reportDocument(data.settings, report);
  job.beginLooking({ kind: 'report', params: { date }, making: [key] });
  const done = job.runSteps([
    {
      key: 'doc',
      run: () => {
        const doc = ensureDoc(job, ws, state, {
          key,
          name: reportName(report),
          folderId: folder,
          html,
          link: docLinkOf(issued),
          issues: issued?.Revision ?? 0,
          isListed: issued !== undefined,
          among,
          marks: { [MARK_NUMBER]: String(number) },
        });
        result.outcome = doc.outcome;
        result.links = [{ name: `${REHEARSAL_REPORT} ${number}, ${dateInShort(date)}`, link: doc.file.link }];
        workbook.change(issueChange(workbook, issued, { report: REHEARSAL_REPORT, number, date, eventId: '' }, doc));
        job.made(key);
      },
    },
  ]);
  if (!done) return { ...result, state: 'more', number };
  job.finish();
  return { ...result, number };
}

/** The report as the workbook stands. */
export function reportOf(
  production: Pick<Production, 'workbook' | 'data'>,
  number: number,
  date: DateText,
  problems: Problem[],
): RehearsalReport {
  const { workbook, data } = production;
  const attendance = workbook.records(attendanceTab, problems);
  const notes = workbook.records(notesTab, problems);
  const departments = departmentsFrom(workbook.records(departmentsTab, problems));
  problems.push(...ownDepartments(notes, date, departments));
  return rehearsalReport(number, date, data, workbook.table(attendanceTab), attendance, notes, departments);
}

/** One more than the highest, from 1. */
export function nextNumber(numbers: readonly (number | null)[]): number {
  return Math.max(0, ...numbers.map((number) => number ?? 0)) + 1;
}
