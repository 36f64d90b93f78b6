/** The wizard's step that takes in people and other tables: pasted, or from CSV files. */
import { useId, useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button } from '../parts.tsx';
import { type TypedTable, tableFromFile } from '../tables.ts';
import type { Draft } from './draft.ts';

export function PeopleStep({ draft, setTables }: { draft: Draft; setTables(tables: TypedTable[]): void }) {
  const id = useId();
  const { today } = useApp();
  const [trouble, setTrouble] = useState('');
  // One is there to paste into from the start.
  const tables = draft.tables.length > 0 ? draft.tables : [{ tab: nextTab(today.tabs, []), file: '', text: '' }];
  const change = (index: number, part: Partial<TypedTable>) =>
    // Another text or tab, another answer.
    setTables(tables.map((table, at) => (at === index ? { ...table, dates: '', group: '', ...part } : table)));
  const take = async (files: FileList | null) => {
    const read = await Promise.all([...(files ?? [])].map((file) => tableFromFile(file, today.tabs, 'People')));
    const unreadable = read.filter((one) => typeof one === 'string');
    setTrouble(unreadable.join(' '));
    setTables([...draft.tables, ...read.filter((one): one is TypedTable => typeof one !== 'string')]);
  };
  return (
    <>
      <p>
        Paste your people from a spreadsheet, with its header row, or choose CSV files. The column Name is needed;
        Group, Email and Minor (Yes or No) are worth having. Or leave this out and type into the tabs.
      </p>
      <div class="field">
        <label for={`${id}-files`}>CSV files</label>
        <input
          id={`${id}-files`}
          type="file"
          multiple
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => take(event.currentTarget.files)}
        />
        <div role="status">{trouble === '' ? null : <p>{trouble}</p>}</div>
      </div>
      {tables.map((table, index) => (
        <fieldset key={index}>
          <legend>{table.file === '' ? `Pasted table ${index + 1}` : table.file}</legend>
          <div class="field">
            <label for={`${id}-tab-${index}`}>Fills the tab</label>
            <select
              id={`${id}-tab-${index}`}
              value={table.tab}
              onChange={(event) => change(index, { tab: event.currentTarget.value })}
            >
              {today.tabs.map((tab) => (
                <option key={tab}>{tab}</option>
              ))}
            </select>
          </div>
          {table.file === '' ? (
            <div class="field">
              <label for={`${id}-text-${index}`}>Table</label>
              <textarea
                id={`${id}-text-${index}`}
                rows={6}
                spellcheck={false}
                value={table.text}
                placeholder={'Name\tGroup\tEmail\tMinor'}
                onInput={(event) => change(index, { text: event.currentTarget.value })}
              />
            </div>
          ) : (
            <p class="quiet-text">{rowsIn(table.text)} rows and a header.</p>
          )}
          <Button
            kind="quiet"
            label={`Take out ${table.file === '' ? `pasted table ${index + 1}` : table.file}`}
            onClick={() => setTables(tables.filter((_one, at) => at !== index))}
          >
            Take it out
          </Button>
        </fieldset>
      ))}
      <Button
        onClick={() => setTables([...draft.tables, { tab: nextTab(today.tabs, draft.tables), file: '', text: '' }])}
      >
        {draft.tables.length === 0 ? 'Paste a table' : 'Paste another table'}
      </Button>
    </>
  );
}

/** What is mostly pasted comes first. */
const USUAL: readonly string[] = ['People', 'Schedule', 'Guardians'];

function nextTab(tabs: readonly string[], tables: readonly TypedTable[]): string {
  return [...USUAL, ...tabs].find((tab) => !tables.some((table) => table.tab === tab)) ?? 'People';
}

function rowsIn(text: string): number {
  return Math.max(0, text.split(/\r?\n/).filter((line) => line.trim() !== '').length - 1);
}
