/** The daily call as a page: the Doc in Daily Calls, which is also what is printed. */
import { shownNames } from '../../company/shownName.ts';
import { Boxed, Facts, Grid, htmlPage, Line, Section, SubjectToChange, Title } from '../../documents/parts.tsx';
import type { Settings } from '../../settings/settings.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import { minuteText, windowsText } from '../../values/windows.ts';
import { dayBeforeWords } from './callChanges.ts';
import type { CallIssue, DayIssue } from './callIssue.ts';
import type { DailyCall } from './dailyCall.ts';
import { type DayRow, dayRows } from './dayRows.ts';
import { placeOf, whatOf } from './eventWords.ts';

const COLUMNS = [
  { header: 'Time', width: 22 },
  { header: 'What', width: 36 },
  { header: 'Who is called', width: 42 },
];

export function callSubject(settings: Settings, call: DailyCall, revision: number): string {
  const number = revision > 1 ? ` (revision ${revision})` : '';
  const cancelled = call.plan.events.length === 0 ? 'CANCELLED: ' : '';
  return `${cancelled}Call for ${dateInFull(call.date)}: ${settings.title}${number}`;
}

/** The whole day, for the Daily Calls folder and for the printer. */
export function callDocument(issue: CallIssue): string {
  const { settings, call, revision } = issue;
  return htmlPage(
    callSubject(settings, call, revision),
    <>
      <DayHead issue={issue} />
      {call.plan.events.length === 0 ? <Line strong>There is no call on this day any more.</Line> : null}
      {main(issue).length > 0 ? <Grid columns={COLUMNS} rows={main(issue)} /> : null}
      {fittings(issue).length > 0 ? (
        <Section title="Fittings">
          <Grid columns={COLUMNS} rows={fittings(issue)} />
        </Section>
      ) : null}
      <Withdrawn issue={issue} />
      <DayFoot issue={issue} />
    </>,
  );
}

/** Title, date, place, end of the day, and which issue this is. */
export function DayHead({ issue }: { issue: CallIssue }) {
  const { settings, call, revision, replaces } = issue;
  const ends = call.plan.events.map(({ event }) => event.endMinute);
  return (
    <>
      <Title above={settings.company}>{settings.title}: Daily Call</Title>
      <Facts
        facts={[
          ['Date', dateInFull(call.date)],
          ['Where', dayPlace(settings, call)],
          ['End of day', ends.length === 0 ? '' : minuteText(Math.max(...ends))],
          ['Revision', revision > 1 ? String(revision) : ''],
        ]}
      />
      {replaces > 0 ? (
        <Boxed>
          <Line strong>This replaces revision {replaces}.</Line>
          <Line>What changed since then is in bold and begins with NEW, CHANGED or CANCELLED.</Line>
        </Boxed>
      ) : null}
    </>
  );
}

/** What was called before and is not any more. */
export function Withdrawn({ issue }: { issue: DayIssue }) {
  const gone = [...issue.dayChanges.values()].filter((change) => change.mark === 'CANCELLED');
  if (gone.length === 0) return null;
  return (
    <Section title="Cancelled since the last call">
      {gone.map((change) => (
        <Line strong key={change.eventId}>
          CANCELLED: {windowsText(change.before?.windows ?? [])}, {change.before?.what.split(':')[0]},{' '}
          {change.before?.place}
        </Line>
      ))}
    </Section>
  );
}

/** Notes, the day after, how to report lateness. */
export function DayFoot({ issue }: { issue: DayIssue }) {
  const { settings, call, tomorrow } = issue;
  const notes = call.plan.events.filter(({ event }) => event.notes !== '');
  return (
    <>
      {notes.length > 0 ? (
        <Section title="Notes">
          {notes.map(({ event }) => (
            <Line key={event.id}>
              {clockTime(event.start)} {event.eventType.name}: {event.notes}
            </Line>
          ))}
        </Section>
      ) : null}
      {tomorrow.length > 0 ? (
        <Section title="The day after, at a glance">
          {tomorrow.map((event) => (
            <Line key={event.id}>
              {clockTime(event.start)} to {clockTime(event.end)}, {whatOf(event)}
            </Line>
          ))}
        </Section>
      ) : null}
      <Section title="Late, or cannot come?">
        <Line>{latenessText(settings)}</Line>
      </Section>
      <SubjectToChange />
    </>
  );
}

function main(issue: CallIssue) {
  return gridRows(issue, false);
}

function fittings(issue: CallIssue) {
  return gridRows(issue, true);
}

function gridRows(issue: CallIssue, areFittings: boolean) {
  const { settings, call, company } = issue;
  const show = shownNames(company, settings.fullNames);
  return call.plan.events
    .filter(({ event }) => event.eventType.isFitting === areFittings)
    .flatMap((day) =>
      dayRows(day, company, show).map((row) => [
        row.isLine ? <span style={{ paddingLeft: '10px' }}>{row.time}</span> : <b>{row.time}</b>,
        <What key="what" issue={issue} row={row} place={row.isLine ? '' : placeOf(day.event, settings.venue)} />,
        <>
          {row.who}
          {row.away === '' ? null : <Line>Not available: {row.away}</Line>}
        </>,
      ]),
    );
}

function What({ issue, row, place }: { issue: CallIssue; row: DayRow; place: string }) {
  const change = row.isLine ? undefined : issue.dayChanges.get(row.eventId);
  return (
    <>
      {change === undefined ? null : (
        <Line strong>
          {change.mark}
          {dayBeforeWords(change)}
        </Line>
      )}
      {row.what}
      {place === '' ? null : <Line>{place}</Line>}
    </>
  );
}

/** Every place of the day, and the venue's address. */
export function dayPlace(settings: Settings, call: DailyCall): string {
  const places = [...new Set(call.plan.events.map(({ event }) => event.location || settings.venue))].filter(Boolean);
  return [...places, settings.address].filter(Boolean).join('; ');
}

export function latenessText(settings: Settings): string {
  const who = settings.stageManager || 'the stage manager';
  if (settings.phoneWhenLate !== '') {
    return `Phone as early as you can: ${settings.phoneWhenLate}. Or write to ${who}: ${settings.replyTo}.`;
  }
  return `Tell ${who} as early as you can: ${settings.replyTo}.`;
}
