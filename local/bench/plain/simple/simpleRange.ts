/** Google's Range, as far as the simple scripts use it. Naming one is no call; reading one reads its tab. */
import type { LocalSpreadsheet } from '../../../account/state.ts';
import { HostObject } from '../../../services/hostObject.ts';
import { ServiceError } from '../../../services/serviceError.ts';
import { applyRequests } from '../../../services/sheets/applyRequests.ts';
import { cellAt, setCell } from '../../../services/sheets/cells.ts';
import { type Draft, sheetWithId } from '../../../services/sheets/draft.ts';
import { storedOrFormula } from '../../../services/sheets/findCells.ts';
import { formattedValue } from '../../../services/sheets/formattedValue.ts';
import { numberFormatOf } from '../../../services/sheets/readValues.ts';
import { typedCell } from '../../../services/sheets/writeValues.ts';
import type { WaitingWrites } from './waitingWrites.ts';

/** Row and column count from 1. */
interface Place {
  row: number;
  column: number;
}

export class SimpleRange extends HostObject {
  readonly kind = 'Range';
  readonly #book: LocalSpreadsheet;
  readonly #sheetId: number;
  readonly #area: () => Place & { rows: number; columns: number };
  readonly #writes: WaitingWrites;

  constructor(
    book: LocalSpreadsheet,
    sheetId: number,
    area: () => Place & { rows: number; columns: number },
    writes: WaitingWrites,
  ) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#area = area;
    this.#writes = writes;
  }

  getDisplayValues(): string[][] {
    return this.#writes.read(this.#sheetId, () => {
      const { row, column, rows, columns } = this.#area();
      const sheet = sheetWithId(this.#book, this.#sheetId);
      const text = (r: number, c: number): string =>
        formattedValue(storedOrFormula(sheet, r, c), numberFormatOf(cellAt(sheet, r, c)));
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => text(row - 1 + r, column - 1 + c)),
      );
    });
  }

  setValue(text: string): this {
    return this.setValues([[text]]);
  }

  /** @throws ServiceError when the table is not as large as the range. */
  setValues(texts: string[][]): this {
    const { rows, columns, ...place } = this.#area();
    if (texts.length !== rows || texts.some((line) => line.length !== columns)) {
      throw new ServiceError(
        `The number of rows or columns in the data does not match the range: ${rows} by ${columns}.`,
      );
    }
    this.#writes.add(this.#book, (draft) => writeTexts(draft, this.#sheetId, place, texts));
    return this;
  }

  setNumberFormat(pattern: string): this {
    const type = pattern === '@' ? 'TEXT' : 'NUMBER';
    return this.#repeat({ numberFormat: { type, pattern } }, 'userEnteredFormat.numberFormat');
  }

  setFontWeight(weight: string): this {
    return this.#repeat({ textFormat: { bold: weight === 'bold' } }, 'userEnteredFormat.textFormat.bold');
  }

  #repeat(userEnteredFormat: GoogleAppsScript.Sheets.Schema.CellFormat, fields: string): this {
    const { row, column, rows, columns } = this.#area();
    const range = {
      sheetId: this.#sheetId,
      startRowIndex: row - 1,
      endRowIndex: row - 1 + rows,
      startColumnIndex: column - 1,
      endColumnIndex: column - 1 + columns,
    };
    this.#writes.add(this.#book, (draft) => {
      applyRequests(draft, [{ repeatCell: { range, cell: { userEnteredFormat }, fields } }]);
    });
    return this;
  }
}

/** As if they were typed. @throws ServiceError when they do not fit into the tab */
export function writeTexts(draft: Draft, sheetId: number, place: Place, texts: string[][]): void {
  const sheet = draft.sheet(sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  texts.forEach((line, r) => {
    line.forEach((text, c) => {
      const [row, column] = [place.row - 1 + r, place.column - 1 + c];
      if (row >= rowCount || column >= columnCount) {
        throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
      }
      setCell(sheet, row, column, typedCell(draft, cellAt(sheet, row, column), text));
    });
  });
}
