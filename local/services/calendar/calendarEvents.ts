/**
 * The advanced service's `Calendar.Events`. A deleted event keeps its id as a cancelled one for ever, and is taken to
 * stay that way: Google has answered 403 to bringing one back.
 */
import { HostObject } from '../hostObject.ts';
import type { RunContext } from '../runContext.ts';
import type { PerformCall } from '../serviceContext.ts';
import { ServiceError } from '../serviceError.ts';
import { parseMask, pickFields } from '../sheets/fieldMask.ts';
import { calendarOf, type KeptCalendar } from './calendarCalendars.ts';
import { badRequest, eventFrom, idText, type Json, optionsFrom } from './calendarShape.ts';

const WRITE_OPTIONS = { sendUpdates: 'string' } as const;
const LIST_OPTIONS = { maxResults: 'number', pageToken: 'string', showDeleted: 'boolean', fields: 'string' } as const;
const MOST_RESULTS = 2500;
const PAGE = 250;

export class CalendarEvents extends HostObject {
  readonly kind = 'Calendar.Events';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  insert(resource: unknown, calendarId: unknown, optionalArgs?: unknown): Json {
    const body = eventFrom(resource);
    const params = { calendarId: idText(calendarId, 'calendarId'), ...writeOptions(optionalArgs) };
    return this.#perform({ method: 'calendar.events.insert', params, body }, () => {
      const { events } = this.#calendar(params.calendarId);
      const id = idText(body.id, 'id');
      if (events[id]) throw new ServiceError('The requested identifier already exists.', 409, 'duplicate');
      events[id] = { kind: 'calendar#event', status: 'confirmed', sequence: 0, ...structuredClone(body) };
      return { ...events[id] };
    });
  }

  update(resource: unknown, calendarId: unknown, eventId: unknown, optionalArgs?: unknown): Json {
    const body = eventFrom(resource);
    const params = {
      calendarId: idText(calendarId, 'calendarId'),
      eventId: idText(eventId, 'eventId'),
      ...writeOptions(optionalArgs),
    };
    return this.#perform({ method: 'calendar.events.update', params, body }, () => {
      const { events } = this.#calendar(params.calendarId);
      const known = events[params.eventId];
      if (!known) throw new ServiceError('Not Found', 404, 'notFound');
      if (known.status === 'cancelled') throw new ServiceError('Forbidden', 403, 'forbidden');
      if (body.id !== undefined && body.id !== params.eventId) throw badRequest('Invalid resource id value.');
      const sequence = Number(known.sequence) + 1;
      events[params.eventId] = { kind: 'calendar#event', status: 'confirmed', sequence, ...structuredClone(body) };
      return { ...events[params.eventId] };
    });
  }

  list(calendarId: unknown, optionalArgs?: unknown): Json {
    const options = optionsFrom(optionalArgs, LIST_OPTIONS);
    const params: Json & { calendarId: string } = { calendarId: idText(calendarId, 'calendarId'), ...options };
    return this.#perform({ method: 'calendar.events.list', params }, () => {
      const size = typeof options.maxResults === 'number' ? options.maxResults : PAGE;
      if (size < 1 || size > MOST_RESULTS) throw badRequest('Invalid value for: maxResults');
      const all = Object.values(this.#calendar(params.calendarId).events).filter(
        (event) => options.showDeleted === true || event.status !== 'cancelled',
      );
      const from = options.pageToken === undefined ? 0 : Number(options.pageToken);
      const next = from + size < all.length ? { nextPageToken: String(from + size) } : {};
      const answer: Json = { kind: 'calendar#events', items: all.slice(from, from + size), ...next };
      return typeof options.fields === 'string' ? (pickFields(answer, parseMask(options.fields)) as Json) : answer;
    });
  }

  /** Google's `delete`, which Apps Script calls `remove`. */
  remove(calendarId: unknown, eventId: unknown, optionalArgs?: unknown): void {
    const params = {
      calendarId: idText(calendarId, 'calendarId'),
      eventId: idText(eventId, 'eventId'),
      ...writeOptions(optionalArgs),
    };
    this.#perform({ method: 'calendar.events.delete', params }, () => {
      const { events } = this.#calendar(params.calendarId);
      const known = events[params.eventId];
      if (!known) throw new ServiceError('Not Found', 404, 'notFound');
      if (known.status === 'cancelled') throw new ServiceError('Resource has been deleted', 410, 'deleted');
      // Of a deleted event Google keeps little more than its id.
      events[params.eventId] = { kind: 'calendar#event', id: params.eventId, status: 'cancelled' };
    });
  }

  #calendar(calendarId: string): KeptCalendar {
    return calendarOf(this.#context, calendarId);
  }
}

/** Guests are never told by Google: Callboard's calls do that. */
function writeOptions(value: unknown): Json {
  const options = optionsFrom(value, WRITE_OPTIONS);
  if (options.sendUpdates !== 'none') {
    throw new ServiceError('Calendar events without sendUpdates "none" are not available in the local account');
  }
  return options;
}
