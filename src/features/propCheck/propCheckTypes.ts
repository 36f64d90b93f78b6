/** What a page is sent of props and preset boxes, and what it sends: plain JSON, and no more than it needs. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';
import type { MarkAnswer } from '../attendance/door/doorTypes.ts';

/** What is said of a prop. `in`: it is in its place again, and so not missing. */
export type PropWhat = 'out' | 'in' | 'missing' | 'damaged' | 'mended';

/** What is said of a prop at a moment; epoch milliseconds by the server's clock as the device knows it. */
export interface PropSaid {
  /** Chosen by the device; the same mark sent twice is one. */
  id: string;
  atMs: number;
  prop: string;
  what: PropWhat;
  /** For `out`: who has it, by Person ID or as it is typed. */
  who?: string;
  note?: string;
}

/** Takes back a mark of the same prop. */
export interface PropTakenBack {
  id: string;
  atMs: number;
  prop: string;
  what: PropWhat;
  /** When the mark that is taken back was made. */
  ofMs: number;
}

/** A box of the preset list was ticked, or its tick taken back. */
export interface BoxTick {
  id: string;
  atMs: number;
  box: string;
  isChecked: boolean;
}

export type PropMark = PropSaid | PropTakenBack | BoxTick;

export interface ShownProp {
  /** The Prop ID. */
  id: string;
  name: string;
  where: 'place' | 'out' | 'missing';
  isDamaged: boolean;
  /** Since when it is so: `6:42 pm`, of another day `Fri 5 Mar, 6:42 pm`; `''` where nothing was ever said of it. */
  since: string;
  /** Who has it, as the setting for names says; `''` where nobody does, or it was not said. */
  who: string;
  /** Where it belongs, as Presets or Prop moves say; `''` where neither does. */
  place: string;
}

export interface ShownBox {
  /** What marks name the box by. */
  box: string;
  /** `Preshow`, `Intermission`, `Before 2.1` */
  when: string;
  location: string;
  place: string;
  item: string;
  how: string;
  isChecked: boolean;
  /** `6:31 pm, Maya W`; `''` while it is not checked. */
  checked: string;
}

/** Tonight's props and boxes. */
export interface ShownProps {
  /** `Performance, 7:00 pm to 9:30 pm` */
  event: string;
  /** Epoch milliseconds of the server. */
  nowMs: number;
  /** Minutes after midnight of the event's day. */
  nowMinute: number;
  /** When the half is called, in minutes after midnight of the event's day; `null` for an event that is no show. */
  halfMinute: number | null;
  /** In the order of names. */
  props: ShownProp[];
  /** In the order in which they are walked: by When, location, shelf. */
  boxes: ShownBox[];
}

export interface PropsAsked {
  token: string;
  /** Of an unlocked device. */
  staff: string;
  /** What the device calls itself, for who checked: `Door 1`. */
  device: string;
  /** None only looks. */
  marks: PropMark[];
}

export type PropsAnswer =
  | { state: 'open'; props: ShownProps; answers: MarkAnswer[] }
  /** Nothing was done, and asking again changes nothing: why, and what to do. */
  | { state: 'refused'; message: string }
  /** The page has to be unlocked once more; nothing was done. */
  | { state: 'locked'; message: string }
  | { state: 'closed'; message: string }
  /** Nothing was done; the page asks again later. */
  | { state: 'busy'; message: string };

/** One line of what became of a prop. */
export interface PropHistoryLine {
  /** `Fri 5 Mar, 6:42 pm` */
  when: string;
  /** `Out: Maya W` */
  what: string;
  note: string;
}

/** What the sidebar has of a prop besides. */
export interface PropMore {
  id: string;
  /** Its Status in Props. */
  status: string;
  /** What is typed under Picture. */
  picture: string;
  /** The id of the file in Drive that `picture` links to; `''` where it is no link to one. */
  pictureId: string;
  /** The latest first. */
  history: PropHistoryLine[];
}

export interface ConsumableShown {
  name: string;
  /** `2 a show, 5 left, 6 shows to come` */
  words: string;
  /** What to do; `''` while there is enough. */
  toDo: string;
}

/** What the Deck panel shows of props. */
export interface PropsLooked {
  eventId: string;
  /** To choose from, the soonest first. */
  events: { id: string; words: string }[];
  shown: ShownProps;
  /** Who may be given a prop: everybody active, as the setting for names says. */
  people: { id: string; name: string }[];
  more: PropMore[];
  consumables: ConsumableShown[];
  problems: Problem[];
}

/** `looked` is there when it is done. */
export interface PropsOutcome extends JobOutcome {
  looked: PropsLooked | null;
}

/** What the list in the workbook and the sidebar ask of props. */
export interface PropRequests {
  /** As `doorProps`, without a link and without a word. */
  rosterProps(request: Pick<PropsAsked, 'device' | 'marks'> & { eventId: string }): PropsAnswer;
  /** Props, boxes, history and what runs out. Changes nothing. @param request of which event; `''`: of the next */
  propsShown(request: { eventId: string }): PropsOutcome;
}
