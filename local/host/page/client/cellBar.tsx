/** The chosen cell above the grid: its place, its text to change, and the note that belongs to it. */
import { useState } from 'preact/hooks';
import type { TabView } from '../pageTypes.ts';
import { type CellPlace, cellIn, textIn } from './cellIn.ts';

interface CellBarProps {
  tab: TabView;
  place: CellPlace | null;
  onType: (place: CellPlace, text: string) => void;
  onOpen: (address: string) => void;
}

export function CellBar({ tab, place, onType, onOpen }: CellBarProps) {
  const cell = place && cellIn(tab, place);
  // What is being typed belongs to one cell; without it the bar shows what the cell holds.
  const [draft, setDraft] = useState<{ place: CellPlace; text: string } | null>(null);
  const isHere = draft !== null && draft.place.row === place?.row && draft.place.column === place.column;
  const text = isHere ? draft.text : place ? textIn(tab, place) : '';
  const column = place ? tab.columns[place.column] : undefined;
  const name = place && column ? `${column.letters}${place.row + 1}` : '';
  const note = cell?.note ?? column?.header?.note ?? '';
  const link = cell?.link;
  const list = cell?.list === undefined ? null : tab.lists[cell.list];
  // Into the cell that it was typed for, even when another one was chosen meanwhile
  const commit = (): void => {
    if (draft === null) return;
    setDraft(null);
    if (draft.text !== textIn(tab, draft.place)) onType(draft.place, draft.text);
  };
  return (
    <form
      class="cell-bar"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <output class="cell-name" aria-label="Cell">
        {name || '–'}
      </output>
      <label>
        <span class="unseen">
          {name === '' ? 'Text of the chosen cell' : `Text of ${name}, ${column?.header?.text ?? ''}`}
        </span>
        <input
          type="text"
          list={list ? 'bar-choices' : undefined}
          value={text}
          disabled={!place || !tab.canEdit || cell?.shut === true}
          onInput={(event) => place && setDraft({ place, text: event.currentTarget.value })}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(null);
          }}
        />
      </label>
      {list ? (
        <datalist id="bar-choices">
          {list.choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
      {link === undefined ? null : (
        <button type="button" onClick={() => onOpen(link)}>
          Open the link
        </button>
      )}
      <p class="cell-note">
        {note}
        {cell?.warning === undefined ? '' : ` Protected: ${cell.warning}.`}
        {cell?.shut ? ' Protected: only its owner can change it.' : ''}
      </p>
    </form>
  );
}
