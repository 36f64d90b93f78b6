/** A workbook of an earlier version: what would change is shown first, and one click does it. */
import { useEffect } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Problems, Section, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function UpdateSection() {
  const { jobs } = useApp();
  const { now, last, run, again } = useRequest('previewUpdate');
  const running = jobs.view.state === 'running';
  // Again after the job: then there is nothing left to do.
  useEffect(() => {
    if (!running) run();
  }, [run, running]);
  if (last === null || !last.isEarlier) return null;
  const { from, to, lines, problems } = last;
  return (
    <Section title="Bring the workbook up to date">
      <p>
        {from === '' ? 'An earlier Callboard made this workbook' : `Callboard ${from} made this workbook`}; this is {to}
        . Every cell stays. This changes:
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Problems problems={problems} />
      <Button
        kind="main"
        busy={running}
        disabled={problems.length > 0}
        onClick={() => jobs.start('Bringing the workbook up to date', 'setUp', { files: [], settings: {} })}
      >
        Bring up to date
      </Button>
      <Waiting now={now} words="Looking at the workbook …" again={again} />
    </Section>
  );
}
