/** Apps Script's SpreadsheetApp, only for the open workbook's id and the user interface. */
import { HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import type { PerformCall } from './serviceContext.ts';
import { ServiceError } from './serviceError.ts';
import { textFor } from './texts.ts';
import { Ui } from './ui.ts';
import type { UiRecord } from './uiRecord.ts';

/** Runs that somebody looks on at. */
const HAS_SCREEN: readonly RunContext['source'][] = ['menu', 'browser', 'simple'];

export class SpreadsheetApp extends HostObject {
  readonly kind = 'SpreadsheetApp';
  readonly #context: RunContext;
  readonly #perform: PerformCall;
  readonly #ui: Ui;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
    this.#ui = new Ui(context, perform);
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    const { container } = this.#context;
    return this.#perform({ method: 'SpreadsheetApp.getActiveSpreadsheet' }, () =>
      container === null ? null : new OpenSpreadsheet(this.#context, this.#perform, container),
    );
  }

  getUi(): Ui {
    return this.#perform({ method: 'SpreadsheetApp.getUi' }, () => {
      const { source, container, locale } = this.#context;
      if (!HAS_SCREEN.includes(source) || container === null) {
        throw new ServiceError(textFor(locale, 'noUiHere'));
      }
      return this.#ui;
    });
  }
}

export class Spreadsheet extends HostObject {
  readonly kind = 'Spreadsheet';
  readonly #id: string;

  constructor(id: string) {
    super();
    this.#id = id;
  }

  getId(): string {
    return this.#id;
  }
}

/** The one that the run was started in. */
class OpenSpreadsheet extends Spreadsheet {
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall, id: string) {
    super(id);
    this.#context = context;
    this.#perform = perform;
  }

  /** Hidden ones are among them. */
  getSheets(): Sheet[] {
    const id = this.getId();
    return this.#perform({ method: 'SpreadsheetApp.Spreadsheet.getSheets' }, () =>
      (this.#context.state.spreadsheets[id]?.sheets ?? []).map(
        ({ properties }) => new Sheet(this.#context, this.#perform, id, properties.sheetId),
      ),
    );
  }
}

class Sheet extends HostObject {
  readonly kind = 'Sheet';
  readonly #context: RunContext;
  readonly #perform: PerformCall;
  readonly #spreadsheetId: string;
  readonly #sheetId: number;

  constructor(context: RunContext, perform: PerformCall, spreadsheetId: string, sheetId: number) {
    super();
    this.#context = context;
    this.#perform = perform;
    this.#spreadsheetId = spreadsheetId;
    this.#sheetId = sheetId;
  }

  getSheetId(): number {
    return this.#sheetId;
  }

  /** One cell, counted from 1. */
  getRange(row: unknown, column: unknown): CellRange {
    const { context, grid } = this.#grid();
    const isIn = (at: unknown, count: number): at is number =>
      typeof at === 'number' && Number.isInteger(at) && at >= 1 && at <= count;
    if (!isIn(row, grid.rowCount) || !isIn(column, grid.columnCount)) {
      throw new ServiceError(textFor(context.locale, 'rangeOutside'));
    }
    const cell = { spreadsheetId: this.#spreadsheetId, sheetId: this.#sheetId, row: row - 1, column: column - 1 };
    return new CellRange(context, this.#perform, cell);
  }

  #grid() {
    const context = this.#context;
    const sheets = context.state.spreadsheets[this.#spreadsheetId]?.sheets ?? [];
    const sheet = sheets.find(({ properties }) => properties.sheetId === this.#sheetId);
    if (sheet === undefined) throw new ServiceError(textFor(context.locale, 'rangeOutside'));
    return { context, grid: sheet.properties.gridProperties };
  }
}

class CellRange extends HostObject {
  readonly kind = 'Range';
  readonly #context: RunContext;
  readonly #perform: PerformCall;
  readonly #cell: NonNullable<UiRecord['selected']>;

  constructor(context: RunContext, perform: PerformCall, cell: NonNullable<UiRecord['selected']>) {
    super();
    this.#context = context;
    this.#perform = perform;
    this.#cell = cell;
  }

  /** Only for somebody who looks; whether a hidden tab would come into sight is documented nowhere, so here it does not. */
  activate(): this {
    return this.#perform({ method: 'SpreadsheetApp.Range.activate' }, () => {
      if (this.#context.source === 'browser' || this.#context.source === 'menu') this.#context.ui.selected = this.#cell;
      return this;
    });
  }
}
