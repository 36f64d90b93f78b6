/** The daily call as a page (Doc) and as a person's e-mail with their own call on top, in HTML and plain text. */

import type { Person } from '../company/company.ts';
import { Boxed, Facts, Grid, htmlPage, Line, Section, SubjectToChange, Title } from '../documents/parts.tsx';
import type { Settings } from '../production/settings.ts';
import { clockTime, dateInFull } from '../schedule/dates.ts';
import type { CallEvent } from '../schedule/event.ts';
import { timeFromMinutes } from '../workbook/cellDates.ts';
import { type DailyCall, type OwnCall, shownName } from './dailyCall.ts';

const COLUMNS = [
  { header: 'Time', width: 20 },
  { header: 'What', width: 35 },
  { header: 'Who is called', width: 45 },
];

export function callSubject(settings: Settings, call: Pick<DailyCall, 'date'>, revision: number): string {
  return `Call for ${dateInFull(call.date)}: ${settings.title}${revisionText(revision)}`;
}

function revisionText(revision: number): string {
  return revision > 1 ? ` (revision ${revision})` : '';
}

/** The whole day, for the Daily Calls folder. */
export function callDocument(settings: Settings, call: DailyCall, tomorrow: readonly CallEvent[]): string {
  return htmlPage(
    callSubject(settings, call, 1),
    <DayPage settings={settings} call={call} tomorrow={tomorrow} revision={1} />,
  );
}

/** One household's e-mail: their own calls first, then the whole day. */
export function callEmail(
  settings: Settings,
  call: DailyCall,
  people: readonly Person[],
  tomorrow: readonly CallEvent[],
  revision: number,
): string {
  return htmlPage(
    callSubject(settings, call, revision),
    <>
      <Boxed>
        {people.map((person) => (
          <div key={person.id}>
            <Line strong>Your call: {person.name}</Line>
            {ownLines(settings, call.ownCalls.get(person) ?? [], person).map((line) => (
              <Line key={line}>{line}</Line>
            ))}
          </div>
        ))}
      </Boxed>
      <DayPage settings={settings} call={call} tomorrow={tomorrow} revision={revision} />
    </>,
  );
}

export function callText(
  settings: Settings,
  call: DailyCall,
  people: readonly Person[],
  tomorrow: readonly CallEvent[],
  revision: number,
): string {
  const own = people.flatMap((person) => [
    `YOUR CALL: ${person.name}`,
    ...ownLines(settings, call.ownCalls.get(person) ?? [], person).map((line) => `  ${line}`),
  ]);
  const day = call.plan.events.map(
    ({ event, called }) =>
      `${clockTime(event.start)} to ${clockTime(event.end)}  ${whatOf(event)}\n  ${called.map(({ person }) => shownName(person, settings.fullNames)).join(', ')}`,
  );
  return [
    callSubject(settings, call, revision),
    own.join('\n'),
    `THE DAY\n${placeOf(settings, call)}\n\n${day.join('\n')}`,
    tomorrow.length === 0
      ? ''
      : `THE DAY AFTER\n${tomorrow.map((event) => `${clockTime(event.start)} ${whatOf(event)}`).join('\n')}`,
    latenessText(settings),
    'SUBJECT TO CHANGE',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function DayPage({
  settings,
  call,
  tomorrow,
  revision,
}: {
  settings: Settings;
  call: DailyCall;
  tomorrow: readonly CallEvent[];
  revision: number;
}) {
  const ends = call.plan.events.map(({ event }) => event.endMinute);
  return (
    <>
      <Title above={settings.company}>{settings.title}: Daily Call</Title>
      <Facts
        facts={[
          ['Date', dateInFull(call.date)],
          ['Where', placeOf(settings, call)],
          ['End of day', ends.length === 0 ? '' : clockTime(timeFromMinutes(Math.max(...ends)))],
          ['Revision', revision > 1 ? String(revision) : ''],
        ]}
      />
      <Grid
        columns={COLUMNS}
        rows={call.plan.events.map(({ event, called }) => [
          `${clockTime(event.start)} to ${clockTime(event.end)}`,
          whatOf(event),
          called.map(({ person }) => shownName(person, settings.fullNames)).join(', ') || 'nobody',
        ])}
      />
      {call.plan.events.some(({ event }) => event.notes !== '') ? (
        <Section title="Notes">
          {call.plan.events
            .filter(({ event }) => event.notes !== '')
            .map(({ event }) => (
              <Line key={event.id}>{event.notes}</Line>
            ))}
        </Section>
      ) : null}
      {tomorrow.length > 0 ? (
        <Section title="The day after, at a glance">
          {tomorrow.map((event) => (
            <Line key={event.id}>
              {clockTime(event.start)} {whatOf(event)}
            </Line>
          ))}
        </Section>
      ) : null}
      <Section title="Late or unable to come?">
        <Line>{latenessText(settings)}</Line>
      </Section>
      <SubjectToChange />
    </>
  );
}

/** Where and when, a line an event; a child's lines say when to pick it up. */
function ownLines(settings: Settings, calls: readonly OwnCall[], person: Person): string[] {
  return calls.map(({ event, callMinute }) => {
    const end = clockTime(event.end);
    const until = person.minor ? `, pick-up at ${end}` : ` to ${end}`;
    return `${clockTime(timeFromMinutes(callMinute))}${until}: ${whatOf(event)}, ${event.location || settings.venue || 'place to be announced'}`;
  });
}

function whatOf(event: CallEvent): string {
  const scenes = event.scenes.length > 0 ? `Scenes ${event.scenes.join(', ')}` : '';
  return [event.type, [event.work, scenes].filter(Boolean).join('. ')].filter(Boolean).join(': ');
}

function placeOf(settings: Settings, call: DailyCall): string {
  const places = [...new Set(call.plan.events.map(({ event }) => event.location || settings.venue))].filter(Boolean);
  return [...places, settings.address].filter(Boolean).join('; ');
}

function latenessText(settings: Settings): string {
  const who = settings.stageManager || 'the stage manager';
  return `Tell ${who} as early as you can: ${settings.replyTo}.`;
}
