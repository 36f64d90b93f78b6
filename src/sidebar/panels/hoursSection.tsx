/** Hours and lateness: the summary of the whole production, and records of hours for schools. */
import { useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Field, Section } from '../parts.tsx';

export function HoursSection() {
  const { jobs } = useApp();
  const [person, setPerson] = useState('');
  const busy = jobs.view.state === 'running';
  return (
    <Section title="Hours and lateness">
      <p>
        The Attendance summary counts for each person: called, came, late, excused, absent, hours called and hours
        there. Charts of lateness and hours are beside it. Each report brings it up to date.
      </p>
      <Button busy={busy} onClick={() => jobs.start('Summing up attendance', 'makeAttendanceSummary')}>
        Sum up attendance
      </Button>
      <p>
        A record of hours is a page for one person, to sign for a school or college. It goes into the Confidential
        folder.
      </p>
      <Field label="Record of hours for" value={person} onInput={setPerson} />
      <p class="help">A name or Person ID. Empty: one for each under-18.</p>
      <Button busy={busy} onClick={() => jobs.start('Making the records of hours', 'makeHoursRecords', { person })}>
        Make the record
      </Button>
    </Section>
  );
}
