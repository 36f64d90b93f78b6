/**
 * A workbook while requests change it: a copy that shares every sheet with the original until that sheet is first
 * written to, so that a failing batch leaves the original alone and a good one costs little.
 */
import type { LocalSheet, LocalSpreadsheet } from '../../account/state.ts';
import type { Area } from './gridRange.ts';
import { looseArea, overlap } from './gridRange.ts';
import { refusal } from './refusal.ts';

type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

/** Who changes the workbook. */
export interface Editor {
  email: string;
  /** The owner may edit what is protected. */
  isOwner: boolean;
  /** The year that a typed date without one is in. */
  year: number;
}

/** All cells of all sheets together, at most. */
const MAX_CELLS = 10_000_000;

export class Draft {
  readonly book: LocalSpreadsheet;
  readonly editor: Editor;
  private readonly original: LocalSpreadsheet;
  private readonly copied = new Set<number>();

  constructor(original: LocalSpreadsheet, editor: Editor) {
    this.original = original;
    this.editor = editor;
    this.book = {
      ...original,
      properties: { ...original.properties },
      sheets: [...original.sheets],
      namedRanges: [...original.namedRanges],
    };
  }

  /** Makes the changes real. */
  commit(): void {
    Object.assign(this.original, this.book);
  }

  /** A sheet to look at. @throws ServiceError 400 when there is none with this id. */
  look(sheetId: number | undefined): LocalSheet {
    return sheetWithId(this.book, sheetId);
  }

  /** A sheet to change. */
  sheet(sheetId: number | undefined): LocalSheet {
    const found = this.look(sheetId);
    const id = found.properties.sheetId;
    if (this.copied.has(id)) return found;
    const copy = copyOfSheet(found);
    this.book.sheets[this.book.sheets.indexOf(found)] = copy;
    this.copied.add(id);
    return copy;
  }

  /** Puts a sheet in, at an index of the present order, and numbers the sheets anew. */
  insert(sheet: LocalSheet, index: number): void {
    this.book.sheets.splice(index, 0, sheet);
    this.copied.add(sheet.properties.sheetId);
    this.renumber();
  }

  remove(sheet: LocalSheet): void {
    this.book.sheets.splice(this.book.sheets.indexOf(sheet), 1);
    this.renumber();
  }

  /** @throws ServiceError 400 when the workbook has become larger than a workbook may be. */
  checkCellCount(): void {
    let cells = 0;
    for (const { properties } of this.book.sheets) {
      cells += properties.gridProperties.rowCount * properties.gridProperties.columnCount;
    }
    if (cells > MAX_CELLS) {
      throw refusal(
        `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
      );
    }
  }

  /** @throws ServiceError 400 when an area is protected against this editor. A warning only stops nobody. */
  checkUnprotected(sheet: LocalSheet, area: Area): void {
    if (this.editor.isOwner) return;
    for (const one of sheet.protectedRanges as ProtectedRange[]) {
      if (one.warningOnly || one.editors?.users?.includes(this.editor.email)) continue;
      const free = (one.unprotectedRanges ?? []).some((range) => overlap(looseArea(range), area));
      if (!free && overlap(looseArea(one.range), area)) {
        throw refusal(
          'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
        );
      }
    }
  }

  /** A number that no id in `taken` has. */
  freeId(taken: Iterable<number>): number {
    const used = new Set(taken);
    let id = 1_000_001;
    while (used.has(id)) id++;
    return id;
  }

  private renumber(): void {
    this.book.sheets.forEach((sheet, index) => {
      if (sheet.properties.index !== index) {
        this.book.sheets[index] = { ...sheet, properties: { ...sheet.properties, index } };
      }
    });
  }
}

/** @throws ServiceError 400 when there is no sheet with this id; Google takes an id that is left out for 0. */
export function sheetWithId(book: LocalSpreadsheet, sheetId: number | undefined): LocalSheet {
  const found = book.sheets.find((sheet) => sheet.properties.sheetId === (sheetId ?? 0));
  if (!found) throw refusal(`No grid with id: ${sheetId ?? 0}`);
  return found;
}

/** A copy whose lists are its own; what is in them is shared, and is only ever replaced. */
function copyOfSheet(sheet: LocalSheet): LocalSheet {
  return {
    ...sheet,
    properties: { ...sheet.properties, gridProperties: { ...sheet.properties.gridProperties } },
    // `from`, not `map`: rows may be holes, or null after a round trip through JSON.
    rows: Array.from(sheet.rows, (row) => (row ? row.slice() : [])),
    rowMetadata: sheet.rowMetadata.slice(),
    columnMetadata: sheet.columnMetadata.slice(),
    protectedRanges: sheet.protectedRanges.slice(),
    conditionalFormats: sheet.conditionalFormats.slice(),
    ...(sheet.charts && { charts: sheet.charts.slice() }),
    ...(sheet.filterViews && { filterViews: sheet.filterViews.slice() }),
  };
}
