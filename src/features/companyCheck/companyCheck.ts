/** What is missing in the company: tasks on the checklists, clearances, people who cannot be reached, rows to look at. */
import { collectorsOf } from '../../company/company.ts';
import { minorsOwnFrom } from '../../company/minorsOwn.ts';
import type { Company } from '../../company/people.ts';
import { envelopesFor, leftOutProblem } from '../../company/recipients.ts';
import { numberedNames, shownNames } from '../../company/shownName.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import { phaseNumber } from '../../values/phases.ts';
import { foldedText } from '../../values/text.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { checklistsTab } from '../../workbook/tabs/office.ts';

export interface OpenTask {
  /** In Checklists. */
  row: number;
  phase: string;
  role: string;
  task: string;
  owner: string;
  due: DateText;
  overdue: boolean;
}

/** What is not done of the phases up to the present one, and whatever is due by now. */
export function openTasks(
  records: readonly TabRecord<typeof checklistsTab>[],
  phase: string,
  today: DateText,
): OpenTask[] {
  const present = phaseNumber(phase);
  return records
    .filter((one) => one.Done === '')
    .map((one) => ({
      row: one.rowNumber,
      phase: one.Phase,
      role: one.Role,
      task: one.Task,
      owner: one.Owner,
      due: one.Due,
      overdue: one.Due !== '' && one.Due < today,
    }))
    .filter((one) => {
      const at = phaseNumber(one.phase);
      return one.overdue || (at >= 0 && (present < 0 || at <= present));
    });
}

/** How many tasks are open for each owner or, where nobody is named, for each role; most first. */
export function missingByOwner(tasks: readonly OpenTask[]): { who: string; open: number; overdue: number }[] {
  const counts = new Map<string, { who: string; open: number; overdue: number }>();
  for (const task of tasks) {
    const who = task.owner || task.role;
    const count = counts.get(foldedText(who)) ?? { who, open: 0, overdue: 0 };
    counts.set(foldedText(who), { ...count, open: count.open + 1, overdue: count.overdue + (task.overdue ? 1 : 0) });
  }
  return [...counts.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
}

/** Everybody active who cannot be mailed, and minors whom nobody may collect. */
export function companyGaps(company: Company, minorsToo: boolean): Problem[] {
  const active = company.people.filter((person) => person.active);
  const minors = minorsOwnFrom(company);
  const { unreachable, leftOut } = envelopesFor(active, company, { minorsToo });
  return [
    ...unreachable.map(({ person, reason }) => ({ tab: 'People', message: `${person.name} ${reason}.` })),
    ...leftOut.map(leftOutProblem),
    ...active
      .filter((person) => person.minor && !collectorsOf(company, person).some((one) => minors.reason(one) === ''))
      .map((person) => ({
        tab: 'Guardians',
        message: `${person.name} has nobody who may collect. Type Yes under May collect for each adult who may.`,
      })),
  ];
}

/** People whom only a number tells apart where names are shown to many. */
export function namesToTellApart(company: Company, full: boolean): Problem[] {
  return numberedNames(company, full).map((person) => ({
    tab: 'People',
    message: `${person.name} is shown as “${shownNames(company, full)(person)}” in calls, because somebody else would look the same. Type a name for each under Called.`,
  }));
}
