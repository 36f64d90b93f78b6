/** Each prop with where it is: out and in by a click, its history, its picture. */
import { useState } from 'preact/hooks';
import type { PropMore, PropSaid, PropsLooked } from '../../features/propCheck/propCheckTypes.ts';
import { foldedText } from '../../values/text.ts';
import { Button, Field, More } from '../parts.tsx';
import { type MarkedProp, type MarkedProps, nextSaid, propWords, SAID_WORDS } from '../propsMarked.ts';
import type { PropMarks } from '../usePropMarks.ts';
import { PropPicture } from './propPicture.tsx';

interface Props {
  shown: MarkedProps;
  looked: PropsLooked;
  marks: PropMarks;
}

/** What was said last, to take it back. */
interface Undo {
  said: PropSaid;
  prop: MarkedProp;
}

export function PropStates({ shown, looked, marks }: Props) {
  const [search, setSearch] = useState('');
  const [undo, setUndo] = useState<Undo | null>(null);
  const away = shown.props.filter(({ where, isDamaged }) => where !== 'place' || isDamaged);
  const found =
    search.trim() === '' ? away : shown.props.filter(({ name }) => foldedText(name).includes(foldedText(search)));
  const more = new Map(looked.more.map((one) => [one.id, one]));
  const say = (prop: MarkedProp, what: PropSaid['what'], typed: string) => {
    const person = looked.people.find(({ name }) => foldedText(name) === foldedText(typed));
    const who = what === 'out' ? (person?.id ?? typed.trim()) : '';
    const name = what === 'out' ? (person?.name ?? typed.trim()) : '';
    const words = `${prop.name}: ${SAID_WORDS[what]}${name === '' ? '' : `, ${name}`}`;
    const said = marks.add<PropSaid>(
      `prop ${prop.id}`,
      (id, atMs) => ({ id, atMs, prop: prop.id, what, ...(who === '' ? {} : { who }) }),
      words,
      { who: name },
    );
    setUndo({ said, prop });
  };
  const takeBack = ({ said, prop }: Undo) => {
    const { where, isDamaged, who, since } = prop;
    marks.add(
      `prop ${prop.id}`,
      (id, atMs) => ({ id, atMs, prop: prop.id, what: said.what, ofMs: said.atMs }),
      `${prop.name}: ${SAID_WORDS[said.what]}, taken back`,
      { before: { where, isDamaged, who, since } },
    );
    setUndo(null);
  };
  if (shown.props.length === 0) return <p class="quiet-text">The Props tab has no rows yet.</p>;
  return (
    <>
      <h3>Props</h3>
      <Field label="Find a prop" value={search} onInput={setSearch} help="Blank: what is out, missing or damaged." />
      <div role="status">
        {undo === null ? null : (
          <p>
            {undo.prop.name}: {SAID_WORDS[undo.said.what]}.{' '}
            <Button kind="quiet" label={`Undo: ${undo.prop.name}`} onClick={() => takeBack(undo)}>
              Undo
            </Button>
          </p>
        )}
      </div>
      {found.length === 0 ? (
        <p class="quiet-text">{search.trim() === '' ? 'Every prop is in its place.' : 'No prop of this name.'}</p>
      ) : null}
      {found.map((prop) => (
        <More
          key={prop.id}
          title={
            <>
              <strong>{prop.name}</strong>: {propWords(prop)}
            </>
          }
        >
          <OneProp
            prop={prop}
            more={more.get(prop.id)}
            people={looked.people}
            onSay={(what, who) => say(prop, what, who)}
          />
        </More>
      ))}
    </>
  );
}

interface OneProps {
  prop: MarkedProp;
  more: PropMore | undefined;
  people: PropsLooked['people'];
  onSay(what: PropSaid['what'], who: string): void;
}

function OneProp({ prop, more, people, onSay }: OneProps) {
  const [who, setWho] = useState('');
  return (
    <>
      {prop.place === '' ? null : <p class="quiet-text">Belongs: {prop.place}</p>}
      {prop.where === 'out' ? null : (
        <Field label={`Who takes ${prop.name}`} value={who} onInput={setWho} list={people.map(({ name }) => name)} />
      )}
      <div class="buttons">
        {nextSaid(prop).map((what) => (
          <Button
            key={what}
            label={`${SAID_WORDS[what]}: ${prop.name}`}
            onClick={() => {
              onSay(what, what === 'out' ? who : '');
              setWho('');
            }}
          >
            {SAID_WORDS[what]}
          </Button>
        ))}
      </div>
      {more === undefined ? null : <PropPicture name={prop.name} more={more} />}
      {more === undefined || more.history.length === 0 ? null : (
        <ul class="notes">
          {more.history.map(({ when, what, note }) => (
            <li key={`${when} ${what} ${note}`}>
              {when}: {what}
              {note === '' ? '' : `, ${note}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
