/**
 * The calendar file of a message: an entry for each time a person is called, with an id that stays the same, so that a
 * later file changes the entry instead of adding another, and takes away what was cancelled.
 */
import type { Person } from '../company/company.ts';
import { type CalendarFileEvent, calendarFile } from '../documents/iCalendar.ts';
import type { Clock, Message } from '../jobs/workspace.ts';
import { instantOf } from '../schedule/instants.ts';
import type { Window } from '../schedule/windows.ts';
import type { CallIssue } from './issue.ts';
import { type ToldCall, toldCalls } from './told.ts';

export interface CalendarFiles {
  /** For a message about these people; what they were told before and is gone is taken away. */
  attachments(
    issue: CallIssue,
    people: readonly Person[],
    before: readonly ToldCall[],
  ): NonNullable<Message['attachments']>;
}

const TYPE = 'text/calendar';

/** @param productionId keeps the ids of two productions apart */
export function calendarFiles(clock: Pick<Clock, 'momentAt' | 'epochMs'>, productionId: string): CalendarFiles {
  const instants = new Map<string, number>();
  return {
    attachments: (issue, people, before) => {
      const { settings, call, revision } = issue;
      // An entry at the wrong hour is worse than none.
      if (settings.timeZone === '') return [];
      const at = (minute: number): number => {
        const key = `${settings.timeZone} ${call.date} ${minute}`;
        const known = instants.get(key) ?? instantOf(clock, settings.timeZone, call.date, minute);
        instants.set(key, known);
        return known;
      };
      const entries = (calls: readonly ToldCall[], cancelled: boolean) =>
        calls.flatMap((told) =>
          told.windows.map((window, index): [string, CalendarFileEvent] => {
            const uid = `${told.eventId}.${told.personId || 'company'}.${index + 1}.${productionId}@callboard`;
            return [uid, { uid, sequence: revision - 1, cancelled, ...entryText(issue, told), ...span(window, at) }];
          }),
        );
      const now = people.flatMap((person) => toldCalls(person, call.ownCalls.get(person) ?? [], settings.venue));
      const wanted = new Map(entries(now, false));
      // What was told by an id that two have now is nobody’s to take away.
      const stopped = new Set(issue.company.people.filter((one) => one.stopped !== '').map((one) => one.id));
      const mayGo = before.filter((told) => told.personId === '' || !stopped.has(told.personId));
      const gone = entries(mayGo, true).filter(([uid]) => !wanted.has(uid));
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
  told: ToldCall,
): Pick<CalendarFileEvent, 'summary' | 'location' | 'description'> {
  const person = company.people.find((one) => one.id === told.personId && one.stopped === '');
  const type = told.what.split(':')[0] ?? told.what;
  return {
    summary: `${person === undefined ? '' : `${person.called || person.name}: `}${type}, ${settings.title}`,
    location: [told.place, settings.address].filter((part) => part !== '').join(', '),
    description: `${told.what}\nSubject to change. The e-mail with the latest revision counts.`,
  };
}
