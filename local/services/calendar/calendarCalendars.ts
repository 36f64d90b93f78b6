/** The advanced service's `Calendar.Calendars`: calendars that the add-on made itself, the only ones its scope reaches. */
import { newId } from '../../account/ids.ts';
import type { LocalState } from '../../account/state.ts';
import { HostObject } from '../hostObject.ts';
import type { RunContext } from '../runContext.ts';
import type { PerformCall } from '../serviceContext.ts';
import { ServiceError } from '../serviceError.ts';
import { calendarFrom, idText, type Json } from './calendarShape.ts';

export type KeptCalendar = LocalState['calendars'][string];

export class CalendarCalendars extends HostObject {
  readonly kind = 'Calendar.Calendars';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  insert(resource: unknown): Json {
    const body = calendarFrom(resource);
    return this.#perform({ method: 'calendar.calendars.insert', params: {}, body }, () => {
      const { state, user } = this.#context;
      const id = `${newId(state, 'calendar', 26).toLowerCase()}@group.calendar.google.com`;
      const calendar = { kind: 'calendar#calendar', id, timeZone: 'UTC', dataOwner: user, ...body };
      state.calendars[id] = { calendar, events: {} };
      return { ...calendar };
    });
  }

  get(calendarId: unknown): Json {
    const params = { calendarId: idText(calendarId, 'calendarId') };
    return this.#perform({ method: 'calendar.calendars.get', params }, () => ({
      ...calendarOf(this.#context, params.calendarId).calendar,
    }));
  }

  /** Google's `delete`, which Apps Script calls `remove`: for good, with every event. */
  remove(calendarId: unknown): void {
    const params = { calendarId: idText(calendarId, 'calendarId') };
    this.#perform({ method: 'calendar.calendars.delete', params }, () => {
      calendarOf(this.#context, params.calendarId);
      delete this.#context.state.calendars[params.calendarId];
    });
  }
}

/** The calendar, for its owner. @throws ServiceError 404 for any other, as Google answers what the scope does not reach. */
export function calendarOf(context: RunContext, calendarId: string): KeptCalendar {
  const kept = context.state.calendars[calendarId];
  if (!kept || kept.calendar.dataOwner !== context.user) throw new ServiceError('Not Found', 404, 'notFound');
  return kept;
}
