/** The production's Google calendar as the sidebar asks for it: kept up to date, shared by its owner, taken away. */
import { textArgument } from '../../jobs/checkArguments.ts';
import { type Job, SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction, ownProduction } from '../../production/production.ts';
import type { CalendarView } from './calendarTypes.ts';
import {
  CALENDAR_KEY,
  readCalendar,
  removeCalendar as removeFrom,
  updateCalendar as update,
} from './updateCalendar.ts';

/** Whether there is a calendar, and where to share it. Two calls. */
export function calendarView(ws: Workspace): CalendarView {
  try {
    const properties = ws.properties.all();
    ownProduction(ws, properties);
    const { id, making } = readCalendar(properties[CALENDAR_KEY]);
    return {
      there: id !== '',
      unsure: id === '' && making,
      sharingPage: id === '' ? '' : ws.calendars.sharingPage(id),
      problem: '',
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { there: false, unsure: false, sharingPage: '', problem: error.message };
  }
}

/** Makes the calendar, or changes what differs from the published schedule. `answer` after `unsure`: see `CalendarView`. */
export function updateCalendar(ws: Workspace, request: { answer: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'calendar', calendarBody(textArgument(request?.answer).trim()));
}

export function calendarBody(answer: string) {
  return (job: Job, properties: Record<string, string>): JobOutcome => {
    const production = openProduction(job, properties, []);
    const result = update(production, answer);
    const outcome: JobOutcome = { ...NO_OUTCOME, job: 'calendar' };
    if (result.state === 'unsure') {
      return {
        ...outcome,
        state: 'refused',
        message: `Callboard was interrupted while making the calendar, and cannot look for it. Its name would be “${production.data.settings.title}: schedule”.`,
        unchanged: 'Nothing was changed.',
        toDo: 'Look in Google Calendar. If it is there, copy its Calendar ID from its settings and paste it here. If not, choose Make a new one.',
      };
    }
    if (result.state === 'notOurs') {
      return {
        ...outcome,
        state: 'refused',
        message: 'Callboard made no empty calendar with this id.',
        unchanged: 'Nothing was changed.',
        toDo: 'Copy the Calendar ID again from the calendar’s settings, or choose Make a new one.',
      };
    }
    const { written, removed, same } = result;
    const count = written + removed;
    const all = count + same;
    if (result.state === 'more') {
      const done = job.present.done.length;
      return { ...outcome, state: 'more', done, total: count, message: `Calendar: ${done} of ${count} changes made …` };
    }
    return {
      ...outcome,
      state: 'done',
      done: all,
      total: all,
      message:
        count === 0
          ? 'The calendar is up to date.'
          : `The calendar is up to date: ${written} ${written === 1 ? 'entry' : 'entries'} written, ${removed} taken out, ${same} left as they were.`,
    };
  };
}

/** Takes the calendar away with all its entries. */
export function removeCalendar(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'calendar', (job, properties) => {
    ownProduction(job.ws, properties);
    const removed = removeFrom(job.ws, properties);
    return {
      ...NO_OUTCOME,
      job: 'calendar',
      state: removed ? 'done' : 'nothing',
      message: removed ? 'The calendar is removed.' : 'There is no calendar.',
    };
  });
}
