/** Notes that will not be sent any more, to be written down. Their words are shown on a tap: whoever has the page may be anybody. */
import { useState } from 'preact/hooks';
import { counted } from '../values/counted.ts';
import { DoorButton } from './doorParts.tsx';
import type { QueuedNote } from './notesView.ts';

interface Props {
  notes: readonly QueuedNote[];
  what?: string;
  onWritten(): void;
}

export function UnsentNotes({ notes, what = 'note', onWritten }: Props) {
  const [isShown, setShown] = useState(false);
  if (notes.length === 0) return null;
  return (
    <section class="unsent" aria-label={`${what}s not sent`}>
      <h2>Write these down for the stage manager: {counted(notes.length, what)} not sent</h2>
      {isShown ? (
        <>
          <ul>
            {notes.map(({ id, typed }) => (
              <li key={id}>{typed}</li>
            ))}
          </ul>
          <DoorButton onClick={onWritten}>I have written them down</DoorButton>
        </>
      ) : (
        <DoorButton onClick={() => setShown(true)}>Show the {what}s</DoorButton>
      )}
    </section>
  );
}
