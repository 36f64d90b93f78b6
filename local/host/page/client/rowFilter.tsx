/** Shows only rows whose cell in one column holds a text. It hides and changes nothing. */
import type { TabView } from '../pageTypes.ts';
import type { CellPlace } from './cellIn.ts';

export interface Filter {
  column: number;
  text: string;
}

interface RowFilterProps {
  tab: TabView;
  place: CellPlace | null;
  filter: Filter | null;
  onFilter: (filter: Filter | null) => void;
}

export function RowFilter({ tab, place, filter, onFilter }: RowFilterProps) {
  return (
    <label class="filter">
      <span>{`Only rows with ${filter ? filterName(tab, filter.column) : (place && tab.columns[place.column]?.header?.text) || 'the chosen column'} like`}</span>
      <input
        type="search"
        value={filter?.text ?? ''}
        disabled={!place && !filter}
        onInput={(event) => {
          const text = event.currentTarget.value;
          onFilter(text === '' ? null : { column: filter?.column ?? place?.column ?? 0, text });
        }}
      />
    </label>
  );
}

function filterName(tab: TabView, column: number): string {
  return tab.columns[column]?.header?.text || `column ${tab.columns[column]?.letters}`;
}
