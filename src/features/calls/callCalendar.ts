/**
 * The calendar file of a message: an entry for each time a person is called, with an id that stays the same, so that a
 * later file changes the entry instead of adding another, and takes away what was cancelled.
 */
import type { Company, Person } from '../../company/people.ts';
import { type CalendarFileEvent, calendarFile } from '../../documents/iCalendar.ts';
import type { Clock, Message } from '../../port/workspace.ts';
import { instantOf } from '../../values/instants.ts';
import type { Window } from '../../values/windows.ts';
import type { CallIssue } from './callIssue.ts';
import { type SentCall, sentCalls } from './sentCalls.ts';

export interface CalendarFiles {
  /** For a message about these people; what they were told before and is gone is taken away. */
  attachments(issue: CallIssue, people: readonly Person[], told: SentOf): NonNullable<Message['attachments']>;
}

export interface SentOf {
  /** By the last message about the same day. */
  before: readonly SentCall[];
  /** Since then, about other days: an entry that was moved there is not taken away. */
  elsewhere: readonly SentCall[];
}

/** Counts the seconds since this moment, so that it fits what calendars take for a whole number until 2088. */
const SEQUENCE_FROM_MS = Date.UTC(2020, 0, 1);

/**
 * Only grows, whatever is told of an entry and about which day (RFC 5546, 2.1.4). The Outbox could tell as much, but not once
 * somebody has deleted its rows.
 */
function sequenceAt(epochMs: number): number {
  return Math.max(0, Math.floor((epochMs - SEQUENCE_FROM_MS) / 1000));
}

const TYPE = 'text/calendar';

/** @param productionId keeps the ids of two productions apart */
export function calendarFiles(clock: Pick<Clock, 'momentAt' | 'epochMs'>, productionId: string): CalendarFiles {
  const instants = new Map<string, number>();
  return {
    attachments: (issue, people, { before, elsewhere }) => {
      const { settings, call } = issue;
      const sequence = sequenceAt(clock.epochMs());
      // An entry at the wrong hour is worse than none.
      if (settings.timeZone === '') return [];
      const at = (minute: number): number => {
        const key = `${settings.timeZone} ${call.date} ${minute}`;
        const known = instants.get(key) ?? instantOf(clock, settings.timeZone, call.date, minute);
        instants.set(key, known);
        return known;
      };
      const uidOf = (told: SentCall, index: number) =>
        `${told.eventId}.${told.personId || 'company'}.${index + 1}.${productionId}@callboard`;
      const entries = (calls: readonly SentCall[], cancelled: boolean) =>
        calls.flatMap((told) =>
          told.windows.map((window, index): [string, CalendarFileEvent] => {
            const uid = uidOf(told, index);
            return [uid, { uid, sequence, cancelled, ...entryText(issue, told), ...span(window, at) }];
          }),
        );
      const now = people.flatMap((person) => sentCalls(person, call.ownCalls.get(person) ?? [], settings.venue));
      const wanted = new Map(entries(now, false));
      const byId = peopleById(issue.company);
      // What was told by an id that two have now is nobody’s to take away.
      const mayGo = before.filter((told) => told.personId === '' || byId.get(told.personId) !== null);
      const moved = new Set(elsewhere.flatMap((told) => told.windows.map((_, index) => uidOf(told, index))));
      const gone = entries(mayGo, true).filter(([uid]) => !wanted.has(uid) && !moved.has(uid));
      const organizer = { name: settings.stageManager || settings.title, email: settings.replyTo };
      const file = (name: string, method: 'PUBLISH' | 'CANCEL', events: CalendarFileEvent[]) => ({
        name,
        mimeType: `${TYPE}; charset=utf-8; method=${method}`,
        text: calendarFile(method, organizer, events, clock.epochMs()),
      });
      return [
        ...(wanted.size > 0 ? [file('call.ics', 'PUBLISH', [...wanted.values()])] : []),
        ...(gone.length > 0
          ? [
              file(
                'cancelled.ics',
                'CANCEL',
                gone.map(([, event]) => event),
              ),
            ]
          : []),
      ];
    },
  };
}

function span(window: Window, at: (minute: number) => number): { startMs: number; endMs: number } {
  return { startMs: at(window.from), endMs: at(window.to) };
}

function entryText(
  { settings, company }: CallIssue,
  told: SentCall,
): Pick<CalendarFileEvent, 'summary' | 'location' | 'description'> {
  const person = peopleById(company).get(told.personId) ?? undefined;
  const type = told.what.split(':')[0] ?? told.what;
  return {
    summary: `${person === undefined ? '' : `${person.called || person.name}: `}${type}, ${settings.title}`,
    location: [told.place, settings.address].filter((part) => part !== '').join(', '),
    description: `${told.what}\nSubject to change. Go by the email with the latest revision.`,
  };
}

const known = new WeakMap<Company, Map<string, Person | null>>();

/** Who has an id, and `null` where nothing may go out about whoever has it. Asked for every message. */
function peopleById(company: Company): Map<string, Person | null> {
  const before = known.get(company);
  if (before !== undefined) return before;
  const byId = new Map<string, Person | null>();
  for (const person of company.people) {
    const isFree = person.stopped === '';
    if (!isFree) byId.set(person.id, null);
    else if (!byId.has(person.id)) byId.set(person.id, person);
  }
  known.set(company, byId);
  return byId;
}
