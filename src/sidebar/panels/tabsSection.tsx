/** The tabs that are hidden, each with a click that shows it. */
import { useEffect } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Section, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function TabsSection() {
  const { jobs } = useApp();
  const { now, last, run, again } = useRequest('getTabs');
  const running = jobs.view.state === 'running';
  useEffect(() => {
    if (!running) run();
  }, [run, running]);
  const hidden = last?.filter(({ isShown }) => !isShown) ?? [];
  return (
    <Section title="Tabs">
      <p>Tabs come when you need them. What is hidden works all the same.</p>
      {last !== null && hidden.length === 0 ? <p>All tabs are shown.</p> : null}
      <ul class="choices">
        {hidden.map(({ name, title }) => (
          <li key={name}>
            <Button busy={running} onClick={() => jobs.start(`Showing ${title}`, 'unhideTab', { name })}>
              Show {title}
            </Button>
          </li>
        ))}
      </ul>
      <Waiting now={now} words="Looking at the tabs …" again={again} />
    </Section>
  );
}
