/** A report as a page: the same for the Doc and for the e-mail. */
import { Facts, Fine, Grid, htmlPage, Line, Section, Title, withoutEmptyColumns } from '../../documents/parts.tsx';
import type { Settings } from '../../settings/settings.ts';
import { dateInFull } from '../../values/dates.ts';
import { foldedText, shortened } from '../../values/text.ts';
import { REPORT_KINDS } from './dueReports.ts';
import type { DepartmentNotes, ReportNote } from './noteFacts.ts';
import type { ReportFacts } from './reportFacts.ts';
import {
  attendanceLines,
  eventLines,
  momentRows,
  nextWords,
  peopleWords,
  plannedWords,
  recurringWords,
  showLines,
  signedWords,
  sumFacts,
} from './reportLines.ts';

const EVENT_COLUMNS = [
  { header: 'Event', width: 14 },
  { header: 'Planned', width: 16 },
  { header: 'Actual', width: 18 },
  { header: 'Signed in and out', width: 17 },
  { header: 'Worked', width: 35 },
];

const TIME_COLUMNS = [
  { header: 'Moment', width: 22 },
  { header: 'Planned', width: 16 },
  { header: 'Actual', width: 16 },
  { header: 'Late', width: 12 },
  { header: 'Why', width: 34 },
];

const NOTE_COLUMNS = [
  { header: 'Department', width: 20 },
  { header: 'Notes', width: 80 },
];

const ACTION_COLUMNS = [
  { header: 'No', width: 10 },
  { header: 'What', width: 54 },
  { header: 'Who', width: 18 },
  { header: 'By when', width: 18 },
];

/** Beside what is new or says something else since it went out: a sign, in black and white as well. */
const CHANGED_SIGN = '▲';

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

function Times({ report }: { report: ReportFacts }) {
  if (report.kind !== 'performance') {
    return <Grid {...withoutEmptyColumns({ columns: EVENT_COLUMNS, rows: report.events.map(eventLines) })} />;
  }
  const moments = report.events.flatMap(({ times }) =>
    times.moments.filter(({ actual, reason }) => actual !== null || reason !== ''),
  );
  const unclear = report.events.flatMap(({ times }) => times.unclear);
  const sums = [
    ...report.events.flatMap(({ times }) => sumFacts(times)),
    ...(report.drift === '' ? [] : [['Drift', report.drift] as const]),
  ];
  return (
    <Section title="Times">
      {moments.length === 0 ? (
        <Line>No time was stamped.</Line>
      ) : (
        <Grid columns={TIME_COLUMNS} rows={report.events.flatMap(({ times }) => momentRows(times))} />
      )}
      {sums.length === 0 ? null : <Facts facts={sums} />}
      {unclear.length === 0 ? null : <Line>Not clear: {unclear.join('; ')}.</Line>}
    </Section>
  );
}

function Notes({ report, department }: { report: ReportFacts; department: DepartmentNotes }) {
  return (
    <>
      {department.notes.map((note) => (
        <Line key={note.key}>
          {report.changed.has(note.key) ? `${CHANGED_SIGN} ` : ''}
          <b>{note.number}</b> {note.text}
          {aboutNote(note)}
        </Line>
      ))}
    </>
  );
}

/** So many are quoted of a department; of more their number is said. */
const MOST_CARRIED = 2;
/** Of an open note of another day so much is enough to know it by. */
const MOST_LETTERS = 70;

/** What is open from earlier days, a line a department. */
function Carried({ departments }: { departments: readonly DepartmentNotes[] }) {
  const open = departments.filter(({ carried }) => carried.length > 0);
  if (open.length === 0) return null;
  return (
    <>
      <Line>
        <b>Still open</b>
      </Line>
      {open.map(({ name, carried }) => (
        <Fine key={name}>
          <b>{name}</b> {carriedWords(carried)}
        </Fine>
      ))}
    </>
  );
}

/** The latest first: what was left open for weeks has been read before. */
function carriedWords(carried: readonly ReportNote[]): string {
  const latest = [...carried].reverse();
  const quoted = latest.slice(0, MOST_CARRIED).map(({ number, text }) => `${number} ${shortened(text, MOST_LETTERS)}`);
  const more = latest.length - quoted.length;
  return `${quoted.join('; ')}${more === 0 ? '' : `; and ${more} more in the Notes tab`}`;
}

/** @example aboutNote(note) // ' (for Maya, Tonight) — done' */
function aboutNote({ for: who, urgency, done }: ReportNote): string {
  const about = [who === '' ? '' : `for ${who}`, done ? '' : urgency].filter(Boolean).join(', ');
  return `${about === '' ? '' : ` (${about})`}${done ? ' — done' : ''}`;
}

/** What somebody is to do, of every department, each once. */
function Actions({ report }: { report: ReportFacts }) {
  if (report.kind === 'rehearsal') return null;
  const all = report.departments.flatMap(({ notes }) => notes.filter(({ for: who, done }) => who !== '' && !done));
  const actions = [...new Map(all.map((note) => [note.key, note])).values()];
  if (actions.length === 0) return null;
  return (
    <Section title="Actions">
      <Grid
        columns={ACTION_COLUMNS}
        rows={actions.map((note) => [note.number, note.text, note.for, note.urgency || 'Later'])}
      />
    </Section>
  );
}

/** For those who lead the production: what was noted again and again. */
function Recurring({ report }: { report: ReportFacts }) {
  if (report.recurring.length === 0) return null;
  return (
    <Section title="Keeps coming back">
      {report.recurring.map((issue) => (
        <Line key={issue.what}>
          <b>{issue.what}</b> {recurringWords(issue)}
        </Line>
      ))}
    </Section>
  );
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
