/** What may be said of calendars and events: names, types and formats after Google's Calendar v3 schemas. */
import { ServiceError } from '../serviceError.ts';

export type Json = Record<string, unknown>;

const CALENDAR = ['summary', 'description', 'location', 'timeZone'];
const EVENT = ['id', 'summary', 'description', 'location', 'start', 'end', 'status', 'sequence', 'extendedProperties'];
/** RFC 3339, the offset left out only where a zone is named beside it. */
const DATE_TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]\d\d:\d\d)?$/;
/** base32hex, as the schema of Event.id says. */
const EVENT_ID = /^[a-v0-9]{5,1024}$/;

export function badRequest(message: string, reason = 'invalid'): ServiceError {
  return new ServiceError(message, 400, reason);
}

/** @throws ServiceError when the body has members that Google does not know or that are not texts. */
export function calendarFrom(value: unknown): Json {
  const body = objectOf(value, 'resource');
  checkNames(body, CALENDAR, 'Calendar');
  for (const [name, item] of Object.entries(body)) text(item, name);
  if (typeof body.summary !== 'string' || body.summary === '') throw badRequest('Missing title.', 'required');
  if (body.timeZone !== undefined) checkZone(body.timeZone);
  return body;
}

/** @throws ServiceError when Google would refuse the event. */
export function eventFrom(value: unknown): Json {
  const body = objectOf(value, 'resource');
  checkNames(body, EVENT, 'Event');
  for (const name of ['summary', 'description', 'location']) if (name in body) text(body[name], name);
  if (body.id !== undefined && !(typeof body.id === 'string' && EVENT_ID.test(body.id))) {
    throw badRequest('Invalid resource id value.');
  }
  const start = instantText(body.start, 'start');
  const end = instantText(body.end, 'end');
  if (end <= start) throw badRequest('The specified time range is empty.', 'timeRangeEmpty');
  if (body.status !== undefined && !['confirmed', 'tentative', 'cancelled'].includes(String(body.status))) {
    throw badRequest('Invalid value for: status');
  }
  if (body.extendedProperties !== undefined) checkMarks(body.extendedProperties);
  return body;
}

/** Optional arguments of a call. @throws ServiceError by name for one that is not known. */
export function optionsFrom(value: unknown, known: Readonly<Record<string, 'string' | 'boolean' | 'number'>>): Json {
  const options = objectOf(value ?? {}, 'optionalArgs');
  for (const [name, item] of Object.entries(options)) {
    if (!(name in known)) {
      throw new ServiceError(`Calendar's optional argument "${name}" is not available in the local account`);
    }
    if (typeof item !== known[name]) throw badRequest(`Invalid value for: ${name}`);
  }
  return options;
}

export function idText(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw badRequest(`Required parameter is missing: ${what}`, 'required');
  return value;
}

function instantText(value: unknown, name: string): string {
  const at = objectOf(value, name);
  checkNames(at, ['dateTime', 'timeZone'], 'EventDateTime');
  if (typeof at.dateTime !== 'string' || !DATE_TIME.test(at.dateTime)) throw badRequest(`Invalid value for: ${name}`);
  if (at.timeZone !== undefined) checkZone(at.timeZone);
  const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(at.dateTime);
  if (!hasOffset && at.timeZone === undefined) throw badRequest(`Missing time zone definition for ${name} time.`);
  return at.dateTime;
}

function checkMarks(value: unknown): void {
  const marks = objectOf(value, 'extendedProperties');
  checkNames(marks, ['private', 'shared'], 'extendedProperties');
  for (const group of Object.values(marks)) {
    for (const [name, item] of Object.entries(objectOf(group, 'extendedProperties'))) {
      // 44 and 1,024 characters are Google's limits for a name and a value.
      if (name.length > 44 || typeof item !== 'string' || item.length > 1024) {
        throw badRequest(`Invalid value for: ${name}`);
      }
    }
  }
}

function checkZone(value: unknown): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text(value, 'timeZone') });
  } catch {
    throw badRequest(`Invalid time zone definition: ${String(value)}`);
  }
}

function checkNames(value: Json, known: readonly string[], what: string): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ServiceError(`Calendar's ${what}.${unknown} is not available in the local account`);
  }
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw badRequest(`Invalid value for: ${name}`);
  return value;
}

function objectOf(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest(`Invalid argument: ${what} must be an object`);
  }
  return value as Json;
}
