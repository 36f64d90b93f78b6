/**
 * Strike and archive, as the stage manager does it at the end: the kinds of record that nobody has decided about are approved as
 * they stand, the plan is looked at, and exactly that is done. Afterwards the archive's own workbook is the one that is open.
 */
import { isArchiveWorkbook } from '../../src/production/productionState.ts';
import type { LocalAccount } from '../account/localAccount.ts';
import type { StepResult } from './dayRun.ts';
import { productionWorkbook, readTab } from './readTab.ts';
import type { RequestBundle } from './requestsOf.ts';

const MOST_SLICES = 100;
const REASON = 'Archived with npm start -- --archive, to see what it does.';

export function archiveStep(account: LocalAccount, call: RequestBundle): StepResult {
  const result = (ok: boolean, detail: string, problems: StepResult['problems'] = []): StepResult => ({
    name: 'Archive',
    ok,
    detail,
    problems,
    refused: false,
  });
  try {
    const approver = approveAll(account);
    const plan = call('previewArchive');
    if (plan.problems.length > 0) return result(false, 'The production cannot be archived yet.', plan.problems);
    let outcome = call('archive', { hash: plan.hash, title: plan.title, reason: REASON });
    for (let slice = 1; outcome.state === 'more' && slice < MOST_SLICES; slice++) outcome = call('continueJob');
    if (outcome.state !== 'done') return result(false, `${outcome.message} ${outcome.unchanged}`, outcome.problems);
    openArchive(account);
    const things = plan.strike.length === 1 ? '1 thing' : `${plan.strike.length} things`;
    const open = plan.strike.length === 0 ? '' : ` On the strike list and not settled: ${things}.`;
    return result(true, `${outcome.message} Retention approved by ${approver}.${open}`, outcome.problems);
  } catch (error) {
    return result(false, error instanceof Error ? error.message : String(error));
  }
}

/** Types the approving adult into the rows that have none: the stage manager, or the first adult of the staff. */
export function approveAll(account: LocalAccount): string {
  const workbook = productionWorkbook(account.state);
  const adults = readTab(workbook, 'People').filter((row) => row.Minor === 'No');
  const manager = readTab(workbook, 'Production').find((row) => row.Setting === 'Stage manager')?.Value;
  const approver =
    adults.find((row) => row.Name === manager) ?? adults.find((row) => row.Group === 'Staff') ?? adults[0];
  const id = String(approver?.['Person ID'] ?? '');
  for (const row of readTab(workbook, 'Retention')) {
    const className = row.Class;
    if (typeof className !== 'string' || row['Approved by']) continue;
    account.editAs(account.state.me, { tab: 'Retention', where: { Class: className }, set: { 'Approved by': id } });
  }
  return String(approver?.Name ?? 'nobody');
}

/** Opens the archive's workbook, as somebody does who looks for the one that was deleted; nothing where there is none. */
export function openArchive({ state }: LocalAccount): void {
  const file = Object.values(state.files).find((one) => isArchiveWorkbook({ marks: one.properties }));
  if (file) state.activeSpreadsheetId = file.id;
}
