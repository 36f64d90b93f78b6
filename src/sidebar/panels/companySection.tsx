/** The company's papers, and what is missing: open tasks, clearances, people who cannot be reached. */
import { useEffect, useState } from 'preact/hooks';
import type { CompanyCheck } from '../../entry/companyTypes.ts';
import { useApp } from '../appContext.ts';
import { Button, counted, Field, More, Notice, Points, Problems, Section, Status, Waiting } from '../parts.tsx';
import { useCall } from '../useCall.ts';

export function CompanySection() {
  const { jobs, today } = useApp();
  const [date, setDate] = useState(today.next?.date ?? today.today.date);
  const check = useCall('checkCompany');
  const busy = jobs.view.state === 'running';
  const shown = check.now.state === 'done' ? check.now.result : null;
  return (
    <>
      <Section title="Papers">
        <p>Contact sheets for team, cast and crew; cast and crew see only what each adult agreed to share.</p>
        <Button busy={busy} onClick={() => jobs.start('Making the contact sheets', 'makeContactSheets')}>
          Make the contact sheets
        </Button>
        <p>Audition sign-in, form and callback list from the tab Auditions, and the cast list from People.</p>
        <Button busy={busy} onClick={() => jobs.start('Making the audition papers', 'makeAuditions')}>
          Make the audition papers
        </Button>
      </Section>
      <Section title="What is missing">
        <Field label="Clearances for the events of" type="date" value={date} onInput={setDate} />
        <Button onClick={() => check.run({ date })}>Check the company</Button>
        <Waiting now={check.now} words="Checking the company …" again={check.again} />
        {shown === null ? null : <Checked check={shown} />}
      </Section>
    </>
  );
}

function Checked({ check }: { check: CompanyCheck }) {
  const { clearances, people, problems, missing, tasks } = check;
  return (
    <>
      {problems.length === 0 ? null : (
        <Notice tone="bad" title="Not everything could be checked">
          <Problems problems={problems} />
        </Notice>
      )}
      {clearances.length === 0 && people.length === 0 && tasks.length === 0 && problems.length === 0 ? (
        <p>
          <Status tone="good">Nothing is missing</Status>
        </p>
      ) : null}
      <Clearances problems={clearances} />
      {people.length === 0 ? null : (
        <Notice tone="watch" title={`${counted(people.length, 'thing')} to look at in People and Guardians`}>
          <Points lines={people.map((one) => one.message)} />
        </Notice>
      )}
      {tasks.length === 0 ? null : (
        <>
          <p>
            {counted(tasks.length, 'task')} open up to this phase:{' '}
            {missing
              .map(({ who, open, overdue }) => `${who} ${open}${overdue > 0 ? ` (${overdue} overdue)` : ''}`)
              .join(', ')}
          </p>
          <More title="The open tasks">
            <Points
              lines={tasks.map(
                (one) => `${one.overdue ? 'Overdue. ' : ''}${one.phase}, ${one.owner || one.role}: ${one.task}`,
              )}
            />
          </More>
        </>
      )}
    </>
  );
}

/** The same check beside a call that is looked at; nothing until it has been answered. */
export function ClearanceCheck({ date }: { date: string }) {
  const check = useCall('checkCompany');
  const { run } = check;
  useEffect(() => run({ date }), [run, date]);
  return check.now.state === 'done' ? <Clearances problems={check.now.result.clearances} /> : null;
}

function Clearances({ problems }: { problems: CompanyCheck['clearances'] }) {
  return problems.length === 0 ? null : (
    <Notice tone="watch" title="Adults and minors">
      <Points lines={problems.map((one) => one.message)} />
    </Notice>
  );
}
