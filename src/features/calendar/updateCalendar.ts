/**
 * Keeps the production's Google calendar equal to its published schedule. The calendar's id is kept in a property; one
 * whose making was interrupted cannot be looked for, so a person says whether it is there.
 */
import type { Step } from '../../jobs/jobStart.ts';
import { AppError, unlessGone } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { calendarDifference } from './calendarEntries.ts';

export const CALENDAR_KEY = 'calendar';
export const CALENDAR_KIND = 'calendar';
/** What a person answers when a calendar may have been made: there is none, make one. */
export const MAKE_ANOTHER = 'new';

export interface KeptCalendar {
  /** `''` while there is none. */
  id: string;
  /** True from before a calendar is made until its id is written down. */
  making: boolean;
}

export interface CalendarResult {
  /** `unsure`: an earlier run may have made a calendar and lost it; nothing was done. */
  state: 'done' | 'more' | 'unsure' | 'notOurs';
  calendarId: string;
  written: number;
  removed: number;
  same: number;
}

export function readCalendar(text: string | undefined): KeptCalendar {
  try {
    const read = JSON.parse(text ?? '{}') as Partial<KeptCalendar>;
    return { id: typeof read.id === 'string' ? read.id : '', making: read.making === true };
  } catch {
    return { id: '', making: true };
  }
}

/** @param answer `''`, or what a person says after `unsure`: `new`, or the id of the calendar that is there */
export function updateCalendar(production: ProductionInHand, answer: string): CalendarResult {
  const { ws, job, data, state, properties } = production;
  const none: CalendarResult = { state: 'done', calendarId: '', written: 0, removed: 0, same: 0 };
  const kept = readCalendar(properties[CALENDAR_KEY]);
  if (kept.id === '' && kept.making && answer === '') return { ...none, state: 'unsure' };
  let calendarId = kept.id;
  if (calendarId === '' && answer !== '' && answer !== MAKE_ANOTHER) {
    // One that was only just made is empty; another production's must never be taken for it.
    if (!ws.calendars.exists(answer) || ws.calendars.entries(answer).length > 0) return { ...none, state: 'notOurs' };
    calendarId = answer;
    keep(ws, { id: calendarId, making: false });
  }
  job.begin({ kind: CALENDAR_KIND, params: {} });
  let found = calendarId === '' ? null : entriesOf(ws, calendarId);
  if (found === null) {
    calendarId = newCalendar(ws, data.settings.title, data.settings.timeZone);
    found = [];
  }
  const difference = calendarDifference(ws, { id: state.id, ...data }, found);
  const steps: Step[] = [
    ...difference.remove.map((entry) => ({
      key: `-${entry.id}`,
      run: () => ws.calendars.remove(calendarId, entry.id),
    })),
    ...difference.put.map((entry) => ({
      key: `${entry.eventId} ${entry.content}`,
      run: () => ws.calendars.put(calendarId, entry),
    })),
  ];
  const result: CalendarResult = {
    state: 'done',
    calendarId,
    written: difference.put.length,
    removed: difference.remove.length,
    same: difference.same,
  };
  if (!job.runSteps(steps)) return { ...result, state: 'more' };
  job.finish();
  return result;
}

/** Takes the calendar away with everything in it, for the archive. Returns false when there was none. */
export function removeCalendar(ws: Workspace, properties: Readonly<Record<string, string>>): boolean {
  const { id } = readCalendar(properties[CALENDAR_KEY]);
  if (id !== '') ws.calendars.removeCalendar(id);
  if (properties[CALENDAR_KEY] !== undefined) ws.properties.remove(CALENDAR_KEY);
  return id !== '';
}

/** `null` when a person has deleted the calendar. */
function entriesOf(ws: Workspace, calendarId: string) {
  return unlessGone(() => ws.calendars.entries(calendarId));
}

function newCalendar(ws: Workspace, title: string, timeZone: string): string {
  keep(ws, { id: '', making: true });
  try {
    const id = ws.calendars.create(`${title}: schedule`, timeZone);
    keep(ws, { id, making: false });
    return id;
  } catch (error) {
    // Refused for certain: there is no calendar to ask about.
    if (error instanceof AppError && !error.uncertain) ws.properties.remove(CALENDAR_KEY);
    throw error;
  }
}

function keep(ws: Workspace, calendar: KeptCalendar): void {
  ws.properties.set(CALENDAR_KEY, JSON.stringify(calendar));
}
