/**
 * What a device keeps over a reload, each mark under a key of its own: two pages of one phone take nothing from each other.
 * Where the browser keeps nothing for the page, everything is kept in memory, and `keeps` is false.
 */
import type { Roster } from '../features/attendance/door/doorTypes.ts';
import type { QueuedPropMark } from '../sidebar/propsMarked.ts';
import type { QueuedMark, Refusal } from './markQueue.ts';
import type { QueuedNote } from './notesView.ts';

/** What the store needs of `localStorage`. */
export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What the door of a link keeps stands under this. */
const DOOR = 'callboard-door';
const ROSTER_MS = 12 * 3_600_000;

/** A list to tick people off. */
export interface KeptRoll {
  /** Everybody who was in since it began: nobody goes from it. */
  listed: { id: string; name: string; room?: string; group?: string }[];
  ticked: string[];
}

/** What the last roster is kept for: people to count, and no more of them. */
export type KeptRoster = Roster & { others: []; onPaper: [] };

export class DeviceStore {
  /** False: what is kept is lost with the page. */
  keeps = true;
  private readonly memory = new Map<string, string>();
  private readonly storage: BrowserStorage | null;
  private readonly event: string;
  private readonly prefix: string;

  /**
   * @param event what the link is for
   * @param prefix what is kept under another is never looked at
   */
  constructor(storage: BrowserStorage | null, event: string, prefix = DOOR) {
    this.storage = storage;
    this.event = event;
    this.prefix = prefix;
    const probe = `${this.prefix}/probe`;
    this.write(probe, '1');
    this.drop(probe);
  }

  keepMark(queued: QueuedMark): void {
    this.write(this.key('mark', queued.mark.id), JSON.stringify(queued));
  }

  dropMark(id: string): void {
    this.drop(this.key('mark', id));
  }

  marks(): QueuedMark[] {
    return this.under<QueuedMark>(this.key('mark', '')).filter(isQueuedMark);
  }

  keepRefusal(refusal: Refusal): void {
    this.write(this.key('refused', refusal.id), JSON.stringify(refusal));
  }

  dropRefusal(id: string): void {
    this.drop(this.key('refused', id));
  }

  refusals(): Refusal[] {
    return this.under<Refusal>(this.key('refused', '')).filter((one) => areNamed([one]));
  }

  /** Marks of other events that this device never sent. */
  strayMarks(): { event: string; queued: QueuedMark }[] {
    return this.keys().flatMap((key) => {
      const [prefix, event = '', kind] = key.split('/');
      if (prefix !== this.prefix || kind !== 'mark' || event === this.event) return [];
      const queued = this.read<QueuedMark>(key);
      return queued !== null && isQueuedMark(queued) ? [{ event, queued }] : [];
    });
  }

  dropStrayMarks(): void {
    for (const { event, queued } of this.strayMarks())
      this.drop([this.prefix, event, 'mark', queued.mark.id].join('/'));
  }

  keepNote(note: QueuedNote): void {
    this.write(this.key('note', note.id), JSON.stringify(note));
  }

  dropNote(id: string): void {
    this.drop(this.key('note', id));
  }

  notes(): QueuedNote[] {
    return this.under<QueuedNote>(this.key('note', '')).filter(isQueuedNote);
  }

  /** Notes of other events that this device never sent. */
  strayNotes(): { event: string; note: QueuedNote }[] {
    return this.keys().flatMap((key) => {
      const [, event = '', kind] = key.split('/');
      if (kind !== 'note' || event === this.event) return [];
      const note = this.read<QueuedNote>(key);
      return note !== null && isQueuedNote(note) ? [{ event, note }] : [];
    });
  }

  dropStrayNotes(): void {
    for (const { event, note } of this.strayNotes()) this.drop([this.prefix, event, 'note', note.id].join('/'));
  }

  keepPropMark(queued: QueuedPropMark): void {
    this.write(this.key('prop', queued.mark.id), JSON.stringify(queued));
  }

  dropPropMark(id: string): void {
    this.drop(this.key('prop', id));
  }

  propMarks(): QueuedPropMark[] {
    return this.under<QueuedPropMark>(this.key('prop', '')).filter(isQueuedPropMark);
  }

  /** Marks of props and boxes of other events that this device never sent. */
  strayPropMarks(): { event: string; queued: QueuedPropMark }[] {
    return this.keys().flatMap((key) => {
      const [, event = '', kind] = key.split('/');
      if (kind !== 'prop' || event === this.event) return [];
      const queued = this.read<QueuedPropMark>(key);
      return queued !== null && isQueuedPropMark(queued) ? [{ event, queued }] : [];
    });
  }

  dropStrayPropMarks(): void {
    for (const { event, queued } of this.strayPropMarks())
      this.drop([this.prefix, event, 'prop', queued.mark.id].join('/'));
  }

  keepRoster(roster: Roster, savedMs: number): void {
    const kept: KeptRoster = { ...roster, others: [], onPaper: [] };
    this.write(this.key('roster'), JSON.stringify({ savedMs, roster: kept }));
  }

  /** The last one of this event; those of any event are dropped when they are old. */
  roster(nowMs: number): { savedMs: number; roster: KeptRoster } | null {
    for (const key of this.keys()) {
      if (!key.startsWith(`${this.prefix}/`) || !key.endsWith('/roster')) continue;
      const savedMs = this.read<{ savedMs: unknown }>(key)?.savedMs;
      if (typeof savedMs !== 'number' || Math.abs(nowMs - savedMs) > ROSTER_MS) this.drop(key);
    }
    const kept = this.read<{ savedMs: number; roster: KeptRoster }>(this.key('roster'));
    return kept !== null && areNamed(kept.roster?.people) ? kept : null;
  }

  dropRoster(): void {
    for (const what of ['roster', 'roll-break', 'roll-evacuation']) this.drop(this.key(what));
  }

  keepRoll(kind: RollKind, roll: KeptRoll): void {
    this.write(this.key(`roll-${kind}`), JSON.stringify(roll));
  }

  roll(kind: RollKind): KeptRoll | null {
    const roll = this.read<KeptRoll>(this.key(`roll-${kind}`));
    return roll !== null && Array.isArray(roll.ticked) && areNamed(roll.listed) ? roll : null;
  }

  dropRoll(kind: RollKind): void {
    this.drop(this.key(`roll-${kind}`));
  }

  /** What to add to this device's clock, as it was last known. */
  keepOffset(offsetMs: number): void {
    this.write(`${this.prefix}/clock`, JSON.stringify(offsetMs));
  }

  offset(): number | null {
    const offset = this.read<number>(`${this.prefix}/clock`);
    return typeof offset === 'number' && Number.isFinite(offset) ? offset : null;
  }

  keepDevice(name: string): void {
    this.write(`${this.prefix}/device`, JSON.stringify(name));
  }

  device(): string {
    const name = this.read<string>(`${this.prefix}/device`);
    return typeof name === 'string' ? name : '';
  }

  /** By which the script counts wrong words; kept for as long as the browser keeps anything. @param made used where there is none */
  ownId(made: string): string {
    const id = this.read<string>(`${this.prefix}/id`);
    if (typeof id === 'string' && /^[a-z0-9]{1,20}$/.test(id)) return id;
    this.write(`${this.prefix}/id`, JSON.stringify(made));
    return made;
  }

  /** What says that this device was unlocked before at this event. */
  keepKnown(known: string): void {
    this.write(this.key('known'), JSON.stringify(known));
  }

  known(): string {
    const known = this.read<string>(this.key('known'));
    return typeof known === 'string' ? known : '';
  }

  /** When children may go, as far as it has come: `Intermission`. */
  keepCome(come: readonly string[]): void {
    this.write(this.key('come'), JSON.stringify(come));
  }

  come(): string[] {
    const come = this.read<unknown[]>(this.key('come'));
    return Array.isArray(come) ? come.filter(isText) : [];
  }

  private key(...parts: string[]): string {
    return [this.prefix, this.event, ...parts].join('/');
  }

  private keys(): string[] {
    const kept = [...this.memory.keys()];
    try {
      for (let at = 0; at < (this.storage?.length ?? 0); at++) kept.push(this.storage?.key(at) ?? '');
    } catch {
      this.keeps = false;
    }
    return [...new Set(kept)].filter((key) => key.startsWith(`${this.prefix}/`));
  }

  private under<Kept>(start: string): Kept[] {
    return this.keys()
      .filter((key) => key.startsWith(start))
      .map((key) => this.read<Kept>(key))
      .filter((kept) => kept !== null);
  }

  private read<Kept>(key: string): Kept | null {
    try {
      const text = this.memory.get(key) ?? this.storage?.getItem(key) ?? null;
      return text === null ? null : (JSON.parse(text) as Kept | null);
    } catch {
      return null;
    }
  }

  private write(key: string, text: string): void {
    try {
      if (this.storage === null) throw new Error('nothing keeps');
      this.storage.setItem(key, text);
      this.memory.delete(key);
    } catch {
      this.keeps = false;
      this.memory.set(key, text);
    }
  }

  private drop(key: string): void {
    this.memory.delete(key);
    try {
      this.storage?.removeItem(key);
    } catch {
      this.keeps = false;
    }
  }
}

export type RollKind = 'break' | 'evacuation';

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** What an earlier page kept may be of another shape: then the list is asked for again. */
function areNamed(people: unknown): boolean {
  return Array.isArray(people) && people.every((one) => isText(one?.id) && isText(one?.name));
}

function isQueuedMark(queued: QueuedMark): boolean {
  const { mark } = queued ?? {};
  return isText(mark?.id) && isText(mark.person) && Number.isFinite(mark.atMs) && isText(queued.name);
}

function isQueuedNote(note: QueuedNote): boolean {
  return isText(note?.id) && isText(note.typed);
}

function isQueuedPropMark(queued: QueuedPropMark): boolean {
  const { mark } = queued ?? {};
  const isOfThing = mark !== undefined && (isText('box' in mark ? mark.box : mark.prop) as boolean);
  return isOfThing && isText(mark.id) && Number.isFinite(mark.atMs) && isText(queued.name);
}

/** `localStorage`, or `null` where the browser does not give it to the page. */
export function browserStorage(): BrowserStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** What a link is for, so that what is kept outlives a link that was made anew for the same event. */
export function eventOfLink(token: string): string {
  return /^link~([A-Za-z0-9_-]{1,40})~/.exec(token)?.[1] ?? 'event';
}
