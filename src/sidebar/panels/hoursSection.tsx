/** Hours and lateness: the summary of the whole production. */
import { useApp } from '../appContext.ts';
import { Button, Section } from '../parts.tsx';

export function HoursSection() {
  const { jobs } = useApp();
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
    </Section>
  );
}
