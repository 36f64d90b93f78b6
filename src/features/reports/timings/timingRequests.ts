/** The times of an event as the sidebar asks for them: what is stamped, and one tap that stamps now. */
import { textArgument } from '../../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../../jobs/job.ts';
import { failure, NO_OUTCOME, runJob } from '../../../jobs/runJob.ts';
import { AppError } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { eventAsked } from '../../../production/eventAsked.ts';
import { lookAtProduction, openProduction, type Production } from '../../../production/production.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import { minutesFromTime } from '../../../values/cellDates.ts';
import { clockTime, daysBetween } from '../../../values/dates.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { foldedText } from '../../../values/text.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { timingsTab } from '../../../workbook/tabs/rehearsal.ts';
import { eventTimes, momentsOfEvent, timingRows } from './eventTimes.ts';
import { momentKey } from './momentsOf.ts';
import { timesWords } from './timesWords.ts';
import type { MomentAsked, Times, TimesOutcome } from './timingTypes.ts';

const MINUTES_A_DAY = 1440;
const MOST_LETTERS = 60;
const MOST_REASON = 500;
/** A tap that waited longer for the server is typed in by hand. */
const MOST_AGO_MS = 6 * 3_600_000;

/** A workbook that lacks the tab has nothing stamped; to stamp it is needed. */
const { optional: _, ...NEEDED } = timingsTab;

/** Three calls. */
export function timesShown(ws: Workspace, request: { eventId: string }): TimesOutcome {
  try {
    const production = lookAtProduction(ws, [timingsTab]);
    const event = eventAsked(production, request?.eventId);
    return { ...NO_OUTCOME, state: 'done', times: timesIn(production, event) };
  } catch (error) {
    return { ...failure(error, null, null), times: null };
  }
}

/** Two calls more than to look, and the write. */
export function stampMoment(ws: Workspace, request: MomentAsked): TimesOutcome {
  let times: Times | null = null;
  const outcome = runJob(ws, SLICE_MS, 'timing', (job, properties) => {
    const production = openProduction(job, properties, [NEEDED]);
    const event = eventAsked(production, request?.eventId);
    production.workbook.change([changeOf(production, event, request)]);
    times = timesIn(production, event);
    return { ...NO_OUTCOME, state: 'done' };
  });
  return { ...outcome, times };
}

function timesIn(production: Pick<Production, 'workbook' | 'data'>, event: CallEvent): Times {
  return timesWords(event, eventTimes(production, event));
}

function changeOf(production: Production, event: CallEvent, request: MomentAsked): RowChange {
  const asked = oneLine(textArgument(request?.moment)).slice(0, MOST_LETTERS);
  if (asked === '') throw new AppError('bad-input', 'Type what happened.');
  const isAsked = (name: string) => momentKey(foldedText(name)) === momentKey(foldedText(asked));
  const all = timingRows(production, event, []);
  const rows = all.filter(({ moment }) => isAsked(moment));
  if (rows.length > 1) {
    throw new AppError('bad-input', `${asked} has two rows in Timings. Delete one of them first.`);
  }
  const known = momentsOfEvent(production, event, all).find(({ name }) => isAsked(name));
  const [row] = rows;
  const actual = actualOf(production, event, request);
  const planned = row?.planned ?? known?.planned ?? null;
  const isPlanned = row !== undefined && (row.planned !== null || row.unread.includes('Planned'));
  return {
    tab: timingsTab,
    mode: 'put',
    values: {
      'Event ID': event.id,
      Moment: row?.moment ?? known?.name ?? asked,
      ...plannedOf(request, isPlanned ? null : planned),
      ...(actual === undefined ? {} : { Actual: actual === null ? null : actual / MINUTES_A_DAY }),
      ...(request?.reason === undefined
        ? {}
        : { Reason: oneLine(textArgument(request.reason)).slice(0, MOST_REASON) || null }),
    },
  };
}

/** As it was typed; what the plan says where nothing was. */
function plannedOf({ planned }: MomentAsked, known: number | null): RowChange['values'] {
  if (planned === undefined) return known === null ? {} : { Planned: known / MINUTES_A_DAY };
  const minute = typedMinute(planned);
  return { Planned: minute === null ? null : minute / MINUTES_A_DAY };
}

/** `null` for nothing. @throws AppError `bad-input` */
function typedMinute(asked: unknown): number | null {
  const typed = textArgument(asked).trim();
  const minute = minutesFromTime(typed);
  if (typed !== '' && minute === null) {
    throw new AppError('bad-input', `“${oneLine(typed).slice(0, 20)}” is no time. Type it as 19:04 or 7:04 pm.`);
  }
  return minute;
}

/** In minutes after midnight of the event's date; `null`: it was not at all; `undefined`: as it was. */
function actualOf({ ws, data, now }: Production, event: CallEvent, { at }: MomentAsked): number | null | undefined {
  if (at === undefined || at === null) return undefined;
  if (typeof at !== 'object') throw new AppError('bad-input', 'Callboard got something that is no time.');
  if ('time' in at) return typedMinute(at.time);
  const ago = Number.isFinite(at.agoMs) ? Math.max(0, at.agoMs) : Number.NaN;
  if (!(ago <= MOST_AGO_MS)) throw new AppError('bad-input', 'That was too long ago. Type the time.');
  const then = ws.clock.momentAt(ws.clock.epochMs() - ago, data.settings.timeZone || 'Etc/UTC');
  const days = daysBetween(event.date, then.date);
  if (days < 0 || days > 1) {
    throw new AppError(
      'bad-input',
      `This event is on another day than today (${clockTime(now.time)} now). Type the time, or choose another event.`,
    );
  }
  return days * MINUTES_A_DAY + (minutesFromTime(then.time) ?? 0);
}
