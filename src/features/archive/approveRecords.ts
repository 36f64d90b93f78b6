/** What becomes of each kind of record, decided by one adult for all that were shown: one write into the tab Retention. */
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { CellValue, ReadOnlyWorkspace, Workspace } from '../../port/workspace.ts';
import { openProduction, type ProductionInHand } from '../../production/production.ts';
import { counted } from '../../values/counted.ts';
import { foldedText } from '../../values/text.ts';
import { changedTables, type RowChange } from '../../workbook/changeRows.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';
import { RETENTION_ACTIONS, retentionTab } from '../../workbook/tabs/office.ts';
import type { ApprovalAsked, RecordAsked, RecordView } from './archiveTypes.ts';
import { RETENTION_CLASSES } from './plan/retentionClasses.ts';
import { retentionDecisions } from './plan/retentionDecisions.ts';

type RetentionTable = Table<typeof retentionTab>;

/** The tab as the panel shows it, a kind of record each, in the order of the kinds. */
export function recordViews(table: RetentionTable): RecordView[] {
  return RETENTION_CLASSES.map(({ name, holds }) => {
    const row = table.rows.find((one) => foldedText(cellText(cellOf(table, one, 'Class'))) === foldedText(name));
    const text = (header: string) => (row === undefined ? '' : cellText(cellOf(table, row, header)).trim());
    return {
      className: name,
      holds,
      action: text('Action'),
      years: text('Years'),
      handTo: text('Hand over to'),
      approvedBy: text('Approved by'),
    };
  });
}

/** Fingerprint of what stands in the tab: only over that is anything written. */
export function retentionSeen(ws: Pick<ReadOnlyWorkspace, 'hash'>, table: RetentionTable): string {
  return ws.hash(JSON.stringify(recordViews(table)));
}

/** Writes what an adult decided, all of it or nothing. */
export function approveRecords(ws: Workspace, request: ApprovalAsked): JobOutcome {
  return runJob(ws, SLICE_MS, 'retention', (job, properties) => {
    const asked = approvalArgument(request);
    return approve(openProduction(job, properties, [retentionTab]), asked);
  });
}

function approve(
  { ws, workbook, data, now }: ProductionInHand,
  { records, approvedBy, seen }: ApprovalAsked,
): JobOutcome {
  const table = workbook.table(retentionTab);
  const changes = records.map((record) => changeFor(record, approvedBy));
  const after = changedTables(new Map([[retentionTab.name, table as Table]]), changes).get(retentionTab.name);
  const isSame = after?.rows.length === table.rows.length && after.rows.every((row, at) => row === table.rows[at]);
  if (isSame) return { ...NO_OUTCOME, message: 'All of this is already approved.' };
  if (seen !== retentionSeen(ws, table)) {
    return refused('The Retention tab has changed since you looked at it.', 'Look again, then approve.', []);
  }
  const unread: Problem[] = [];
  const read = readRecords(after as unknown as RetentionTable, { tab: table.title });
  unread.push(...read.problems, ...retentionDecisions(read.records, data.company, now.date).problems);
  const names = records.map(({ className }) => className);
  const own = unread.filter(({ about }) => about === undefined || names.includes(about));
  if (own.length > 0) return refused('This cannot be approved yet.', 'Fix what is listed below.', sameOnce(own));
  workbook.change(changes);
  const count = changes.length;
  return {
    ...NO_OUTCOME,
    state: 'done',
    done: count,
    total: count,
    message: `${counted(count, 'kind of record is', 'kinds of record are')} approved by ${approvedBy}, and written into the Retention tab.`,
  };
}

/** The name of the adult is one cell in the panel: what is wrong with it is said once. */
function sameOnce(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter(({ column, message }) => {
    const key = column === 'Approved by' ? message : '';
    if (key !== '' && said.has(key)) return false;
    said.add(key);
    return true;
  });
}

function refused(message: string, toDo: string, problems: Problem[]): JobOutcome {
  return { ...NO_OUTCOME, state: 'refused', message, unchanged: 'Nothing was changed.', toDo, problems };
}

/** What the action does not need is emptied: years beside Delete would say that something is kept. */
function changeFor({ className, action, years, handTo }: RecordAsked, approvedBy: string): RowChange {
  const values: Record<string, CellValue> = {
    Class: className,
    Action: action,
    Years: action === 'Keep until' ? Number(years) : null,
    'Hand over to': action === 'Hand over' ? handTo.trim() : null,
    'Approved by': approvedBy,
  };
  return { tab: retentionTab, mode: 'put', values };
}

/** @throws AppError `bad-input` for what is no such request */
function approvalArgument(request: ApprovalAsked): ApprovalAsked {
  const approvedBy = textArgument(request?.approvedBy).trim();
  if (approvedBy === '') throw new AppError('bad-input', 'Type the name of the adult who decides this.');
  if (!Array.isArray(request.records) || request.records.length === 0) {
    throw new AppError('bad-input', 'You chose nothing to approve.');
  }
  const records = request.records.map((one): RecordAsked => {
    const found = RETENTION_CLASSES.find(({ name }) => name === textArgument(one?.className));
    const action = textArgument(one?.action);
    if (found === undefined) throw new AppError('bad-input', `There is no kind of record “${one?.className}”.`);
    if (!(RETENTION_ACTIONS as readonly string[]).includes(action)) {
      throw new AppError('bad-input', `Choose what happens to “${found.name}”.`);
    }
    const years = textArgument(one?.years).trim();
    if (action === 'Keep until' && !/^\d{1,2}$/.test(years)) {
      throw new AppError('bad-input', `Type how many years to keep “${found.name}”, from 1 to 99.`);
    }
    return { className: found.name, action, years, handTo: textArgument(one?.handTo) };
  });
  return { records, approvedBy, seen: textArgument(request?.seen) };
}
