/** A kind of record that the archive keeps; when its time has passed it is deleted, or kept for longer. */
import { useState } from 'preact/hooks';
import type { ArchiveStatus } from '../../features/archive/archiveTypes.ts';
import { useApp } from '../appContext.ts';
import { Ask } from '../ask.tsx';
import { Button, Field, Status } from '../parts.tsx';
import { useTakesFocus } from '../takesFocus.ts';

type Kept = ArchiveStatus['records'][number];
type Choice = 'delete' | 'keep';

/** @param props.decided called when something was done, to look at the archive again */
export function KeptRecord({ record, decided }: { record: Kept; decided(): void }) {
  const { jobs } = useApp();
  const { className, what, due } = record;
  const [open, setOpen] = useState<Choice | null>(null);
  const [left, setLeft] = useState<Choice | null>(null);
  const [isDecided, setDecided] = useState(false);
  const name = useTakesFocus<HTMLElement>(isDecided && !due);
  const leave = () => {
    setLeft(open);
    setOpen(null);
  };
  const run = async (start: () => ReturnType<typeof jobs.start>) => {
    const outcome = await start();
    if (outcome?.state !== 'done') return;
    setOpen(null);
    setDecided(true);
    decided();
  };
  return (
    <div>
      <dt ref={name} tabIndex={-1}>
        {className}
      </dt>
      <dd>
        {what}
        {due ? (
          <>
            {' '}
            <Status tone="watch">Time is up</Status>
          </>
        ) : null}
        {due && open === null ? (
          <div class="buttons">
            <Button label={`Delete: ${className} …`} takesFocus={left === 'delete'} onClick={() => setOpen('delete')}>
              Delete …
            </Button>
            <Button label={`Keep longer: ${className} …`} takesFocus={left === 'keep'} onClick={() => setOpen('keep')}>
              Keep longer …
            </Button>
          </div>
        ) : null}
        {due && open === 'delete' ? (
          <EndIt
            className={className}
            end={() => run(() => jobs.start('Deleting', 'endKeptRecord', { className }))}
            leave={leave}
          />
        ) : null}
        {due && open === 'keep' ? (
          <KeepIt
            className={className}
            keep={(years, approvedBy) =>
              run(() => jobs.start('Keeping it longer', 'keepRecordLonger', { className, years, approvedBy }))
            }
            leave={leave}
          />
        ) : null}
      </dd>
    </div>
  );
}

function EndIt({ className, end, leave }: { className: string; end(): void; leave(): void }) {
  const { jobs } = useApp();
  return (
    <Ask title={`Delete “${className}” for good?`}>
      <p>Its files are deleted, and their names in the archive. Nobody can bring them back.</p>
      <div class="buttons">
        <Button busy={jobs.view.state === 'running'} onClick={end}>
          Delete for good
        </Button>
        <Button onClick={leave}>Leave it</Button>
      </div>
    </Ask>
  );
}

function KeepIt(props: { className: string; keep(years: string, approvedBy: string): void; leave(): void }) {
  const { jobs } = useApp();
  const [years, setYears] = useState('');
  const [approvedBy, setApprovedBy] = useState('');
  return (
    <fieldset>
      <legend>Keep “{props.className}” longer</legend>
      <Field
        label="Years from today"
        value={years}
        onInput={setYears}
        help="A whole number, such as 2."
        required
        takesFocus
      />
      <Field
        label="Approved by"
        value={approvedBy}
        onInput={setApprovedBy}
        help="The name of the adult who decided it."
        required
      />
      <div class="buttons">
        <Button
          busy={jobs.view.state === 'running'}
          disabled={years.trim() === '' || approvedBy.trim() === ''}
          onClick={() => props.keep(years, approvedBy)}
        >
          Keep it
        </Button>
        <Button onClick={props.leave}>Leave it</Button>
      </div>
    </fieldset>
  );
}
