/** What the staff’s view knows of one person: who may collect, whom to phone, a note. */
import { DoorNotice, Phone, Sheet } from './doorParts.tsx';
import type { DoorView } from './doorView.ts';
import { Others } from './releaseSheet.tsx';
import type { ShownPerson } from './shownPeople.ts';

export function StaffSheet({ view, person, onClose }: { view: DoorView; person: ShownPerson; onClose(): void }) {
  const known = view.staff?.get(person.id);
  const collectors = known?.collectors ?? [];
  return (
    <Sheet title={person.name} onClose={onClose} closeWord="Close">
      {known === undefined ? <p>Not known here yet. Lock and unlock once more.</p> : null}
      {known === undefined || known.note === '' ? null : <DoorNotice tone="watch">{known.note}</DoorNotice>}
      {collectors.length === 0 ? null : (
        <>
          <h3>May collect</h3>
          <ul class="bare">
            {collectors.map(({ guardianId, name, phone }) => (
              <li class="collector" key={guardianId}>
                <span>{name}</span>
                <Phone number={phone} name={name} />
              </li>
            ))}
          </ul>
        </>
      )}
      {known === undefined || known.aloneSince === '' ? null : (
        <p>Goes home alone: a guardian agreed on {known.aloneSince}.</p>
      )}
      <Others others={known?.others ?? []} />
    </Sheet>
  );
}
