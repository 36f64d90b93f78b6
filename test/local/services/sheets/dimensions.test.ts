import fc from 'fast-check';
import type { LocalSpreadsheet } from '../../../../local/account/state.ts';
import { applyRequests } from '../../../../local/services/sheets/applyRequests.ts';
import { cellAt, storedValue } from '../../../../local/services/sheets/cells.ts';
import { Draft } from '../../../../local/services/sheets/draft.ts';
import { tableOf } from '../../../../local/services/sheets/findCells.ts';
import { newSpreadsheet } from '../../../../local/services/sheets/newSpreadsheet.ts';
import type { SheetsRequest } from '../../../../local/services/sheets/requests/request.ts';

const EDITOR = { email: 'sm@example.org', isOwner: true, year: 2027 };
const ROWS = 12;
const COLUMNS = 8;

function apply(book: LocalSpreadsheet, ...requests: SheetsRequest[]): void {
  const draft = new Draft(book, EDITOR);
  applyRequests(draft, requests);
  draft.commit();
}

/** A sheet of 12 rows by 8 columns in which every cell says where it was. */
function numbered(): LocalSpreadsheet {
  const book = newSpreadsheet('id', 'Title', 'Etc/UTC');
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    values: Array.from({ length: COLUMNS }, (_, column) => ({ userEnteredValue: { stringValue: `${row}:${column}` } })),
  }));
  apply(
    book,
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: ROWS, columnCount: COLUMNS } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
    { updateCells: { start: { sheetId: 0 }, rows, fields: 'userEnteredValue' } },
  );
  return book;
}

function grid(book: LocalSpreadsheet): unknown[][] {
  const { gridProperties } = book.sheets[0]?.properties ?? { gridProperties: { rowCount: 0, columnCount: 0 } };
  return Array.from({ length: gridProperties.rowCount }, (_, row) =>
    Array.from({ length: gridProperties.columnCount }, (_, column) => {
      const sheet = book.sheets[0];
      return sheet ? storedValue(cellAt(sheet, row, column)) : null;
    }),
  );
}

const dimensionRange = (dimension: string, startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension,
  startIndex,
  endIndex,
});
/** A dimension, a span inside it that leaves something over, and its size. */
const span = fc.constantFrom(['ROWS', ROWS] as const, ['COLUMNS', COLUMNS] as const).chain(([dimension, size]) =>
  fc
    .tuple(fc.integer({ min: 0, max: size - 2 }), fc.integer({ min: 1, max: size - 1 }))
    .map(([start, length]) => ({ dimension, size, start, end: Math.min(size, start + length) }))
    .filter(({ start, end }) => end - start < size),
);

describe('rows and columns', () => {
  test('inserting and then deleting the same rows or columns changes nothing', () => {
    fc.assert(
      fc.property(span, fc.boolean(), ({ dimension, start, end }, inheritFromBefore) => {
        const book = hung(numbered());
        const before = JSON.stringify({ grid: grid(book), hanging: hanging(book) });
        const range = dimensionRange(dimension, start, end);
        apply(book, { insertDimension: { range, inheritFromBefore: inheritFromBefore && start > 0 } });
        expect(
          grid(book)
            .flat()
            .filter((value) => value !== null),
        ).toHaveLength(ROWS * COLUMNS);
        apply(book, { deleteDimension: { range } });
        expect(JSON.stringify({ grid: grid(book), hanging: hanging(book) })).toBe(before);
      }),
    );
  });

  test('moving rows or columns there and back changes nothing, and moves every cell as its row or column', () => {
    fc.assert(
      fc.property(span, fc.nat(), ({ dimension, size, start, end }, anywhere) => {
        const book = numbered();
        const before = grid(book);
        const destinationIndex = anywhere % (size + 1);
        apply(book, { moveDimension: { source: dimensionRange(dimension, start, end), destinationIndex } });
        const lines = (cells: unknown[][]) =>
          dimension === 'ROWS' ? cells : (cells[0] ?? []).map((_, at) => cells.map((row) => row[at]));
        const expected = lines(before);
        const moved = expected.slice(start, end);
        const rest = [...expected.slice(0, start), ...expected.slice(end)];
        const stays = destinationIndex >= start && destinationIndex <= end;
        const to = stays ? start : destinationIndex > start ? destinationIndex - moved.length : destinationIndex;
        rest.splice(to, 0, ...moved);
        expect(lines(grid(book))).toEqual(rest);
        const back = to > start ? start : end;
        apply(book, {
          moveDimension: { source: dimensionRange(dimension, to, to + moved.length), destinationIndex: back },
        });
        expect(grid(book)).toEqual(before);
      }),
    );
  });

  test('sorting keeps every row together, orders by the column with blanks last, and twice is as once', () => {
    const value = fc.option(fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.boolean()), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 10 }), fc.boolean(), (keys, descending) => {
        const book = newSpreadsheet('id', 'Title', 'Etc/UTC');
        const cell = (one: unknown) =>
          one === null || one === ''
            ? {}
            : {
                userEnteredValue: {
                  [typeof one === 'number' ? 'numberValue' : typeof one === 'boolean' ? 'boolValue' : 'stringValue']:
                    one,
                },
              };
        const rows = keys.map((key, at) => ({ values: [cell(key), cell(`row ${at} ${key ?? ''}`)] }));
        const head = { values: [cell('Key'), cell('Row')] };
        apply(book, { updateCells: { start: { sheetId: 0 }, rows: [head, ...rows], fields: 'userEnteredValue' } });
        const sort: SheetsRequest = {
          sortRange: {
            range: { sheetId: 0, startRowIndex: 1 },
            sortSpecs: [{ dimensionIndex: 0, sortOrder: descending ? 'DESCENDING' : 'ASCENDING' }],
          },
        };
        apply(book, sort);
        const once = tableOf(book, 'Sheet1').rows;
        const texts = (list: unknown[][]) => list.map((row) => JSON.stringify(row)).sort();
        expect(texts(once)).toEqual(texts(keys.map((key, at) => [key === '' ? null : key, `row ${at} ${key ?? ''}`])));
        const blanks = once.map((row) => row[0] === null);
        expect(blanks).toEqual([...blanks].sort((a, b) => Number(a) - Number(b)));
        const numbers = once.map((row) => row[0]).filter((one) => typeof one === 'number');
        expect(numbers).toEqual([...numbers].sort((a, b) => (descending ? b - a : a - b)));
        apply(book, sort);
        expect(tableOf(book, 'Sheet1').rows).toEqual(once);
      }),
    );
  });

  test('text sorts in any case between numbers and booleans', () => {
    const book = newSpreadsheet('id', 'Title', 'Etc/UTC');
    const values = [
      { stringValue: 'b' },
      { boolValue: false },
      { stringValue: 'A' },
      { numberValue: 10 },
      { numberValue: 9 },
    ];
    const rows = values.map((userEnteredValue) => ({ values: [{ userEnteredValue }] }));
    const sortRange = { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0 }] };
    apply(book, { updateCells: { start: { sheetId: 0 }, rows, fields: 'userEnteredValue' } }, { sortRange });
    expect(
      grid(book)
        .slice(0, 5)
        .map((row) => row[0]),
    ).toEqual([9, 10, 'A', 'b', false]);
  });

  test('what hangs on ranges follows its cells when rows and columns are inserted before it and inside it', () => {
    const book = hung(numbered());
    apply(
      book,
      { insertDimension: { range: dimensionRange('ROWS', 0, 2) } },
      { insertDimension: { range: dimensionRange('COLUMNS', 3, 4) } },
    );
    expect(hanging(book)).toEqual({
      protectedRange: [4, 8, 2, 5],
      conditionalFormat: [4, 8, 2, 5],
      filter: [4, 8, 2, 5],
      criteria: ['4'],
      name: [4, 8, 2, 5],
    });
  });

  test('what is inserted right behind a range does not belong to it', () => {
    const book = hung(numbered());
    const before = hanging(book);
    apply(book, { insertDimension: { range: dimensionRange('ROWS', 6, 7) } });
    expect(hanging(book)).toEqual(before);
  });

  test('what hangs on ranges goes when all its cells are deleted, and shrinks when some are', () => {
    const some = hung(numbered());
    apply(some, { deleteDimension: { range: dimensionRange('ROWS', 1, 4) } });
    expect(hanging(some)).toMatchObject({
      protectedRange: [1, 3, 2, 4],
      filter: [1, 3, 2, 4],
      name: [1, 3, 2, 4],
    });
    const all = hung(numbered());
    apply(all, { deleteDimension: { range: dimensionRange('COLUMNS', 2, 4) } });
    expect(hanging(all)).toEqual({ criteria: [] });
  });

  test('a protected column is still the same column after it was moved', () => {
    const book = numbered();
    const range = { sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 };
    apply(book, { addProtectedRange: { protectedRange: { range, warningOnly: true } } });
    apply(book, { moveDimension: { source: dimensionRange('COLUMNS', 2, 3), destinationIndex: 7 } });
    expect(book.sheets[0]?.protectedRanges[0]?.range).toEqual({ ...range, startColumnIndex: 6, endColumnIndex: 7 });
  });

  test('an open-ended range stays open-ended', () => {
    const book = numbered();
    const range = { sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 };
    apply(book, { addProtectedRange: { protectedRange: { range } } });
    apply(book, { insertDimension: { range: dimensionRange('ROWS', 0, 1) } });
    expect(book.sheets[0]?.protectedRanges[0]?.range).toEqual({ ...range, startRowIndex: 2 });
  });

  test('frozen rows grow and shrink with the rows among them', () => {
    const book = numbered();
    const frozen = () => book.sheets[0]?.properties.gridProperties.frozenRowCount;
    apply(book, {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 2 } },
        fields: 'gridProperties.frozenRowCount',
      },
    });
    apply(book, { insertDimension: { range: dimensionRange('ROWS', 1, 2) } });
    expect(frozen()).toBe(3);
    apply(book, { insertDimension: { range: dimensionRange('ROWS', 3, 4) } });
    expect(frozen()).toBe(3);
    apply(book, { deleteDimension: { range: dimensionRange('ROWS', 0, 2) } });
    expect(frozen()).toBe(1);
  });
});

const BOUNDS = { sheetId: 0, startRowIndex: 2, endRowIndex: 6, startColumnIndex: 2, endColumnIndex: 4 };

/** The same range protected, formatted, filtered and named. */
function hung(book: LocalSpreadsheet): LocalSpreadsheet {
  const condition = { type: 'NOT_BLANK' };
  apply(
    book,
    { addProtectedRange: { protectedRange: { range: BOUNDS } } },
    { addConditionalFormatRule: { index: 0, rule: { ranges: [BOUNDS], booleanRule: { condition, format: {} } } } },
    { setBasicFilter: { filter: { range: BOUNDS, criteria: { 3: { condition } } } } },
  );
  book.namedRanges.push({ namedRangeId: 'n1', name: 'Here', range: BOUNDS });
  return book;
}

function hanging(book: LocalSpreadsheet): Record<string, unknown> {
  const sheet = book.sheets[0];
  const bounds = (range: unknown) => {
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range as typeof BOUNDS;
    return [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex];
  };
  const first = (list: Record<string, unknown>[] | undefined) => (list?.[0]?.range ? bounds(list[0].range) : undefined);
  const found = {
    protectedRange: first(sheet?.protectedRanges),
    conditionalFormat: sheet?.conditionalFormats[0]
      ? bounds((sheet.conditionalFormats[0].ranges as unknown[])[0])
      : undefined,
    filter: sheet?.basicFilter ? bounds(sheet.basicFilter.range) : undefined,
    criteria: Object.keys((sheet?.basicFilter?.criteria ?? {}) as object),
    name: first(book.namedRanges),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
