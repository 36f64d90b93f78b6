/** The rehearsal report as a page: the same for the Doc and for the e-mail. */
import { Facts, Grid, htmlPage, Line, Title } from '../../documents/parts.tsx';
import type { Settings } from '../../settings/settings.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import type { RehearsalReport } from './rehearsalReport.ts';

const EVENT_COLUMNS = [
  { header: 'Rehearsal', width: 22 },
  { header: 'Planned', width: 20 },
  { header: 'Signed in and out', width: 20 },
  { header: 'Worked', width: 38 },
];

const NOTE_COLUMNS = [
  { header: 'Department', width: 20 },
  { header: 'Notes', width: 80 },
];

export function reportName(report: Pick<RehearsalReport, 'number' | 'date'>): string {
  return `Rehearsal Report ${report.number} - ${report.date}`;
}

/** HTML for readers on the creative team and staff; never for the actors. */
export function reportDocument(settings: Settings, report: RehearsalReport): string {
  return htmlPage(
    reportName(report),
    <>
      <Title above={settings.company}>
        {settings.title}: Rehearsal Report {report.number}
      </Title>
      <Facts
        facts={[
          ['Date', dateInFull(report.date)],
          ['Location', [...new Set(report.events.map(({ event }) => event.location || settings.venue))].join('; ')],
          ['Stage manager', settings.stageManager],
          ['Called', `${report.called}`],
          ['Late', marksWords(report, report.late)],
          ['Absent', marksWords(report, report.absent)],
          ['Excused', listed(report.excused)],
          ...furtherFacts(report),
          ...(report.notMarked.length === 0 ? [] : [notMarkedFact(report)]),
        ]}
      />
      <Grid
        columns={EVENT_COLUMNS}
        rows={report.events.map(({ event, firstIn, lastOut }) => [
          event.eventType.name,
          `${clockTime(event.start)} to ${clockTime(event.end)}`,
          signedWords(firstIn, lastOut),
          [event.work, event.scenes.length > 0 ? `Scenes ${event.scenes.join(', ')}` : ''].filter(Boolean).join('. '),
        ])}
      />
      {noted(report).length === 0 ? null : (
        <Grid
          columns={NOTE_COLUMNS}
          rows={noted(report).map(({ name, notes }) => [name, <Notes key="n" notes={notes} />])}
        />
      )}
      {withoutNotes(report) === '' ? null : (
        <Line>
          <b>No notes:</b> {withoutNotes(report)}
        </Line>
      )}
      <Facts
        facts={[
          ['Stage management and crew', report.crew.length === 0 ? 'nobody was called' : listed(report.crew)],
          [
            'Next',
            report.next === null
              ? 'Nothing is published yet.'
              : `${report.next.eventType.name}, ${dateInFull(report.next.date)}, ${clockTime(report.next.start)}, ${report.next.location || settings.venue}`,
          ],
        ]}
      />
    </>,
  );
}

type Department = RehearsalReport['departments'][number];

function Notes({ notes }: Pick<Department, 'notes'>) {
  return (
    <>
      {notes.map((note) => (
        <Line key={note.number}>
          <b>{note.number}</b> {note.text}
          {note.for === '' ? '' : ` (for ${note.for})`}
          {note.done ? ' — done' : ''}
        </Line>
      ))}
    </>
  );
}

function noted({ departments }: RehearsalReport): Department[] {
  return departments.filter(({ notes }) => notes.length > 0);
}

/** The departments with nothing, on one line; `''` where each has a note. */
function withoutNotes({ departments }: RehearsalReport): string {
  return departments
    .filter(({ notes }) => notes.length === 0)
    .map(({ name }) => name)
    .join(', ');
}

/** The same as plain text, for mail programs that show no HTML. */
export function reportText(settings: Settings, report: RehearsalReport): string {
  const departments = noted(report).map(
    ({ name, notes }) => `${name}\n${notes.map((note) => `  ${note.number} ${note.text}`).join('\n')}`,
  );
  return [
    `${settings.title}: Rehearsal Report ${report.number}`,
    dateInFull(report.date),
    [
      `Called: ${report.called}`,
      `Late: ${marksWords(report, report.late)}`,
      `Absent: ${marksWords(report, report.absent)}`,
      `Excused: ${listed(report.excused)}`,
      ...furtherFacts(report).map((fact) => fact.join(': ')),
      ...(report.notMarked.length === 0 ? [] : [notMarkedFact(report).join(': ')]),
    ].join('. '),
    ...report.events.map(
      ({ event, firstIn, lastOut }) =>
        `${event.eventType.name}, planned ${clockTime(event.start)} to ${clockTime(event.end)}: ${signedWords(firstIn, lastOut)}`,
    ),
    ...departments,
    ...(withoutNotes(report) === '' ? [] : [`No notes: ${withoutNotes(report)}`]),
  ].join('\n\n');
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nobody' : names.join(', ');
}

/** “Nobody” only where everybody’s mark says so. */
function marksWords({ notMarked }: RehearsalReport, names: readonly string[]): string {
  return names.length === 0 && notMarked.length > 0 ? 'nobody is marked so' : listed(names);
}

/** What there is to say only of some days. */
function furtherFacts({ leftEarly, walkIns, unclear }: RehearsalReport): [string, string][] {
  const facts: [string, string[]][] = [
    ['Left early', leftEarly],
    ['Came without a call', walkIns],
    ['Cannot be read', unclear],
  ];
  return facts.filter(([, names]) => names.length > 0).map(([what, names]) => [what, listed(names)]);
}

/** More names than this say no more than that nobody is marked. */
const MOST_NAMED = 12;

function notMarkedFact({ notMarked, events }: RehearsalReport): [string, string] {
  const calls = events.reduce((sum, { called }) => sum + called.length, 0);
  const nobodyIs = notMarked.length > MOST_NAMED && notMarked.length === calls;
  return ['Not marked', nobodyIs ? 'everybody who was called' : `${notMarked.length}: ${notMarked.join(', ')}`];
}

/** What Attendance tells: who signed in first and out last, which is not when the rehearsal began and ended. */
function signedWords(firstIn: string, lastOut: string): string {
  if (firstIn === '' && lastOut === '') return 'nobody signed in or out';
  const [first, last] = [firstIn === '' ? 'nobody signed in' : `first in ${clockTime(firstIn)}`, lastOut];
  return `${first}, ${last === '' ? 'nobody signed out' : `last out ${clockTime(last)}`}`;
}
