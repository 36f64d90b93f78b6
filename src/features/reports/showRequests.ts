/** House count, latecomers, how far a tech got: what the sidebar asks about a performance. */

import type { Body } from '../../jobs/body.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, progress, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { eventAsked } from '../../production/eventAsked.ts';
import { lookAtProduction, openProduction, type Production } from '../../production/production.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { counted } from '../../values/counted.ts';
import { oneLine } from '../../values/oneLine.ts';
import { foldedText, shortened } from '../../values/text.ts';
import { PERFORMANCE_TYPES, performancesTab } from '../../workbook/tabs/rehearsal.ts';
import { makeRunTimes as makeRunTimesJob, RUN_TIMES_TABS } from './makeRunTimes.ts';
import type { ShowAsked, ShowOutcome } from './reportTypes.ts';

/** A workbook that lacks the tab has nothing of it; to type into it is needed. */
const { optional: _, ...NEEDED } = performancesTab;
const MOST_LETTERS = 1_000;
const MOST_COUNT = 100_000;

/** Three calls. */
export function performanceOf(ws: Workspace, request: { eventId: string }): ShowOutcome {
  try {
    const production = lookAtProduction(ws, [performancesTab]);
    return { ...NO_OUTCOME, state: 'done', show: typedOf(production, eventAsked(production, request?.eventId)) };
  } catch (error) {
    return { ...failure(error, null, null), show: null };
  }
}

/** Two calls to open the production, and the write. */
export function savePerformance(ws: Workspace, request: ShowAsked): ShowOutcome {
  let show: ShowAsked | null = null;
  const outcome = runJob(ws, SLICE_MS, 'show', (job, properties) => {
    const production = openProduction(job, properties, [NEEDED]);
    const event = eventAsked(production, request?.eventId);
    if (rowsOf(production, event).length > 1) {
      throw new AppError('bad-input', 'This event has two rows in Performances. Delete one of them first.');
    }
    const [row] = rowsOf(production, event);
    production.workbook.change([
      {
        tab: performancesTab,
        mode: 'put',
        values: {
          'Event ID': row?.['Event ID'] ?? event.id,
          Type: typeOf(request?.type) || null,
          'House count': countOf(request?.houseCount, 'House count'),
          Latecomers: countOf(request?.latecomers, 'Latecomers'),
          Response: textOf(request?.response),
          Reached: textOf(request?.reached),
        },
      },
    ]);
    show = typedOf(production, event);
    return { ...NO_OUTCOME, state: 'done', message: 'It is kept. Make the report again to have it there.' };
  });
  return { ...outcome, show };
}

export function makeRunTimes(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'runTimes', (job, properties) => runTimesBody(job, properties));
}

export const runTimesBody: Body = (job, properties) => {
  const { state, known } = makeRunTimesJob(openProduction(job, properties, RUN_TIMES_TABS));
  const message =
    state === 'nothing'
      ? 'No performance has its acts stamped yet. Stamp when each act goes up and down, under Times.'
      : `The Run times tab has ${counted(known, 'performance')}, with a chart.`;
  return { ...progress(job, 'runTimes', state), message };
};

function rowsOf({ workbook }: Pick<Production, 'workbook'>, event: CallEvent) {
  return workbook.records(performancesTab, []).filter((row) => foldedText(row['Event ID']) === foldedText(event.id));
}

/** As it is in the tab; of two rows of an event nothing. */
function typedOf(production: Pick<Production, 'workbook'>, event: CallEvent): ShowAsked {
  const rows = rowsOf(production, event);
  const row = rows.length === 1 ? rows[0] : undefined;
  const counted = (count: number | null | undefined) => (count === null || count === undefined ? '' : String(count));
  return {
    eventId: event.id,
    type: row?.Type ?? '',
    houseCount: counted(row?.['House count']),
    latecomers: counted(row?.Latecomers),
    response: row?.Response ?? '',
    reached: row?.Reached ?? '',
  };
}

function typeOf(asked: unknown): string {
  const typed = textArgument(asked).trim();
  const known = PERFORMANCE_TYPES.find((type) => foldedText(type) === foldedText(typed));
  if (typed !== '' && known === undefined) {
    throw new AppError('bad-input', `“${shortened(typed)}” is not one of ${PERFORMANCE_TYPES.join(', ')}.`);
  }
  return known ?? '';
}

function countOf(asked: unknown, what: string): number | null {
  const typed = textArgument(asked).trim();
  if (typed === '') return null;
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(count <= MOST_COUNT)) throw new AppError('bad-input', `${what}: type a number, for example 212.`);
  return count;
}

function textOf(asked: unknown): string | null {
  return oneLine(textArgument(asked)).slice(0, MOST_LETTERS) || null;
}
