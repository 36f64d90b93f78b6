/** Notes and reports: making a day's rehearsal report, looking at it, sending it to the report list. */
import { useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { MailReview } from '../mailReview.tsx';
import { Button, Field, Section, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { NotesSection } from './notesSection.tsx';
import { TimesSection } from './timesSection.tsx';

export function ReportsPanel() {
  const { today, jobs } = useApp();
  const [date, setDate] = useState(today.today.date);
  return (
    <>
      <p>Type notes while it happens, here or in the Notes tab. The report collects them by department.</p>
      <NotesSection />
      <TimesSection />
      <Section title="Make">
        <Field label="Day of the report" type="date" value={date} onInput={setDate} />
        <Button
          kind="main"
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Making the report', 'makeReport', { date })}
        >
          Make or re-issue the report
        </Button>
        <p class="help">It goes into the folder Rehearsal Reports. A re-issue keeps its number and its link.</p>
      </Section>
      <Section title="Send">
        <SendReport date={date} key={date} />
      </Section>
    </>
  );
}

function SendReport({ date }: { date: string }) {
  const { jobs } = useApp();
  const preview = useRequest('previewReport');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  const send = async (hash: string, partial: boolean) => {
    const report = await jobs.start('Sending the report', 'sendReport', { date, hash, partial });
    if (report !== null) preview.run({ date });
  };
  return (
    <>
      <p class="help">It goes to everybody in the setting Report list. Readers do not see each other.</p>
      <Button busy={waits} onClick={() => preview.run({ date })}>
        Preview the report
      </Button>
      <Waiting now={preview.now} words="Looking at the report …" again={preview.again} />
      {shown === null ? null : (
        <MailReview preview={shown} what="report" send={(partial) => send(shown.hash, partial)} />
      )}
    </>
  );
}
