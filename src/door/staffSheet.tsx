/** What the staff’s view knows of one person: who may collect, whom to phone, a note, an early pick-up. */
import { useState } from 'preact/hooks';
import type { PickUpAsked, PickUpKnown } from '../features/attendance/door/doorTypes.ts';
import { DoorButton, DoorField, DoorNotice, Phone, Sheet } from './doorParts.tsx';
import type { DoorSession } from './doorSession.ts';
import type { DoorView } from './doorView.ts';
import { Others, pickUpWords, StoppedPickUp } from './releaseSheet.tsx';
import type { ShownPerson } from './shownPeople.ts';
import { noteParts } from './staffNote.ts';

interface Props {
  session: DoorSession;
  view: DoorView;
  person: ShownPerson;
  say(words: string): void;
  onClose(): void;
}

export function StaffSheet({ session, view, person, say, onClose }: Props) {
  const known = view.staff?.get(person.id);
  const collectors = known?.collectors ?? [];
  const { own, marks } = noteParts(known?.note ?? '');
  return (
    <Sheet title={person.name} onClose={onClose} closeWord="Close">
      {known === undefined ? <p>Not known here yet. Lock and unlock once more.</p> : null}
      {own === '' ? null : <DoorNotice tone="watch">{own}</DoorNotice>}
      {person.goes === undefined ? null : <p>Released: {person.goes}.</p>}
      {known?.goesUnclear === undefined ? null : <DoorNotice tone="watch">{known.goesUnclear}</DoorNotice>}
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
      {marks === '' ? null : <p class="help">Marks: {marks}</p>}
      {person.released && person.state !== 'gone' ? (
        <PickUp
          pickUp={known?.pickUp}
          onPickUp={(pickUp) => {
            session.pickUp(person, pickUp);
            say(pickUp.time === '' ? `No early pick-up of ${person.name}` : `Early pick-up of ${person.name} is noted`);
          }}
        />
      ) : null}
    </Sheet>
  );
}

function PickUp({ pickUp, onPickUp }: { pickUp: PickUpKnown | undefined; onPickUp(pickUp: PickUpAsked): void }) {
  const [isOpen, setOpen] = useState(false);
  const cancel = () => {
    onPickUp({ time: '', by: '', givenBy: '' });
    setOpen(false);
  };
  return (
    <>
      <h3>Early pick-up</h3>
      {pickUp === undefined ? null : (
        <>
          {pickUp.isStopped === true ? <StoppedPickUp /> : <p>{pickUpWords(pickUp)}</p>}
          <DoorButton onClick={cancel}>Take the pick-up back</DoorButton>
        </>
      )}
      <div class="buttons">
        <DoorButton pressed={isOpen} onClick={() => setOpen(!isOpen)}>
          {pickUp === undefined ? 'Note an early pick-up' : 'Change it'}
        </DoorButton>
      </div>
      {isOpen ? (
        <PickUpForm
          onPickUp={(next) => {
            onPickUp(next);
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function PickUpForm({ onPickUp }: { onPickUp(pickUp: PickUpAsked): void }) {
  const [time, setTime] = useState('');
  const [by, setBy] = useState('');
  const [givenBy, setGivenBy] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isTyped = [time, by, givenBy].every((text) => text.trim() !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (isTyped) onPickUp({ time, by, givenBy });
      }}
    >
      <DoorField label="When" type="time" value={time} onInput={setTime} />
      <DoorField label="Who collects" value={by} onInput={setBy} />
      <DoorField label="Who gave permission" value={givenBy} onInput={setGivenBy} />
      <p role="alert" class="wrong">
        {isAsked && !isTyped ? 'Type all three.' : ''}
      </p>
      <button type="submit" class="button main">
        Note the pick-up
      </button>
    </form>
  );
}
