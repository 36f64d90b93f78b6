/** What a menu item tells when it is done: one plain dialog. */
import type { JobOutcome } from '../jobs/outcome.ts';
import { problemLine } from '../port/appError.ts';
import type { Health } from './today/healthTypes.ts';

/** More would not fit into a dialog. */
const MOST_PROBLEMS = 10;

export function tellOutcome(outcome: JobOutcome): void {
  const problems = outcome.problems.slice(0, MOST_PROBLEMS).map((problem) => `• ${problemLine(problem)}`);
  const more = outcome.problems.length - problems.length;
  tell([outcome.message, outcome.unchanged, outcome.toDo, ...problems, more > 0 ? `… and ${more} more.` : '']);
}

export function tellHealth(health: Health): void {
  tell([
    // A dialog that waits would hold up every other run.
    health.takeOver === null
      ? ''
      : `${health.takeOver.question} To do that, open Callboard and choose it under Settings.`,
    health.triggersInstalled ? 'Automatic calls are on.' : '',
    health.next === '' || !health.goesOut ? '' : `Next: ${health.next}`,
    health.lastRun === '' ? '' : `Last run: ${health.lastRun}. Last success: ${health.lastSuccess}.`,
    health.folderOwner === '' ? '' : `The production folder belongs to ${health.folderOwner}.`,
    health.signIn === '' ? '' : `Signing in: ${health.signIn}.`,
    `${health.quotaLeft} email addresses can still be mailed today.`,
    `Callboard ${health.version}.`,
    ...health.warnings.map((warning) => `• ${warning}`),
  ]);
}

/** Before anything else of a menu item. @throws Error in a run that nobody looks on at, as a stranger's */
export function touchScreen(): void {
  SpreadsheetApp.getUi();
}

function tell(lines: readonly string[]): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert('Callboard', lines.filter((line) => line !== '').join('\n'), ui.ButtonSet.OK);
}
