/**
 * The event object of an edit trigger, as Google documents it: objects that are asked, and not numbers. Google also has
 * `range.rowStart` and the like, which no page of its documentation names; they are not there here.
 */
import type { EditEvent } from '../account/personEdit.ts';
import { HostObject } from './hostObject.ts';
import type { PerformCall } from './serviceContext.ts';
import { Spreadsheet } from './spreadsheetApp.ts';

/** An edit on its way into a run, which turns it into Google's objects. */
export class EditArgument {
  readonly event: Partial<EditEvent> & { triggerUid?: string };
  readonly spreadsheetId: string;

  constructor(event: Partial<EditEvent> & { triggerUid?: string }, spreadsheetId: string) {
    this.event = event;
    this.spreadsheetId = spreadsheetId;
  }

  eventObject(perform: PerformCall): Record<string, unknown> {
    const { range, source: _source, user, ...plain } = this.event;
    return {
      ...plain,
      source: new Spreadsheet(this.spreadsheetId),
      ...(user === undefined ? {} : { user: new EditUser(user.email) }),
      ...(range === undefined ? {} : { range: new EditRange(range, perform) }),
    };
  }
}

class EditRange extends HostObject {
  readonly kind = 'Range';
  readonly #range: EditEvent['range'];
  readonly #perform: PerformCall;

  constructor(range: EditEvent['range'], perform: PerformCall) {
    super();
    this.#range = range;
    this.#perform = perform;
  }

  getSheet(): EditSheet {
    return this.#perform({ method: 'SpreadsheetApp.Range.getSheet' }, () => new EditSheet(this.#range.sheetId));
  }

  getRow(): number {
    return this.#range.rowStart;
  }

  getLastRow(): number {
    return this.#range.rowEnd;
  }

  getColumn(): number {
    return this.#range.columnStart;
  }

  getLastColumn(): number {
    return this.#range.columnEnd;
  }
}

class EditSheet extends HostObject {
  readonly kind = 'Sheet';
  readonly #sheetId: number;

  constructor(sheetId: number) {
    super();
    this.#sheetId = sheetId;
  }

  getSheetId(): number {
    return this.#sheetId;
  }
}

class EditUser extends HostObject {
  readonly kind = 'User';
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }
}
