/** Where the text of a script comes from: a file, pasted, or a file in Drive. It stays in this page until the tabs are filled. */
import { useId, useState } from 'preact/hooks';
import { counted } from '../../values/counted.ts';
import { Button, Field, Notice, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { type ScriptText, scriptFromFile } from './scriptFromFile.ts';

const NONE: ScriptText = { name: '', text: '' };

export function ScriptSource({ script, take }: { script: ScriptText; take(script: ScriptText): void }) {
  const id = useId();
  const [link, setLink] = useState('');
  const [trouble, setTrouble] = useState('');
  const fromDrive = useRequest('scriptFromDrive');
  const waits = fromDrive.now.state === 'pending' || fromDrive.now.state === 'slow';
  const answer = fromDrive.now.state === 'done' ? fromDrive.now.result : null;
  const [taken, setTaken] = useState<unknown>(null);
  if (answer?.script && taken !== answer) {
    setTaken(answer);
    setTrouble('');
    take(answer.script);
  }
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await scriptFromFile(file);
    setTrouble(typeof read === 'string' ? read : '');
    if (typeof read !== 'string') take(read);
  };
  if (script.name !== '') {
    return (
      <div class="field">
        <p>
          <strong>{script.name}</strong>, {counted(script.text.split('\n').length, 'line')}
        </p>
        <Button kind="quiet" onClick={() => take(NONE)}>
          Take another text
        </Button>
      </div>
    );
  }
  return (
    <>
      <div class="field">
        <label for={`${id}-file`}>File of the script</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".txt,.fountain,.fdx,.xml,.docx,.pdf,text/plain"
          aria-describedby={`${id}-help`}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        <p class="help" id={`${id}-help`}>
          .txt, .docx, .fountain, .fdx or .xml, up to 5 MB.
        </p>
        <div role="status">{trouble === '' ? null : <Notice tone="watch" title={trouble} />}</div>
      </div>
      <div class="field">
        <label for={`${id}-text`}>Or paste the text</label>
        <textarea
          id={`${id}-text`}
          rows={5}
          spellcheck={false}
          value={script.text}
          onInput={(event) => take({ name: '', text: event.currentTarget.value })}
        />
      </div>
      <Field
        label="Or the link of a file in Drive"
        value={link}
        onInput={setLink}
        help="A Google Doc, a PDF, a Word or a text file."
      />
      <Button kind="plain" busy={waits} disabled={link.trim() === ''} onClick={() => fromDrive.run({ link })}>
        Take it from Drive
      </Button>
      <Waiting now={fromDrive.now} words="Reading the file …" again={fromDrive.again} />
      {answer !== null && answer.script === null ? (
        <div role="alert">
          <Notice tone="watch" title={answer.message}>
            <p>
              {answer.unchanged} {answer.toDo}
            </p>
          </Notice>
        </div>
      ) : null}
    </>
  );
}
