/** Typing a line note without looking away: actor and page stay, and the key of a code keeps it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { LineNoteAsked, LineNotesShown } from '../../features/lineNotes/lineNoteTypes.ts';
import { Button, Notice, Select } from '../parts.tsx';

const NOBODY = { value: '', label: 'Choose an actor' };

/** @param props.back one that was taken back, to be typed anew */
export function LineNoteEntry(props: {
  date: string;
  shown: LineNotesShown;
  back: LineNoteAsked | null;
  add(note: LineNoteAsked): void;
}) {
  const { date, shown, back, add } = props;
  const [person, setPerson] = useState('');
  const [page, setPage] = useState('');
  const [line, setLine] = useState('');
  const [asSaid, setAsSaid] = useState('');
  const [key, setKey] = useState('');
  const [wrong, setWrong] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  const focus = (name: 'line' | 'code') => place.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
  const keep = (code: string) => {
    setKey('');
    if (person === '' || date === '') {
      setWrong(person === '' ? 'Choose an actor first.' : 'Choose the day first.');
      return;
    }
    setWrong('');
    add({ entry: newEntry(), date, person, page, line, asSaid, code });
    setLine('');
    setAsSaid('');
    focus('line');
  };
  const typeKey = (text: string, field: HTMLInputElement) => {
    const typed = text.trim().toLowerCase();
    const code = shown.keys.find((one) => one.key !== '' && one.key === typed)?.code;
    const mayCome = typed === '' || shown.keys.some((one) => one.key.startsWith(typed));
    if (code === undefined && mayCome) {
      setKey(text);
      setWrong('');
      return;
    }
    // Where nothing is drawn anew the sign would stay.
    field.value = '';
    setKey('');
    if (code === undefined) setWrong(`No code has the key “${text.trim()}”.`);
    else keep(code);
  };
  useEffect(() => {
    if (back === null) return;
    setPerson(back.person);
    setPage(back.page);
    // What is being typed meanwhile stays.
    const beside = (now: string, then: string) => [then, now].filter((text) => text !== '').join(' / ');
    setLine((now) => beside(now, back.line));
    setAsSaid((now) => beside(now, back.asSaid));
    focus('code');
  }, [back]);
  const people = shown.people.filter(({ value }) => value !== '').map(({ value, name }) => ({ value, label: name }));
  return (
    <div ref={place}>
      <Select label="Actor" value={person} choose={setPerson} choices={[NOBODY, ...people]} />
      <Typed name="page" label="Page" value={page} onInput={setPage} onEnter={() => focus('code')} />
      <Typed name="line" label="Line as written" value={line} onInput={setLine} onEnter={() => focus('code')} />
      <Typed name="asSaid" label="As said" value={asSaid} onInput={setAsSaid} onEnter={() => focus('code')} />
      <Typed
        name="code"
        label="Key of the code"
        value={key}
        onInput={typeKey}
        onEnter={() => undefined}
        help="One key keeps the note. Actor and page stay. Enter in a field above leads here."
      />
      <div role="status">{wrong === '' ? null : <Notice tone="watch" title={wrong} />}</div>
      <fieldset class="codes" aria-describedby={`${id}-codes`}>
        <legend id={`${id}-codes`}>Or press the code</legend>
        <div class="buttons">
          {shown.keys.map((one) => (
            <Button key={one.code} onClick={() => keep(one.code)}>
              {one.key === '' ? null : <b>{one.key.toUpperCase()} </b>}
              {one.code}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function Typed(props: {
  name: string;
  label: string;
  value: string;
  onInput(value: string, field: HTMLInputElement): void;
  onEnter(): void;
  help?: string;
}) {
  const id = useId();
  const { name, label, value, help } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        value={value}
        autocomplete="off"
        {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
        onInput={(event) => props.onInput(event.currentTarget.value, event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          props.onEnter();
        }}
      />
      {help === undefined ? null : (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

let typedSoFar = 0;

/** Told apart from every other entry, of this page and of others. */
function newEntry(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [Date.now(), ++typedSoFar, ...random].map((one) => one.toString(36)).join('-');
}
