/** Several Docs issued in one job: each made once, re-issued in place when its content changed, and listed in Reports. */

import type { JobKind } from '../jobs/jobKinds.ts';
import type { Step } from '../jobs/jobStart.ts';
import type { MadeLink } from '../jobs/outcome.ts';
import type { DateText } from '../port/workspace.ts';
import type { ProductionInHand } from '../production/production.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { docLinkOf } from '../workbook/docLinks.ts';
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
  /** What a link to it is called; `name` if not given. */
  called?: string;
  html: string;
  /** As `WantedDoc` has it. */
  content?: string;
}

export interface IssuedDocs {
  state: 'done' | 'more';
  made: number;
  reissued: number;
  same: number;
  links: MadeLink[];
}

/** The production must have been opened with Reports. A person's renaming of a Doc stays. */
export function issueDocs(
  production: ProductionInHand,
  start: { kind: JobKind; params: Record<string, string> },
  docs: readonly DocToIssue[],
): IssuedDocs {
  const { job, ws, state, workbook } = production;
  const result: IssuedDocs = { state: 'done', made: 0, reissued: 0, same: 0, links: [] };
  const records = workbook.records(reportsTab, []);
  const folders = new Set(docs.map(({ paper }) => paperFolder(state, paper)));
  const among = ws.drive.list(...folders);
  job.beginLooking({ ...start, making: docs.map(({ paper, of }) => paperKey(paper, of)) });
  const listing = new Listing(production);
  const steps = docs.map((doc): Step => {
    const { date, eventId, name, html, content = html } = doc;
    const key = paperKey(doc.paper, doc.of);
    const report = PAPER_KINDS[doc.paper].name;
    return {
      key,
      run: () => {
        const issued = issuedRecord(records, report, date, eventId);
        const wanted = {
          key,
          name,
          html,
          content,
          folderId: paperFolder(state, doc.paper),
          link: docLinkOf(issued),
          issues: issued?.Revision ?? 0,
          isListed: issued !== undefined,
          among,
        };
        const file = ensureDoc(job, ws, state, wanted);
        result[file.outcome]++;
        result.links.push({ name: doc.called ?? name, link: file.file.link });
        listing.add(key, issueChange(workbook, issued, { report, number: null, date, eventId }, file));
      },
    };
  });
  if (!job.runSteps(steps, () => listing.write())) return { ...result, state: 'more' };
  job.finish();
  return result;
}

/** The rows of documents that a job has made, written in one call. Until then the job's ledger names the documents. */
export class Listing {
  private readonly production: Pick<ProductionInHand, 'job' | 'workbook'>;
  private keys: string[] = [];
  private changes: RowChange[];

  /** @param also rows that belong to the documents and are written with the first of them */
  constructor(production: Pick<ProductionInHand, 'job' | 'workbook'>, also: readonly RowChange[] = []) {
    this.production = production;
    this.changes = [...also];
  }

  add(key: string, changes: readonly RowChange[]): void {
    this.keys.push(key);
    this.changes.push(...changes);
  }

  /** No call when there is no document. */
  write(): void {
    const { job, workbook } = this.production;
    if (this.keys.length === 0) return;
    workbook.change(this.changes);
    for (const key of this.keys) job.made(key);
    this.keys = [];
    this.changes = [];
  }
}
