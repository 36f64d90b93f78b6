/** With whom a child leaves: asked before every Out of somebody who is released to an adult. */
import { useState } from 'preact/hooks';
import type { ReleaseAsked, StaffPerson } from '../features/attendance/door/doorTypes.ts';
import { DoorButton, DoorField, Phone, Sheet } from './doorParts.tsx';
import type { DoorSession } from './doorSession.ts';
import type { DoorView } from './doorView.ts';
import type { ShownPerson } from './shownPeople.ts';
import { UnlockForm } from './unlockForm.tsx';

interface Props {
  session: DoorSession;
  view: DoorView;
  person: ShownPerson;
  onClose(): void;
  /** @param said for whoever listens */
  onReleased(said: string): void;
}

export function ReleaseSheet({ session, view, person, onClose, onReleased }: Props) {
  if (view.staff === null) {
    return (
      <Sheet key="locked" title={`${person.name} is not out yet`} onClose={onClose}>
        <p>This child leaves only with an adult who may collect.</p>
        <UnlockForm session={session} canUnlock={view.roster?.canUnlock === true} onUnlocked={() => {}} />
      </Sheet>
    );
  }
  const release = (asked: ReleaseAsked, word: string) => {
    session.mark(person, 'out', asked);
    onReleased(`${person.name} is out, ${word}`);
  };
  return (
    <Sheet key="open" title={`Who collects ${person.name}?`} onClose={onClose}>
      <Choices known={view.staff.get(person.id)} release={release} />
    </Sheet>
  );
}

type Release = (asked: ReleaseAsked, word: string) => void;

function Choices({ known, release }: { known: StaffPerson | undefined; release: Release }) {
  const collectors = known?.collectors ?? [];
  const [asked, setAsked] = useState<'permission' | 'other' | ''>('');
  return (
    <>
      {collectors.length === 0 ? (
        <p>
          {known === undefined
            ? 'Not known here yet. Lock and unlock once more to see who may collect.'
            : 'Nobody is listed as an adult who may collect.'}
        </p>
      ) : null}
      <ul class="bare">
        {collectors.map(({ guardianId, name, phone }) => (
          <li class="collector" key={guardianId}>
            <DoorButton kind="main" onClick={() => release({ by: 'adult', guardianId }, `with ${name}`)}>
              {name}
            </DoorButton>
            <Phone number={phone} name={name} />
          </li>
        ))}
      </ul>
      {known === undefined || known.aloneSince === '' ? null : (
        <>
          <DoorButton onClick={() => release({ by: 'alone' }, 'alone')}>Goes home alone</DoorButton>
          <p class="help">A guardian agreed on {known.aloneSince}.</p>
        </>
      )}
      <div class="buttons">
        <DoorButton
          pressed={asked === 'permission'}
          onClick={() => setAsked(asked === 'permission' ? '' : 'permission')}
        >
          Permission for today
        </DoorButton>
        <DoorButton pressed={asked === 'other'} onClick={() => setAsked(asked === 'other' ? '' : 'other')}>
          Somebody else
        </DoorButton>
      </div>
      {asked === '' ? null : <TypedRelease key={asked} by={asked} release={release} />}
      <Others others={known?.others ?? []} />
    </>
  );
}

function TypedRelease({ by, release }: { by: 'permission' | 'other'; release: Release }) {
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isTyped = name.trim() !== '' && why.trim() !== '';
  const send = () => {
    setIsAsked(true);
    if (!isTyped) return;
    const asked: ReleaseAsked = by === 'permission' ? { by, name, givenBy: why } : { by, name, reason: why };
    release(asked, `with ${name}`);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <DoorField label="Who collects" value={name} onInput={setName} />
      {by === 'permission' ? (
        <DoorField label="Who gave permission" value={why} onInput={setWhy} />
      ) : (
        <DoorField label="Why" value={why} onInput={setWhy} help="The stage manager is told." />
      )}
      <p role="alert" class="wrong">
        {isAsked && !isTyped ? 'Type both.' : ''}
      </p>
      <button type="submit" class="button main">
        Out with this adult
      </button>
    </form>
  );
}

export function Others({ others }: { others: StaffPerson['others'] }) {
  if (others.length === 0) return null;
  return (
    <>
      <h3>To phone, not to collect</h3>
      <ul class="bare">
        {others.map(({ name, phone }) => (
          <li class="collector" key={`${name} ${phone}`}>
            <span>{name}</span>
            <Phone number={phone} name={name} />
          </li>
        ))}
      </ul>
    </>
  );
}
