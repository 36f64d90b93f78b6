/** Imports as the sidebar asks for them: shown first, then carried out exactly so. */
import { flagArgument, textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { withIdsKnown } from '../../production/idsKnown.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { shownCell } from '../../workbook/readRecords.ts';
import { cellText } from '../../workbook/table.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { type ImportRequest, importableTab, importTabs } from './importPlan.ts';
import { importAnswers } from './importQuestions.ts';
import { grownProblems, importRows, plannedImport } from './importRows.ts';
import type { ImportAsked, ImportPreview } from './importTypes.ts';

/** A preview shows so many rows; the counts are of all. */
const MOST_ROWS_SHOWN = 200;

const EMPTY_IMPORT: ImportPreview = {
  tab: '',
  hash: '',
  added: 0,
  changed: 0,
  leftAlone: 0,
  rows: [],
  questions: [],
  problems: [],
  notices: [],
  nothing: '',
};

/** What an import would do. Changes nothing and takes no lock. */
export function previewImport(ws: Workspace, request: ImportAsked): ImportPreview {
  try {
    const spec = tabArgument(request?.tab);
    const text = textArgument(request?.text);
    const production = withIdsKnown(lookAtProduction(ws, importTabs(spec)));
    const { plan, hash, added, changed, same } = plannedImport(production, spec, text, requestFrom(request));
    const refused = plan.problems.length > 0;
    const asked = new Set(plan.questions.map(({ problem }) => problem));
    const problems = plan.problems.filter((problem) => !asked.has(problem));
    const nothing = refused
      ? problems.length === 0
        ? 'Nothing can be imported until you answer what is asked.'
        : 'Nothing can be imported until you fix what is listed.'
      : added + changed === 0
        ? 'Everything in this table is in the workbook already.'
        : '';
    return {
      tab: spec.name,
      hash: refused ? '' : hash,
      added,
      changed,
      leftAlone: same,
      rows: plan.tabs
        .flatMap((tab) =>
          tab.rows.flatMap(({ rowIndex, what, id, values, cells }) =>
            what === 'same'
              ? []
              : [
                  {
                    tab: tab.spec.name,
                    row: rowIndex + 1,
                    what,
                    name: cellText(values.Name) || id || cellText(values[tab.spec.key[0] ?? '']),
                    cells: cells.map(({ column, from, to }) => {
                      const spec = tab.spec.columns.find(({ header }) => header === column);
                      return { column, from: shownCell(spec, from), to: shownCell(spec, to) };
                    }),
                  },
                ],
          ),
        )
        .slice(0, MOST_ROWS_SHOWN),
      questions: plan.questions.map(({ what, question, choices }) => ({ what, question, choices })),
      problems,
      notices: [...plan.notices, ...grownProblems(production, plan)],
      nothing,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [{ message: error.message }];
    return { ...EMPTY_IMPORT, nothing: error.message, problems };
  }
}

/** Carries out what was previewed. */
export function applyImport(ws: Workspace, request: ImportAsked & { hash: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'import', (job, properties) => {
    const spec = tabArgument(request?.tab);
    const text = textArgument(request?.text);
    const production = withIdsKnown(openProduction(job, properties, importTabs(spec)));
    const result = importRows(production, spec, text, textArgument(request?.hash), requestFrom(request));
    const outcome: JobOutcome = { ...NO_OUTCOME, job: 'import', problems: result.problems };
    switch (result.state) {
      case 'refused':
        return {
          ...outcome,
          state: 'refused',
          message: `The table cannot be imported into ${spec.name} as it is.`,
          unchanged: 'Nothing was changed.',
          toDo: 'Fix what is listed, then import again.',
        };
      case 'changed':
        return {
          ...outcome,
          state: 'refused',
          message: 'The workbook or the table has changed since you looked at this import.',
          unchanged: 'Nothing was changed.',
          toDo: 'Preview it again, then import.',
        };
      case 'nothing':
        return { ...outcome, state: 'nothing', message: 'Everything in this table is in the workbook already.' };
      case 'done':
        return {
          ...outcome,
          state: 'done',
          message: `Import into ${spec.name}: ${result.added} rows added, ${result.changed} changed.`,
        };
    }
  });
}

function requestFrom(request: ImportAsked): ImportRequest {
  const answers = importAnswers({ dates: textArgument(request?.dates), group: textArgument(request?.group) });
  return { ...answers, isFile: flagArgument(request?.isFile) };
}

function tabArgument(value: unknown): TabSpec {
  const name = textArgument(value);
  const spec = importableTab(name);
  if (spec === undefined)
    throw new AppError('bad-input', `There is no tab “${name}” that a table can be imported into.`);
  return spec;
}
