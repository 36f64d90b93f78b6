/** A tab in a Tabulator grid: letters and the frozen header on top, row numbers at the side, cells with their looks. */
import { type CellComponent, type ColumnDefinition, type RangeComponent, TabulatorFull } from 'tabulator-tables';
import type { TabView } from '../pageTypes.ts';
import { columnTitle, cornerTitle, wear } from './cellDrawing.ts';
import { cellEditor } from './cellEditor.ts';
import { type CellPlace, cellIn, textIn } from './cellIn.ts';

export interface GridEvents {
  onSelect: (place: CellPlace) => void;
  onType: (place: CellPlace, text: string) => void;
}

/** Room for the letters of a column and the name of a header. */
const NARROWEST = 44;

export class Grid {
  readonly #element: HTMLElement;
  readonly #events: GridEvents;
  #tab: TabView;
  #table: TabulatorFull;
  #ready: Promise<void>;
  #selected: CellPlace | null = null;
  #isSettling = false;
  #isGone = false;
  #wanted: { column: number; text: string } | null = null;
  /** What came while a cell was being typed into. */
  #waiting: TabView | null = null;

  constructor(element: HTMLElement, tab: TabView, events: GridEvents) {
    this.#element = element;
    this.#events = events;
    this.#tab = tab;
    [this.#table, this.#ready] = this.#make();
    element.addEventListener('keydown', this.#onKey, true);
  }

  /** Shows the tab as it is now and leaves the place where one is; a cell that is being typed into is left alone. */
  show(tab: TabView): void {
    const before = this.#tab;
    if (JSON.stringify(before) === JSON.stringify(tab)) return;
    if (this.#element.querySelector('.cell-editor')) {
      this.#waiting = tab;
      return;
    }
    this.#tab = tab;
    const isSame =
      JSON.stringify([before.columns, before.frozenColumns]) === JSON.stringify([tab.columns, tab.frozenColumns]);
    const selected = this.#selected;
    // While rows are taken out and put in, the grid chooses cells of its own.
    this.#isSettling = true;
    if (isSame) this.#ready = this.#ready.then(() => this.#table.replaceData(rowsOf(tab)));
    else {
      this.#table.destroy();
      [this.#table, this.#ready] = this.#make();
    }
    void this.#ready.then(() => this.#settle(selected));
  }

  #settle(selected: CellPlace | null): void {
    // The grid chooses its own first cell a moment after it has new rows.
    setTimeout(() => {
      this.#isSettling = false;
      if (selected && !this.#isGone) this.select(selected);
    }, 0);
  }

  select({ row, column }: CellPlace): void {
    const found = this.#table.getRow(row);
    const cell = found ? found.getCell(`c${column}`) : false;
    if (cell) this.#table.addRange(cell, cell);
  }

  /** Selects a cell and brings it into sight; of the header, which is above the rows, only the place is told. */
  goTo(place: CellPlace): void {
    this.#wanted = null;
    this.#selected = place;
    this.#isSettling = true;
    void this.#ready.then(() => {
      if (this.#isGone) return;
      this.#filter();
      if (this.#table.getRow(place.row)) {
        // Both are refused for what is in sight already.
        void this.#table.scrollToRow(place.row, 'center', false).catch(() => {});
        void this.#table.scrollToColumn(`c${place.column}`, 'middle', false).catch(() => {});
      }
      this.#settle(place);
      this.#events.onSelect(place);
    });
  }

  /** Shows only rows in which the column holds the text, whatever the case; null shows all. */
  filter(wanted: { column: number; text: string } | null): void {
    this.#wanted = wanted;
    void this.#ready.then(() => this.#filter());
  }

  #filter(): void {
    const wanted = this.#wanted;
    if (this.#isGone) return;
    if (!wanted) {
      this.#table.clearFilter(true);
      return;
    }
    const text = wanted.text.toLowerCase();
    this.#table.setFilter((row) =>
      String(row[`c${wanted.column}`] ?? '')
        .toLowerCase()
        .includes(text),
    );
  }

  destroy(): void {
    this.#isGone = true;
    this.#element.removeEventListener('keydown', this.#onKey, true);
    this.#table.destroy();
  }

  #make(): [TabulatorFull, Promise<void>] {
    const tab = this.#tab;
    const table = new TabulatorFull(this.#element, {
      data: rowsOf(tab),
      index: 'id',
      height: '100%',
      columns: tab.columns.map((_, column) => this.#column(column)),
      columnDefaults: { headerSort: false, resizable: 'header', minWidth: NARROWEST },
      rowHeader: {
        title: '',
        field: 'number',
        width: 48,
        frozen: true,
        resizable: false,
        headerSort: false,
        cssClass: 'row-number',
        titleFormatter: () => cornerTitle(tab),
      },
      selectableRange: 1,
      selectableRangeColumns: true,
      selectableRangeRows: true,
      selectableRangeAutoFocus: false,
      editTriggerEvent: 'dblclick',
      // Tab leaves the grid, as it leaves everything else on a page.
      keybindings: { navPrev: false, navNext: false },
      clipboard: 'copy',
      clipboardCopyRowRange: 'range',
      placeholder: 'No rows',
    });
    table.on('rangeChanged', (range: RangeComponent) => this.#onRange(range));
    table.on('rangeAdded', (range: RangeComponent) => this.#onRange(range));
    const built = new Promise<void>((resolve) => table.on('tableBuilt', () => resolve()));
    return [
      table,
      built.then(() => {
        this.#name();
        if (this.#wanted) this.#filter();
      }),
    ];
  }

  /** The library's element that scrolls is focusable but has no role, which takes the rows out of the grid. */
  #name(): void {
    this.#element.setAttribute('aria-label', `Cells of ${this.#tab.title}`);
    const rows = this.#element.querySelector('.tabulator-tableholder');
    rows?.setAttribute('role', 'rowgroup');
    rows?.setAttribute('aria-label', 'Rows');
    this.#element.querySelector('.tabulator-table')?.setAttribute('role', 'presentation');
    this.#element.querySelector('.tabulator-header')?.removeAttribute('tabindex');
  }

  #column(column: number): ColumnDefinition {
    const view = this.#tab.columns[column];
    return {
      title: view?.letters ?? '',
      field: `c${column}`,
      width: Math.max(NARROWEST, view?.width ?? 0),
      visible: view?.hidden !== true,
      // The library’s own way does not go with ranges.
      ...(column === 0 && this.#tab.frozenColumns > 0 ? { cssClass: 'stays' } : {}),
      titleFormatter: () => columnTitle(this.#tab, column),
      formatter: (cell) => this.#shown(cell, column),
      editable: () => this.#tab.canEdit,
      // The server says what the cell holds afterwards, so the grid never takes the typed text as it is.
      editor: (cell, onRendered, _success, cancel) => {
        const place = { row: rowOf(cell), column };
        const view = cellIn(this.#tab, place);
        const list = view?.list === undefined ? null : (this.#tab.lists[view.list] ?? null);
        const label = `${this.#tab.columns[column]?.letters}${place.row + 1}`;
        const begin = textIn(this.#tab, place);
        const end = (): void => {
          cancel();
          const waiting = this.#waiting;
          this.#waiting = null;
          if (waiting) this.show(waiting);
        };
        const keep = (text: string): void => {
          end();
          if (text !== begin) this.#events.onType(place, text);
        };
        return cellEditor({ begin, list, label }, onRendered, keep, end);
      },
    };
  }

  #shown(cell: CellComponent, column: number): HTMLElement {
    const view = cellIn(this.#tab, { row: rowOf(cell), column });
    const element = cell.getElement();
    // One stop for the whole grid; inside it, the arrows move.
    element.tabIndex = -1;
    const look = view?.look === undefined ? {} : (this.#tab.looks[view.look] ?? {});
    wear(element, look);
    element.classList.toggle('has-note', view?.note !== undefined);
    element.classList.toggle('has-list', view?.list !== undefined);
    element.classList.toggle('guarded', view?.warning !== undefined || view?.shut === true);
    if (view?.note) element.title = view.note;
    const text = document.createElement('span');
    text.className = 'value';
    text.textContent = view?.text ?? '';
    return text;
  }

  #onRange(range: RangeComponent): void {
    if (this.#isSettling) return;
    const [start] = range.getCells().flat();
    if (!start) return;
    const column = Number(start.getField().slice(1));
    if (!Number.isInteger(column)) return;
    this.#selected = { row: rowOf(start), column };
    this.#events.onSelect(this.#selected);
  }

  /** Typing begins to edit, and Delete empties, as in every spreadsheet. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#selected || !this.#tab.canEdit) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (cellIn(this.#tab, this.#selected)?.text !== '') this.#events.onType(this.#selected, '');
    } else if (event.key.length === 1) {
      const row = this.#table.getRow(this.#selected.row);
      const cell = row ? row.getCell(`c${this.#selected.column}`) : false;
      if (cell) cell.edit(true);
    }
  };
}

function rowsOf(tab: TabView): object[] {
  return tab.rows.map(({ rowIndex, cells }) => ({
    id: rowIndex,
    number: rowIndex + 1,
    ...Object.fromEntries(cells.map((cell, column) => [`c${column}`, cell.text])),
  }));
}

function rowOf(cell: CellComponent): number {
  return Number(cell.getRow().getData().id);
}
