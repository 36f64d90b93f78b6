/**
 * What a simple script writes into spreadsheets waits, as it does at Google, until somebody reads, flushes or the run ends:
 * however many writes wait, they go out as one call.
 */
import type { LocalSpreadsheet, LocalState } from '../../../account/state.ts';
import type { PerformCall } from '../../../services/serviceContext.ts';
import type { Draft } from '../../../services/sheets/draft.ts';
import { draftOf } from '../../../services/sheets/editDraft.ts';
import { rememberEdit } from '../../../services/sheets/spreadsheetFile.ts';

export class WaitingWrites {
  readonly #state: LocalState;
  readonly #perform: PerformCall;
  #waiting: { book: LocalSpreadsheet; write: (draft: Draft) => void }[] = [];
  /** Tabs that the run has read since it last wrote anything: asked again, they cost nothing. */
  readonly #known = new Set<number>();

  constructor(state: LocalState, perform: PerformCall) {
    this.#state = state;
    this.#perform = perform;
  }

  add(book: LocalSpreadsheet, write: (draft: Draft) => void): void {
    this.#waiting.push({ book, write });
  }

  /** One call, or none where nothing waits. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    this.#perform({ method: 'SpreadsheetApp.flush' }, () => {
      for (const { book, write } of this.#waiting) this.now(book, write);
      this.#waiting = [];
    });
    this.#known.clear();
  }

  /** Writes without waiting and without a call of its own: for whoever makes the call. */
  now(book: LocalSpreadsheet, write: (draft: Draft) => void): void {
    const draft = draftOf(book, new Date(this.#state.nowMs).getUTCFullYear());
    write(draft);
    draft.commit();
    rememberEdit(this.#state, book);
  }

  /** Reads a tab: what waits goes out first, and a tab that is known is not asked for again. */
  read<T>(sheetId: number, values: () => T): T {
    this.flush();
    if (this.#known.has(sheetId)) return values();
    const read = this.#perform({ method: 'SpreadsheetApp.Range.getDisplayValues' }, values);
    this.#known.add(sheetId);
    return read;
  }
}
