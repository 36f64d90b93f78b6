/** The rehearsal report as a page: the same for the Doc and for the e-mail. */
import { Bullets, Facts, Grid, htmlPage, Line, Section, Title } from '../../documents/parts.tsx';
import type { Settings } from '../../settings/settings.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import type { RehearsalReport } from './rehearsalReport.ts';

const EVENT_COLUMNS = [
  { header: 'Rehearsal', width: 22 },
  { header: 'Planned', width: 20 },
  { header: 'Signed in and out', width: 20 },
  { header: 'Worked', width: 38 },
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
      {report.departments.map(({ name, notes }) => (
        <Section key={name} title={name}>
          {notes.length === 0 ? (
            <Line>No notes, thank you</Line>
          ) : (
            <Bullets
              items={notes.map((note) => (
                <>
                  <b>{note.number}</b> {note.text}
                  {note.for === '' ? '' : ` (for ${note.for})`}
                  {note.done ? ' — done' : ''}
                </>
              ))}
            />
          )}
        </Section>
      ))}
      <Section title="Stage management and crew">
        <Line>{report.crew.length === 0 ? 'nobody was called' : listed(report.crew)}</Line>
      </Section>
      <Section title="Next">
        <Line>
          {report.next === null
            ? 'Nothing is published yet.'
            : `${report.next.eventType.name}, ${dateInFull(report.next.date)}, ${clockTime(report.next.start)}, ${report.next.location || settings.venue}`}
        </Line>
      </Section>
    </>,
  );
}

/** The same as plain text, for mail programs that show no HTML. */
export function reportText(settings: Settings, report: RehearsalReport): string {
  const departments = report.departments.map(
    ({ name, notes }) =>
      `${name}\n${notes.length === 0 ? '  No notes, thank you' : notes.map((note) => `  ${note.number} ${note.text}`).join('\n')}`,
  );
  return [
    `${settings.title}: Rehearsal Report ${report.number}`,
    dateInFull(report.date),
    [
      `Called: ${report.called}`,
      `Late: ${marksWords(report, report.late)}`,
      `Absent: ${marksWords(report, report.absent)}`,
      `Excused: ${listed(report.excused)}`,
      ...(report.notMarked.length === 0 ? [] : [notMarkedFact(report).join(': ')]),
    ].join('. '),
    ...report.events.map(
      ({ event, firstIn, lastOut }) =>
        `${event.eventType.name}, planned ${clockTime(event.start)} to ${clockTime(event.end)}: ${signedWords(firstIn, lastOut)}`,
    ),
    ...departments,
  ].join('\n\n');
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nobody' : names.join(', ');
}

/** “Nobody” only where everybody’s mark says so. */
function marksWords({ notMarked }: RehearsalReport, names: readonly string[]): string {
  return names.length === 0 && notMarked.length > 0 ? 'nobody is marked so' : listed(names);
}

function notMarkedFact({ notMarked }: RehearsalReport): [string, string] {
  return ['Not marked', `${notMarked.length}: ${notMarked.join(', ')}`];
}

/** What Attendance tells: who signed in first and out last, which is not when the rehearsal began and ended. */
function signedWords(firstIn: string, lastOut: string): string {
  if (firstIn === '' && lastOut === '') return 'nobody signed in or out';
  const [first, last] = [firstIn === '' ? 'nobody signed in' : `first in ${clockTime(firstIn)}`, lastOut];
  return `${first}, ${last === '' ? 'nobody signed out' : `last out ${clockTime(last)}`}`;
}
