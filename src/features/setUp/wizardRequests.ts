/** The wizard's calls: a look at what setting up would do, and a draft that survives closing the sidebar. */
import { filesArgument, settingsArgument } from '../../jobs/checkArguments.ts';
import { companyMailFor } from '../../mail/companyMail.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { uniqueProblems } from '../../schedule/uniqueProblems.ts';
import { folderPlan } from '../../settings/folderLayouts.ts';
import { SETTINGS } from '../../settings/settingSpecs.ts';
import type { Table } from '../../workbook/table.ts';
import { lessonsTab } from '../../workbook/tabs/office.ts';
import { lessonsShown, NO_LESSONS } from '../lessons/lessonsShown.ts';
import { setUpPlan } from './setUpPlan.ts';
import type { SetUpPreview, SetUpRequest } from './setUpTypes.ts';
import { spreadsheetToSetUp, timeZoneProblem } from './spreadsheetToSetUp.ts';

export const DRAFT_KEY = 'wizardDraft';

/** Names and addresses of people are not kept in a property; the browser keeps those. */
const PERSONAL_KINDS: readonly string[] = ['email', 'emails'];
const PERSONAL_NAMES: readonly string[] = ['Stage manager'];
const KEPT = new Set(
  SETTINGS.filter((one) => !PERSONAL_KINDS.includes(one.kind) && !PERSONAL_NAMES.includes(one.name)).map(
    (one) => one.name,
  ),
);
const MOST_TEXT = 300;

/** Keeps what the wizard has so far; nothing at all takes the draft away. Returns what was kept. */
export function saveDraft(ws: Workspace, request: { settings: Record<string, string> }): Record<string, string> {
  const kept = Object.entries(settingsArgument(request?.settings))
    .filter(([name, value]) => (KEPT.has(name) || name === 'step') && value !== '')
    .map(([name, value]): [string, string] => [name, value.slice(0, MOST_TEXT)]);
  if (kept.length === 0) ws.properties.remove(DRAFT_KEY);
  else ws.properties.set(DRAFT_KEY, JSON.stringify(Object.fromEntries(kept)));
  return Object.fromEntries(kept);
}

export function readDraft(properties: Record<string, string>): Record<string, string> {
  try {
    return settingsArgument(JSON.parse(properties[DRAFT_KEY] ?? '{}'));
  } catch {
    return {};
  }
}

/** Everything that is wrong, or what would be made. Changes nothing. */
export function previewSetUp(ws: Workspace, request: SetUpRequest): SetUpPreview {
  const empty: SetUpPreview = {
    questions: [],
    problems: [],
    notices: [],
    title: '',
    folders: 0,
    rows: [],
    lessons: NO_LESSONS,
  };
  try {
    const input = { files: filesArgument(request?.files), settings: settingsArgument(request?.settings) };
    const { info, values } = spreadsheetToSetUp(ws, ws.spreadsheets.activeId());
    const plan = setUpPlan(input, info, values);
    const asked = new Set(plan.questions.map(({ problem }) => problem));
    const problems = plan.refusals.filter((problem) => !asked.has(problem));
    const { title, year } = plan.data.settings;
    const lessons = plan.tables.get(lessonsTab.name);
    const zoneProblem = timeZoneProblem(ws, plan.data);
    if (zoneProblem !== null) problems.push(zoneProblem);
    const questions = plan.questions.map(({ what, question, choices, file }) => ({ what, question, choices, file }));
    return {
      questions,
      problems: uniqueProblems(problems),
      notices: uniqueProblems(
        problems.length + questions.length > 0
          ? plan.notices
          : [...plan.notices, ...companyMailFor(ws, ws.properties.all(), plan.data)],
      ),
      title,
      folders: problems.length + questions.length > 0 ? 0 : folderPlan(plan.layout, title, year).length,
      rows: countByTab(plan.changes.map((change) => change.tab.name)),
      lessons: lessons === undefined ? NO_LESSONS : lessonsShown(lessons as Table<typeof lessonsTab>),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...empty, problems: error.problems.length > 0 ? error.problems : [{ message: error.message }] };
  }
}

function countByTab(names: readonly string[]): SetUpPreview['rows'] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== 'Production') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([tab, count]) => ({ tab, count }));
}
