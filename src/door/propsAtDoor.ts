/**
 * Props and preset boxes of an unlocked page: a tap counts at once, waits on the device until the script has answered, over a dead
 * connection, a reload and a lock, and is sent as often as it takes, always under the same id. A locked page shows and sends none.
 */
import type { PropMark, PropSaid, PropsAnswer, ShownProps } from '../features/propCheck/propCheckTypes.ts';
import {
  isTick,
  type MarkedBox,
  type MarkedProp,
  marked,
  type QueuedPropMark,
  SAID_WORDS,
} from '../sidebar/propsMarked.ts';
import { answered } from './answered.ts';
import { type CallPace, callNow, FRESH_PACE } from './callPace.ts';
import type { DoorPorts } from './doorView.ts';
import { MOST_MARKS, markTimeMs } from './markQueue.ts';
import type { NotesPage } from './notesAtDoor.ts';
import type { PropsView, PropUndo } from './propsView.ts';

/** What props need of the page that they are on. */
export interface PropsPage extends NotesPage {
  /** Now, by the server's clock as the device knows it. */
  serverMs(): number;
  device(): string;
  /** Shows why a mark was not taken until somebody has read it. */
  refuse(refusal: { id: string; name: string; message: string }): void;
}

export const PROP_UNDO_MS = 60_000;

export class PropsAtDoor {
  private readonly ports: DoorPorts;
  private readonly page: PropsPage;
  private queue: QueuedPropMark[];
  private strays: QueuedPropMark[];
  private shown: ShownProps | null = null;
  private isOpen = false;
  private trouble = '';
  private undo: PropUndo | null = null;
  private pace: CallPace = FRESH_PACE;
  private made = 0;
  private readonly lastMs = new Map<string, number>();

  constructor(ports: DoorPorts, page: PropsPage) {
    this.ports = ports;
    this.page = page;
    this.queue = [...ports.store.propMarks()].sort((a, b) => a.mark.atMs - b.mark.atMs);
    for (const { mark } of this.queue) this.lastMs.set(thingOf(mark), mark.atMs);
    this.strays = ports.store.strayPropMarks().map(({ queued }) => queued);
  }

  view(): PropsView {
    const waiting = this.queue.length;
    if (this.page.staff() === '') return { isLocked: true, waiting, shown: null, trouble: '', undo: null };
    const { shown, trouble, undo } = this;
    return {
      ...{ isLocked: false, waiting, trouble, undo },
      shown: shown === null ? null : { ...marked(shown, this.queue), nowMinute: this.minute(shown) },
    };
  }

  /** Somebody looks at props; called again, it asks at once. */
  open(): void {
    this.isOpen = true;
    this.pace = { ...this.pace, beganMs: null };
    this.step();
  }

  leave(): void {
    this.isOpen = false;
    this.undo = null;
  }

  tick({ box, item }: Pick<MarkedBox, 'box' | 'item'>, isChecked: boolean): void {
    this.add(
      (id, atMs) => ({ id, atMs, box, isChecked }),
      `box ${box}`,
      `${item}: ${isChecked ? 'checked' : 'unchecked'}`,
    );
  }

  /** @param name of whoever has it, as it is shown */
  say(prop: MarkedProp, more: Pick<PropSaid, 'what' | 'who' | 'note'>, name = ''): void {
    const { where, isDamaged, who, since } = prop;
    const said = `${SAID_WORDS[more.what]}${name === '' ? '' : `, ${name}`}`;
    const markAt = (id: string, atMs: number) => ({ id, atMs, prop: prop.id, ...more });
    const added = this.add(markAt, `prop ${prop.id}`, `${prop.name}: ${said}`, { who: name });
    if (added === null || isTick(added) || 'ofMs' in added) return;
    const untilMs = this.ports.now() + PROP_UNDO_MS;
    this.undo = { said: added, name: prop.name, words: said, before: { where, isDamaged, who, since }, untilMs };
    this.page.tell();
  }

  takeBack({ said, name, words, before }: PropUndo): void {
    const { prop, what, atMs: ofMs } = said;
    this.add((id, atMs) => ({ id, atMs, prop, what, ofMs }), `prop ${prop}`, `${name}: ${words}, taken back`, {
      before,
    });
    this.undo = null;
    this.page.tell();
  }

  /** Does what is due; called twice a second, and after every mark. */
  step(): void {
    const nowMs = this.ports.now();
    if (this.undo !== null && this.undo.untilMs <= nowMs) {
      this.undo = null;
      this.page.tell();
    }
    if (this.page.staff() === '' || (!this.isOpen && this.queue.length === 0)) return;
    const due = callNow(this.pace, nowMs, this.queue.length > 0, this.isOpen && this.ports.isVisible());
    if (due !== null) void this.call();
  }

  /** The long pause is not waited for. */
  hurry(): void {
    this.pace = { ...this.pace, failures: 0 };
  }

  /** What only the staff may see is forgotten; what waits, waits. */
  lock(): void {
    this.shown = null;
    this.trouble = '';
    this.undo = null;
  }

  /** Marks of this device that no call will send: of a link that has ended, and of other events. */
  unsent(isClosed: boolean): { id: string; typed: string }[] {
    const left = isClosed ? [...this.queue, ...this.strays] : this.strays;
    return left.map(({ mark, name }) => ({ id: mark.id, typed: `${name}, ${timeWords(mark.atMs)}` }));
  }

  /** Somebody has written them down. */
  dropUnsent(isClosed: boolean): void {
    this.ports.store.dropStrayPropMarks();
    this.strays = [];
    if (isClosed) for (const { mark } of [...this.queue]) this.drop(mark.id);
    this.page.tell();
  }

  private add(
    markAt: (id: string, atMs: number) => PropMark,
    thing: string,
    name: string,
    more: Pick<QueuedPropMark, 'who' | 'before'> = {},
  ): PropMark | null {
    if (this.page.staff() === '') return null;
    const atMs = markTimeMs(this.page.serverMs(), this.lastMs.get(thing));
    this.lastMs.set(thing, atMs);
    const mark = markAt(`${this.ports.ownId}-p${++this.made}`, atMs);
    const queued: QueuedPropMark = { mark, name, ...more };
    this.ports.store.keepPropMark(queued);
    this.queue = [...this.queue, queued].sort((a, b) => a.mark.atMs - b.mark.atMs);
    this.undo = null;
    this.page.tell();
    this.step();
    return mark;
  }

  private async call(): Promise<void> {
    const { page, ports } = this;
    const marks = this.queue.slice(0, MOST_MARKS).map(({ mark }) => mark);
    this.pace = { ...this.pace, underWay: true, beganMs: ports.now() };
    const asked = { token: page.token, staff: page.staff(), device: page.device(), marks };
    let failures = this.pace.failures + 1;
    try {
      const answer = await answered(ports.ask('doorProps', asked));
      if (answer.state === 'open') failures = 0;
      this.take(answer);
    } catch {
      this.failed('No connection.');
    }
    this.pace = { ...this.pace, underWay: false, failures };
    page.tell();
  }

  private take(answer: PropsAnswer): void {
    if (answer.state === 'closed') this.page.close(answer.message);
    if (answer.state === 'open') {
      for (const { id, result, message } of answer.answers) {
        const queued = this.queue.find(({ mark }) => mark.id === id);
        this.drop(id);
        if (result !== 'refused' || queued === undefined) continue;
        if (this.undo?.said.id === id) this.undo = null;
        this.page.refuse({ id, name: queued.name, message });
      }
    }
    // Locked meanwhile: what came is not for whoever has the page now.
    if (this.page.staff() === '') return;
    if (answer.state === 'locked') this.page.lock();
    if (answer.state === 'busy' || answer.state === 'refused') this.failed(answer.message);
    if (answer.state !== 'open') return;
    this.trouble = '';
    this.shown = answer.props;
  }

  private failed(trouble: string): void {
    if (this.page.staff() !== '') this.trouble = trouble;
  }

  private drop(id: string): void {
    this.ports.store.dropPropMark(id);
    this.queue = this.queue.filter(({ mark }) => mark.id !== id);
  }

  private minute({ nowMs, nowMinute }: ShownProps): number {
    return nowMinute + Math.floor((this.page.serverMs() - nowMs) / 60_000);
  }
}

/** What a mark is of: two of one thing are never of the same second. */
function thingOf(mark: PropMark): string {
  return isTick(mark) ? `box ${mark.box}` : `prop ${mark.prop}`;
}

function timeWords(atMs: number): string {
  return new Date(atMs).toLocaleString(undefined, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
}
