/** Notes and reports: what happens is typed once; a day's reports are made from it, looked at, and sent to their readers. */
import { useState } from 'preact/hooks';
import type { DayReport } from '../../features/reports/reportTypes.ts';
import { useApp } from '../appContext.ts';
import { MailReview } from '../mailReview.tsx';
import { Button, Field, Section, Select, Tick, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { BookSection } from './bookSection.tsx';
import { DocumentsSection } from './documentsSection.tsx';
import { IncidentsSection } from './incidentsSection.tsx';
import { LineNotesSection } from './lineNotesSection.tsx';
import { MeetingsSection } from './meetingsSection.tsx';
import { NotesSection } from './notesSection.tsx';
import { PerformanceSection } from './performanceSection.tsx';
import { ScriptChangesSection } from './scriptChangesSection.tsx';
import { TimesSection } from './timesSection.tsx';

export function ReportsPanel() {
  const { today, jobs } = useApp();
  const [date, setDate] = useState(today.today.date);
  const [overwrites, setOverwrites] = useState(false);
  return (
    <>
      <p>Type notes while it happens, here or in the Notes tab. The reports collect them by department.</p>
      <NotesSection />
      <TimesSection />
      <PerformanceSection />
      <LineNotesSection />
      <ScriptChangesSection />
      <IncidentsSection />
      <MeetingsSection />
      <BookSection />
      <Section title="Make">
        <Field label="Day of the report" type="date" value={date} onInput={setDate} />
        <Button
          kind="main"
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Making the report', 'makeReport', { date, ...(overwrites ? { overwrites } : {}) })}
        >
          Make or re-issue the report
        </Button>
        <Tick label="Also over what was edited by hand" checked={overwrites} choose={setOverwrites} />
        <p class="help">
          One for the rehearsals of the day, one for its tech, one for each performance. A re-issue keeps its number and
          its link.
        </p>
      </Section>
      <Section title="Send">
        <SendReport date={date} key={date} />
      </Section>
      <DocumentsSection />
    </>
  );
}

function SendReport({ date }: { date: string }) {
  const { jobs } = useApp();
  const preview = useRequest('previewReport');
  const [chosen, setChosen] = useState<Pick<DayReport, 'kind' | 'eventId'> | null>(null);
  const [approvedBy, setApprovedBy] = useState('');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  const reports = preview.last?.reports ?? [];
  const look = (report: Pick<DayReport, 'kind' | 'eventId'> | null) => {
    setChosen(report);
    preview.run({ date, ...report });
  };
  const send = async (hash: string, partial: boolean) => {
    const asked = { date, hash, partial, ...chosen, ...(approvedBy.trim() === '' ? {} : { approvedBy }) };
    const report = await jobs.start('Sending the report', 'sendReport', asked);
    if (report !== null) preview.run({ date, ...chosen });
  };
  return (
    <>
      <p class="help">
        It goes to those in the Report readers tab, or on the Report list where that tab is empty. Each gets a message
        of their own. Actors get none.
      </p>
      <Button busy={waits} onClick={() => look(chosen)}>
        Preview the report
      </Button>
      {reports.length < 2 ? null : (
        <Select
          label="Which report"
          value={placeOf(reports, chosen)}
          choices={reports.map(({ words }, at) => ({ value: String(at), label: words }))}
          choose={(at) => look(choiceAt(reports, at))}
        />
      )}
      <Waiting now={preview.now} words="Looking at the report …" again={preview.again} />
      {shown === null || shown.messages.length === 0 ? null : (
        <Field
          label="Approved by"
          value={approvedBy}
          onInput={setApprovedBy}
          help="An adult of the company, by name. Needed unless the stage manager sends it."
        />
      )}
      {shown === null ? null : (
        <MailReview preview={shown} what="report" send={(partial) => send(shown.hash, partial)} />
      )}
    </>
  );
}

function placeOf(reports: readonly DayReport[], chosen: Pick<DayReport, 'kind' | 'eventId'> | null): string {
  const at = reports.findIndex(({ kind, eventId }) => kind === chosen?.kind && eventId === chosen.eventId);
  return String(Math.max(0, at));
}

function choiceAt(reports: readonly DayReport[], at: string): Pick<DayReport, 'kind' | 'eventId'> | null {
  const report = reports[Number(at)];
  return report === undefined ? null : { kind: report.kind, eventId: report.eventId };
}
