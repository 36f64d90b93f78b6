/** Everybody who is expected, who is missing first: one tap in, one tap out. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DoorButton, DoorField, DoorNotice } from './doorParts.tsx';
import type { DoorSession } from './doorSession.ts';
import type { DoorView } from './doorView.ts';
import { useKeepsFocus } from './keepsFocus.ts';
import { type PersonActions, PersonRow } from './personRow.tsx';
import { usePlacesKept } from './placesKept.ts';
import {
  isFound,
  isShared,
  type RosterSection,
  rosterCounts,
  rosterSections,
  sectionOf,
  sharedNames,
} from './rosterSections.ts';
import { minuteWords, type ShownPerson } from './shownPeople.ts';

/** A second tap on one person so soon is a finger that trembled. */
const TWICE_MS = 800;

interface Props {
  session: DoorSession;
  view: DoorView;
  say(words: string): void;
  onRelease(person: ShownPerson): void;
  onOpen(person: ShownPerson): void;
}

export function RosterView({ session, view, say, onRelease, onOpen }: Props) {
  const [search, setSearch] = useState('');
  const [last, setLast] = useState({ id: '', tapMs: 0 });
  const { people, roster } = view;
  const found = search.trim() === '' ? people : people.filter(({ name }) => isFound(name, search));
  const places = usePlacesKept(people, view.isOver, search, view.queue.refused.length + view.strays.length);
  useKeepsFocus();
  if (roster === null) return null;
  const mark = (person: ShownPerson, what: 'in' | 'out' | 'notOut', words: string) => {
    const tapMs = performance.now();
    if (!places.tapped() || (last.id === person.id && tapMs - last.tapMs < TWICE_MS)) return;
    setLast({ id: person.id, tapMs });
    if (what === 'out' && person.released) return onRelease(person);
    session.mark(person, what);
    say(`${person.name} is ${words}`);
  };
  const actions: PersonActions = {
    in: (person) => mark(person, 'in', 'in'),
    out: (person) => mark(person, 'out', 'out'),
    back: (person) => mark(person, 'notOut', 'back in'),
    undo: (undo) => {
      places.tapped();
      session.undo(undo);
      say(`Undone: ${undo.name}`);
    },
    open: view.staff === null ? undefined : onOpen,
  };
  const shared = sharedNames(people);
  const undoOf = ({ id }: ShownPerson) => view.undos.find(({ person }) => person === id);
  const others = search.trim() === '' ? [] : view.others.filter(({ id, name }) => isOther(id, name, search, people));
  const nobody = search.trim() !== '' && found.length === 0 && others.length === 0;
  const sections = rosterSections(found, view.isOver, places.placeOf);
  return (
    <>
      <div class="finder">
        <Counts people={people} />
        <DoorField label="Find a name" type="search" value={search} onInput={setSearch} />
      </div>
      <WhatHasCome session={session} view={view} />
      {sections.map((section) => (
        <Section key={section.name} section={section} isOver={view.isOver}>
          {section.people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              undo={undoOf(person)}
              isShared={isShared(shared, person.name)}
              actions={actions}
            />
          ))}
        </Section>
      ))}
      {others.length === 0 ? null : (
        <section aria-labelledby="others">
          <h2 id="others">Not called</h2>
          <ul class="bare">
            {others.map((other) => (
              <li class="person" key={other.id}>
                <div class="who">
                  <span class="name">{other.name}</span>
                </div>
                <DoorButton
                  label={`Came, was not called: ${other.name}`}
                  onClick={() => {
                    places.tapped();
                    session.mark(other, 'in');
                    say(`${other.name} is in, was not called`);
                  }}
                >
                  Came, was not called
                </DoorButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      {nobody ? <p class="big">Nobody by this name.</p> : null}
      {search.trim() === '' || view.staff === null ? null : (
        <VisitorButtons
          name={search.trim()}
          onVisitor={(isChild) => {
            places.tapped();
            session.visitor(search.trim(), isChild);
            say(`${search.trim()} is in, visitor`);
            setSearch('');
          }}
        />
      )}
      {search === '' && people.length === 0 ? <p class="big">Nobody is called.</p> : null}
      {roster.onPaper.length === 0 ? null : (
        <DoorNotice tone="watch">
          <p>
            <strong>{roster.onPaper.join(', ')}:</strong> mark them on the paper sheet.
          </p>
        </DoorNotice>
      )}
      <p class="help">{notListedWords(search, view.staff !== null)}</p>
    </>
  );
}

/** Who of the company was not called is for the staff to see. */
function notListedWords(search: string, isUnlocked: boolean): string {
  if (!isUnlocked) return 'Somebody who is not on the list? An adult in charge taps Staff and types their name.';
  return search.trim() === '' ? 'Somebody who is not on the list, or a visitor? Type the name into “Find a name”.' : '';
}

/** For whom it is time to go before the end. */
function WhatHasCome({ session, view }: { session: DoorSession; view: DoorView }) {
  const all = [
    ...new Set(view.people.flatMap(({ goes, state }) => (goes === undefined || state === 'gone' ? [] : [goes]))),
  ];
  if (all.length === 0 || view.isOver) return null;
  return (
    <fieldset class="come">
      <legend>Tap it when it has come:</legend>
      {all.sort().map((goes) => (
        <DoorButton key={goes} pressed={view.come.includes(goes)} onClick={() => session.toggleCome(goes)}>
          {goes}
        </DoorButton>
      ))}
    </fieldset>
  );
}

function VisitorButtons({ name, onVisitor }: { name: string; onVisitor(isChild: boolean): void }) {
  return (
    <section aria-labelledby="visitor">
      <h2 id="visitor">Not in the company</h2>
      <p class="help">Type the first and last name, then:</p>
      <div class="buttons">
        <DoorButton label={`Adult visitor: ${name}`} onClick={() => onVisitor(false)}>
          Adult visitor
        </DoorButton>
        <DoorButton label={`Visitor under 18: ${name}`} onClick={() => onVisitor(true)}>
          Under 18
        </DoorButton>
      </div>
    </section>
  );
}

function isOther(id: string, name: string, search: string, people: readonly ShownPerson[]): boolean {
  return isFound(name, search) && !people.some((person) => person.id === id);
}

/** Whoever was tapped a moment ago is still shown here, and does not count here any more. */
function Section(props: { section: RosterSection; isOver: boolean; children: ComponentChildren }) {
  const { name, people } = props.section;
  const id = `section-${name.replace(/ /g, '-')}`;
  return (
    <section aria-labelledby={id} class={name === 'Still in the building' ? 'still' : ''}>
      <h2 id={id}>
        {name}: {people.filter((person) => sectionOf(person, props.isOver) === name).length}
      </h2>
      <ul class="bare">{props.children}</ul>
    </section>
  );
}

function Counts({ people }: { people: readonly ShownPerson[] }) {
  const counts = rosterCounts(people);
  return (
    <p class="counts">
      <span>
        <strong>{counts.in}</strong> in
      </span>
      <span>
        <strong>{counts.missing}</strong> missing
      </span>
      <span>
        <strong>{counts.gone}</strong> gone
      </span>
      <span class="of">of {counts.all}</span>
    </p>
  );
}

/** @example asOf(view) // 'As of 3:52 pm' */
export function asOf(view: DoorView): string {
  return `As of ${minuteWords(view.heardMinute)}`;
}
