/** What the door's page is sent and sends: plain JSON, and no more than it needs. */

/** Where somebody is. `in` and `gone` follow from In and Out; the others from the time and from Status. */
export type WhereState = 'expected' | 'late' | 'in' | 'gone' | 'excused' | 'absent';

export interface RosterPerson {
  /** What marks name the person by; it says nothing to anybody else. */
  id: string;
  /** As the setting for names says. */
  name: string;
  /** `4:00 pm`; `''` for somebody who was not called. */
  call: string;
  /** Minutes after midnight of the event's day, to tell who is late by; `null` for somebody who was not called. */
  callMinute: number | null;
  state: WhereState;
  /** `3:58 pm`; `''` while there is none. */
  in: string;
  out: string;
  /** True: leaves only with an adult who may collect, by the staff's view. */
  released: boolean;
  /** True for somebody who is no longer called, and was when the sign-in was made. */
  uncalled: boolean;
  /** As People has them; left out where nothing is typed. */
  room?: string;
  group?: string;
  /** True for somebody who is not of the company. */
  visitor?: true;
  /** When a child may go, where that is before the end: `Intermission`, `After scene 4`. */
  goes?: string;
  /** When a child is fetched early: `5:30 pm`, or that the time is not clear. By whom is for the staff. */
  pickUp?: string;
  /** Minutes after midnight of the event's day; left out where the time is not clear. */
  pickUpMinute?: number;
}

export interface Roster {
  title: string;
  /** `Rehearsal, 4:00 pm to 6:00 pm` */
  event: string;
  /** `Friday 5 March 2027` */
  day: string;
  /** Something about the event that whoever stands at the door must know, such as that it was cancelled. */
  notice: string;
  /** Epoch milliseconds of the server, by which the page puts its own clock right. */
  nowMs: number;
  /** Minutes after midnight of the event's day. */
  nowMinute: number;
  endMinute: number;
  lateAfterMinutes: number;
  /** In the order of names. */
  people: RosterPerson[];
  /** Nobody, since these names are for the staff alone; a page that was opened before that reads it. */
  others: OtherPerson[];
  /** People who are called and cannot be marked here, and why. */
  onPaper: string[];
  /** True where an unlock word was set. */
  canUnlock: boolean;
}

/** Somebody of the company who was not called. */
export type OtherPerson = Pick<RosterPerson, 'id' | 'name'>;

/** A child is to be fetched early: when, by whom, and who said so. A blank time takes it back. */
export interface PickUpAsked {
  /** `17:30` */
  time: string;
  by: string;
  givenBy: string;
}

/** One tap. */
export interface DoorMark {
  /** Chosen by the device; the same mark sent twice is one. */
  id: string;
  person: string;
  what: 'in' | 'out' | 'notIn' | 'notOut' | 'pickUp';
  /** When it was tapped, by the server's clock as the device knows it; epoch milliseconds. */
  atMs: number;
  /** For the out of somebody who is released: with whom. */
  release?: ReleaseAsked;
  /** The name of a visitor, for the first mark of one; from an unlocked device. */
  visitor?: string;
  /** For `pickUp`; from an unlocked device. */
  pickUp?: PickUpAsked;
}

/** With whom a child leaves, as the staff has chosen. */
export type ReleaseAsked =
  /** `pass`: what the script said when the collection word was right. */
  | { by: 'adult'; guardianId: string; pass?: string }
  | { by: 'alone' }
  | { by: 'permission'; name: string; givenBy: string; pass?: string }
  | { by: 'other'; name: string; reason: string };

export interface MarksAsked {
  token: string;
  /** Of an unlocked device; `''` for any other. */
  staff: string;
  /** What the device calls itself, for Marked by: `Door 1`. */
  device: string;
  marks: DoorMark[];
}

/** What became of a mark. Whatever it is, the page has not to send it again. */
export interface MarkAnswer {
  id: string;
  /** `old`: a later mark counts, and this one is in Note. */
  result: 'done' | 'old' | 'refused';
  /** What to do, for whoever tapped; `''` when it is done. */
  message: string;
}

export type DoorAnswer =
  | { state: 'open'; roster: Roster; answers: MarkAnswer[] }
  /** The link does not work any more, or never did. */
  | { state: 'closed'; message: string }
  /** Nothing was done; the page asks again later. */
  | { state: 'busy'; message: string };

export interface Collector {
  guardianId: string;
  name: string;
  phone: string;
}

/** What only an unlocked device is sent of a person. */
export interface StaffPerson {
  id: string;
  collectors: Collector[];
  /** Guardians who may not collect, to phone. */
  others: { name: string; phone: string }[];
  /** The day on which a guardian has agreed that the child goes home alone, in words; `''`: nobody has. */
  aloneSince: string;
  note: string;
  /** True: whoever collects says the family's collection word, which the page never has. */
  asksWord?: true;
  pickUp?: PickUpKnown;
  /** What is typed for when the child may go and cannot be read, in words. */
  goesUnclear?: string;
}

/** As it is typed in Attendance; `time` also where it is none. */
export interface PickUpKnown extends PickUpAsked {
  /** True: that could be somebody who must not be contacted. No name is there. */
  isStopped?: true;
  /** True: the child may leave with whoever is named, as with a permission for today. */
  isOffered?: true;
}

export type UnlockAnswer =
  | {
      state: 'unlocked';
      staff: string;
      people: StaffPerson[];
      /** The rest of the company, for somebody who was not called and came. */
      others?: OtherPerson[];
      /** Says later that this device was unlocked before. It opens nothing. */
      known?: string;
    }
  | { state: 'wrong'; message: string }
  | { state: 'closed'; message: string };

export interface UnlockAsked {
  token: string;
  word: string;
  /** By which wrong words are counted. */
  device?: string;
  known?: string;
}

export interface WordAsked {
  token: string;
  /** Of an unlocked device. */
  staff: string;
  person: string;
  /** As whoever collects says it. */
  word: string;
}

export type WordAnswer =
  | { state: 'right'; pass: string }
  | { state: 'wrong'; message: string }
  | { state: 'closed'; message: string };

/** What the door's page may call. Every token is one that the server has signed. */
export interface DoorRequests {
  /** The event of a link, with everybody who is expected. */
  doorRoster(request: { token: string }): DoorAnswer;
  /** Taps, in the order in which they were made; also those of an hour ago. The roster comes back with the answers. */
  doorMarks(request: MarksAsked): DoorAnswer;
  /** For the staff: whom to phone and who may collect. */
  doorUnlock(request: UnlockAsked): UnlockAnswer;
  /** For the staff: whether that is the collection word of a child's family. */
  doorWord(request: WordAsked): WordAnswer;
}
