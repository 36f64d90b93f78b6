/** The printable sign-in sheet of one event: everybody who is called, when, and space to initial. */
import { Facts, Grid, htmlPage, Line, Section, Title, withoutEmptyColumns } from '../../documents/parts.tsx';
import type { DayEvent } from '../../schedule/dayPlan.ts';
import type { Settings } from '../../settings/settings.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import { sortedByName } from '../../values/nameOrder.ts';

const COLUMNS = [
  { header: 'Call', width: 11 },
  { header: 'Name', width: 27 },
  { header: 'Part or job', width: 22 },
  { header: 'In', width: 12 },
  { header: 'Out', width: 12 },
  { header: 'Collected by', width: 16 },
];

/** Stands in a cell that is written into, and is not seen. */
const TO_WRITE = '\u00a0';

/** HTML for a Google Doc. Children leave only with a listed adult, so their row has room for who it was. */
export function signInSheet(settings: Settings, day: DayEvent): string {
  const { event, called, away } = day;
  const anyMinor = called.some(({ person }) => person.minor);
  const rows = sortedByName(called, ({ person }) => person.name)
    .sort((a, b) => a.callMinute - b.callMinute)
    .map(({ person, callMinute }) => [
      clockTime(timeFromMinutes(callMinute)),
      person.name,
      person.characters.join(', ') || person.role,
      TO_WRITE,
      TO_WRITE,
      person.minor ? TO_WRITE : anyMinor ? '—' : '',
    ]);
  return htmlPage(
    `Sign-in ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Sign-in</Title>
      <Facts
        facts={[
          ['When', `${dateInFull(event.date)}, ${clockTime(event.start)} to ${clockTime(event.end)}`],
          ['What', [event.eventType.name, event.work].filter(Boolean).join(': ')],
          ['Where', event.location || settings.venue],
          ['Called', `${called.length}`],
        ]}
      />
      <Line>
        Initial in and out.
        {anyMinor ? ' Under 18: leave only with an adult on your list; write their name.' : ''}
      </Line>
      <Grid {...withoutEmptyColumns({ columns: COLUMNS, rows })} byHand />
      {away.length > 0 ? (
        <Section title="Not available">
          <Line>
            {sortedByName(away, ({ person }) => person.name)
              .map(({ person }) => person.name)
              .join(', ')}
          </Line>
        </Section>
      ) : null}
    </>,
  );
}
