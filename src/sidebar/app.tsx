/** The sidebar as a whole: what it knows, which panel is open, and what stands above every panel. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Panel } from '../production/panels.ts';
import { PANEL_LIST } from '../production/panels.ts';
import { type AfterArchive, Archived, Restored, useAfterArchive } from './afterArchive.tsx';
import { AppProvider, useApp } from './appContext.ts';
import { JobBar } from './jobBar.tsx';
import { ArchivedPanel } from './panels/archivedPanel.tsx';
import { AttendancePanel } from './panels/attendancePanel.tsx';
import { CallPanel } from './panels/callPanel.tsx';
import { CompanyPanel } from './panels/companyPanel.tsx';
import { DeckPanel } from './panels/deckPanel.tsx';

import { ReportsPanel } from './panels/reportsPanel.tsx';
import { SchedulePanel } from './panels/schedulePanel.tsx';
import { SettingsPanel } from './panels/settingsPanel.tsx';
import { SharingPanel } from './panels/sharingPanel.tsx';
import { StrikePanel } from './panels/strikePanel.tsx';
import { TodayPanel } from './panels/todayPanel.tsx';
import { Button, Notice, Problems, Waiting } from './parts.tsx';
import { useJob } from './useJob.ts';
import { useRequest } from './useRequest.ts';
import { Wizard, WizardDone } from './wizard/wizard.tsx';

const PANELS: Record<Panel, () => preact.JSX.Element> = {
  today: TodayPanel,
  call: CallPanel,
  schedule: SchedulePanel,
  attendance: AttendancePanel,
  reports: ReportsPanel,
  deck: DeckPanel,
  company: CompanyPanel,
  sharing: SharingPanel,
  strike: StrikePanel,
  settings: SettingsPanel,
};

export function App({ start }: { start: Panel }) {
  const today = useRequest('getToday');
  const reload = today.run;
  const unfinished = today.now.state === 'done' ? (today.now.result.job?.kind ?? null) : null;
  const jobs = useJob(reload, unfinished);
  const [panel, setPanel] = useState<Panel>(start);
  const [toLook, setToLook] = useState(false);
  const [justSetUp, setJustSetUp] = useState(false);
  const after = useAfterArchive(jobs.view);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => reload(), [reload]);
  const { close } = jobs;
  const go = useCallback(
    (to: Panel, look = false) => {
      setPanel(to);
      setToLook(look);
      // What came of a job on another panel is old news here.
      close();
      window.scrollTo(0, 0);
      heading.current?.focus();
    },
    [close],
  );
  const known = today.last;
  // The script has gone with the workbook that it was in: nobody answers any more.
  const isGone = after === 'archive' && today.now.state === 'failed';
  const unsettled = known !== null && known.state !== 'ready' && panel === 'today';
  const title = unsettled ? 'Callboard' : PANEL_LIST.find((one) => one.id === panel)?.title;
  return (
    <main>
      <header>
        {panel === 'today' ? null : (
          <Button kind="quiet back" onClick={() => go('today')}>
            ‹ Today
          </Button>
        )}
        {known !== null && known.title !== '' ? <p class="production">{known.title}</p> : null}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {panel === 'today' && known !== null && known.state !== 'notSetUp' ? (
          <Button kind="quiet" busy={today.now.state === 'pending'} onClick={reload}>
            Look again
          </Button>
        ) : null}
      </header>
      {known === null ? (
        <Waiting now={today.now} words="Looking at the workbook …" again={today.again} />
      ) : (
        <AppProvider value={{ today: known, reload, jobs, go, toLook }}>
          {today.now.state === 'failed' && !isGone ? <Waiting now={today.now} words="" again={today.again} /> : null}
          <JobBar />
          {isGone ? (
            <Archived />
          ) : justSetUp ? (
            <WizardDone
              close={() => {
                setJustSetUp(false);
                jobs.close();
              }}
            />
          ) : (
            <Body panel={panel} after={after} setUp={() => setJustSetUp(true)} />
          )}
        </AppProvider>
      )}
    </main>
  );
}

/** By how the workbook stands: the wizard, an explanation, or the open panel. */
function Body({ panel, after, setUp }: { panel: Panel; after: AfterArchive; setUp(): void }) {
  const { today, jobs } = useApp();
  const busy = jobs.view.state === 'running';
  const Shown = PANELS[panel];
  // What the archive has deleted is missing by intent.
  if (today.state === 'trouble' && after !== null) return after === 'archive' ? <Archived /> : <Restored />;
  const repair = () => jobs.start('Setting up', 'setUp', { files: [], settings: {} });
  switch (today.state) {
    case 'notSetUp':
      return <Wizard finished={setUp} />;
    case 'marked':
      return (
        <Notice tone="watch" title="This workbook already belongs to a production.">
          <p>It was set up from Drive, or Callboard has lost what it remembered here. Its folders are still there.</p>
          <Button kind="main" busy={busy} onClick={repair}>
            Open the production here
          </Button>
        </Notice>
      );
    case 'copied':
      return (
        <Notice tone="watch" title="This workbook is a copy of another production’s.">
          <p>It sends and makes nothing. Set it up, and it becomes a production of its own with new folders.</p>
          <Button kind="main" busy={busy} onClick={repair}>
            Set up this copy
          </Button>
        </Notice>
      );
    case 'trouble':
      return panel === 'settings' ? (
        <Shown />
      ) : (
        <Notice tone="bad" title="Callboard cannot read this workbook.">
          <Problems problems={today.problems} />
          <p>Nothing was changed, and nothing is sent until it can.</p>
          <Button kind="main" busy={busy} onClick={repair}>
            Put back what is missing
          </Button>
        </Notice>
      );
    case 'archived':
      return <ArchivedPanel />;
    case 'ready':
      return <Shown />;
  }
}
