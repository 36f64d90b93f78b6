/** The printable sign-in sheet of one event: everybody who is called, when, and space to initial. */
import { Facts, Grid, htmlPage, Line, Section, SubjectToChange, Title } from '../../documents/parts.tsx';
import type { DayEvent } from '../../schedule/dayPlan.ts';
import type { Settings } from '../../settings/settings.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import { sortedByName } from '../../values/nameOrder.ts';

const COLUMNS = [
  { header: 'Call', width: 12 },
  { header: 'Name', width: 30 },
  { header: 'Part or job', width: 22 },
  { header: 'In', width: 10 },
  { header: 'Out', width: 10 },
  { header: 'Collected by', width: 16 },
];

/** HTML for a Google Doc. Children leave only with a listed adult, so their row has room for who it was. */
export function signInSheet(settings: Settings, day: DayEvent): string {
  const { event, called, away } = day;
  const rows = sortedByName(called, ({ person }) => person.name)
    .sort((a, b) => a.callMinute - b.callMinute)
    .map(({ person, callMinute }) => [
      clockTime(timeFromMinutes(callMinute)),
      person.name,
      person.characters.join(', ') || person.role,
      '',
      '',
      person.minor ? '' : '—',
    ]);
  return htmlPage(
    `Sign-in ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Sign-in</Title>
      <Facts
        facts={[
          ['Date', dateInFull(event.date)],
          ['What', [event.eventType.name, event.work].filter(Boolean).join(': ')],
          ['When', `${clockTime(event.start)} to ${clockTime(event.end)}`],
          ['Where', event.location || settings.venue],
          ['Called', `${called.length}`],
        ]}
      />
      <Line>Initial when you come and when you go. Under 18: leave only with a listed adult, who is written down.</Line>
      <Grid columns={COLUMNS} rows={rows} />
      {away.length > 0 ? (
        <Section title="Not available">
          <Line>
            {sortedByName(away, ({ person }) => person.name)
              .map(({ person }) => person.name)
              .join(', ')}
          </Line>
        </Section>
      ) : null}
      <SubjectToChange />
    </>,
  );
}
