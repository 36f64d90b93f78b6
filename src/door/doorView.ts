/** What the door’s page shows at a moment, and what its session needs of the world. */
import type { OtherPerson, Roster, StaffPerson } from '../features/attendance/door/doorTypes.ts';
import type { AskDoor } from './askDoor.ts';
import type { DeviceStore } from './deviceStore.ts';
import type { MarkQueue, QueuedMark } from './markQueue.ts';
import type { NotesView } from './notesView.ts';
import type { PropsView } from './propsView.ts';
import type { ShownPerson } from './shownPeople.ts';

export interface DoorPorts {
  ask: AskDoor;
  store: DeviceStore;
  /** This device's clock, which does not run backwards; epoch milliseconds where it is set right. */
  now(): number;
  /** Begins the ids of this page's marks; no other page has it. */
  ownId: string;
  isVisible(): boolean;
  /** True in the workbook, where the staff's view opens without a word. */
  opensWithoutWord?: boolean;
}

export interface Undo {
  person: string;
  name: string;
  what: 'in' | 'out';
  untilMs: number;
}

export interface DoorView {
  /** Why the link does not work any more; `''` while it does. */
  closed: string;
  /** `null` until the first one came. */
  roster: Roster | null;
  people: ShownPerson[];
  /** Minutes after midnight of the event's day. */
  minute: number;
  isOver: boolean;
  /** True: the roster is one that this device kept, and no answer has come since the page was opened. */
  isKept: boolean;
  /** When the roster was made; minutes after midnight of the event's day. */
  heardMinute: number;
  queue: MarkQueue;
  /** Releases that wait for the unlock word, since the page was opened anew. */
  held: number;
  /** Why the last call brought nothing, in words; `''` when it did. */
  trouble: string;
  /** The latest last. */
  undos: readonly Undo[];
  /** `null` while the staff's view is locked. */
  staff: ReadonlyMap<string, StaffPerson> | null;
  /** Of the company, and not called; nobody while the staff's view is locked. */
  others: readonly OtherPerson[];
  /** When children may go, as far as it has come: `Intermission`, `After scene 4`. */
  come: readonly string[];
  notes: NotesView;
  props: PropsView;
  keeps: boolean;
  strays: readonly QueuedMark[];
}
