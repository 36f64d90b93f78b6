/** The production's calendar as its published schedule says it should be, and what differs from how it is. */
import type { Company } from '../../company/people.ts';
import type { CalendarEntry, FoundEntry, Moment, Workspace } from '../../port/workspace.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { workLines } from '../../schedule/workLines.ts';
import type { Settings } from '../../settings/settings.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { addDays } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';

const DAY_MINUTES = 1440;

export interface CalendarDifference {
  put: CalendarEntry[];
  /** Entries whose event is not published any more; those that a person made are left alone. */
  remove: FoundEntry[];
  same: number;
}

/** What has to be written so that the calendar shows the published events, and nothing else of ours. */
export function calendarDifference(
  ws: Pick<Workspace, 'hash'>,
  production: { id: string; settings: Settings; company: Company; events: readonly CallEvent[] },
  found: readonly FoundEntry[],
): CalendarDifference {
  const published = production.events.filter((event) => event.status === 'Published' && event.id !== '');
  const difference: CalendarDifference = { put: [], remove: [], same: 0 };
  const known = new Map(found.map((entry) => [entry.id, entry]));
  const kept = new Set<string>();
  for (const event of new Map(published.map((one) => [one.id, one])).values()) {
    const base = `cb${ws.hash(`${production.id} ${event.id}`).slice(0, 24)}`;
    let generation = 1;
    // Google keeps the id of a deleted entry for ever, and may refuse to bring it back: the next one has a new id.
    while (known.get(entryId(base, generation))?.cancelled) generation++;
    const entry = calendarEntry(ws, production, event, entryId(base, generation));
    kept.add(entry.id);
    if (known.get(entry.id)?.content === entry.content) difference.same++;
    else difference.put.push(entry);
  }
  difference.remove = found.filter((entry) => !entry.cancelled && entry.eventId !== '' && !kept.has(entry.id));
  return difference;
}

/** Letters a to v and digits only, as Google asks (RFC 2938, base32hex). */
function entryId(base: string, generation: number): string {
  return `${base}g${generation}`;
}

function calendarEntry(
  ws: Pick<Workspace, 'hash'>,
  { settings, company }: { settings: Settings; company: Company },
  event: CallEvent,
  id: string,
): CalendarEntry {
  const entry = {
    id,
    eventId: event.id,
    summary: `${event.eventType.name}: ${settings.title}`,
    description: publicWork(event, company),
    location: event.location || [settings.venue, settings.address].filter((part) => part !== '').join(', '),
    start: momentOf(event, event.startMinute),
    end: momentOf(event, event.endMinute),
    timeZone: settings.timeZone,
  };
  return { ...entry, content: ws.hash(JSON.stringify(entry)).slice(0, 16) };
}

/** What is worked, without the name of anybody: a calendar may be shared more widely than a call. */
function publicWork(event: CallEvent, company: Company): string {
  // Any part of a name: a first name is enough to know a child by. A word too much hidden does no harm.
  const words = new Set(wordsIn(event.work));
  const isAboutSomebody = company.people.some((person) =>
    wordsIn(`${person.name} ${person.called}`).some((word) => words.has(word)),
  );
  const scenes = event.scenes.length > 0 ? `Scenes ${event.scenes.join(', ')}` : '';
  const work = isAboutSomebody || workLines(event).lines.length > 0 ? '' : event.work;
  return [work, scenes, 'Subject to change. The daily call says who is called when.']
    .filter((part) => part !== '')
    .join('\n');
}

/** Words of more than two letters, since shorter ones are in every text. */
function wordsIn(text: string): string[] {
  return foldedText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

function momentOf(event: CallEvent, minute: number): Moment {
  return {
    date: addDays(event.date, Math.floor(minute / DAY_MINUTES)),
    time: timeFromMinutes(minute % DAY_MINUTES),
  };
}
