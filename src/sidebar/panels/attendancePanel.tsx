/** Attendance: the sign-in sheets of a day. */
import { useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Field } from '../parts.tsx';
import { DoorPapersSection } from './doorPapers.tsx';
import { DoorSection } from './doorSection.tsx';
import { HoursSection } from './hoursSection.tsx';
import { RosterSection } from './rosterSection.tsx';

export function AttendancePanel() {
  const { today, jobs } = useApp();
  const [date, setDate] = useState(today.today.date);
  return (
    <>
      <p>
        Each event gets a sign-in sheet with everybody who is called. Each of them gets a row in the Attendance tab:
        type a time or an x into In and Out, and the status follows by itself.
      </p>
      <Field label="Date" type="date" value={date} onInput={setDate} />
      <Button
        kind="main"
        busy={jobs.view.state === 'running'}
        onClick={() => jobs.start('Making the sign-in sheets', 'makeSignIn', { date })}
      >
        Make the sign-in sheets
      </Button>
      <p class="help">
        Make them again when the schedule changes: new people are added, calls follow for those who have not come, and
        whoever is no longer called is marked so. Callboard never touches what you typed into Attendance.
      </p>
      <RosterSection />
      <DoorSection />
      <DoorPapersSection date={date} />
      <HoursSection />
    </>
  );
}
