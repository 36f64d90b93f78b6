/** Undoing an archive that has begun. */
import { useApp } from './appContext.ts';
import { AskFirst } from './askFirst.tsx';

/** @param props.call `cancelJob` while the archive is under way; `restoreArchive` when an attempt was given up */
export function UndoArchive({ call, undone }: { call: 'cancelJob' | 'restoreArchive'; undone?(): void }) {
  const { jobs } = useApp();
  const undo = async () => {
    if ((await jobs.start('Undoing the archive', call)) !== null) undone?.();
  };
  return (
    <AskFirst label="Undo it …" title="Undo the archive?" yes="Undo the archive" act={undo}>
      Files are unlocked, the folder goes back, and access is given again. What the archive made is deleted. What it
      deleted for good stays deleted.
    </AskFirst>
  );
}
