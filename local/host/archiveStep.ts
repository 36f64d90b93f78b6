/**
 * Strike and archive, as the stage manager does it at the end: the kinds of record that nobody has decided about are approved as
 * they stand, the plan is looked at, and exactly that is done. Afterwards the archive's own workbook is the one that is open.
 */
import type { LocalWorkspace } from '../workspace/localWorkspace.ts';
import type { CallBundle, StepResult } from './dayRun.ts';
import { productionWorkbook, readTab } from './readTab.ts';

const MOST_SLICES = 100;
const REASON = 'The run of the command ends here.';

export function archiveStep(workspace: LocalWorkspace, call: CallBundle): StepResult {
  const result = (ok: boolean, detail: string, problems: StepResult['problems'] = []): StepResult => ({
    name: 'Archive',
    ok,
    detail,
    problems,
    refused: false,
  });
  try {
    const approver = approveAll(workspace);
    const plan = call('previewArchive');
    if (plan.problems.length > 0) return result(false, 'The production cannot be archived yet.', plan.problems);
    let report = call('archive', { hash: plan.hash, title: plan.title, reason: REASON });
    for (let slice = 1; report.state === 'more' && slice < MOST_SLICES; slice++) report = call('continueJob');
    if (report.state !== 'done') return result(false, `${report.message} ${report.unchanged}`, report.problems);
    openArchive(workspace);
    const open = plan.strike.length === 0 ? '' : ` ${plan.strike.length} things on the strike list were still open.`;
    return result(true, `${report.message} Retention approved by ${approver}.${open}`, report.problems);
  } catch (error) {
    return result(false, error instanceof Error ? error.message : String(error));
  }
}

/** Types the approving adult into the rows that have none: the stage manager, or the first adult of the staff. */
export function approveAll(workspace: LocalWorkspace): string {
  const workbook = productionWorkbook(workspace.state);
  const adults = readTab(workbook, 'People').filter((row) => row.Minor === 'No');
  const manager = readTab(workbook, 'Production').find((row) => row.Setting === 'Stage manager')?.Value;
  const approver =
    adults.find((row) => row.Name === manager) ?? adults.find((row) => row.Group === 'Staff') ?? adults[0];
  const id = String(approver?.['Person ID'] ?? '');
  for (const row of readTab(workbook, 'Retention')) {
    const className = row.Class;
    if (typeof className !== 'string' || row['Approved by']) continue;
    workspace.editAs(workspace.state.me, { tab: 'Retention', where: { Class: className }, set: { 'Approved by': id } });
  }
  return String(approver?.Name ?? 'nobody');
}

/** Opens the workbook that stays of the archived production. */
export function openArchive(workspace: LocalWorkspace): void {
  const { state } = workspace;
  const file = Object.values(state.files).find((one) => one.appProperties.callboardKey === 'archive/workbook');
  if (file) state.activeSpreadsheetId = file.id;
}
