/** Several Docs issued in one job: each made once, re-issued in place when its content changed, and listed in Reports. */
import type { Step } from '../jobs/job.ts';
import type { JobKind } from '../jobs/jobKinds.ts';
import type { DateText } from '../port/workspace.ts';
import type { Production } from '../production/production.ts';
import { folderId } from '../production/productionState.ts';
import { type FolderUse, folderKeyFor } from '../settings/folderLayouts.ts';
import { reportsTab } from '../workbook/tabs/office.ts';
import { ensureDoc } from './ensureDoc.ts';
import { issueChange, issuedRecord } from './issued.ts';

export interface DocToIssue {
  /** What Reports calls it; with date and event the same for ever. */
  report: string;
  /** `''` for a document of the whole production. */
  date: DateText;
  eventId: string;
  /** The same for the same document for ever. */
  key: string;
  name: string;
  folder: FolderUse;
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
  production: Production,
  start: { kind: JobKind; params: Record<string, string> },
  docs: readonly DocToIssue[],
): IssuedDocs {
  const { job, ws, state, workbook } = production;
  const result: IssuedDocs = { state: 'done', made: 0, reissued: 0, same: 0 };
  const records = workbook.records(reportsTab, []);
  job.begin({ ...start, making: docs.map((doc) => doc.key) });
  const steps = docs.map(
    (doc): Step => ({
      key: doc.key,
      run: () => {
        const issued = issuedRecord(records, doc.report, doc.date, doc.eventId);
        const folder = folderId(state, folderKeyFor(state.layout, doc.folder));
        const file = ensureDoc(job, ws, state, { ...doc, folderId: folder, link: issued?.Doc ?? '' });
        result[file.outcome]++;
        const { report, date, eventId } = doc;
        workbook.change(issueChange(issued, { report, number: null, date, eventId }, file));
        job.made(doc.key);
      },
    }),
  );
  if (!job.runSteps(steps)) return { ...result, state: 'more' };
  job.finish();
  return result;
}
