/** The week and the month for the company: looked at, then made or issued again as Docs. */
import { useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { MailFrame } from '../mailReview.tsx';
import { Button, Field, NoticeList, Section, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function CompanySchedule() {
  const { today, jobs } = useApp();
  const [date, setDate] = useState(today.today.date);
  const preview = useRequest('previewSchedule');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  return (
    <Section title="Week and month for the company">
      <p>Two Docs in the Calendars folder. Drafts are left out; cancelled events are struck out.</p>
      <Field label="A day of the week and month" type="date" value={date} onInput={setDate} />
      <div class="buttons">
        <Button busy={waits} onClick={() => preview.run({ date, span: 'week' })}>
          Look at the week
        </Button>
        <Button busy={waits} onClick={() => preview.run({ date, span: 'month' })}>
          Look at the month
        </Button>
      </div>
      <Waiting now={preview.now} words="Looking at the schedule …" again={preview.again} />
      {shown === null ? null : (
        <>
          <NoticeList tone="watch" title="May be missing" lines={shown.problems} />
          {shown.page === '' ? null : <MailFrame html={shown.page} title={shown.title} />}
        </>
      )}
      <Button
        busy={jobs.view.state === 'running'}
        onClick={() => jobs.start('Making the week and month schedules', 'makeSchedules', { date })}
      >
        Make or re-issue both
      </Button>
      <p class="help">Earlier ones that are not over are re-issued with them.</p>
    </Section>
  );
}
