/** A tablet at the door where people tap their own names: names and nothing else, until somebody types the unlock word. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DoorButton, DoorField, DoorNotice, Sheet } from './doorParts.tsx';
import type { DoorSession } from './doorSession.ts';
import type { DoorView, Undo } from './doorView.ts';
import { isFound, isShared, sharedNames } from './rosterSections.ts';
import type { ShownPerson } from './shownPeople.ts';
import { UnlockForm } from './unlockForm.tsx';

const THANKS_MS = 3000;
/** So many names that nobody looks through them. */
const MANY = 25;
/** Whoever went away left a question behind. */
const QUESTION_MS = 20_000;

type Step =
  | { kind: 'ask'; person: ShownPerson }
  | { kind: 'thanks'; person: ShownPerson; words: string }
  | { kind: 'desk'; name: string; words: string }
  | { kind: 'staff' };

export function Kiosk({ session, view, say }: { session: DoorSession; view: DoorView; say(words: string): void }) {
  const [step, setStep] = useState<Step | null>(null);
  useEffect(() => {
    if (step === null) return;
    const timer = setTimeout(
      () => setStep(null),
      step.kind === 'thanks' ? THANKS_MS : QUESTION_MS * (step.kind === 'staff' ? 3 : 1),
    );
    return () => clearTimeout(timer);
  }, [step]);
  const [search, setSearch] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // The name that was tapped has gone to another place.
    if (step === null && document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [step]);
  const shared = sharedNames(view.people);
  const tap = (person: ShownPerson) => {
    if (isShared(shared, person.name)) {
      setStep({ kind: 'desk', name: person.name, words: 'Two people have this name. Please ask at the desk.' });
    } else if (person.state === 'in' && person.released) {
      setStep({ kind: 'desk', name: person.name, words: 'Please ask at the desk before you leave.' });
    } else setStep({ kind: 'ask', person });
  };
  const yes = (person: ShownPerson) => {
    const isIn = person.state === 'in';
    session.mark(person, isIn ? 'out' : 'in');
    say(`${person.name} is ${isIn ? 'out' : 'in'}`);
    setSearch('');
    setStep({ kind: 'thanks', person, words: isIn ? `Goodbye, ${person.name}` : `Thank you, ${person.name}` });
  };
  const { people, roster } = view;
  const found = people.filter(({ name }) => isFound(name, search));
  const coming = found.filter(({ state }) => state === 'late' || state === 'expected');
  const there = found.filter(({ state }) => state === 'in');
  return (
    <main class="kiosk">
      <header>
        <h1 tabIndex={-1} ref={title}>
          Tap your name
        </h1>
        <DoorButton kind="quiet" onClick={() => setStep({ kind: 'staff' })}>
          Staff
        </DoorButton>
        <p class="help">{roster?.event}</p>
      </header>
      {roster !== null && roster.notice !== '' ? <DoorNotice tone="watch">{roster.notice}</DoorNotice> : null}
      {view.queue.refused.length === 0 ? null : (
        <DoorNotice tone="bad">
          Please ask at the desk: {[...new Set(view.queue.refused.map(({ name }) => name))].join(', ')}.
        </DoorNotice>
      )}
      {people.length < MANY ? null : (
        <DoorField label="Find your name" type="search" value={search} onInput={setSearch} />
      )}
      <Names title="Coming in" people={coming} onTap={tap} />
      <Names title="Leaving" people={there} onTap={tap} />
      {people.length === 0 && roster !== null ? <p class="big">Nobody is called.</p> : null}
      {step === null ? null : (
        <KioskStep step={step} session={session} view={view} onYes={yes} onClose={() => setStep(null)} />
      )}
    </main>
  );
}

function Names({ title, people, onTap }: { title: string; people: ShownPerson[]; onTap(person: ShownPerson): void }) {
  if (people.length === 0) return null;
  const id = `names-${title.replace(/ /g, '-')}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="bare names">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              class={`button ${title === 'Leaving' ? 'leaving' : ''}`}
              onClick={() => onTap(person)}
            >
              {person.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface StepProps {
  step: Step;
  session: DoorSession;
  view: DoorView;
  onYes(person: ShownPerson): void;
  onClose(): void;
}

function KioskStep({ step, session, view, onYes, onClose }: StepProps) {
  if (step.kind === 'ask') {
    const { name, state } = step.person;
    return (
      <Sheet
        key="ask"
        title={state === 'in' ? `${name}, are you leaving?` : `${name}, are you here?`}
        onClose={onClose}
        closeWord="No"
      >
        <DoorButton kind="main" onClick={() => onYes(step.person)}>
          Yes
        </DoorButton>
      </Sheet>
    );
  }
  if (step.kind === 'thanks') {
    const undo: Undo | undefined = view.undos.find(({ person }) => person === step.person.id);
    return (
      <Sheet key="thanks" title={step.words} onClose={onClose} closeWord="Done">
        {undo === undefined ? null : (
          <DoorButton
            onClick={() => {
              session.undo(undo);
              onClose();
            }}
          >
            That was not me
          </DoorButton>
        )}
      </Sheet>
    );
  }
  if (step.kind === 'desk') {
    return (
      <Sheet key="desk" title={step.name} onClose={onClose} closeWord="OK">
        <p class="big">{step.words}</p>
      </Sheet>
    );
  }
  return (
    <Sheet key="staff" title="For staff" onClose={onClose}>
      <UnlockForm session={session} canUnlock={view.roster?.canUnlock === true} onUnlocked={onClose} />
    </Sheet>
  );
}
