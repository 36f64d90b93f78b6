/** Attendance: the sign-in sheets of a day. */
import { useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Field } from '../parts.tsx';

export function AttendancePanel() {
  const { today, jobs } = useApp();
  const [date, setDate] = useState(today.today.date);
  return (
    <>
      <p>
        A sign-in sheet for each event, with everybody who is called, and a row for each of them in the Attendance tab.
        Type a time or an x into In and Out there; the status follows by itself.
      </p>
      <Field label="Date" type="date" value={date} onInput={setDate} />
      <Button
        kind="main"
        busy={jobs.view.state === 'running'}
        onClick={() => jobs.start('Making the sign-in sheets', 'makeSignIn', { date })}
      >
        Make the sign-in sheets
      </Button>
      <p class="help">Made again, it adds who is missing. What was typed into Attendance is never touched.</p>
    </>
  );
}
