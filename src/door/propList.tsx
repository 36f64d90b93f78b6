/** Every prop with where it is: one tap out to whoever takes it, one tap in. */
import { useState } from 'preact/hooks';
import type { PropSaid } from '../features/propCheck/propCheckTypes.ts';
import { type MarkedProp, nextSaid, propWords, SAID_WORDS } from '../sidebar/propsMarked.ts';
import { DoorButton, DoorField, Sheet } from './doorParts.tsx';
import { isFound } from './rosterSections.ts';
import type { ShownPerson } from './shownPeople.ts';

export type SayOfProp = (prop: MarkedProp, more: Pick<PropSaid, 'what' | 'who' | 'note'>, name?: string) => void;

interface Props {
  props: readonly MarkedProp[];
  people: readonly ShownPerson[];
  onSay: SayOfProp;
}

export function PropList({ props, people, onSay }: Props) {
  const [search, setSearch] = useState('');
  // Which were away when it was pressed: a list that shrinks under a finger marks the wrong prop.
  const [awayThen, setAwayThen] = useState<string[] | null>(null);
  const [opened, setOpened] = useState<{ id: string; asks: 'what' | 'who' } | null>(null);
  const away = props.filter(({ where, isDamaged }) => where !== 'place' || isDamaged);
  const shown = props.filter(
    ({ id, name }) => (search.trim() === '' || isFound(name, search)) && (awayThen === null || awayThen.includes(id)),
  );
  const prop = opened === null ? undefined : props.find(({ id }) => id === opened.id);
  const close = () => setOpened(null);
  if (props.length === 0) return <p class="big">The Props tab has no rows.</p>;
  return (
    <>
      <div class="finder">
        <p class="counts">
          <span>
            <strong>{props.filter(({ where }) => where === 'out').length}</strong> out
          </span>
          <span>
            <strong>{props.filter(({ where }) => where === 'missing').length}</strong> missing
          </span>
          <span>
            <strong>{props.filter(({ isDamaged }) => isDamaged).length}</strong> damaged
          </span>
        </p>
        <DoorField label="Find a prop" type="search" value={search} onInput={setSearch} />
      </div>
      <div class="buttons">
        <DoorButton
          pressed={awayThen !== null}
          onClick={() => setAwayThen(awayThen === null ? away.map(({ id }) => id) : null)}
        >
          Not in place only
        </DoorButton>
      </div>
      <ul class="bare">
        {shown.map((one) => (
          <li class="person" key={one.id}>
            <div class="who">
              <button type="button" class="name open" onClick={() => setOpened({ id: one.id, asks: 'what' })}>
                {one.name}
              </button>
              <span class={`when ${one.isWaiting ? 'waiting' : ''}`}>{propWords(one)}</span>
            </div>
            <div class="taps">
              {one.where === 'place' ? (
                <DoorButton label={`Out: ${one.name}`} onClick={() => setOpened({ id: one.id, asks: 'who' })}>
                  Out
                </DoorButton>
              ) : (
                <DoorButton kind="main" label={`In its place: ${one.name}`} onClick={() => onSay(one, { what: 'in' })}>
                  In
                </DoorButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p class="big">No prop here.</p> : null}
      {prop === undefined || opened === null ? null : opened.asks === 'what' ? (
        <Sheet title={prop.name} onClose={close}>
          <p>{propWords(prop)}</p>
          {prop.place === '' ? null : <p class="help">Belongs: {prop.place}</p>}
          <div class="buttons">
            {nextSaid(prop).map((what) => (
              <DoorButton
                key={what}
                onClick={() => {
                  if (what === 'out') return setOpened({ id: prop.id, asks: 'who' });
                  onSay(prop, { what });
                  close();
                }}
              >
                {SAID_WORDS[what]}
              </DoorButton>
            ))}
          </div>
        </Sheet>
      ) : (
        <WhoTakes
          prop={prop}
          people={people}
          onClose={close}
          onWho={(who, name) => {
            onSay(prop, who === '' ? { what: 'out' } : { what: 'out', who }, name);
            close();
          }}
        />
      )}
    </>
  );
}

interface WhoProps {
  prop: MarkedProp;
  people: readonly ShownPerson[];
  onClose(): void;
  onWho(who: string, name: string): void;
}

/** Who takes it: whoever is in first, then everybody else of the list; or a name that is typed. */
function WhoTakes({ prop, people, onClose, onWho }: WhoProps) {
  const [typed, setTyped] = useState('');
  const known = people.filter(({ id }) => !id.startsWith('row~'));
  const inFirst = [...known.filter(({ state }) => state === 'in'), ...known.filter(({ state }) => state !== 'in')];
  const found = typed.trim() === '' ? inFirst : inFirst.filter(({ name }) => isFound(name, typed));
  return (
    <Sheet title={`Who takes ${prop.name}?`} onClose={onClose}>
      <DoorField label="Name" value={typed} onInput={setTyped} />
      <div class="buttons">
        {typed.trim() === '' ? (
          <DoorButton onClick={() => onWho('', '')}>Out, no name</DoorButton>
        ) : (
          <DoorButton onClick={() => onWho(typed.trim(), typed.trim())}>Out to “{typed.trim()}”</DoorButton>
        )}
        {found.map(({ id, name }) => (
          <DoorButton key={id} onClick={() => onWho(id, name)}>
            {name}
          </DoorButton>
        ))}
      </div>
    </Sheet>
  );
}
