/** The chosen cell above the grid: its place, its text to change, and the note that belongs to it. */
import { useEffect, useState } from 'preact/hooks';
import type { TabView } from '../pageTypes.ts';
import { type CellPlace, cellIn } from './cellIn.ts';

interface CellBarProps {
  tab: TabView;
  place: CellPlace | null;
  onType: (place: CellPlace, text: string) => void;
}

export function CellBar({ tab, place, onType }: CellBarProps) {
  const cell = place && cellIn(tab, place);
  const held = cell?.typed ?? cell?.text ?? '';
  const [text, setText] = useState(held);
  // Another cell, or another text in it
  useEffect(() => setText(held), [held, place?.row, place?.column]);
  const column = place ? tab.columns[place.column] : undefined;
  const name = place && column ? `${column.letters}${place.row + 1}` : '';
  const note = cell?.note ?? column?.header?.note ?? '';
  const list = cell?.list === undefined ? null : tab.lists[cell.list];
  const commit = (): void => {
    if (place && text !== held) onType(place, text);
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
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setText(held);
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
      <p class="cell-note">
        {note}
        {cell?.warning === undefined ? '' : ` Protected: ${cell.warning}.`}
        {cell?.shut ? ' Protected: only its owner can change it.' : ''}
      </p>
    </form>
  );
}
