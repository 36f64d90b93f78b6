/** Undoing an archive that has begun: one click asks, the next one does it. */
import { useState } from 'preact/hooks';
import { useApp } from './appContext.ts';
import { Ask } from './ask.tsx';
import { Button } from './parts.tsx';

/** @param props.call `cancelJob` while the archive is under way; `restoreArchive` when an attempt was given up */
export function UndoArchive({ call, undone }: { call: 'cancelJob' | 'restoreArchive'; undone?(): void }) {
  const { jobs } = useApp();
  const [asking, setAsking] = useState(false);
  const [left, setLeft] = useState(false);
  const undo = async () => {
    if ((await jobs.start('Undoing the archive', call)) !== null) undone?.();
  };
  if (!asking) {
    return (
      <Button takesFocus={left} busy={jobs.view.state === 'running'} onClick={() => setAsking(true)}>
        Undo it …
      </Button>
    );
  }
  return (
    <Ask title="Undo the archive?">
      <p>
        Files are unlocked, the folder goes back, and access is given again. What the archive has made is deleted. What
        it had deleted for good stays deleted.
      </p>
      <div class="buttons">
        <Button busy={jobs.view.state === 'running'} onClick={undo}>
          Undo the archive
        </Button>
        <Button
          onClick={() => {
            setLeft(true);
            setAsking(false);
          }}
        >
          Leave it
        </Button>
      </div>
    </Ask>
  );
}
