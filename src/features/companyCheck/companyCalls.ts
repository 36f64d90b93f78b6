/** The company as the sidebar asks for it: contact sheets, audition papers, and what is missing. */
import { clearanceProblems, clearanceWarnings, clearedOn } from '../../company/clearances.ts';
import { sharedAddresses } from '../../company/sharedAddresses.ts';
import type { JobReport } from '../../entry/browserCalls.ts';
import { dateArgument } from '../../jobs/checkArguments.ts';
import { Job, SLICE_MS } from '../../jobs/job.ts';
import { NO_LEDGER } from '../../jobs/ledger.ts';
import { NO_REPORT, runJob } from '../../jobs/runJob.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction, type Production } from '../../production/production.ts';
import { readClearances } from '../../production/readClearances.ts';
import { dayPlan } from '../../schedule/dayPlan.ts';
import { calledTogether } from '../../schedule/leaveOut.ts';
import { addDays } from '../../values/dates.ts';
import { checklistsTab } from '../../workbook/tabSpecs.ts';
import { AUDITION_TABS, makeAuditions as makeAuditionsJob } from '../auditions/makeAuditions.ts';
import { CONTACT_TABS, makeContactSheets as makeContactSheetsJob } from '../contactSheets/makeContactSheets.ts';
import { companyGaps, missingByOwner, namesToTellApart, openTasks } from './companyCheck.ts';
import type { CompanyCheck } from './companyTypes.ts';

type Body = (job: Job, properties: Record<string, string>) => JobReport;

export function makeContactSheets(ws: Workspace): JobReport {
  return runJob(ws, SLICE_MS, 'contactSheets', contactSheetsBody);
}

export const contactSheetsBody: Body = (job, properties) => {
  const result = makeContactSheetsJob(openProduction(job, properties, CONTACT_TABS));
  return docsReport(job, 'contactSheets', result, 'Contact sheets', result.problems);
};

export function makeAuditions(ws: Workspace): JobReport {
  return runJob(ws, SLICE_MS, 'auditions', auditionsBody);
}

export const auditionsBody: Body = (job, properties) => {
  const result = makeAuditionsJob(openProduction(job, properties, AUDITION_TABS));
  if (result.state !== 'nothing')
    return docsReport(job, 'auditions', { ...result, state: result.state }, 'Audition papers', result.problems);
  return {
    ...NO_REPORT,
    job: 'auditions',
    state: 'nothing',
    message: 'There is no published audition, nobody is marked for a callback, and nobody is cast.',
    toDo: 'Type an event of the type Audition into Schedule and publish it.',
    problems: result.problems,
  };
};

/** What is missing, with the clearances looked at for the events of a date (`''`: tomorrow). Changes nothing. */
export function checkCompany(ws: Workspace, request: { date: string }): CompanyCheck {
  const empty: CompanyCheck = { date: '', clearances: [], tasks: [], missing: [], people: [], problems: [] };
  try {
    const job = new Job(ws, NO_LEDGER, true, SLICE_MS);
    const production = openProduction(job, ws.properties.all(), [checklistsTab]);
    const { data, workbook, now } = production;
    const date = dateArgument(request?.date) || addDays(now.date, 1);
    const problems: Problem[] = [];
    const tasks = openTasks(workbook.records(checklistsTab, problems), data.settings.phase, now.date);
    return {
      date,
      clearances: clearancesOn(production, date),
      tasks,
      missing: missingByOwner(tasks),
      people: [
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

function clearancesOn(production: Production, date: string): Problem[] {
  const { data, ws, state } = production;
  const { company, settings } = data;
  if (settings.unclearedAdults === 'Do not check') return [];
  const day = dayPlan(date, data.events, company, data.breakdown, data.conflicts, settings);
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

function docsReport(
  job: Job,
  kind: 'contactSheets' | 'auditions',
  result: { state: 'done' | 'more'; made: number; reissued: number; same: number },
  what: string,
  problems: Problem[],
): JobReport {
  const { done, total } = job.present;
  const parts = [
    ...(result.made > 0 ? [`${result.made} made`] : []),
    ...(result.reissued > 0 ? [`${result.reissued} issued again`] : []),
    ...(result.same > 0 ? [`${result.same} up to date`] : []),
  ];
  return {
    ...NO_REPORT,
    job: kind,
    state: result.state,
    done: result.state === 'more' ? done.length : total,
    total,
    message: `${what}: ${parts.join(', ')}${result.state === 'more' ? ' …' : '.'}`,
    problems,
  };
}
