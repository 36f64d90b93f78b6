/** A report as a page: the same for the Doc and for the e-mail. */
import { Facts, Grid, htmlPage, Line, Section, Title } from '../../documents/parts.tsx';
import type { Settings } from '../../settings/settings.ts';
import { dateInFull } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { REPORT_KINDS } from './dueReports.ts';
import type { DepartmentNotes } from './noteFacts.ts';
import type { ReportFacts } from './reportFacts.ts';
import {
  attendanceLines,
  momentRows,
  nextWords,
  peopleWords,
  plannedWords,
  recurringWords,
  showLines,
  signedWords,
  sumFacts,
} from './reportLines.ts';
import { Actions, aboutNote, Carried, CHANGED_SIGN, carriedWords, Notes, Recurring, Times } from './reportSections.tsx';

const NOTE_COLUMNS = [
  { header: 'Department', width: 20 },
  { header: 'Notes', width: 80 },
];

/** @example reportName({ kind: 'rehearsal', number: 12, date: '2027-03-05' }) // 'Rehearsal Report 12 - 2027-03-05' */
export function reportName(report: Pick<ReportFacts, 'kind' | 'number' | 'date' | 'events'>): string {
  // A matinee and an evening are told apart.
  const [first] = report.kind === 'performance' ? report.events : [];
  const time = first === undefined ? '' : ` ${first.event.start.replace(':', '')}`;
  return `${REPORT_KINDS[report.kind].title} ${report.number} - ${report.date}${time}`;
}

/**
 * HTML for readers on the creative team and staff; never for the actors.
 * @param part only what these departments need: their notes, the times, what is next
 */
export function reportDocument(settings: Settings, report: ReportFacts, part: readonly string[] | null = null): string {
  const shown = partOf(report, part);
  const noted = shown.filter(({ notes }) => notes.length > 0);
  const silent = shown.filter(({ notes }) => notes.length === 0).map(({ name }) => name);
  return htmlPage(
    reportName(report),
    <>
      <Title above={settings.company}>
        {settings.title}: {REPORT_KINDS[report.kind].title} {report.number}
      </Title>
      {revisionWords(report) === '' ? null : <Line strong>{revisionWords(report)}</Line>}
      {part === null ? null : <Line>For {part.join(', ')}. The whole report is with the stage manager.</Line>}
      <Facts
        facts={[
          ['Date', dateInFull(report.date)],
          [
            'Planned',
            report.kind === 'performance' ? report.events.map(({ event }) => plannedWords(event)).join('; ') : '',
          ],
          ['Location', [...new Set(report.events.map(({ event }) => event.location || settings.venue))].join('; ')],
          ['Stage manager', settings.stageManager],
          ...showLines(report),
        ]}
      />
      <Times report={report} />
      {part === null ? <Facts facts={attendanceLines(report, settings.fullAttendance)} /> : null}
      {report.incidentFiled && part === null ? <Line strong>An incident report was filed.</Line> : null}
      {noted.length === 0 ? null : (
        <Grid
          columns={NOTE_COLUMNS}
          rows={noted.map((one) => [one.name, <Notes key="n" report={report} department={one} />])}
        />
      )}
      {silent.length === 0 ? null : (
        <Line>
          <b>No notes, thank you:</b> {silent.join(', ')}
        </Line>
      )}
      <Carried departments={shown} />
      {part === null ? <Actions report={report} /> : null}
      {part === null ? <Recurring report={report} /> : null}
      <Section title="Next">
        <Line>{nextWords(report, settings.venue)}</Line>
        {report.scheduleChanges.map((line) => (
          <Line key={line}>{line}</Line>
        ))}
        <Facts
          facts={[
            ['Stage management and crew', part === null ? peopleWords(report.crew, 'nobody was called') : ''],
            ['Distribution', part === null && report.kind === 'performance' ? report.distribution.join(', ') : ''],
          ]}
        />
      </Section>
    </>,
  );
}

/** What makes it another report: not which of it is new, nor who else gets it. */
export function newsOf(report: ReportFacts): ReportFacts {
  return { ...report, changed: new Set(), distribution: [] };
}

function partOf({ departments }: ReportFacts, part: readonly string[] | null): DepartmentNotes[] {
  if (part === null) return departments;
  const wanted = new Set(part.map(foldedText));
  return departments.filter(({ name }) => wanted.has(foldedText(name)));
}

/** Said from the second time on, and only where something changed. */
function revisionWords({ sentBefore, changed }: ReportFacts): string {
  if (sentBefore === 0 || changed.size === 0) return '';
  return `Revision ${sentBefore + 1}. What is new or changed since it went out has ${CHANGED_SIGN}.`;
}

/** The same as plain text, for mail programs that show no HTML. */
export function reportText(settings: Settings, report: ReportFacts, part: readonly string[] | null = null): string {
  const shown = partOf(report, part);
  const departments = shown
    .filter(({ notes, carried }) => notes.length + carried.length > 0)
    .map(({ name, notes, carried }) =>
      [
        name,
        ...notes.map(
          (note) =>
            `  ${report.changed.has(note.key) ? `${CHANGED_SIGN} ` : ''}${note.number} ${note.text}${aboutNote(note)}`,
        ),
        ...(carried.length === 0 ? [] : [`  Still open: ${carriedWords(carried)}`]),
      ].join('\n'),
    );
  const silent = shown.filter(({ notes }) => notes.length === 0).map(({ name }) => name);
  const facts = [...showLines(report), ...(part === null ? attendanceLines(report, settings.fullAttendance) : [])];
  return [
    `${settings.title}: ${REPORT_KINDS[report.kind].title} ${report.number}`,
    revisionWords(report),
    dateInFull(report.date),
    facts.map(([name, value]) => `${name}: ${value}`).join('. '),
    ...report.events.map(({ event, times, firstIn, lastOut }) =>
      [
        `${event.eventType.name}, planned ${plannedWords(event)}`,
        ...momentRows(times).map(
          ([moment, , actual, late]) => `${moment} ${actual}${late === '' ? '' : ` (${late} late)`}`,
        ),
        ...sumFacts(times).map((fact) => fact.join(' ')),
        report.drift === '' ? '' : `Drift: ${report.drift}`,
        ...(report.kind === 'performance' ? [] : [signedWords(firstIn, lastOut)]),
      ]
        .filter((text) => text !== '')
        .join('. '),
    ),
    report.incidentFiled && part === null ? 'An incident report was filed.' : '',
    ...departments,
    silent.length === 0 ? '' : `No notes, thank you: ${silent.join(', ')}`,
    ...(part === null && report.recurring.length > 0
      ? [
          ['Keeps coming back', ...report.recurring.map((issue) => `  ${issue.what} ${recurringWords(issue)}`)].join(
            '\n',
          ),
        ]
      : []),
    ...report.scheduleChanges,
    `Next: ${nextWords(report, settings.venue)}`,
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}
