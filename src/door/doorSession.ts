/**
 * What the door's page knows and does, without its looks: the roster, the queue of marks, the calls, the staff's view. It never
 * lets a person wait for the server: a tap counts at once, and is sent when there is a connection.
 */

import type { DoorAnswer, DoorMark, PickUpAsked, Roster } from '../features/attendance/door/doorTypes.ts';
import { minutesFromTime } from '../values/cellDates.ts';
import { answered } from './answered.ts';
import { type CallPace, callNow, FRESH_PACE } from './callPace.ts';
import { boundsAfter, type ClockBounds, offsetMs } from './doorClock.ts';
import type { DoorPorts, DoorView, Undo } from './doorView.ts';
import {
  EMPTY_QUEUE,
  type MarkQueue,
  markTimeMs,
  needsStaff,
  nextMarks,
  type QueuedMark,
  queueAfter,
  queueWith,
  withoutRefusal,
} from './markQueue.ts';
import { NotesAtDoor } from './notesAtDoor.ts';
import { PropsAtDoor } from './propsAtDoor.ts';
import { minuteAt, minuteWords, shownPeople } from './shownPeople.ts';
import { StaffAccess } from './staffAccess.ts';

export const UNDO_MS = 60_000;
/** The staff's view locks itself when nobody has touched the page for so long. */
export const LOCK_MS = 600_000;

type MoreOfMark = Pick<DoorMark, 'release' | 'visitor' | 'pickUp'>;

export class DoorSession {
  private readonly token: string;
  private readonly ports: DoorPorts;
  private readonly listeners = new Set<() => void>();
  private closed: string;
  private roster: Roster | null;
  private isKept = true;
  private queue: MarkQueue;
  private pace: CallPace = FRESH_PACE;
  private trouble = '';
  private clock: ClockBounds | null;
  private undos: Undo[] = [];
  private readonly staff = new StaffAccess();
  private touchedMs: number;
  private made = 0;
  private shownMinute = Number.NaN;
  private strays: QueuedMark[];
  private come: string[];
  private readonly lastTapMs = new Map<string, number>();
  device: string;
  readonly notes: NotesAtDoor;
  readonly props: PropsAtDoor;

  /** @param closed what the script says of a link that it did not open; `''` for one that works */
  constructor(token: string, ports: DoorPorts, deviceKind: string, closed = '') {
    const { store } = ports;
    this.closed = closed;
    if (closed !== '') store.dropRoster();
    this.token = token;
    this.ports = ports;
    this.touchedMs = ports.now();
    this.roster = store.roster(ports.now())?.roster ?? null;
    this.queue = { ...queueWith(EMPTY_QUEUE, store.marks()), refused: store.refusals() };
    for (const { mark } of this.queue.waiting) this.lastTapMs.set(cellOf(mark), mark.atMs);
    const offset = store.offset();
    this.clock = offset === null ? null : { leastMs: offset, mostMs: offset };
    this.come = store.come();
    this.strays = store.strayMarks().map(({ queued }) => queued);
    this.device = store.device() || `${deviceKind} ${1 + (ports.now() % 99)}`;
    store.keepDevice(this.device);
    const page = {
      token,
      // What lasts for releases over a lock is not for notes.
      staff: () => (this.staff.people === null || this.closed !== '' ? '' : this.staff.token),
      tell: () => this.tell(),
      close: (message: string) => this.close(message),
      lock: () => this.lock(),
    };
    this.notes = new NotesAtDoor(ports, page);
    this.props = new PropsAtDoor(ports, {
      ...page,
      serverMs: () => this.serverMs(),
      device: () => this.device,
      refuse: (refusal) => {
        store.keepRefusal(refusal);
        this.queue = { ...this.queue, refused: [...this.queue.refused, refusal] };
      },
    });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  view(): DoorView {
    const { roster, queue } = this;
    const serverMs = this.serverMs();
    const marks = queue.waiting.map(({ mark }) => mark);
    const minute = roster === null ? 0 : minuteAt(roster, serverMs);
    return {
      ...{
        closed: this.closed,
        roster,
        queue,
        minute,
        isKept: this.isKept,
        trouble: this.trouble,
        strays: this.strays,
      },
      people: roster === null ? [] : shownPeople(roster, marks, serverMs, { nameOf: this.nameOf, come: this.come }),
      isOver: roster !== null && minute >= roster.endMinute,
      heardMinute: roster?.nowMinute ?? 0,
      held: marks.filter((mark) => needsStaff(mark) && !this.staff.maySend(mark.id)).length,
      undos: this.undos,
      staff: this.staff.people,
      others: this.staff.others,
      come: this.come,
      notes: this.notes.view(),
      props: this.props.view(),
      keeps: this.ports.store.keeps,
    };
  }

  /** Does what is due; called twice a second, and after every tap. */
  step(): void {
    const nowMs = this.ports.now();
    const undos = this.undos.filter(({ untilMs }) => untilMs > nowMs);
    const minute = this.roster === null ? 0 : minuteAt(this.roster, this.serverMs());
    const locks = this.staff.people !== null && nowMs - this.touchedMs >= LOCK_MS;
    const isNews = undos.length < this.undos.length || minute !== this.shownMinute || locks;
    this.undos = undos;
    this.shownMinute = minute;
    if (locks) this.lock();
    else if (isNews) this.tell();
    if (this.closed !== '') return;
    this.notes.step();
    this.props.step();
    const marks = nextMarks(this.queue, (id) => this.staff.maySend(id));
    const due = callNow(this.pace, nowMs, marks.length > 0, this.ports.isVisible());
    if (due === 'marks') void this.call('doorMarks', marks);
    if (due === 'roster') void this.call('doorRoster', []);
  }

  /** The connection is back, or somebody asks: the long pause is not waited for. */
  hurry(): void {
    this.pace = { ...this.pace, failures: 0 };
    this.notes.hurry();
    this.props.hurry();
    this.step();
  }

  get opensWithoutWord(): boolean {
    return this.ports.opensWithoutWord === true;
  }

  /** Somebody is there. */
  touched(): void {
    this.touchedMs = this.ports.now();
  }

  /** Marks a person. A release and a visitor's name are given by a view that is unlocked. */
  mark(person: { id: string; name: string }, what: DoorMark['what'], more: MoreOfMark = {}): void {
    const cell = cellOf({ person: person.id, what });
    const atMs = markTimeMs(this.serverMs(), this.lastTapMs.get(cell));
    const mark: DoorMark = {
      ...{ id: `${this.ports.ownId}-${++this.made}`, person: person.id, what, atMs },
      ...more,
    };
    if (needsStaff(mark)) this.staff.grant(mark.id);
    this.lastTapMs.set(cell, atMs);
    const queued = { mark, name: person.name };
    this.ports.store.keepMark(queued);
    this.queue = queueWith(this.queue, [queued]);
    this.undos = this.undos.filter((one) => one.person !== person.id);
    if (what === 'in' || what === 'out') {
      const untilMs = this.ports.now() + UNDO_MS;
      this.undos = [...this.undos, { person: person.id, name: person.name, what, untilMs }];
    }
    this.tell();
    this.step();
  }

  /** Writes down that a child is fetched early; by a view that is unlocked. A blank time takes it back. */
  pickUp(person: { id: string; name: string }, pickUp: PickUpAsked): void {
    const minute = minutesFromTime(pickUp.time);
    this.staff.setPickUp(
      person.id,
      minute === null ? undefined : { ...pickUp, time: minuteWords(minute), isOffered: true },
    );
    this.mark(person, 'pickUp', { pickUp });
  }

  /** Somebody who is not of the company comes in; by a view that is unlocked. */
  visitor(name: string, isChild: boolean): void {
    const id = `${isChild ? 'child-' : ''}visitor-${this.ports.ownId.slice(0, 12)}${this.made + 1}`;
    this.mark({ id, name }, 'in', { visitor: name });
  }

  /** That the intermission has come, or the scene is over; again takes it back. */
  toggleCome(goes: string): void {
    this.come = this.come.includes(goes) ? this.come.filter((one) => one !== goes) : [...this.come, goes];
    this.ports.store.keepCome(this.come);
    this.tell();
  }

  undo(undo: Undo): void {
    this.mark({ id: undo.person, name: undo.name }, undo.what === 'in' ? 'notIn' : 'notOut');
  }

  dismiss(refusalId: string): void {
    this.ports.store.dropRefusal(refusalId);
    this.queue = withoutRefusal(this.queue, refusalId);
    this.tell();
  }

  /** Somebody has written down what cannot be sent any more. */
  dropUnsent(): void {
    for (const { mark } of this.queue.waiting) this.ports.store.dropMark(mark.id);
    this.queue = { ...this.queue, waiting: [] };
    this.tell();
  }

  dropStrays(): void {
    this.ports.store.dropStrayMarks();
    this.strays = [];
    this.tell();
  }

  /** @returns what to tell whoever typed the word; `''` when it is unlocked */
  async unlock(word: string): Promise<string> {
    try {
      const { store } = this.ports;
      const device = store.ownId(this.ports.ownId.slice(0, 16));
      const request = { token: this.token, word, device, known: store.known() };
      const answer = await answered(this.ports.ask('doorUnlock', request));
      if (answer.state === 'wrong') return answer.message;
      if (answer.state === 'closed') {
        this.close(answer.message);
        return answer.message;
      }
      if (answer.known !== undefined) store.keepKnown(answer.known);
      this.staff.open(answer, this.queue.waiting);
      this.touched();
      this.tell();
      this.step();
      return '';
    } catch {
      return 'No connection. Try again.';
    }
  }

  /** Whether that is the collection word of a child's family: what to send with the release, or what to tell. */
  async checkWord(personId: string, word: string): Promise<{ pass: string } | { message: string }> {
    try {
      const request = { token: this.token, staff: this.staff.token, person: personId, word };
      const answer = await answered(this.ports.ask('doorWord', request));
      if (answer.state === 'right') return { pass: answer.pass };
      if (answer.state === 'closed') this.close(answer.message);
      return { message: answer.message };
    } catch {
      return { message: 'No connection, so the word cannot be checked. Try again, or choose Somebody else.' };
    }
  }

  /** Forgets what only the staff may see. Releases that were chosen before are still sent. */
  lock(): void {
    this.staff.lock(this.queue.waiting);
    this.notes.lock();
    this.props.lock();
    this.tell();
  }

  nameDevice(name: string): void {
    this.device = name;
    this.ports.store.keepDevice(name);
  }

  /** As the marks that wait call somebody who is not on the roster. */
  private readonly nameOf = (id: string): string | undefined =>
    this.queue.waiting.find(({ mark }) => mark.person === id)?.name;

  private serverMs(): number {
    return this.ports.now() + offsetMs(this.clock);
  }

  private async call(name: 'doorMarks' | 'doorRoster', marks: DoorMark[]): Promise<void> {
    const askedMs = this.ports.now();
    const { token, device } = this;
    this.pace = { ...this.pace, underWay: true, beganMs: askedMs };
    try {
      const staff = marks.some(needsStaff) ? this.staff.token : '';
      const request =
        name === 'doorMarks' ? this.ports.ask(name, { token, staff, device, marks }) : this.ports.ask(name, { token });
      this.take(await answered(request), askedMs);
    } catch {
      this.failed('No connection.');
    }
    this.tell();
  }

  private take(answer: DoorAnswer, askedMs: number): void {
    if (answer.state === 'closed') this.close(answer.message);
    else if (answer.state === 'busy') this.failed(answer.message);
    else this.takeRoster(answer, askedMs);
  }

  private takeRoster({ roster, answers }: Extract<DoorAnswer, { state: 'open' }>, askedMs: number): void {
    const gotMs = this.ports.now();
    this.clock = boundsAfter(this.clock, { askedMs, gotMs, serverMs: roster.nowMs });
    this.roster = roster;
    this.isKept = false;
    const before = this.queue;
    this.queue = queueAfter(before, answers);
    const fresh = this.queue.refused.slice(before.refused.length);
    const refused = new Set(fresh.map(({ id }) => before.waiting.find(({ mark }) => mark.id === id)?.mark.person));
    this.undos = this.undos.filter(({ person }) => !refused.has(person));
    const { store } = this.ports;
    for (const refusal of fresh) store.keepRefusal(refusal);
    for (const { id } of answers) store.dropMark(id);
    store.keepRoster(roster, gotMs);
    store.keepOffset(offsetMs(this.clock));
    this.staff.settle(this.queue.waiting);
    this.trouble = '';
    this.pace = { ...this.pace, underWay: false, failures: 0 };
  }

  private failed(trouble: string): void {
    this.trouble = trouble;
    this.pace = { ...this.pace, underWay: false, failures: this.pace.failures + 1 };
  }

  private close(message: string): void {
    this.closed = message || 'This link does not work any more.';
    this.staff.lock(this.queue.waiting);
    this.notes.lock();
    this.props.lock();
    this.pace = { ...this.pace, underWay: false };
    this.ports.store.dropRoster();
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The cell that a mark is for: in and not in are one, out and not out another. */
function cellOf({ person, what }: Pick<DoorMark, 'person' | 'what'>): string {
  if (what === 'pickUp') return `pickUp ${person}`;
  return `${what === 'in' || what === 'notIn' ? 'in' : 'out'} ${person}`;
}
