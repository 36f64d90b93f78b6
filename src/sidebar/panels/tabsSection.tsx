/** The tabs that are hidden, and a click that shows one. */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Section, Select, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function TabsSection() {
  const { jobs } = useApp();
  const { now, last, run, again } = useRequest('getTabs');
  const [chosen, setChosen] = useState('');
  const running = jobs.view.state === 'running';
  useEffect(() => {
    if (!running) run();
  }, [run, running]);
  const hidden = last?.filter(({ isShown }) => !isShown) ?? [];
  const tab = hidden.find(({ name }) => name === chosen) ?? hidden[0];
  return (
    <Section title="Tabs">
      <p>Tabs come when you need them. Hidden tabs still work.</p>
      {last !== null && tab === undefined ? <p>All tabs are shown.</p> : null}
      {tab === undefined ? null : (
        <>
          <Select
            label="Hidden tab"
            value={tab.name}
            choices={hidden.map(({ name, title }) => ({ value: name, label: title }))}
            choose={setChosen}
          />
          <Button busy={running} onClick={() => jobs.start(`Showing ${tab.title}`, 'unhideTab', { name: tab.name })}>
            Show the tab
          </Button>
        </>
      )}
      <Waiting now={now} words="Looking at the tabs …" again={again} />
    </Section>
  );
}
