/** Apps Script's SpreadsheetApp, only for the open workbook's id and the user interface. */
import { HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import type { PerformCall } from './serviceContext.ts';
import { ServiceError } from './serviceError.ts';
import { textFor } from './texts.ts';
import { Ui } from './ui.ts';

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
      container === null ? null : new Spreadsheet(container),
    );
  }

  getUi(): Ui {
    return this.#perform({ method: 'SpreadsheetApp.getUi' }, () => {
      const { source, container, locale } = this.#context;
      if (source === 'trigger' || source === 'card' || container === null) {
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
