/** A day's events: when, where, what, and who is called. */

import type { TodayDay, TodayEvent } from '../entry/today/todayTypes.ts';
import { counted } from '../values/counted.ts';
import { More, Names } from './parts.tsx';

export function Day({ day, nothing }: { day: TodayDay; nothing: string }) {
  if (day.events.length === 0) return <p class="quiet-text">{nothing}</p>;
  return (
    <ul class="events">
      {day.events.map((event, index) => (
        <li key={index}>
          <Event event={event} />
        </li>
      ))}
    </ul>
  );
}

function Event({ event }: { event: TodayEvent }) {
  const count = event.called.reduce((sum, one) => sum + one.people.length, 0);
  return (
    <>
      <p class="event-time">
        {event.start} to {event.end}
      </p>
      <p>
        <strong>{event.type}</strong>
        {event.work === '' ? '' : ` · ${event.work}`}
      </p>
      {event.location === '' ? null : <p class="quiet-text">{event.location}</p>}
      {count === 0 ? (
        <p class="quiet-text">Nobody is called.</p>
      ) : (
        <More title={`${counted(count, 'person', 'people')} called`}>
          {event.called.map((group) => (
            <div key={group.time}>
              <p class="event-time">{group.time}</p>
              <Names names={group.people} />
            </div>
          ))}
        </More>
      )}
      {event.away.length === 0 ? null : (
        <More title={`${event.away.length} not available`}>
          <Names names={event.away} />
        </More>
      )}
    </>
  );
}
