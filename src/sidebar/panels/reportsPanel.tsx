/** Notes and reports: making a day's rehearsal report, looking at it, sending it to the report list. */
import { useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Field, Section } from '../parts.tsx';
import { MailPanel } from './mailPanel.tsx';

export function ReportsPanel() {
  const { today, jobs } = useApp();
  const [date, setDate] = useState(today.today.date);
  return (
    <>
      <p>Type notes into the Notes tab while you rehearse. The report collects them by department and numbers them.</p>
      <Section title="Make">
        <Field label="Day of the report" type="date" value={date} onInput={setDate} />
        <Button
          kind="main"
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Making the report', 'makeReport', { date })}
        >
          Make or re-issue the report
        </Button>
        <p class="help">It is made in Rehearsal Reports. A re-issue keeps its number and its link.</p>
      </Section>
      <Section title="Send">
        <MailPanel preview="previewReport" send="sendReport" what="report" date={date} key={date} />
      </Section>
    </>
  );
}
