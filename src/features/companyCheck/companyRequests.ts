/** What is missing in the company, as the sidebar asks for it. */
import { clearanceProblems, clearanceWarnings, clearedOn } from '../../company/clearances.ts';
import { licencesEnding } from '../../company/licences.ts';
import { sharedAddresses } from '../../company/sharedAddresses.ts';
import { dateArgument } from '../../jobs/checkArguments.ts';
import { companyMailProblems } from '../../mail/companyMail.ts';
import { knownAllowance } from '../../mail/dayAllowance.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, type Production } from '../../production/production.ts';
import { readClearances } from '../../production/readClearances.ts';
import { withChildHours } from '../../production/withChildHours.ts';
import { childHourDoubts } from '../../schedule/childHourDoubts.ts';
import { childVerdicts, licensed } from '../../schedule/childHours.ts';
import { dayPlan } from '../../schedule/dayPlan.ts';
import { calledTogether } from '../../schedule/withoutUncleared.ts';
import { phaseOn } from '../../settings/phaseOn.ts';
import { addDays } from '../../values/dates.ts';
import { checklistsTab } from '../../workbook/tabs/office.ts';
import { companyGaps, missingByOwner, namesToTellApart, openTasks } from './companyCheck.ts';
import type { CompanyCheck } from './companyTypes.ts';

/** What is missing, with the clearances looked at for the events of a date (`''`: tomorrow). Changes nothing. */
export function checkCompany(ws: Workspace, request: { date: string }): CompanyCheck {
  const empty: CompanyCheck = {
    date: '',
    clearances: [],
    children: [],
    tasks: [],
    missing: [],
    people: [],
    problems: [],
  };
  try {
    const production = lookAtProduction(ws, [checklistsTab]);
    const { data, workbook, now } = production;
    const date = dateArgument(request?.date) || addDays(now.date, 1);
    const problems: Problem[] = [];
    const tasks = openTasks(workbook.records(checklistsTab, problems), phaseOn(data.settings, now.date), now.date);
    return {
      date,
      clearances: clearancesOn(production, date),
      children: childrenOn(withChildHours(production), date),
      tasks,
      missing: missingByOwner(tasks),
      people: [
        ...companyMailProblems(data, knownAllowance(production.properties, null)),
        ...companyGaps(data.company, data.settings.minorsToo),
        ...sharedAddresses(data.company),
        ...namesToTellApart(data.company, data.settings.fullNames),
      ],
      problems,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...empty, problems: error.problems.length > 0 ? error.problems : [{ message: error.message }] };
  }
}

function childrenOn({ data, now }: Production, date: string): Problem[] {
  const { childHours } = data;
  const doubts = childHourDoubts(data, now.date);
  if (childHours === undefined) return doubts;
  const planOf = (day: string) => dayPlan(data, day);
  const { lines, problems } = childVerdicts(data, planOf, date);
  const minors = data.company.people.filter((person) => person.active && person.minor);
  const ending = licencesEnding(childHours.licences, licensed(childHours.rules, childHours.bands, minors), date);
  return [...doubts, ...[...lines, ...ending].map((message) => ({ message })), ...problems];
}

function clearancesOn(production: Production, date: string): Problem[] {
  const { data, ws, state } = production;
  const { company, settings } = data;
  if (settings.unclearedAdults === 'Do not check') return [];
  const day = dayPlan(data, date);
  try {
    const clearances = readClearances(ws, state);
    const cleared = clearedOn(clearances, company, settings.clearancesNeeded, date);
    return [
      ...clearanceProblems(clearances, company, settings.clearancesNeeded),
      ...clearanceWarnings(day.events.map(calledTogether), cleared, settings.unclearedAdults === 'Leave out'),
    ];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ message: error.message }];
  }
}
