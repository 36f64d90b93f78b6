/** Cells whose words open a Google Doc: the id stands in another column of the row, and the link is made from it alone. */
import type { CellValue, SheetRequest } from '../port/workspace.ts';
import { cellData } from './buildWorkbook.ts';
import { docAddress } from './docAddress.ts';
import { cellText, type TableRow } from './table.ts';
import type { TabSpec } from './tabSpec.ts';

/** Where the words stand, and where the id of what they open; from 0. */
export interface LinkPlace {
  words: number;
  id: number;
}

/** A cell whose link is set, or taken off where `address` is `''`. */
export interface LinkWrite {
  rowIndex: number;
  columnIndex: number;
  address: string;
}

const LINK = 'userEnteredFormat.textFormat.link';

/** @param columnIndex where each header is; a column that is not there opens nothing */
export function linkPlaces({ columns }: TabSpec, columnIndex: ReadonlyMap<string, number>): LinkPlace[] {
  return columns.flatMap(({ header, opens }) => {
    const [words, id] = [columnIndex.get(header), columnIndex.get(opens ?? '')];
    return opens === undefined || words === undefined || id === undefined ? [] : [{ words, id }];
  });
}

/** The links of a row whose words or id are written: also that there is none, as a write may have hit another row before. */
export function linkWrites(places: readonly LinkPlace[], now: TableRow | undefined, wanted: TableRow): LinkWrite[] {
  const text = (row: TableRow | undefined, index: number) => cellText(row?.cells[index]);
  return places
    .filter(({ words, id }) => [words, id].some((index) => text(now, index) !== text(wanted, index)))
    .map(({ words, id }) => ({
      rowIndex: wanted.rowIndex,
      columnIndex: words,
      address: text(wanted, words) === '' ? '' : docAddress(text(wanted, id)),
    }));
}

export function linkRequests(sheetId: number, links: readonly LinkWrite[]): SheetRequest[] {
  return links.map(({ rowIndex, columnIndex, address }) => ({
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [address === '' ? {} : linkTo(address)] }],
      fields: LINK,
    },
  }));
}

/** New rows below the last, with their links. */
export function appendRequest(
  sheetId: number,
  rows: readonly (readonly CellValue[])[],
  places: readonly LinkPlace[],
): SheetRequest {
  const opens = places.length > 0;
  return {
    appendCells: {
      sheetId,
      rows: rows.map((cells) => ({
        values: cells.map((value, index) => {
          const id = places.find(({ words }) => words === index)?.id;
          const address = id === undefined || cellText(value) === '' ? '' : docAddress(cellText(cells[id]));
          return { ...cellData(value), ...(address === '' ? {} : linkTo(address)) };
        }),
      })),
      fields: opens ? `userEnteredValue,${LINK}` : 'userEnteredValue',
    },
  };
}

function linkTo(uri: string): Record<string, unknown> {
  return { userEnteredFormat: { textFormat: { link: { uri } } } };
}
