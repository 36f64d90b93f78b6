/**
 * Notes of an unlocked page: what is typed waits on the device until the script has kept it, over a dead connection, a reload and
 * a lock. A locked page is sent no note, shows none, and sends none.
 */
import type {
  DoorNoteAsked,
  DoorNotesAnswer,
  NotesAtDoor as OpenNotes,
} from '../features/reports/notes/doorNoteTypes.ts';
import { answered } from './answered.ts';
import { type CallPace, callNow, FRESH_PACE } from './callPace.ts';
import type { DoorPorts } from './doorView.ts';
import type { NotesView, QueuedNote } from './notesView.ts';

/** What notes need of the page that they are on. */
export interface NotesPage {
  token: string;
  /** `''` while it is locked. */
  staff(): string;
  tell(): void;
  close(message: string): void;
  lock(): void;
}

const NO_CONNECTION = 'No connection.';

export class NotesAtDoor {
  /** What is being typed: closing the sheet, or a lock, takes none of it. */
  draft = '';
  private readonly ports: DoorPorts;
  private readonly page: NotesPage;
  private queue: QueuedNote[];
  private strays: QueuedNote[];
  private readonly refusals = new Map<string, string>();
  private open: OpenNotes | null = null;
  private said = '';
  private trouble = '';
  private undo = '';
  private pace: CallPace = FRESH_PACE;
  /** Calls under way for somebody who waits. */
  private waitedFor = 0;
  /** An answer to an earlier call is not news. */
  private calls = 0;
  private made = 0;

  constructor(ports: DoorPorts, page: NotesPage) {
    this.ports = ports;
    this.page = page;
    this.queue = ports.store.notes();
    this.strays = ports.store.strayNotes().map(({ note }) => note);
  }

  view(): NotesView {
    const waiting = this.queue.length;
    if (this.page.staff() === '') {
      const nothing = { queue: [], open: null, said: '', trouble: '', refused: null, undo: '', isBusy: false };
      return { isLocked: true, waiting, ...nothing };
    }
    const note = this.queue.find(({ id }) => this.refusals.has(id));
    const refused = note === undefined ? null : { note, message: this.refusals.get(note.id) ?? '' };
    const { queue, open, said, trouble, undo } = this;
    return { isLocked: false, waiting, queue, open, said, trouble, refused, undo, isBusy: this.waitedFor > 0 };
  }

  /** Notes of this device that no call will send: of a link that has ended, and of other events. */
  unsent(isClosed: boolean): readonly QueuedNote[] {
    return isClosed ? [...this.queue, ...this.strays] : this.strays;
  }

  /** Somebody has written them down. */
  dropUnsent(isClosed: boolean): void {
    const { store } = this.ports;
    store.dropStrayNotes();
    this.strays = [];
    if (isClosed) {
      for (const { id } of this.queue) store.dropNote(id);
      this.queue = [];
    }
    this.page.tell();
  }

  /** Keeps a note, on a page that is unlocked. */
  add(typed: string): void {
    if (typed.trim() === '' || this.page.staff() === '') return;
    const note = { id: `${this.ports.ownId}-n${++this.made}`, typed };
    this.ports.store.keepNote(note);
    this.queue = [...this.queue, note];
    this.draft = '';
    this.said = '';
    this.page.tell();
    this.step();
  }

  /** Takes a note that was refused back into what is being typed. */
  takeBack(id: string): void {
    const note = this.queue.find((one) => one.id === id);
    if (note === undefined) return;
    this.draft = this.draft.trim() === '' ? note.typed : `${note.typed}\n${this.draft}`;
    this.drop(id);
    this.page.tell();
  }

  /** Sends what is due; called twice a second, and after every note. */
  step(): void {
    const note = this.queue.find(({ id }) => !this.refusals.has(id));
    if (note === undefined || this.page.staff() === '') return;
    if (callNow(this.pace, this.ports.now(), true, true) === 'marks') void this.send(note);
  }

  /** The long pause is not waited for. */
  hurry(): void {
    this.pace = { ...this.pace, failures: 0 };
  }

  /** Asks for the open notes. */
  async look(): Promise<void> {
    const staff = this.page.staff();
    if (staff === '') return;
    await this.waited(() => this.ports.ask('doorNotes', { token: this.page.token, staff }));
  }

  /** Marks a note done, or open again. */
  async mark(id: string, done: boolean): Promise<void> {
    const staff = this.page.staff();
    if (staff === '') return;
    this.undo = '';
    const asked: DoorNoteAsked = { token: this.page.token, staff, mark: { id, done } };
    const answer = await this.waited(() => this.ports.ask('doorNote', asked));
    if (answer?.state !== 'open' || this.page.staff() === '') return;
    this.undo = done ? id : '';
    this.page.tell();
  }

  /** What only the staff may see is forgotten; what waits, waits. */
  lock(): void {
    this.open = null;
    this.said = '';
    this.trouble = '';
    this.undo = '';
  }

  private async send(note: QueuedNote): Promise<void> {
    this.pace = { ...this.pace, underWay: true, beganMs: this.ports.now() };
    const call = ++this.calls;
    const asked: DoorNoteAsked = { token: this.page.token, staff: this.page.staff(), typed: note.typed };
    let failures = this.pace.failures + 1;
    try {
      const answer = await answered(this.ports.ask('doorNote', asked));
      if (answer.state === 'open') this.drop(note.id);
      if (answer.state === 'refused') this.refusals.set(note.id, answer.message);
      if (answer.state === 'open' || answer.state === 'refused') failures = 0;
      this.take(answer, call);
    } catch {
      this.failed(NO_CONNECTION);
    }
    this.pace = { ...this.pace, underWay: false, failures };
    this.page.tell();
  }

  /** @returns `null` where no answer came */
  private async waited(ask: () => Promise<DoorNotesAnswer>): Promise<DoorNotesAnswer | null> {
    const call = ++this.calls;
    this.waitedFor++;
    this.trouble = '';
    this.page.tell();
    try {
      const answer = await answered(ask());
      this.take(answer, call);
      if (answer.state === 'refused') this.failed(answer.message);
      return answer;
    } catch {
      this.failed(`${NO_CONNECTION} Try again.`);
      return null;
    } finally {
      this.waitedFor--;
      this.page.tell();
    }
  }

  private take(answer: DoorNotesAnswer, call: number): void {
    if (answer.state === 'closed') this.page.close(answer.message);
    // Locked meanwhile: what came is not for whoever has the page now.
    if (this.page.staff() === '') return;
    if (answer.state === 'locked') {
      this.page.lock();
      return;
    }
    if (answer.state === 'busy') this.failed(answer.message);
    if (answer.state !== 'open') return;
    this.trouble = '';
    this.said = answer.message === '' ? this.said : answer.message;
    if (call === this.calls) this.open = answer.notes;
  }

  private failed(trouble: string): void {
    if (this.page.staff() !== '') this.trouble = trouble;
  }

  private drop(id: string): void {
    this.ports.store.dropNote(id);
    this.refusals.delete(id);
    this.queue = this.queue.filter((one) => one.id !== id);
  }
}
