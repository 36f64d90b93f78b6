/** The first steps of a production: the next one with its button, the others folded. */
import type { FirstStep } from '../entry/today/firstSteps.ts';
import { useApp } from './appContext.ts';
import { Button, More, Section, Status } from './parts.tsx';

export function FirstSteps({ steps }: { steps: readonly FirstStep[] }) {
  const { jobs, go } = useApp();
  const next = steps.find(({ isDone }) => !isDone);
  if (next === undefined) return null;
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Section title="First steps">
      <div class="card">
        <p>
          <strong>{next.title}</strong>
        </p>
        <p>{next.what}</p>
        <Button kind="main" onClick={() => go(next.goTo.panel, true)}>
          {next.goTo.words}
        </Button>
      </div>
      <More title={`All steps: ${done} of ${steps.length} done`}>
        <ol class="bare">
          {steps.map(({ title, isDone, goTo }) => (
            <li key={title}>
              {isDone ? (
                <Status tone="good">{title}</Status>
              ) : (
                <Button kind="quiet" onClick={() => go(goTo.panel, true)}>
                  {title}
                </Button>
              )}
            </li>
          ))}
        </ol>
        <Button
          kind="quiet"
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Hiding the steps', 'hideFirstSteps')}
        >
          Hide these steps
        </Button>
      </More>
    </Section>
  );
}
