/** A meeting as a page: the agenda, and once notes name the meeting its minutes. */
import { Bullets, Facts, Grid, htmlPage, Line, Section, Title } from '../../documents/parts.tsx';
import type { Settings } from '../../settings/settings.ts';
import { counted } from '../../values/counted.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import type { MeetingFacts, MeetingNote } from './meetingFacts.ts';

const ACTION_COLUMNS = [
  { header: 'No', width: 12 },
  { header: 'What', width: 50 },
  { header: 'Who', width: 19 },
  { header: 'By when', width: 19 },
];

const CHECK_IN_COLUMNS = [
  { header: 'Department', width: 22 },
  { header: 'Open notes', width: 78 },
];

const NOTHING = 'Nothing open.';

/** @example meetingName({ number: 3, date: '2027-03-05' }) // 'Meeting 3 - 2027-03-05' */
export function meetingName({ number, date }: { number: number; date: string }): string {
  return `Meeting ${number} - ${date}`;
}

/** HTML for a Doc of the production team. */
export function meetingDocument(settings: Settings, meeting: MeetingFacts): string {
  const { number, event, only, minutes } = meeting;
  const noted = meeting.departments.filter(({ notes }) => notes.length > 0);
  const silent = meeting.departments.filter(({ notes }) => notes.length === 0).map(({ name }) => name);
  const kind = only === null ? 'Production meeting' : `${only.join(' and ')} meeting`;
  return htmlPage(
    meetingName({ number, date: event.date }),
    <>
      <Title above={settings.company}>
        {settings.title}: {kind} {number}, {minutes.length === 0 ? 'agenda' : 'minutes'}
      </Title>
      <Facts
        facts={[
          ['Date', dateInFull(event.date)],
          ['Time', `${clockTime(event.start)} to ${clockTime(event.end)}`],
          ['Location', event.location || settings.venue],
          ['Called', event.alsoCalled.join('; ')],
          ['About', event.work],
          ['Stage manager', settings.stageManager],
        ]}
      />
      {minutes.length === 0 ? null : (
        <Section title="Minutes and actions">
          <Actions notes={minutes} />
        </Section>
      )}
      <Section title="Actions from earlier meetings">
        {meeting.actions.length === 0 ? <Line>{NOTHING}</Line> : <Actions notes={meeting.actions} />}
      </Section>
      <Section title="Status">
        <Facts facts={statusFacts(meeting)} />
      </Section>
      <Section title="Review of this phase">
        <Line>{tasksWords(meeting)}</Line>
        {meeting.tasks.late.length === 0 ? null : <Bullets items={meeting.tasks.late} />}
      </Section>
      <Section title="Next milestone">
        <Line strong>{milestoneWords(meeting)}</Line>
      </Section>
      <Section title="Departments">
        {noted.length === 0 ? null : (
          <Grid
            columns={CHECK_IN_COLUMNS}
            rows={noted.map((one) => [one.name, <CheckIn key="n" department={one} />])}
          />
        )}
        {silent.length === 0 ? null : (
          <Line>
            <b>Nothing open:</b> {silent.join(', ')}
          </Line>
        )}
      </Section>
      <Section title="Challenges">
        {meeting.challenges.length === 0 ? (
          <Line>No note is marked Now or Tonight.</Line>
        ) : (
          <Bullets items={meeting.challenges.map(noteWords)} />
        )}
      </Section>
      {minutes.length > 0 ? null : (
        <Line>
          What is decided is typed as notes of this meeting: what, for whom, by when. Each comes back until it is done.
        </Line>
      )}
    </>,
  );
}

function Actions({ notes }: { notes: readonly MeetingNote[] }) {
  return (
    <Grid
      columns={ACTION_COLUMNS}
      rows={notes.map((note) => [note.number, `${note.text}${note.done ? ' — done' : ''}`, note.for, note.urgency])}
    />
  );
}

function CheckIn({ department: { notes, more } }: { department: MeetingFacts['departments'][number] }) {
  return (
    <>
      {notes.map((note, at) => (
        <Line key={at}>{noteWords(note)}</Line>
      ))}
      {more === 0 ? null : <Line>{counted(more, 'more note')} in the Notes tab.</Line>}
    </>
  );
}

/** @example noteWords(note) // 'Fri 5 Mar: ear is loose (for Maya, Tonight)' */
function noteWords(note: MeetingNote): string {
  const about = [note.for === '' ? '' : `for ${note.for}`, note.urgency].filter(Boolean).join(', ');
  return `${note.number === '' ? '' : `${note.number}: `}${note.text}${about === '' ? '' : ` (${about})`}`;
}

function statusFacts({ phase, rehearsals, openNotes }: MeetingFacts): [string, string][] {
  return [
    ['Phase', phase],
    ['Rehearsals', `${rehearsals.held} before this meeting, ${rehearsals.toCome} to come`],
    ['Open notes', String(openNotes)],
  ];
}

function tasksWords({ phase, tasks: { done, all, late } }: MeetingFacts): string {
  if (all === 0) return `The checklists have no task for ${phase}.`;
  return `${phase}: ${done} of ${counted(all, 'task')} done${late.length === 0 ? ', none late.' : '. Late:'}`;
}

function milestoneWords({ milestone }: MeetingFacts): string {
  if (milestone === null) return 'No later date is typed in the settings.';
  const { name, date, days } = milestone;
  const when = days === 0 ? 'today' : `in ${counted(days, 'day')}`;
  return `${name}: ${dateInFull(date)}, ${when}.`;
}
