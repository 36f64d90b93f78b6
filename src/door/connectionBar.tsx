/** At the foot of the page: what was tapped last, to take back, and how the connection is. */
import { DoorButton } from './doorParts.tsx';
import type { DoorSession } from './doorSession.ts';
import type { DoorView, Undo } from './doorView.ts';

export function ConnectionBar({
  session,
  view,
  onUndo,
}: {
  session: DoorSession;
  view: DoorView;
  onUndo(undo: Undo): void;
}) {
  const undo = view.undos[view.undos.length - 1];
  const words = [connectionWords(view), noteWords(view.notes), propWaitWords(view.props)]
    .filter((one) => one !== '')
    .join(' ');
  if (undo === undefined && words === '') return null;
  return (
    <div class="bar">
      {words === '' ? null : (
        <p class="connection">
          {words}{' '}
          {view.trouble === '' ? null : (
            <DoorButton kind="quiet" onClick={() => session.hurry()}>
              Try now
            </DoorButton>
          )}
        </p>
      )}
      {undo === undefined ? null : (
        <p class="undo">
          <span>
            {undo.name} is {undo.what}
          </span>
          <DoorButton label={`Undo: ${undo.name} is ${undo.what}`} onClick={() => onUndo(undo)}>
            Undo
          </DoorButton>
        </p>
      )}
    </div>
  );
}

/** @example connectionWords(view) // 'No connection. 3 marks are kept and sent later.' */
export function connectionWords({ trouble, queue, held }: Pick<DoorView, 'trouble' | 'queue' | 'held'>): string {
  const count = queue.waiting.length - held;
  const marks = count === 1 ? '1 mark is' : `${count} marks are`;
  const locked = held === 0 ? '' : `${held} out waiting: unlock the staff’s view to send.`;
  const kept = count === 0 ? '' : `${marks} kept and sent later.`;
  return [trouble === '' ? '' : `${trouble} ${kept}`.trim(), locked].filter((one) => one !== '').join(' ');
}

/** @example propWaitWords(view.props) // '2 prop marks are waiting to be sent.' */
export function propWaitWords({ waiting, isLocked }: Pick<DoorView['props'], 'waiting' | 'isLocked'>): string {
  if (waiting === 0) return '';
  const marks = waiting === 1 ? '1 prop mark is' : `${waiting} prop marks are`;
  return isLocked ? `${marks} waiting: unlock the staff’s view to send.` : `${marks} waiting to be sent.`;
}

/** @example noteWords(view.notes) // '1 note is waiting: unlock the staff’s view to send.' */
export function noteWords({ waiting, isLocked }: Pick<DoorView['notes'], 'waiting' | 'isLocked'>): string {
  if (waiting === 0) return '';
  const notes = waiting === 1 ? '1 note is' : `${waiting} notes are`;
  return isLocked ? `${notes} waiting: unlock the staff’s view to send.` : `${notes} waiting to be sent.`;
}
