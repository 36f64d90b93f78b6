/** First run: from an empty workbook to a production, a few questions at a time. It can be left and taken up again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Today } from '../../entry/today/todayTypes.ts';
import { useApp } from '../appContext.ts';
import { Button, Notice, Waiting } from '../parts.tsx';
import { TakeOver } from '../takeOver.tsx';
import { useRequest } from '../useRequest.ts';
import { type Draft, filesFrom, forgetDraft, keepDraft, keepInWorkbook, readDraft } from './draft.ts';
import { PeopleStep } from './peopleStep.tsx';
import { ReviewStep } from './reviewStep.tsx';
import { DatesStep, FoldersStep, ShowStep, YouStep } from './steps.tsx';

const STEPS = ['The show', 'Dates', 'You', 'Folders', 'People', 'Review'] as const;
const LAST = STEPS.length - 1;

export function Wizard({ finished }: { finished(): void }) {
  const { today, jobs } = useApp();
  const [draft, setDraft] = useState<Draft>(() => withSuggestions(readDraft(today.draft), today));
  const heading = useRef<HTMLHeadingElement>(null);
  const step = Math.min(Math.max(draft.step, 0), LAST);
  const change = (next: Draft) => {
    setDraft(next);
    keepDraft(next);
  };
  const set = (name: string, value: string) => change({ ...draft, settings: { ...draft.settings, [name]: value } });
  const goTo = (to: number) => {
    const next = { ...draft, step: to };
    change(next);
    keepInWorkbook(next);
    heading.current?.focus();
  };
  const make = async () => {
    const outcome = await jobs.start('Setting up', 'setUp', {
      files: filesFrom(draft.tables),
      settings: draft.settings,
    });
    if (outcome?.state !== 'done') return;
    forgetDraft();
    finished();
  };
  const props = { draft, given: today.given, set };
  return (
    <section aria-labelledby="wizard-step">
      <p>Six short steps, then your folders and calls are ready.</p>
      <progress value={step + 1} max={STEPS.length} aria-label="Steps" />
      <h2 id="wizard-step" tabIndex={-1} ref={heading}>
        Step {step + 1} of {STEPS.length}: {STEPS[step]}
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (step < LAST) goTo(step + 1);
        }}
      >
        {step === 0 ? <ShowStep {...props} /> : null}
        {step === 1 ? <DatesStep {...props} /> : null}
        {step === 2 ? <YouStep {...props} /> : null}
        {step === 3 ? <FoldersStep {...props} /> : null}
        {step === 4 ? <PeopleStep draft={draft} setTables={(tables) => change({ ...draft, tables })} /> : null}
        {step === LAST ? (
          <ReviewStep
            draft={draft}
            setTables={(tables) => change({ ...draft, tables })}
            busy={jobs.view.state === 'running'}
            make={make}
          />
        ) : null}
        <div class="buttons">
          {step < LAST ? (
            <button type="submit" class="button main">
              Next: {STEPS[step + 1]}
            </button>
          ) : null}
          {step > 0 ? <Button onClick={() => goTo(step - 1)}>Back</Button> : null}
        </div>
      </form>
      <p class="help">You can close the sidebar at any time; what you typed is kept.</p>
    </section>
  );
}

/** The zone of the spreadsheet, or else of the browser, and the address that Callboard runs as: right for most, and can be typed over. */
function withSuggestions(draft: Draft, { email, timeZone }: Pick<Today, 'email' | 'timeZone'>): Draft {
  const suggested: Record<string, string> = {
    'Time zone': timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone,
    'Stage manager email': email,
    Year: String(new Date().getFullYear()),
    'Folder layout': 'Phases',
  };
  return { ...draft, settings: { ...suggested, ...draft.settings } };
}

/** Right after setting up: the one thing that only a click can do. */
export function WizardDone({ close }: { close(): void }) {
  const { reload } = useApp();
  const repair = useRequest('repairTriggers');
  const { now, last } = repair;
  const [left, setLeft] = useState(false);
  const takeOver = last?.takeOver ?? null;
  const waits = now.state === 'pending' || now.state === 'slow';
  const installed = now.state === 'done' && now.result.triggersInstalled;
  useEffect(() => {
    if (now.state === 'done') reload();
    if (installed) close();
  }, [now, installed, reload, close]);
  return (
    <section aria-label="Set up">
      <h2>The production is set up</h2>
      <p>One thing is left: turn on automatic calls. Published calls then go out by themselves, from your account.</p>
      {takeOver === null || left ? (
        <Button
          kind="main"
          busy={waits}
          onClick={() => {
            setLeft(false);
            repair.run();
          }}
        >
          Turn on automatic calls
        </Button>
      ) : (
        <TakeOver
          asked={takeOver}
          busy={waits}
          yes={() => repair.run({ replacing: takeOver.trigger })}
          no={() => setLeft(true)}
        />
      )}
      {last?.warnings.map((warning, index) => (
        <Notice key={index} tone="bad" title={warning} />
      ))}
      <Waiting now={now} words="Turning on automatic calls …" again={repair.again} />
      <Button onClick={close}>Later: go to Today</Button>
    </section>
  );
}
