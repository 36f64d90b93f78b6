/** A page of who is in, away from the list: the way back, what it is, as of when, how many. */
import type { ComponentChildren } from 'preact';
import { DoorButton } from './doorParts.tsx';
import type { DoorView } from './doorView.ts';
import { asOf } from './rosterView.tsx';

interface Props {
  title: string;
  view: DoorView;
  count: string;
  onLeave(): void;
  children: ComponentChildren;
}

export function RollPage({ title, view, count, onLeave, children }: Props) {
  return (
    <main class="roll">
      <div class="back no-print">
        <DoorButton kind="quiet" onClick={onLeave}>
          ‹ Back to the list
        </DoorButton>
      </div>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="help">
        {view.roster?.event}, {view.roster?.day}. {asOf(view)}.
      </p>
      <p class="roll-count" role="status">
        {count}
      </p>
      {children}
    </main>
  );
}
