/** Taking a table into a tab: pasted or from a CSV file, looked at row by row, then carried out. */
import { useId, useState } from 'preact/hooks';
import { counted } from '../../documents/counted.ts';
import type { ImportPreview } from '../../entry/browserCalls.ts';
import { useApp } from '../appContext.ts';
import { Button, More, Notice, Problems, Waiting } from '../parts.tsx';
import { FILLED_TABS, tableFromFile } from '../tables.ts';
import { useCall } from '../useCall.ts';

export function ImportForm({ first }: { first: string }) {
  const id = useId();
  const { jobs } = useApp();
  const [tab, setTab] = useState(first);
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const preview = useCall('previewImport');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await tableFromFile(file);
    setTrouble(typeof read === 'string' ? read : '');
    if (typeof read === 'string') return;
    setText(read.text);
    setTab(read.tab);
  };
  const apply = async (hash: string) => {
    const report = await jobs.start('Importing', 'applyImport', { tab, text, hash });
    if (report !== null) preview.run({ tab, text });
  };
  return (
    <>
      <div class="field">
        <label for={`${id}-tab`}>Into the tab</label>
        <select id={`${id}-tab`} value={tab} onChange={(event) => setTab(event.currentTarget.value)}>
          {FILLED_TABS.map((one) => (
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
          onChange={(event) => take(event.currentTarget.files?.[0])}
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
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Button kind={shown === null ? 'main' : 'plain'} busy={waits} onClick={() => preview.run({ tab, text })}>
        Look at what it changes
      </Button>
      <Waiting now={preview.now} words="Comparing with the workbook …" again={preview.again} />
      {shown === null ? null : <Shown preview={shown} apply={apply} />}
    </>
  );
}

function Shown({ preview, apply }: { preview: ImportPreview; apply(hash: string): void }) {
  const { jobs } = useApp();
  const { added, changed, leftAlone, rows, problems, notices } = preview;
  if (problems.length > 0) {
    return (
      <Notice tone="bad" title={`${counted(problems.length, 'thing has', 'things have')} to be put right first`}>
        <Problems problems={problems} />
      </Notice>
    );
  }
  return (
    <>
      {preview.nothing === '' ? null : <Notice tone="quiet" title={preview.nothing} />}
      <p>
        {counted(added, 'row')} added, {changed} changed, {leftAlone} left alone.
      </p>
      {notices.length === 0 ? null : (
        <Notice tone="watch" title={`${counted(notices.length, 'thing')} worth knowing`}>
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
