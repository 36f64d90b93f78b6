/**
 * A household's e-mail: their own calls on top, then the day in a form that needs no more width than a telephone has.
 * In HTML and in plain text.
 */
import type { Person } from '../../company/people.ts';
import { shownNames } from '../../company/shownName.ts';
import { Boxed, htmlPage, INK, Line, QUIET, Rendered, Section } from '../../documents/parts.tsx';
import { clockTime, dateInFull } from '../../values/dates.ts';
import { minuteText, windowsText } from '../../values/windows.ts';
import { beforeWords, type CallChange, dayBeforeWords } from './callChanges.ts';
import { callSubject, DayFoot, DayHead, dayPlace, latenessText, Withdrawn } from './callDocument.tsx';
import type { CallIssue, DayIssue } from './callIssue.ts';
import type { OwnCall } from './dailyCall.ts';
import { dayRows } from './dayRows.ts';
import { ownWhatOf, placeOf, whatOf } from './eventWords.ts';
import { LateReply, lateLine } from './lateReply.tsx';
import { eventKey } from './sentCalls.ts';

/** @param people whose calls stand on top; nobody's in a message to the company's list address */
export function callEmail(issue: CallIssue, people: readonly Person[]): string {
  const { settings, call, revision } = issue;
  return htmlPage(
    callSubject(settings, call, revision),
    <>
      {people.map((person) => (
        <Boxed key={person.id}>
          <OwnCalls issue={issue} person={person} />
        </Boxed>
      ))}
      <DayHead issue={issue} />
    </>,
    sharedBy(issue.day).page,
  );
}

interface Shared {
  page: Rendered;
  text: string;
}

const shared = new WeakMap<DayIssue, Shared>();

/** What every message of an issue says in the same words; of a large company it is most of each. */
function sharedBy(day: DayIssue): Shared {
  const known = shared.get(day) ?? { page: new Rendered(<TheDay issue={day} />), text: dayText(day) };
  shared.set(day, known);
  return known;
}

function TheDay({ issue }: { issue: DayIssue }) {
  const { call } = issue;
  return (
    <>
      <Section title="The day">
        {call.plan.events.length === 0 ? <Line strong>There is no call on this day any more.</Line> : null}
        {call.plan.events.map((day) => (
          <Event key={eventKey(day.event)} issue={issue} rows={dayRowsOf(issue, day)} day={day} />
        ))}
      </Section>
      <Withdrawn issue={issue} />
      <DayFoot issue={issue} />
    </>
  );
}

function OwnCalls({ issue, person }: { issue: CallIssue; person: Person }) {
  const own = ownCallLines(issue, person);
  return (
    <>
      <p style={{ margin: '0 0 2px 0', fontSize: '14pt', fontWeight: 'bold' }}>Your call: {person.name}</p>
      <p style={{ margin: '0 0 6px 0', color: QUIET }}>{dateInFull(issue.call.date)}</p>
      {own.map((line) => (
        <div key={line.key} style={{ margin: '0 0 8px 0' }}>
          {line.mark === '' ? null : (
            <Line strong>
              {line.mark}
              {line.was === '' ? '' : ` (${line.was})`}
            </Line>
          )}
          <p style={{ margin: '0', fontSize: '13pt', fontWeight: 'bold' }}>{line.time}</p>
          <p style={{ margin: '0' }}>{line.what}</p>
          {line.place === '' ? null : <p style={{ margin: '0' }}>{line.place}</p>}
          {line.pickUp === '' ? null : <p style={{ margin: '0', fontWeight: 'bold' }}>{line.pickUp}</p>}
        </div>
      ))}
      <LateReply issue={issue} person={person} />
    </>
  );
}

interface OwnLine {
  key: string;
  mark: string;
  was: string;
  time: string;
  what: string;
  place: string;
  pickUp: string;
}

/** A person's day, line by line; what was cancelled comes last. */
function ownCallLines(issue: CallIssue, person: Person): OwnLine[] {
  const { settings, call } = issue;
  const changes = new Map(issue.changesOf(person).map((change) => [change.eventId, change]));
  const calls = call.ownCalls.get(person) ?? [];
  const lines = calls.map((own, index): OwnLine => {
    const change = changes.get(eventKey(own.event));
    return {
      key: eventKey(own.event),
      mark: change?.mark ?? '',
      was: change?.mark === 'CHANGED' ? beforeWords(change) : '',
      time: windowsText(own.windows),
      what: ownWhatOf(own.event, own.work),
      place: placeOf(own.event, settings.venue),
      pickUp: pickUpText(person, own, index === calls.length - 1),
    };
  });
  const gone = [...changes.values()].filter((change) => change.mark === 'CANCELLED');
  const none = calls.length === 0 ? [noCallLine(person)] : [];
  return [...lines, ...none, ...gone.map(cancelledLine)];
}

function noCallLine(person: Person): OwnLine {
  const time = `${person.called || person.name} is not called on this day any more.`;
  return { key: 'none', mark: '', was: '', time, what: '', place: '', pickUp: '' };
}

function cancelledLine(change: CallChange): OwnLine {
  return {
    key: `gone ${change.eventId}`,
    mark: change.mark,
    was: '',
    time: windowsText(change.before?.windows ?? []),
    what: change.before?.what ?? '',
    place: change.before?.place ?? '',
    pickUp: '',
  };
}

/** A child is picked up after the last call of the day. */
function pickUpText(person: Person, own: OwnCall, isLast: boolean): string {
  const end = own.windows[own.windows.length - 1]?.to ?? own.event.endMinute;
  return person.minor && isLast ? `Pick-up: ${minuteText(end)}` : '';
}

type Day = CallIssue['call']['plan']['events'][number];

function dayRowsOf(issue: DayIssue, day: Day) {
  return dayRows(day, issue.company, shownNames(issue.company, issue.settings.fullNames));
}

function Event({ issue, day, rows }: { issue: DayIssue; day: Day; rows: ReturnType<typeof dayRows> }) {
  const change = issue.dayChanges.get(eventKey(day.event));
  const [head, ...lines] = rows;
  return (
    <div style={{ margin: '0 0 12px 0', padding: '0 0 0 10px', borderLeft: `3px solid ${INK}` }}>
      {change === undefined ? null : (
        <Line strong>
          {change.mark}
          {dayBeforeWords(change)}
        </Line>
      )}
      <p style={{ margin: '0', fontWeight: 'bold' }}>
        {head?.time} {head?.what}
      </p>
      <p style={{ margin: '0' }}>{placeOf(day.event, issue.settings.venue)}</p>
      <p style={{ margin: '0', color: QUIET }}>{head?.who}</p>
      {head === undefined || head.away === '' ? null : <p style={{ margin: '0' }}>Not available: {head.away}</p>}
      {lines.map((line) => (
        <p key={line.time} style={{ margin: '4px 0 0 10px' }}>
          <b>{line.time}</b> {line.what}
          {line.who === '' ? null : (
            <>
              <br />
              <span style={{ color: QUIET }}>{line.who}</span>
            </>
          )}
        </p>
      ))}
    </div>
  );
}

/** The same without any formatting. */
export function callText(issue: CallIssue, people: readonly Person[]): string {
  const { settings, call, replaces, revision } = issue;
  const own = people.map((person) =>
    [
      `YOUR CALL: ${person.name}`,
      ...ownCallLines(issue, person).map((line) =>
        [
          `  ${line.mark === '' ? '' : `${line.mark}: `}${line.time}`,
          line.was === '' ? '' : `    (${line.was})`,
          line.what === '' ? '' : `    ${line.what}`,
          line.place === '' ? '' : `    ${line.place}`,
          line.pickUp === '' ? '' : `    ${line.pickUp}`,
        ]
          .filter((part) => part !== '')
          .join('\n'),
      ),
      ...[lateLine(issue, person)].filter((line) => line !== '').map((line) => `  ${line}`),
    ].join('\n'),
  );
  return [
    callSubject(settings, call, revision),
    replaces > 0 ? `This replaces revision ${replaces}. What changed begins with NEW, CHANGED or CANCELLED.` : '',
    ...own,
    sharedBy(issue.day).text,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** From the day's rows on. */
function dayText(issue: DayIssue): string {
  const { settings, call, tomorrow } = issue;
  const day = call.plan.events.flatMap((one) =>
    dayRowsOf(issue, one).map((row) => {
      const change = row.isLine ? undefined : issue.dayChanges.get(row.eventId);
      const indent = row.isLine ? '    ' : '';
      return [
        `${indent}${change === undefined ? '' : `${change.mark}: `}${row.time}  ${row.what}`,
        row.isLine ? '' : `  ${placeOf(one.event, settings.venue)}`,
        row.who === '' ? '' : `${indent}  ${row.who}`,
        row.away === '' ? '' : `  Not available: ${row.away}`,
      ]
        .filter((part) => part !== '')
        .join('\n');
    }),
  );
  const notes = call.plan.events.filter(({ event }) => event.notes !== '').map(({ event }) => `  ${event.notes}`);
  return [
    day.length === 0
      ? 'There is no call on this day any more.'
      : `THE DAY\n${dayPlace(settings, call)}\n\n${day.join('\n')}`,
    notes.length === 0 ? '' : `NOTES\n${notes.join('\n')}`,
    tomorrow.length === 0
      ? ''
      : `THE DAY AFTER\n${tomorrow.map((event) => `  ${clockTime(event.start)} ${whatOf(event)}`).join('\n')}`,
    latenessText(settings),
    'SUBJECT TO CHANGE',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
