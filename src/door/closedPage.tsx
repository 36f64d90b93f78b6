/** The link does not work: why, and what is left on this device. */
import { useTakesFocus } from '../sidebar/takesFocus.ts';
import type { DoorSession } from './doorSession.ts';
import type { DoorView } from './doorView.ts';
import { Refusals } from './refusals.tsx';
import { UnsentList } from './unsentList.tsx';
import { UnsentNotes } from './unsentNotes.tsx';

export function ClosedPage({ session, view }: { session: DoorSession; view: DoorView }) {
  const title = useTakesFocus<HTMLHeadingElement>(true);
  return (
    <main class="closed">
      <h1 tabIndex={-1} ref={title}>
        This door is closed
      </h1>
      <p class="big">{view.closed}</p>
      <UnsentList marks={view.queue.waiting} roster={view.roster} onWritten={() => session.dropUnsent()} />
      <UnsentNotes notes={session.notes.unsent(true)} onWritten={() => session.notes.dropUnsent(true)} />
      <UnsentNotes
        notes={session.props.unsent(true)}
        what="prop mark"
        onWritten={() => session.props.dropUnsent(true)}
      />
      <Refusals session={session} view={view} />
      <UnsentList marks={view.strays} roster={null} onWritten={() => session.dropStrays()} />
    </main>
  );
}
