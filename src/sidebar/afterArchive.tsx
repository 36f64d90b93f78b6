/** What stands in a panel's place once the workbook was archived or restored from here: what to do next, and no alarm. */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from './appContext.ts';
import { Button, Field, Notice, Section } from './parts.tsx';
import type { JobView } from './useJob.ts';

export type AfterArchive = 'archive' | 'restore' | null;

/** Which of the two has ended last in this sidebar. */
export function useAfterArchive({ state, outcome }: JobView): AfterArchive {
  const [after, setAfter] = useState<AfterArchive>(null);
  useEffect(() => {
    if (state !== 'ended' || outcome?.state !== 'done') return;
    if (outcome.job === 'archive' || outcome.job === 'restore') setAfter(outcome.job);
  }, [state, outcome]);
  return after;
}

/** The workbook that is open has been deleted: nothing more can be done here. */
export function Archived() {
  return (
    <Notice tone="quiet" title="This workbook is archived.">
      <p>
        Close it. Everything kept is in the production’s folder. Open the workbook there with a name ending in “Archive”
        to see what falls due when, to restore the production, or to start the next season.
      </p>
    </Notice>
  );
}

/** The tabs that were deleted are missing still. */
export function Restored() {
  const { jobs, today } = useApp();
  const [email, setEmail] = useState(today.email);
  const settings = { 'Stage manager email': email.trim() };
  return (
    <Section title="Next: set up what was deleted">
      <p>Callboard makes the missing tabs and the Confidential workbook again, empty. What is there stays as it is.</p>
      <Field
        label="Stage manager email"
        type="email"
        value={email}
        onInput={setEmail}
        help="The archive keeps no addresses. Replies to calls come here."
        required
      />
      <Button
        kind="main"
        busy={jobs.view.state === 'running'}
        disabled={email.trim() === ''}
        onClick={() => jobs.start('Setting up', 'setUp', { files: [], settings })}
      >
        Set up
      </Button>
    </Section>
  );
}
