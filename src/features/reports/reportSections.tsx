/** The sections of a report: its times, notes, actions, and what keeps coming back. */
import { Facts, Fine, Grid, Line, Section, withoutEmptyColumns } from '../../documents/parts.tsx';
import { shortened } from '../../values/text.ts';
import type { DepartmentNotes, ReportNote } from './noteFacts.ts';
import type { ReportFacts } from './reportFacts.ts';
import { eventLines, momentRows, recurringWords, sumFacts } from './reportLines.ts';

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

const ACTION_COLUMNS = [
  { header: 'No', width: 10 },
  { header: 'What', width: 54 },
  { header: 'Who', width: 18 },
  { header: 'By when', width: 18 },
];

/** Beside what is new or says something else since it went out: a sign, in black and white as well. */
export const CHANGED_SIGN = '▲';

export function Times({ report }: { report: ReportFacts }) {
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

export function Notes({ report, department }: { report: ReportFacts; department: DepartmentNotes }) {
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
export function Carried({ departments }: { departments: readonly DepartmentNotes[] }) {
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
export function carriedWords(carried: readonly ReportNote[]): string {
  const latest = [...carried].reverse();
  const quoted = latest.slice(0, MOST_CARRIED).map(({ number, text }) => `${number} ${shortened(text, MOST_LETTERS)}`);
  const more = latest.length - quoted.length;
  return `${quoted.join('; ')}${more === 0 ? '' : `; and ${more} more in the Notes tab`}`;
}

/** @example aboutNote(note) // ' (for Maya, Tonight) — done' */
export function aboutNote({ for: who, urgency, done }: ReportNote): string {
  const about = [who === '' ? '' : `for ${who}`, done ? '' : urgency].filter(Boolean).join(', ');
  return `${about === '' ? '' : ` (${about})`}${done ? ' — done' : ''}`;
}

/** What somebody is to do, of every department, each once. */
export function Actions({ report }: { report: ReportFacts }) {
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
export function Recurring({ report }: { report: ReportFacts }) {
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
