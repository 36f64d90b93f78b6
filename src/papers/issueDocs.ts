/** Several Docs issued in one job: each made once, re-issued in place when its content changed, and listed in Reports. */
import type { Step } from '../jobs/job.ts';
import type { JobKind } from '../jobs/jobKinds.ts';
import type { DateText } from '../port/workspace.ts';
import type { ProductionInHand } from '../production/production.ts';
import { reportsTab } from '../workbook/tabs/office.ts';
import { ensureDoc } from './ensureDoc.ts';
import { issueChange, issuedRecord } from './issued.ts';
import { PAPER_KINDS, type Paper, paperFolder, paperKey } from './paperKinds.ts';

export interface DocToIssue {
  paper: Paper;
  /** `''` for a document of the whole production. */
  date: DateText;
  eventId: string;
  /** Event id or date; `''` for the only one of its kind. */
  of: string;
  name: string;
  html: string;
}

export interface IssuedDocs {
  state: 'done' | 'more';
  made: number;
  reissued: number;
  same: number;
}

/** The production must have been opened with Reports. A person's renaming of a Doc stays. */
export function issueDocs(
  production: ProductionInHand,
  start: { kind: JobKind; params: Record<string, string> },
  docs: readonly DocToIssue[],
): IssuedDocs {
  const { job, ws, state, workbook } = production;
  const result: IssuedDocs = { state: 'done', made: 0, reissued: 0, same: 0 };
  const records = workbook.records(reportsTab, []);
  job.begin({ ...start, making: docs.map(({ paper, of }) => paperKey(paper, of)) });
  const steps = docs.map((doc): Step => {
    const { date, eventId, name, html } = doc;
    const key = paperKey(doc.paper, doc.of);
    const report = PAPER_KINDS[doc.paper].name;
    return {
      key,
      run: () => {
        const issued = issuedRecord(records, report, date, eventId);
        const wanted = { key, name, html, folderId: paperFolder(state, doc.paper), link: issued?.Doc ?? '' };
        const file = ensureDoc(job, ws, state, wanted);
        result[file.outcome]++;
        workbook.change(issueChange(issued, { report, number: null, date, eventId }, file));
        job.made(key);
      },
    };
  });
  if (!job.runSteps(steps)) return { ...result, state: 'more' };
  job.finish();
  return result;
}
