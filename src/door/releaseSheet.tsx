/** With whom a child leaves: asked before every Out of somebody who is released to an adult. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PickUpKnown, ReleaseAsked, StaffPerson } from '../features/attendance/door/doorTypes.ts';
import { DoorButton, DoorField, DoorNotice, Phone, Sheet } from './doorParts.tsx';
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
    session.mark(person, 'out', { release: asked });
    onReleased(`${person.name} is out, ${word}`);
  };
  return (
    <Sheet key="open" title={`Who collects ${person.name}?`} onClose={onClose}>
      <Choices {...{ session, person, release }} known={view.staff.get(person.id)} />
    </Sheet>
  );
}

type Release = (asked: ReleaseAsked, word: string) => void;

interface ChoicesProps {
  session: DoorSession;
  person: ShownPerson;
  known: StaffPerson | undefined;
  release: Release;
}

function Choices({ session, person, known, release }: ChoicesProps) {
  const collectors = known?.collectors ?? [];
  const [asked, setAsked] = useState<'permission' | 'other' | ''>('');
  /** Who was chosen, where the family's word has to be said first. */
  const [chosen, setChosen] = useState<{ asked: ReleaseAsked; word: string } | null>(null);
  const choose: Release = (how, word) => {
    if (known?.asksWord === true && (how.by === 'adult' || how.by === 'permission')) setChosen({ asked: how, word });
    else release(how, word);
  };
  const form = useRef<HTMLDivElement>(null);
  const wasChosen = useRef(false);
  useLayoutEffect(() => {
    // What was tapped is gone: whoever steers by keys goes on where it stood.
    if (chosen !== null) form.current?.querySelector('input')?.focus();
    else if (wasChosen.current) form.current?.querySelector('button')?.focus();
    wasChosen.current = chosen !== null;
  }, [chosen]);
  if (chosen !== null) {
    return (
      <div ref={form}>
        <WordForm
          who={chosen.word}
          check={(word) => session.checkWord(person.id, word)}
          onRight={(pass) => release({ ...chosen.asked, pass } as ReleaseAsked, chosen.word)}
          onBack={() => setChosen(null)}
        />
      </div>
    );
  }
  return (
    <div ref={form}>
      <Plan person={person} known={known} choose={choose} />
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
            <DoorButton kind="main" onClick={() => choose({ by: 'adult', guardianId }, `with ${name}`)}>
              {name}
            </DoorButton>
            <Phone number={phone} name={name} />
          </li>
        ))}
      </ul>
      {known === undefined || known.aloneSince === '' ? null : (
        <>
          <div class="buttons">
            <DoorButton onClick={() => choose({ by: 'alone' }, 'alone')}>Goes home alone</DoorButton>
          </div>
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
      {asked === '' ? null : <TypedRelease key={asked} by={asked} release={choose} />}
      <Others others={known?.others ?? []} />
    </div>
  );
}

/** When the child may go, and an early pick-up with whoever was named for it. */
function Plan({ person, known, choose }: { person: ShownPerson; known: StaffPerson | undefined; choose: Release }) {
  const { pickUp } = known ?? {};
  return (
    <>
      {person.goes === undefined ? null : <p>Released: {person.goes}.</p>}
      {known?.goesUnclear === undefined ? null : <DoorNotice tone="watch">{known.goesUnclear}</DoorNotice>}
      {pickUp?.isStopped === true ? <StoppedPickUp /> : null}
      {pickUp === undefined || pickUp.isStopped === true || pickUp.isOffered === true ? null : (
        <DoorNotice tone="watch">
          Early pick-up: {pickUpWords(pickUp)}. Phone a guardian, and type the whole names under Permission for today.
        </DoorNotice>
      )}
      {pickUp?.isOffered !== true ? null : (
        <>
          <div class="collector">
            <DoorButton
              kind="main"
              onClick={() =>
                choose({ by: 'permission', name: pickUp.by, givenBy: pickUp.givenBy }, `with ${pickUp.by}`)
              }
            >
              {pickUp.by}
            </DoorButton>
          </div>
          <p class="help">
            Early pick-up, {pickUp.time}. Permission from {pickUp.givenBy}.
          </p>
        </>
      )}
    </>
  );
}

/** @example pickUpWords(pickUp) // '5:30 pm by Mei Lin, permission from Rosa Reyes' */
export function pickUpWords({ time, by, givenBy }: PickUpKnown): string {
  return `${time} by ${by || 'nobody named'}, permission from ${givenBy || 'nobody named'}`;
}

export function StoppedPickUp() {
  return (
    <DoorNotice tone="bad">
      Stop. An early pick-up is typed with a name that could be somebody who must not be contacted. Keep the child with
      you and fetch the adult in charge.
    </DoorNotice>
  );
}

interface WordFormProps {
  /** `with Rosa Reyes` */
  who: string;
  check(word: string): Promise<{ pass: string } | { message: string }>;
  onRight(pass: string): void;
  onBack(): void;
}

/** The family has a collection word: it is typed as it is said, and the script says whether it is right. */
function WordForm({ who, check, onRight, onBack }: WordFormProps) {
  const [word, setWord] = useState('');
  const [message, setMessage] = useState('');
  const [isAsking, setAsking] = useState(false);
  const ask = async () => {
    if (isAsking || word.trim() === '') return;
    setAsking(true);
    setMessage('');
    const said = await check(word);
    setAsking(false);
    setWord('');
    if ('pass' in said) onRight(said.pass);
    else setMessage(said.message);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <p>Out {who}: ask for the collection word, and type what you hear. Do not help.</p>
      <DoorField label="Collection word" value={word} onInput={setWord} />
      <p role="alert" class="wrong">
        {message}
      </p>
      <button type="submit" class="button main" aria-disabled={isAsking}>
        {isAsking ? 'Checking …' : 'Check the word'}
      </button>
      <div class="buttons">
        <DoorButton onClick={onBack}>‹ Choose again</DoorButton>
      </div>
    </form>
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
