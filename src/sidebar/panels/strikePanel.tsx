/** Strike: what should be remembered, what has to go back first, and the archive after a look at everything it does. */
import { useApp } from '../appContext.ts';
import { waitsWhenStopped } from '../jobSlices.ts';
import { Button, Section, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { ArchivePlan } from './archivePlan.tsx';
import { LessonForm } from './lessonForm.tsx';

export function StrikePanel() {
  const { jobs } = useApp();
  return (
    <>
      <p>
        When the show is over: borrowed things go back, records are kept or deleted as the company decided, everything
        is locked, and access ends. Nothing is done until you have looked at all of it.
      </p>
      <Section title="Reflections">
        <p>
          Two short forms, for the team and for the young artists: what to do again, and what not. Callboard does not
          read the answers.
        </p>
        <Button
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Making the reflection forms', 'makeReflections')}
        >
          Make the forms
        </Button>
      </Section>
      <Section title="Lessons">
        <p>Type what to remember into the Lessons tab. It is shown when the next production starts.</p>
        <LessonForm />
      </Section>
      <h2>Archive the production</h2>
      <Archive />
    </>
  );
}

function Archive() {
  const { today } = useApp();
  // A plan of what is half done already would say little.
  if (today.job !== null && waitsWhenStopped(today.job.kind)) {
    return <p>It has begun and is not finished. Go on with it above.</p>;
  }
  return <Look />;
}

function Look() {
  const { now, run, again } = useRequest('previewArchive');
  const waits = now.state === 'pending' || now.state === 'slow';
  const shown = now.state === 'done' ? now.result : null;
  return (
    <>
      <Button kind={shown === null ? 'main' : 'plain'} busy={waits} onClick={run}>
        {shown === null ? 'Look at what archiving does' : 'Look again'}
      </Button>
      <Waiting now={now} words="Going through every file …" again={again} />
      {shown === null ? null : <ArchivePlan preview={shown} lookAgain={run} key={shown.hash} />}
    </>
  );
}
