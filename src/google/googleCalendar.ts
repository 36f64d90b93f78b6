/**
 * Calendars through Calendar v3, under the scope that reaches only calendars that Callboard made. Entries have ids that
 * are chosen here, so that making one twice makes no twin.
 */
import { AppError } from '../port/appError.ts';
import type { CalendarEntry, Calendars, FoundEntry, Moment } from '../port/workspace.ts';
import { calendarService } from './advancedServices.ts';
import { serviceFailure } from './googleErrors.ts';
import type { Caller } from './retry.ts';

type Schema = GoogleAppsScript.Calendar.Schema.Event;

const PAGE = 2500;
/** Private properties of an entry: which event it stands for, and the fingerprint of what it says. */
const EVENT_ID = 'callboardEvent';
const CONTENT = 'callboardContent';
const LIST_FIELDS = 'nextPageToken,items(id,status,extendedProperties)';

export function googleCalendar(caller: Caller): Calendars {
  return {
    create: (summary, timeZone) =>
      caller.call({ what: 'Making the calendar', idempotent: false, scope: 'calendar.app.created' }, () => {
        const id = collection('Calendars').insert({ summary, timeZone }).id;
        if (id === undefined) throw new AppError('refused', 'Google answered without the calendar’s id.');
        return id;
      }),

    exists: (calendarId) =>
      caller.call({ what: 'Opening the calendar', idempotent: true, scope: 'calendar.app.created' }, () => {
        try {
          return collection('Calendars').get(calendarId).id === calendarId;
        } catch (error) {
          if (isGone(error)) return false;
          throw error;
        }
      }),

    entries: (calendarId) => {
      const found: FoundEntry[] = [];
      let pageToken: string | undefined;
      do {
        const page = caller.call(
          { what: 'Reading the calendar', idempotent: true, scope: 'calendar.app.created' },
          () =>
            collection('Events').list(calendarId, {
              maxResults: PAGE,
              showDeleted: true,
              fields: LIST_FIELDS,
              ...(pageToken === undefined ? {} : { pageToken }),
            }),
        );
        found.push(...(page.items ?? []).map(foundEntry));
        pageToken = page.nextPageToken || undefined;
      } while (pageToken !== undefined);
      return found;
    },

    put: (calendarId, entry) =>
      caller.call({ what: 'Writing to the calendar', idempotent: true, scope: 'calendar.app.created' }, () =>
        putEntry(calendarId, entry),
      ),

    remove: (calendarId, entryId) =>
      caller.call(
        { what: 'Taking an entry out of the calendar', idempotent: true, scope: 'calendar.app.created' },
        () => unlessGone(() => collection('Events').remove(calendarId, entryId, { sendUpdates: 'none' })),
      ),

    removeCalendar: (calendarId) =>
      caller.call({ what: 'Removing the calendar', idempotent: true, scope: 'calendar.app.created' }, () =>
        unlessGone(() => collection('Calendars').remove(calendarId)),
      ),

    sharingPage: (calendarId) =>
      `https://calendar.google.com/calendar/r/settings/calendar/${Utilities.base64Encode(calendarId).replace(/=/g, '')}`,
  };
}

function collection<K extends 'Calendars' | 'Events'>(name: K): NonNullable<NonNullable<typeof Calendar>[K]> {
  return calendarService()[name] as NonNullable<NonNullable<typeof Calendar>[K]>;
}

/** Sets the entry; makes it where there is none yet. */
function putEntry(calendarId: string, entry: CalendarEntry): void {
  const events = collection('Events');
  try {
    events.insert(eventResource(entry), calendarId, { sendUpdates: 'none' });
  } catch (error) {
    if (!serviceFailure(error).exists) throw error;
    events.update(eventResource(entry), calendarId, entry.id, { sendUpdates: 'none' });
  }
}

function eventResource(entry: CalendarEntry): Schema {
  return {
    id: entry.id,
    summary: entry.summary,
    description: entry.description,
    location: entry.location,
    start: { dateTime: dateTime(entry.start), timeZone: entry.timeZone },
    end: { dateTime: dateTime(entry.end), timeZone: entry.timeZone },
    extendedProperties: { private: { [EVENT_ID]: entry.eventId, [CONTENT]: entry.content } },
  };
}

/** Without an offset: Google works it out from the zone, on days of a clock change too. */
function dateTime(moment: Moment): string {
  return `${moment.date}T${moment.time}:00`;
}

function foundEntry(event: Schema): FoundEntry {
  const marks = (event.extendedProperties?.private ?? {}) as Record<string, string | undefined>;
  return {
    id: event.id ?? '',
    eventId: marks[EVENT_ID] ?? '',
    content: marks[CONTENT] ?? '',
    cancelled: event.status === 'cancelled',
  };
}

function isGone(error: unknown): boolean {
  // 410: it was deleted before.
  return serviceFailure(error).code === 'not-found' || (error as { details?: { code?: number } }).details?.code === 410;
}

function unlessGone(remove: () => void): void {
  try {
    remove();
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
