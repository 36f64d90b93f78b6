/** Spreadsheets in memory for tests of pure code: values only, and people who work in the workbook meanwhile. */
import { AppError } from '../../src/port/appError.ts';
import type {
  CellValue,
  SheetInfo,
  SheetRequest,
  SheetRows,
  SheetValues,
  Spreadsheets,
} from '../../src/port/workspace.ts';

export const WORKBOOK_ID = 'workbook';

export interface MemorySheet {
  sheetId: number;
  title: string;
  rows: CellValue[][];
  /** Ids. */
  filterViews?: number[];
}

/** A sheet as Google describes it, with room enough. */
export function sheetInfo(sheet: Pick<MemorySheet, 'sheetId' | 'title' | 'filterViews'>): SheetInfo {
  const { sheetId, title, filterViews = [] } = sheet;
  const room = { rowCount: 1000, columnCount: 40 };
  return { sheetId, title, ...room, hidden: false, hasCells: true, charts: [], filterViews };
}

/** Requests that change no values. */
const LOOKS = [
  'updateSheetProperties',
  'updateDimensionProperties',
  'repeatCell',
  'setDataValidation',
  'addProtectedRange',
  'addConditionalFormatRule',
  'setBasicFilter',
  'appendDimension',
  'addChart',
  'updateChartSpec',
];

type CellData = { userEnteredValue?: { stringValue?: string; numberValue?: number; boolValue?: boolean } };

export class MemorySheets implements Spreadsheets {
  private readonly books: Map<string, MemorySheet[]>;
  /** Told of a workbook that is made. */
  onCreate: (id: string, title: string, folderId: string, marks: Record<string, string>) => void = () => {};
  /** Every update's requests, in order. */
  updates: SheetRequest[][] = [];
  reads = 0;
  /** The cell that was selected last. */
  selected: { sheetId: number; rowIndex: number; columnIndex: number } | null = null;
  /** Called before the update of this number (from 0) takes effect: what a person does meanwhile. */
  meanwhile: (update: number) => void = () => {};
  /** Errors to throw instead of (`before`) or after the effect of an update. */
  failures = new Map<number, { when: 'before' | 'after'; error: Error }>();

  constructor(sheets: MemorySheet[]) {
    this.books = new Map([[WORKBOOK_ID, sheets]]);
    // A fence copies the members one by one.
    this.activeId = this.activeId.bind(this);
    this.describe = this.describe.bind(this);
    this.read = this.read.bind(this);
    this.update = this.update.bind(this);
    this.select = this.select.bind(this);
    this.create = this.create.bind(this);
  }

  /** The active workbook's sheets. */
  get sheets(): MemorySheet[] {
    return this.book(WORKBOOK_ID);
  }

  book(id: string): MemorySheet[] {
    const book = this.books.get(id);
    if (book === undefined) throw new AppError('not-found', `There is no workbook ${id}`);
    return book;
  }

  activeId(): string {
    return WORKBOOK_ID;
  }

  describe(id: string) {
    return { id, title: 'Workbook', timeZone: 'Europe/London', sheets: this.book(id).map(sheetInfo) };
  }

  read(id: string, asked: readonly (number | SheetRows)[]): SheetValues[] {
    this.reads++;
    return asked.map((one) => {
      const sheetId = typeof one === 'number' ? one : one.sheetId;
      const sheet = this.book(id).find((other) => other.sheetId === sheetId);
      if (sheet === undefined) throw new AppError('missing-tab', `There is no sheet ${sheetId}`);
      return typeof one === 'number' ? structuredClone(sheet) : someOf(sheet, one);
    });
  }

  update(id: string, requests: readonly SheetRequest[], readBack: readonly (number | SheetRows)[] = []): SheetValues[] {
    const number = this.updates.length;
    this.meanwhile(number);
    const failure = this.failures.get(number);
    this.updates.push(structuredClone([...requests]));
    if (failure?.when === 'before') throw failure.error;
    for (const request of requests) this.apply(id, request);
    if (failure?.when === 'after') throw failure.error;
    return readBack.flatMap((tab): SheetValues[] => {
      const sheet = this.book(id).find(({ sheetId }) => sheetId === (typeof tab === 'number' ? tab : tab.sheetId));
      if (sheet === undefined) return [];
      return [typeof tab === 'number' ? structuredClone(sheet) : someOf(sheet, tab)];
    });
  }

  select(sheetId: number, cell: { rowIndex: number; columnIndex: number }): void {
    this.selected = { sheetId, ...cell };
  }

  create(title: string, folderId: string, marks: Record<string, string>): string {
    const id = `workbook${this.books.size}`;
    this.books.set(id, [{ sheetId: 0, title: 'Sheet1', rows: [] }]);
    this.onCreate(id, title, folderId, marks);
    return id;
  }

  /** A sheet's rows, without the empty cells and rows at the end. */
  rowsOf(sheetId: number): CellValue[][] {
    return this.sheets.find((one) => one.sheetId === sheetId)?.rows ?? [];
  }

  private apply(id: string, request: SheetRequest): void {
    const kind = Object.keys(request)[0] ?? '';
    const body = request[kind] as never;
    if (kind === 'addSheet') {
      const { properties } = body as { properties: { sheetId: number; title: string } };
      this.book(id).push({ sheetId: properties.sheetId, title: properties.title, rows: [] });
    } else if (kind === 'deleteSheet') {
      const { sheetId } = body as { sheetId: number };
      this.books.set(
        id,
        this.book(id).filter((sheet) => sheet.sheetId !== sheetId),
      );
    } else if (kind === 'updateCells') {
      const { start, rows, fields } = body as {
        start: { sheetId: number; rowIndex: number; columnIndex: number };
        rows: { values: CellData[] }[];
        fields: string;
      };
      // What sets no values leaves them.
      if (!fields.includes('userEnteredValue')) return;
      const sheet = this.sheetOf(id, start.sheetId);
      rows.forEach(({ values }, at) => {
        values.forEach((cell, column) => {
          setCell(sheet, start.rowIndex + at, start.columnIndex + column, cellValueOf(cell));
        });
      });
    } else if (kind === 'appendCells') {
      const { sheetId, rows } = body as { sheetId: number; rows: { values: CellData[] }[] };
      const sheet = this.sheetOf(id, sheetId);
      while (sheet.rows.length > 0 && sheet.rows.at(-1)?.every((cell) => cell === null)) sheet.rows.pop();
      for (const { values } of rows) sheet.rows.push(values.map(cellValueOf));
    } else if (kind === 'insertDimension') {
      const { range } = body as {
        range: { sheetId: number; dimension: string; startIndex: number; endIndex: number };
      };
      if (range.dimension !== 'COLUMNS') throw new Error('Only columns are put in here');
      const blank = Array.from({ length: range.endIndex - range.startIndex }, () => null);
      for (const row of this.sheetOf(id, range.sheetId).rows) {
        if (row.length > range.startIndex) row.splice(range.startIndex, 0, ...blank);
      }
    } else if (kind === 'addFilterView') {
      const { filter } = body as { filter: { filterViewId: number; range: { sheetId: number } } };
      const sheet = this.sheetOf(id, filter.range.sheetId);
      sheet.filterViews = [...(sheet.filterViews ?? []), filter.filterViewId];
    } else if (!LOOKS.includes(kind)) throw new Error(`Not known here: ${kind}`);
  }

  private sheetOf(id: string, sheetId: number): MemorySheet {
    const sheet = this.book(id).find((one) => one.sheetId === sheetId);
    if (sheet === undefined) throw new AppError('refused', `There is no sheet ${sheetId}`);
    return sheet;
  }
}

function someOf(sheet: MemorySheet, { rows, columns = [] }: SheetRows): SheetValues {
  const isAsked = (row: number) => rows.some(({ from, to = Number.POSITIVE_INFINITY }) => row >= from && row < to);
  const cells = sheet.rows.map((row, at) =>
    isAsked(at) ? [...row] : row.map((cell, column) => (columns.includes(column) ? cell : null)),
  );
  return { sheetId: sheet.sheetId, title: sheet.title, rows: cells, rowsRead: rows };
}

function setCell(sheet: MemorySheet, row: number, column: number, value: CellValue): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
}

function cellValueOf({ userEnteredValue: value }: CellData): CellValue {
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
}
