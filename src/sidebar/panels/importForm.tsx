/** Taking a table into a tab: pasted or from a CSV file, looked at row by row, then carried out. */
import { useId, useState } from 'preact/hooks';
import type { AskedOfTable, ImportPreview } from '../../features/imports/importTypes.ts';
import type { TableAnswers } from '../../jobs/inputFile.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Button, More, Notice, Problems, Waiting } from '../parts.tsx';
import { TableQuestions, useAsked } from '../tableQuestions.tsx';
import { tableFromFile } from '../tables.ts';
import { useRequest } from '../useRequest.ts';

export function ImportForm({ first }: { first: string }) {
  const id = useId();
  const { jobs, today } = useApp();
  const [tab, setTab] = useState(first);
  const [text, setText] = useState('');
  const [isFile, setIsFile] = useState(false);
  const [answers, setAnswers] = useState<TableAnswers>({});
  const [trouble, setTrouble] = useState('');
  const [looked, setLooked] = useState({ tab: '', text: '' });
  const preview = useRequest('previewImport');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const isCurrent = looked.tab === tab && looked.text === text;
  const shown = preview.now.state === 'done' && isCurrent ? preview.now.result : null;
  const { asked, forget } = useAsked(shown?.questions ?? NONE, whatOf);
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await tableFromFile(file, today.tabs, tab);
    setTrouble(typeof read === 'string' ? read : '');
    if (typeof read === 'string') return;
    take(read.text, true);
    setTab(read.tab);
  };
  const take = (wanted: string, fromFile: boolean) => {
    setText(wanted);
    setIsFile(fromFile);
    anew();
  };
  /** Another table, another answer. */
  const anew = () => {
    setAnswers({});
    forget();
  };
  const look = (given: TableAnswers) => {
    setLooked({ tab, text });
    preview.run({ tab, text, isFile, ...given });
  };
  const answer = (given: TableAnswers) => {
    setAnswers(given);
    look(given);
  };
  const into = (wanted: string) => {
    setTab(wanted);
    anew();
  };
  const apply = async (hash: string) => {
    const outcome = await jobs.start('Importing', 'applyImport', { tab, text, isFile, ...answers, hash });
    if (outcome !== null) look(answers);
  };
  return (
    <>
      <div class="field">
        <label for={`${id}-tab`}>Into the tab</label>
        <select id={`${id}-tab`} value={tab} onChange={(event) => into(event.currentTarget.value)}>
          {today.tabs.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-file`}>CSV file</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => takeFile(event.currentTarget.files?.[0])}
        />
        <div role="status">{trouble === '' ? null : <p>{trouble}</p>}</div>
      </div>
      <div class="field">
        <label for={`${id}-text`}>Or paste a table with its header row</label>
        <textarea
          id={`${id}-text`}
          rows={6}
          spellcheck={false}
          value={text}
          onInput={(event) => {
            const isPasted = event.inputType === 'insertFromPaste' || event.currentTarget.value === '';
            take(event.currentTarget.value, isFile && !isPasted);
          }}
        />
      </div>
      <Button kind={shown === null ? 'main' : 'plain'} busy={waits} onClick={() => look(answers)}>
        Look at what it changes
      </Button>
      <Waiting now={preview.now} words="Comparing with the workbook …" again={preview.again} />
      <TableQuestions questions={asked} answers={answers} answer={answer} />
      {shown === null ? null : <Shown preview={shown} apply={apply} />}
    </>
  );
}

const NONE: readonly AskedOfTable[] = [];
const whatOf = ({ what }: AskedOfTable) => what;

function Shown({ preview, apply }: { preview: ImportPreview; apply(hash: string): void }) {
  const { jobs } = useApp();
  const { added, changed, leftAlone, rows, questions, problems, notices } = preview;
  if (problems.length > 0) {
    return (
      <Notice tone="bad" title={`${counted(problems.length, 'thing')} to fix first`}>
        <Problems problems={problems} />
      </Notice>
    );
  }
  if (questions.length > 0) return null;
  return (
    <>
      {preview.nothing === '' ? null : <Notice tone="quiet" title={preview.nothing} />}
      <p>
        {counted(added, 'row')} added, {changed} changed, {leftAlone} left alone.
      </p>
      {notices.length === 0 ? null : (
        <Notice tone="watch" title={`For information: ${counted(notices.length, 'thing')}`}>
          <Problems problems={notices} />
        </Notice>
      )}
      {rows.length === 0 ? null : (
        <ul class="messages">
          {rows.map((row) => (
            <li key={`${row.tab} ${row.row}`}>
              <More title={`${row.name}: ${row.what} in ${row.tab}`}>
                <dl class="facts">
                  {row.cells.map((cell) => (
                    <div key={cell.column}>
                      <dt>{cell.column}</dt>
                      <dd>{cell.from === '' ? cell.to : `${cell.from} → ${cell.to}`}</dd>
                    </div>
                  ))}
                </dl>
              </More>
            </li>
          ))}
        </ul>
      )}
      {preview.hash === '' || added + changed === 0 ? null : (
        <Button kind="main" busy={jobs.view.state === 'running'} onClick={() => apply(preview.hash)}>
          Import {counted(added + changed, 'row')}
        </Button>
      )}
    </>
  );
}
