/** What a menu item tells when it is done: one plain dialog. */
import type { JobReport } from '../jobs/report.ts';
import { problemLine } from '../port/appError.ts';
import type { Health } from './today/healthTypes.ts';

/** More would not fit into a dialog. */
const MOST_PROBLEMS = 10;

export function tellReport(report: JobReport): void {
  const problems = report.problems.slice(0, MOST_PROBLEMS).map((problem) => `• ${problemLine(problem)}`);
  const more = report.problems.length - problems.length;
  tell([report.message, report.unchanged, report.toDo, ...problems, more > 0 ? `… and ${more} more.` : '']);
}

export function tellHealth(health: Health): void {
  tell([
    // A dialog that waits would hold up every other run.
    health.takeOver === null
      ? ''
      : `${health.takeOver.question} To do that, open Callboard and choose it under Settings.`,
    health.triggersInstalled ? 'The triggers are installed.' : '',
    health.next === '' || !health.goesOut ? '' : `Next: ${health.next}`,
    health.lastRun === '' ? '' : `Last run: ${health.lastRun}. Last success: ${health.lastSuccess}.`,
    health.folderOwner === '' ? '' : `The production folder belongs to ${health.folderOwner}.`,
    `${health.quotaLeft} e-mail addresses can still be mailed today.`,
    ...health.warnings.map((warning) => `• ${warning}`),
  ]);
}

function tell(lines: readonly string[]): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert('Callboard', lines.filter((line) => line !== '').join('\n'), ui.ButtonSet.OK);
}
