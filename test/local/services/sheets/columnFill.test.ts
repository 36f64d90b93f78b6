/** The sparse keeping of whole-column formats must never show: it is held against a sheet that keeps every cell. */
import fc from 'fast-check';
import type { LocalSpreadsheet } from '../../../../local/account/state.ts';
import { applyRequests } from '../../../../local/services/sheets/applyRequests.ts';
import { cellAt } from '../../../../local/services/sheets/cells.ts';
import { Draft } from '../../../../local/services/sheets/draft.ts';
import { newSpreadsheet } from '../../../../local/services/sheets/newSpreadsheet.ts';
import type { SheetsRequest } from '../../../../local/services/sheets/requests/request.ts';

const SIZE = 6;
const MASK = 'userEnteredFormat.horizontalAlignment';

function apply(book: LocalSpreadsheet, request: SheetsRequest): void {
  const draft = new Draft(book, { email: '', isOwner: true, year: 2027 });
  applyRequests(draft, [request]);
  draft.commit();
}

function smallBook(): LocalSpreadsheet {
  const book = newSpreadsheet('id', 'Title', 'Etc/UTC');
  const gridProperties = { rowCount: SIZE, columnCount: SIZE };
  apply(book, { updateSheetProperties: { properties: { sheetId: 0, gridProperties }, fields: 'gridProperties' } });
  return book;
}

function cells(book: LocalSpreadsheet): unknown {
  const sheet = book.sheets[0];
  return Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_, column) => (sheet && cellAt(sheet, row, column)) ?? {}),
  );
}

type Cell = Record<string, unknown>;

/** What a request does to a sheet that keeps every cell. */
function plainly(grid: Cell[][], request: SheetsRequest): void {
  const { repeatCell, updateCells, moveDimension, sortRange } = request;
  if (repeatCell) {
    for (const [row, line] of grid.entries()) {
      for (const [column, cell] of line.entries()) {
        const range = repeatCell.range ?? {};
        const inside =
          row >= (range.startRowIndex ?? 0) &&
          row < (range.endRowIndex ?? SIZE) &&
          column >= (range.startColumnIndex ?? 0);
        const horizontalAlignment = repeatCell.cell?.userEnteredFormat?.horizontalAlignment;
        if (!inside) continue;
        delete cell.userEnteredFormat;
        if (horizontalAlignment) cell.userEnteredFormat = { horizontalAlignment };
      }
    }
  } else if (updateCells) {
    const cell = grid[updateCells.start?.rowIndex ?? 0]?.[updateCells.start?.columnIndex ?? 0];
    if (cell) cell.userEnteredValue = updateCells.rows?.[0]?.values?.[0]?.userEnteredValue;
  } else if (moveDimension) {
    const { startIndex = 0 } = moveDimension.source ?? {};
    const to = moveDimension.destinationIndex ?? 0;
    if (to !== startIndex && to !== startIndex + 1)
      grid.splice(to > startIndex ? to - 1 : to, 0, ...grid.splice(startIndex, 1));
  } else if (sortRange) {
    const from = sortRange.range?.startRowIndex ?? 0;
    const key = (row: Cell[]) => (row[0]?.userEnteredValue as { numberValue: number } | undefined)?.numberValue ?? 1e9;
    grid.splice(from, SIZE, ...grid.slice(from).sort((one, other) => key(one) - key(other)));
  }
}

const index = fc.nat({ max: SIZE - 1 });
const alignment = fc.constantFrom('LEFT', 'RIGHT', undefined);
const request: fc.Arbitrary<SheetsRequest> = fc.oneof(
  fc.record({ startRowIndex: index, startColumnIndex: index, toBottom: fc.boolean(), alignment }).map((given) => ({
    repeatCell: {
      range: {
        sheetId: 0,
        startRowIndex: given.startRowIndex,
        startColumnIndex: given.startColumnIndex,
        ...(given.toBottom ? {} : { endRowIndex: given.startRowIndex + 1 }),
      },
      cell: given.alignment ? { userEnteredFormat: { horizontalAlignment: given.alignment } } : {},
      fields: MASK,
    },
  })),
  fc
    .record({ rowIndex: index, columnIndex: index, numberValue: fc.nat({ max: 99 }) })
    .map(({ numberValue, ...start }) => ({
      updateCells: {
        start: { sheetId: 0, ...start },
        rows: [{ values: [{ userEnteredValue: { numberValue } }] }],
        fields: 'userEnteredValue',
      },
    })),
  fc.record({ startIndex: index, destinationIndex: fc.nat({ max: SIZE }) }).map(({ startIndex, destinationIndex }) => ({
    moveDimension: {
      source: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
      destinationIndex,
    },
  })),
  index.map((startRowIndex) => ({
    sortRange: { range: { sheetId: 0, startRowIndex }, sortSpecs: [{ dimensionIndex: 0 }] },
  })),
);

describe('whole-column formats', () => {
  test('whatever is done in whatever order, every cell is as if each were kept by itself', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
        const book = smallBook();
        const grid: Cell[][] = Array.from({ length: SIZE }, () => Array.from({ length: SIZE }, () => ({})));
        for (const one of requests) {
          apply(book, one);
          plainly(grid, one);
          expect(cells(book)).toEqual(grid);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a column formatted to the bottom takes no room in its rows', () => {
    const book = newSpreadsheet('id', 'Title', 'Etc/UTC');
    const cell = { userEnteredFormat: { horizontalAlignment: 'RIGHT' } };
    apply(book, { repeatCell: { range: { sheetId: 0, startRowIndex: 1 }, cell, fields: MASK } });
    expect(book.sheets[0]?.rows).toEqual([]);
    expect(JSON.stringify(book).length).toBeLessThan(5000);
  });

  test('a row put between formatted rows is formatted, and one put above them is not', () => {
    const book = smallBook();
    const cell = { userEnteredFormat: { horizontalAlignment: 'RIGHT' } };
    apply(book, { repeatCell: { range: { sheetId: 0, startRowIndex: 1 }, cell, fields: MASK } });
    const insert = (at: number, inheritFromBefore: boolean): SheetsRequest => ({
      insertDimension: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: at, endIndex: at + 1 },
        inheritFromBefore,
      },
    });
    apply(book, insert(3, false));
    apply(book, insert(1, true));
    const sheet = book.sheets[0];
    const formatted = [0, 1, 2, 3, 4, 5, 6, 7].map((row) => sheet && cellAt(sheet, row, 0) !== null);
    expect(formatted).toEqual([false, false, true, true, true, true, true, true]);
    apply(book, insert(2, false));
    expect([1, 2, 3].map((row) => book.sheets[0] && cellAt(book.sheets[0], row, 0) !== null)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
