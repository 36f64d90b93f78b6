/** Google's Sheet, as far as the simple scripts use it. Only reading cells is a call; what is written waits. */
import type { LocalSheet, LocalSpreadsheet } from '../../../account/state.ts';
import { HostObject } from '../../../services/hostObject.ts';
import { applyRequests } from '../../../services/sheets/applyRequests.ts';
import { sheetWithId } from '../../../services/sheets/draft.ts';
import { rowsWithData } from '../../../services/sheets/requests/cellRequests.ts';
import { SimpleRange, writeTexts } from './simpleRange.ts';
import type { WaitingWrites } from './waitingWrites.ts';

export class SimpleSheet extends HostObject {
  readonly kind = 'Sheet';
  readonly #book: LocalSpreadsheet;
  readonly #sheetId: number;
  readonly #writes: WaitingWrites;

  constructor(book: LocalSpreadsheet, sheetId: number, writes: WaitingWrites) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#writes = writes;
  }

  static idOf(sheet: SimpleSheet): number {
    return sheet.#sheetId;
  }

  /** Row and column count from 1. */
  getRange(row: number, column: number, rows = 1, columns = 1): SimpleRange {
    return new SimpleRange(this.#book, this.#sheetId, () => ({ row, column, rows, columns }), this.#writes);
  }

  /** From the first cell to the last with a value, as it stands when it is read. */
  getDataRange(): SimpleRange {
    const size = () => {
      const sheet = this.#sheet();
      const width = Math.max(1, ...sheet.rows.map((row) => row?.length ?? 0));
      return { row: 1, column: 1, rows: Math.max(1, rowsWithData(sheet)), columns: width };
    };
    return new SimpleRange(this.#book, this.#sheetId, size, this.#writes);
  }

  getMaxColumns(): number {
    return this.#sheet().properties.gridProperties.columnCount;
  }

  insertColumnsAfter(_after: number, length: number): void {
    this.#writes.add(this.#book, (draft) => {
      applyRequests(draft, [{ appendDimension: { sheetId: this.#sheetId, dimension: 'COLUMNS', length } }]);
    });
  }

  appendRow(texts: string[]): void {
    this.#writes.add(this.#book, (draft) => {
      const row = rowsWithData(draft.look(this.#sheetId));
      const grid = draft.look(this.#sheetId).properties.gridProperties;
      if (row >= grid.rowCount) {
        applyRequests(draft, [{ appendDimension: { sheetId: this.#sheetId, dimension: 'ROWS', length: 1 } }]);
      }
      writeTexts(draft, this.#sheetId, { row: row + 1, column: 1 }, [texts]);
    });
  }

  clearContents(): void {
    this.#writes.add(this.#book, (draft) => {
      applyRequests(draft, [{ updateCells: { range: { sheetId: this.#sheetId }, fields: 'userEnteredValue' } }]);
    });
  }

  setFrozenRows(rows: number): void {
    const properties = { sheetId: this.#sheetId, gridProperties: { frozenRowCount: rows } };
    this.#writes.add(this.#book, (draft) => {
      applyRequests(draft, [{ updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } }]);
    });
  }

  #sheet(): LocalSheet {
    return sheetWithId(this.#book, this.#sheetId);
  }
}
