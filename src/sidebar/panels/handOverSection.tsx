/** Another stage manager: who, what would happen, whether files change hands as well, and then doing it. */
import { useId, useState } from 'preact/hooks';
import type { HandOverPreview } from '../../features/handOver/handOverTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Words } from '../links.tsx';
import { Button, Field, Notice, NoticeList, Points, Problems, Section, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function HandOverSection() {
  const preview = useRequest('previewHandOver');
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const look = (who: string, ownership: boolean) => {
    setAsked(who);
    preview.run({ to: who, ownership });
  };
  return (
    <Section title="Another stage manager">
      <p>Makes another adult in the company the stage manager, in the middle of the production.</p>
      <Field label="Name or Person ID" value={to} onInput={setTo} />
      <Button busy={waits} disabled={to.trim() === ''} onClick={() => look(to.trim(), false)}>
        Look at what handing over does
      </Button>
      <Waiting now={preview.now} words="Looking at everything that is yours …" again={preview.again} />
      {preview.last === null || asked === null || asked !== to.trim() ? null : (
        <Plan
          preview={preview.last}
          to={asked}
          waits={waits}
          look={(ownership) => look(asked, ownership)}
          done={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

interface PlanProps {
  preview: HandOverPreview;
  to: string;
  waits: boolean;
  look(ownership: boolean): void;
  /** Called when it has been handed over: what was to happen is no news then. */
  done(): void;
}

function Plan(props: PlanProps) {
  const { jobs } = useApp();
  const id = useId();
  const { preview, to, waits, look, done } = props;
  const { hash, name, ownership, owned, steps, theirs, notices, problems } = preview;
  const handOver = async () => {
    if ((await jobs.start('Handing over', 'handOver', { to, ownership, hash }))?.state === 'done') done();
  };
  if (problems.length > 0) {
    return (
      <Notice tone="bad" title="It cannot be handed over like this">
        <Problems problems={problems} />
      </Notice>
    );
  }
  return (
    <>
      <NoticeList tone="watch" title="Before you hand over" lines={notices} />
      <h3>What happens</h3>
      <Points lines={steps} />
      {owned === 0 ? null : (
        <label class="choice">
          <input
            type="checkbox"
            checked={ownership}
            aria-describedby={`${id}-help`}
            onChange={() => look(!ownership)}
          />
          <span>
            Hand over ownership as well
            <span class="choice-what" id={`${id}-help`}>
              {counted(owned, 'file or folder is yours', 'files and folders are yours')}. You cannot take them back by
              yourself.
            </span>
          </span>
        </label>
      )}
      <h3>What is left for {name}</h3>
      {theirs.map((line) => (
        <Words key={line} text={line} />
      ))}
      <Button kind="main" busy={waits || jobs.view.state === 'running'} onClick={() => void handOver()}>
        Hand over to {name}
      </Button>
    </>
  );
}
