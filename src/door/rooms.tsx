/** Who is in which room, with each chaperone group together: everybody who is in now, to look at. */
import { DoorButton } from './doorParts.tsx';
import type { DoorView } from './doorView.ts';
import { rollGroups } from './rollGroups.ts';
import { asOf } from './rosterView.tsx';

export function Rooms({ view, onLeave }: { view: DoorView; onLeave(): void }) {
  const there = view.people.filter(({ state }) => state === 'in');
  return (
    <main class="roll">
      <div class="back no-print">
        <DoorButton kind="quiet" onClick={onLeave}>
          ‹ Back to the list
        </DoorButton>
      </div>
      <h1 tabIndex={-1}>Who is where</h1>
      <p class="help">
        {view.roster?.event}, {view.roster?.day}. {asOf(view)}.
      </p>
      <p class="roll-count" role="status">
        {there.length} in
      </p>
      {rollGroups(there).map(({ title, people }) => (
        <section key={title} aria-label={title || 'Everybody'}>
          {title === '' ? null : (
            <h2>
              {title}: {people.length}
            </h2>
          )}
          <ul class="bare">
            {people.map(({ id, name }) => (
              <li class="in-room" key={id}>
                <span class="name">{name}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
