/** What was read, as tables of scenes and characters: what is doubtful and why, and a way to change each. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ScriptEdit } from '../../features/scriptReading/scriptEdits.ts';
import type {
  ScriptPreview,
  ShownCharacter,
  ShownDoubt,
  ShownScene,
} from '../../features/scriptReading/scriptTypes.ts';
import { counted } from '../../values/counted.ts';
import { Button, Field, More, Notice, Select, Status } from '../parts.tsx';
import { useTakesFocus } from '../takesFocus.ts';

type Change = (edit: ScriptEdit) => void;

export function ScriptReview(props: {
  preview: ScriptPreview;
  edits: readonly ScriptEdit[];
  /** The last change is being looked at. */
  busy: boolean;
  change: Change;
}) {
  const { preview, edits, busy } = props;
  const summary = useRef<HTMLParagraphElement>(null);
  /** The row that a change has led to: a person at the keyboard goes on there. */
  const [next, setNext] = useState('');
  const change = (edit: ScriptEdit) => {
    setNext(edit.what === 'split' ? (edit.to.split(/[:;]/)[0] ?? '').trim() : edit.to.trim());
    if (edit.to === '') summary.current?.focus();
    props.change(edit);
  };
  const { scenes, characters, doubts } = preview;
  const doubtful = [...scenes, ...characters].reduce((sum, one) => sum + one.doubts.length, doubts.length);
  return (
    <>
      <p ref={summary} tabIndex={-1}>
        {counted(scenes.length, 'scene')}, {counted(characters.length, 'character')}.{' '}
        <Status tone={doubtful === 0 ? 'good' : 'watch'}>
          {doubtful === 0 ? 'nothing is doubtful' : `${counted(doubtful, 'thing')} to check`}
        </Status>
      </p>
      {doubts.length === 0 ? null : (
        <Notice tone="watch" title="Check">
          <Doubts doubts={doubts} />
        </Notice>
      )}
      <Table caption="Scenes" heads={['Scene', 'On', 'Lines', 'Check']}>
        {scenes.map((one) => (
          <Row
            key={one.scene}
            name={one.title === '' ? one.scene : `${one.scene} ${one.title}`}
            cells={[one.characters, one.lines]}
            doubts={one.doubts.length}
            takesFocus={next !== '' && next === one.scene}
          >
            <SceneForm scene={one} busy={busy} change={change} />
          </Row>
        ))}
      </Table>
      <Table caption="Characters" heads={['Character', 'Scenes', 'Lines', 'Check']}>
        {characters.map((one) => (
          <Row
            key={one.character}
            name={one.character}
            cells={[one.scenes, one.lines]}
            doubts={one.doubts.length}
            takesFocus={next !== '' && next === one.character}
          >
            <CharacterForm character={one} others={characters} busy={busy} change={change} />
          </Row>
        ))}
      </Table>
      {edits.length === 0 ? null : (
        <p class="quiet-text">{counted(edits.length, 'change')} made here; the file itself stays as it is.</p>
      )}
    </>
  );
}

function Table(props: { caption: string; heads: readonly string[]; children: ComponentChildren }) {
  return (
    <table class="review">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          {props.heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

/** Its name opens what can be changed, in a row below. */
function Row(props: {
  name: string;
  cells: readonly number[];
  doubts: number;
  takesFocus: boolean;
  children: ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  const place = useTakesFocus<HTMLButtonElement>(props.takesFocus);
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" ref={place} class="cell-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {props.name}
          </button>
        </th>
        {props.cells.map((cell, at) => (
          <td key={at}>{cell}</td>
        ))}
        <td>{props.doubts === 0 ? '' : <Status tone="watch">{props.doubts}</Status>}</td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={props.cells.length + 2}>{props.children}</td>
        </tr>
      ) : null}
    </>
  );
}

function Doubts({ doubts }: { doubts: readonly ShownDoubt[] }) {
  return (
    <ul class="problems">
      {doubts.map((doubt, at) => (
        <li key={at}>
          {doubt.where === '' ? null : <strong>{doubt.where}: </strong>}
          {doubt.text === '' ? null : <q>{doubt.text}</q>} {doubt.why} {doubt.todo}
        </li>
      ))}
    </ul>
  );
}

function SceneForm({ scene, busy, change }: { scene: ShownScene; busy: boolean; change: Change }) {
  const [name, setName] = useState(scene.scene);
  const of = scene.scene;
  return (
    <div class="more">
      <Doubts doubts={scene.doubts} />
      <p class="quiet-text">
        {[
          scene.pages === '' ? '' : `Pages ${scene.pages}`,
          scene.frenchScenes < 2 ? '' : counted(scene.frenchScenes, 'French scene'),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <Field
        label={`Name of scene ${of}`}
        value={name}
        onInput={setName}
        help="The name of another scene joins them."
      />
      <div class="buttons">
        <Button
          busy={busy}
          disabled={name.trim() === '' || name === of}
          onClick={() => change({ what: 'rename scene', of, to: name })}
        >
          Rename
        </Button>
        <Button
          kind="quiet"
          busy={busy}
          label={`Drop scene ${of}`}
          onClick={() => change({ what: 'drop scene', of, to: '' })}
        >
          Drop
        </Button>
      </div>
    </div>
  );
}

function CharacterForm(props: {
  character: ShownCharacter;
  others: readonly ShownCharacter[];
  busy: boolean;
  change: Change;
}) {
  const { character, busy, change } = props;
  const of = character.character;
  const [name, setName] = useState(of);
  const [into, setInto] = useState('');
  const [parts, setParts] = useState('');
  const others = props.others.filter((one) => one.character !== of).map((one) => one.character);
  const facts: [string, string][] = [
    ['On in', character.marks.join(', ')],
    ['Played by', character.players.join(', ')],
    ['Also called', character.aliases.join(', ')],
    ['In the workbook', character.tab],
    ['On stage', `about ${character.minutes} min, ${character.share}% of the lines`],
  ];
  return (
    <div class="more">
      <Doubts doubts={character.doubts} />
      <dl class="facts">
        {facts
          .filter(([, what]) => what !== '')
          .map(([term, what]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{what}</dd>
            </div>
          ))}
      </dl>
      <Field label={`Name of ${of}`} value={name} onInput={setName} />
      <Button
        busy={busy}
        disabled={name.trim() === '' || name === of}
        onClick={() => change({ what: 'rename', of, to: name })}
      >
        Rename
      </Button>
      <Select
        label={`${of} is the same as`}
        value={into}
        choose={setInto}
        choices={[{ value: '', label: 'nobody else' }, ...others.map((one) => ({ value: one, label: one }))]}
      />
      <Button busy={busy} disabled={into === ''} onClick={() => change({ what: 'join', of, to: into })}>
        Join
      </Button>
      <Field
        label={`${of} is several`}
        value={parts}
        onInput={setParts}
        help="Names with ; between. Scenes after a colon: Page: 1.1, 2.3; Servant: 4.1"
      />
      <div class="buttons">
        <Button busy={busy} disabled={parts.trim() === ''} onClick={() => change({ what: 'split', of, to: parts })}>
          Split
        </Button>
        <Button kind="quiet" busy={busy} label={`Drop ${of}`} onClick={() => change({ what: 'drop', of, to: '' })}>
          Drop
        </Button>
      </div>
    </div>
  );
}

/** What was changed of the reading, each with a way back. */
export function ScriptEdits(props: {
  edits: readonly ScriptEdit[];
  words: readonly string[];
  takeBack(at: number): void;
}) {
  if (props.edits.length === 0) return null;
  return (
    <More title={`Your changes: ${props.edits.length}`}>
      <ul class="notes">
        {props.words.map((words, at) => (
          <li key={at}>
            <p>{words}</p>
            <Button kind="quiet" label={`Take back: ${words}`} onClick={() => props.takeBack(at)}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </More>
  );
}
