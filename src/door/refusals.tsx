/** Marks that the server did not take, until somebody has read why. */
import type { DoorSession } from './doorSession.ts';
import type { DoorView } from './doorView.ts';

export function Refusals({ session, view }: { session: DoorSession; view: DoorView }) {
  if (view.queue.refused.length === 0) return null;
  return (
    <section class="refusals" role="alert" aria-label="Not done">
      {view.queue.refused.map(({ id, name, message }) => (
        <div class="notice bad refusal" key={id}>
          <span aria-hidden="true">■</span>
          <p class="notice-text">
            <strong>{name}:</strong> {message}
          </p>
          <button type="button" class="button" aria-label={`OK: ${name}`} onClick={() => session.dismiss(id)}>
            OK
          </button>
        </div>
      ))}
    </section>
  );
}
