/** Who is in which room, with each chaperone group together: everybody who is in now, to look at. */
import type { DoorView } from './doorView.ts';
import { rollGroups } from './rollGroups.ts';
import { RollPage } from './rollPage.tsx';

export function Rooms({ view, onLeave }: { view: DoorView; onLeave(): void }) {
  const there = view.people.filter(({ state }) => state === 'in');
  return (
    <RollPage title="Who is where" view={view} count={`${there.length} in`} onLeave={onLeave}>
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
    </RollPage>
  );
}
