/** Google's SpreadsheetApp, as far as the simple scripts use it: the open spreadsheet, new ones, their tabs. */
import type { LocalSpreadsheet } from '../../../account/state.ts';
import { HostObject } from '../../../services/hostObject.ts';
import type { RunContext } from '../../../services/runContext.ts';
import type { PerformCall } from '../../../services/serviceContext.ts';
import { ServiceError } from '../../../services/serviceError.ts';
import { applyRequests } from '../../../services/sheets/applyRequests.ts';
import { createSpreadsheet } from '../../../services/sheets/createSpreadsheet.ts';
import { SimpleSheet } from './simpleSheet.ts';
import { WaitingWrites } from './waitingWrites.ts';

export class SimpleSpreadsheetApp extends HostObject {
  readonly kind = 'SpreadsheetApp';
  readonly #context: RunContext;
  readonly #perform: PerformCall;
  readonly #writes: WaitingWrites;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
    this.#writes = new WaitingWrites(context.state, perform);
    context.atEnd = [...(context.atEnd ?? []), () => this.#writes.flush()];
  }

  getActiveSpreadsheet(): SimpleSpreadsheet {
    return this.#perform({ method: 'SpreadsheetApp.getActiveSpreadsheet' }, () => {
      const book = this.#context.state.spreadsheets[this.#context.container ?? ''];
      if (book === undefined) throw new ServiceError('No spreadsheet is open.');
      return this.#opened(book);
    });
  }

  create(name: string): SimpleSpreadsheet {
    const { state, user } = this.#context;
    return this.#perform({ method: 'SpreadsheetApp.create' }, () =>
      this.#opened(createSpreadsheet(state, user, { properties: { title: name } })),
    );
  }

  flush(): void {
    this.#writes.flush();
  }

  #opened(book: LocalSpreadsheet): SimpleSpreadsheet {
    return new SimpleSpreadsheet(book, this.#perform, this.#writes);
  }
}

/** Its tabs and their names came with it when it was opened: asking for them is no call. */
class SimpleSpreadsheet extends HostObject {
  readonly kind = 'Spreadsheet';
  readonly #book: LocalSpreadsheet;
  readonly #perform: PerformCall;
  readonly #writes: WaitingWrites;

  constructor(book: LocalSpreadsheet, perform: PerformCall, writes: WaitingWrites) {
    super();
    this.#book = book;
    this.#perform = perform;
    this.#writes = writes;
  }

  getId(): string {
    return this.#book.spreadsheetId;
  }

  getSheets(): SimpleSheet[] {
    return this.#book.sheets.map(({ properties }) => this.#sheet(properties.sheetId));
  }

  getSheetByName(name: string): SimpleSheet | null {
    const found = this.#book.sheets.find(({ properties }) => properties.title === name);
    return found === undefined ? null : this.#sheet(found.properties.sheetId);
  }

  rename(title: string): void {
    this.#writes.add(this.#book, (draft) => {
      applyRequests(draft, [{ updateSpreadsheetProperties: { properties: { title }, fields: 'title' } }]);
    });
  }

  /** Google answers with the tab that it made: a call, whatever else waits. */
  insertSheet(title: string): SimpleSheet {
    return this.#perform({ method: 'SpreadsheetApp.Spreadsheet.insertSheet' }, () => {
      this.#writes.now(this.#book, (draft) => applyRequests(draft, [{ addSheet: { properties: { title } } }]));
      const made = this.getSheetByName(title);
      if (made === null) throw new Error(`The tab ${title} was not made`);
      return made;
    });
  }

  deleteSheet(sheet: SimpleSheet): void {
    this.#writes.add(this.#book, (draft) => {
      applyRequests(draft, [{ deleteSheet: { sheetId: SimpleSheet.idOf(sheet) } }]);
    });
  }

  #sheet(sheetId: number): SimpleSheet {
    return new SimpleSheet(this.#book, sheetId, this.#writes);
  }
}
