/** The company: what is missing, contact sheets, audition paperwork, and tables taken in. */
import { useEffect } from 'preact/hooks';
import type { CompanyCheck } from '../../features/companyCheck/companyTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Button, More, Notice, NoticeList, Points, Problems, Section, Status, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { ImportForm } from './importForm.tsx';

export function CompanyPanel() {
  const { jobs } = useApp();
  const busy = jobs.view.state === 'running';
  return (
    <>
      <p>Each person has one row in People. Guardians lists each child’s adults. A blank Minor counts as under 18.</p>
      <CheckSection />
      <Section title="Contact sheets">
        <p>One for the team, one for the cast with only what each agreed to share, one for the crew.</p>
        <Button busy={busy} onClick={() => jobs.start('Making the contact sheets', 'makeContactSheets')}>
          Make or re-issue the contact sheets
        </Button>
      </Section>
      <Section title="Auditions">
        <p>Forms and a sign-in sheet, in the production’s Casting folders.</p>
        <Button busy={busy} onClick={() => jobs.start('Making the audition paperwork', 'makeAuditions')}>
          Make the audition paperwork
        </Button>
      </Section>
      <Section title="Import a table">
        <ImportForm first="People" />
      </Section>
    </>
  );
}

function CheckSection() {
  const check = useRequest('checkCompany');
  const { run } = check;
  useEffect(() => run({ date: '' }), [run]);
  const shown = check.now.state === 'done' ? check.now.result : null;
  return (
    <Section title="What is missing">
      <Waiting now={check.now} words="Looking at the company …" again={check.again} />
      {shown === null ? null : <Checked check={shown} />}
    </Section>
  );
}

function Checked({ check }: { check: CompanyCheck }) {
  const { clearances, children, tasks, people, problems } = check;
  const overdue = tasks.filter((task) => task.overdue);
  if (clearances.length + children.length + tasks.length + people.length + problems.length === 0) {
    return (
      <p>
        <Status tone="good">Nothing is missing</Status>
      </p>
    );
  }
  return (
    <>
      <NoticeList tone="watch" title="Not everything could be checked" lines={problems} />
      {clearances.length === 0 ? null : (
        <Notice tone="bad" title="Adults with under-18s tomorrow">
          <More title={counted(clearances.length, 'thing')}>
            <Problems problems={clearances} />
          </More>
        </Notice>
      )}
      {children.length === 0 ? null : (
        <Notice tone="watch" title="Hours of children, tomorrow">
          <More title={counted(children.length, 'thing')}>
            <Problems problems={children} />
          </More>
        </Notice>
      )}
      {people.length === 0 ? null : (
        <Notice tone="watch" title={counted(people.length, 'gap')}>
          <More title="Show them">
            <Problems problems={people} />
          </More>
        </Notice>
      )}
      {tasks.length === 0 ? null : (
        <Notice
          tone={overdue.length > 0 ? 'bad' : 'quiet'}
          title={`${counted(tasks.length, 'open task')}, ${overdue.length} overdue`}
        >
          {check.missing.map((one) => (
            <More key={one.who} title={`${one.who}: ${one.open} open, ${one.overdue} overdue`}>
              <Points
                lines={tasks
                  .filter((task) => (task.owner || task.role) === one.who)
                  .map((task) => `${task.task}${task.due === '' ? '' : ` (due ${task.due})`}`)}
              />
            </More>
          ))}
        </Notice>
      )}
    </>
  );
}
