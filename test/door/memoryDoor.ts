/** A door in memory: answers the page’s three requests as the script does, for one evening of a small company. */
import type {
  DoorAnswer,
  DoorMark,
  DoorRequests,
  MarkAnswer,
  MarksAsked,
  OtherPerson,
  Roster,
  RosterPerson,
  StaffPerson,
  UnlockAsked,
  WordAnswer,
  WordAsked,
} from '../../src/features/attendance/door/doorTypes.ts';
import type { DoorPropRequests } from '../../src/features/propCheck/doorPropTypes.ts';
import type { PropsAnswer, PropsAsked } from '../../src/features/propCheck/propCheckTypes.ts';
import type {
  DoorNoteAsked,
  DoorNoteRequests,
  DoorNotesAnswer,
  DoorNotesAsked,
} from '../../src/features/reports/notes/doorNoteTypes.ts';
import type { ShownNote } from '../../src/features/reports/notes/noteTypes.ts';
import { minutesFromTime, timeFromMinutes } from '../../src/values/cellDates.ts';
import { clockTime } from '../../src/values/dates.ts';
import { MemoryProps } from './memoryProps.ts';

export const LINK = 'link~E012~hq3k2~0123456789abcdef0123456789abcdef01234567';
export const WORD = 'thursday';
export const COLLECTION_WORD = 'blue heron';
export const PASS = 'pass of the right word';
export const STAFF = 'staff~E012~hq3k2~fedcba9876543210fedcba9876543210fedcba98';
/** 4:10 pm of the event's day. */
export const START_MS = Date.UTC(2027, 2, 5, 21, 10);
export const START_MINUTE = 16 * 60 + 10;

export function rosterPerson(id: string, name: string, more: Partial<RosterPerson> = {}): RosterPerson {
  return {
    ...{ id, name, call: '4:00 pm', callMinute: 960, state: 'expected', in: '', out: '' },
    ...{ released: true, uncalled: false },
    ...more,
  };
}

export const STAFF_OF_MIA: StaffPerson = {
  id: 'P01',
  collectors: [{ guardianId: 'G01', name: 'Rosa Reyes', phone: '+1 212 555 0141' }],
  others: [{ name: 'Paul Reyes', phone: '+1 212 555 0142' }],
  aloneSince: '1 March 2027',
  note: 'Inhaler in the green bag',
};

/** What only an unlocked page may have, to be looked for elsewhere. */
export const STAFF_TEXTS = [
  'Rosa Reyes',
  '555 0141',
  'Paul Reyes',
  '555 0142',
  'Inhaler',
  'Ear is loose',
  'Love juice flower',
  STAFF,
  WORD,
];

export class MemoryDoor implements DoorRequests, DoorNoteRequests, DoorPropRequests {
  nowMs = START_MS;
  /** Every mark that came in, also those that came twice. */
  readonly received: DoorMark[] = [];
  readonly calls: string[] = [];
  readonly marksAsked: MarksAsked[] = [];
  readonly unlocksAsked: UnlockAsked[] = [];
  closed = '';
  busy = false;
  /** The message for a mark that is not taken; `''` takes it. */
  refuse: (mark: DoorMark) => string = () => '';
  roster: Roster = {
    ...{ title: 'A Midsummer Night’s Dream', event: 'Rehearsal, 4:00 pm to 6:00 pm', day: 'Friday 5 March 2027' },
    ...{ notice: '', nowMs: START_MS, nowMinute: START_MINUTE, endMinute: 1080, lateAfterMinutes: 5 },
    people: [
      rosterPerson('P03', 'Ben O', { released: false, call: '4:30 pm', callMinute: 990 }),
      rosterPerson('P04', 'Chloé D', { state: 'excused' }),
      rosterPerson('P01', 'Mia R'),
      rosterPerson('P02', 'Noah T', { call: '4:30 pm', callMinute: 990 }),
      rosterPerson('P05', 'Zara M', { state: 'in', in: '3:58 pm' }),
    ],
    others: [],
    onPaper: ['Sam P'],
    canUnlock: true,
  };
  staff: StaffPerson[] = [STAFF_OF_MIA];
  others: OtherPerson[] = [
    { id: 'P08', name: 'Ines K' },
    { id: 'P09', name: 'Oskar L' },
  ];
  /** Open notes of tonight. */
  notes: ShownNote[] = [
    { id: 'N001', note: 'Ear is loose', departments: 'Props', for: 'Maya', tag: 'ear', day: 'Fri 5 Mar' },
  ];
  readonly notesAsked: DoorNoteAsked[] = [];
  private readonly done = new Map<string, MarkAnswer>();
  private readonly cells = new Map<string, number>();

  doorRoster(_request: { token: string }): DoorAnswer {
    this.calls.push('doorRoster');
    return this.answer([]);
  }

  doorMarks(request: MarksAsked): DoorAnswer {
    this.calls.push('doorMarks');
    if (this.closed !== '' || this.busy) return this.answer([]);
    this.marksAsked.push(request);
    return this.answer(request.marks.map((mark) => this.take(mark, request.staff)));
  }

  doorUnlock(asked: UnlockAsked): ReturnType<DoorRequests['doorUnlock']> {
    const { word } = asked;
    this.unlocksAsked.push(asked);
    this.calls.push('doorUnlock');
    if (this.closed !== '') return { state: 'closed', message: this.closed };
    if (word !== WORD) return { state: 'wrong', message: 'That is not the unlock word.' };
    return { state: 'unlocked', staff: STAFF, people: this.staff, others: this.others, known: 'known before' };
  }

  doorWord({ staff, word }: WordAsked): WordAnswer {
    this.calls.push('doorWord');
    if (this.closed !== '') return { state: 'closed', message: this.closed };
    return staff === STAFF && word === COLLECTION_WORD
      ? { state: 'right', pass: PASS }
      : { state: 'wrong', message: 'That is not the word. Ask once more, or phone a guardian.' };
  }

  doorNotes({ staff }: DoorNotesAsked): DoorNotesAnswer {
    this.calls.push('doorNotes');
    return this.noted(staff, '');
  }

  doorNote(asked: DoorNoteAsked): DoorNotesAnswer {
    this.calls.push('doorNote');
    const { staff, typed = '', mark } = asked;
    const before = this.noted(staff, '');
    if (before.state !== 'open') return before;
    this.notesAsked.push(asked);
    if (mark !== undefined) {
      this.notes = this.notes.filter(({ id }) => id !== mark.id || !mark.done);
      return this.noted(staff, mark.done ? 'The note is done.' : 'The note is open again.');
    }
    if (typed === 'props:') return { state: 'refused', message: 'Type the note as well.' };
    if (this.notes.some(({ note }) => note === typed)) return this.noted(staff, 'This note is there already.');
    const note = { note: typed, departments: 'General', for: '', tag: '', day: 'Fri 5 Mar' };
    this.notes = [...this.notes, { id: `N00${this.notes.length + 2}`, ...note }];
    return this.noted(staff, 'The note is kept under General.');
  }

  readonly props = new MemoryProps((id) => this.person(id)?.name ?? id);

  doorProps({ staff, marks }: PropsAsked): PropsAnswer {
    this.calls.push('doorProps');
    if (this.closed !== '') return { state: 'closed', message: this.closed };
    if (this.busy) return { state: 'busy', message: 'Google is busy.' };
    if (staff !== STAFF) return { state: 'locked', message: 'Lock and unlock the page once more.' };
    const answers = marks.map((mark) => this.props.take(mark));
    const nowMinute = START_MINUTE + Math.floor((this.nowMs - START_MS) / 60_000);
    return { state: 'open', props: this.props.shown(this.nowMs, nowMinute), answers };
  }

  private noted(staff: string, message: string): DoorNotesAnswer {
    if (this.closed !== '') return { state: 'closed', message: this.closed };
    if (this.busy) return { state: 'busy', message: 'Google is busy.' };
    if (staff !== STAFF) return { state: 'locked', message: 'Lock and unlock the page once more.' };
    const groups = this.notes.length === 0 ? [] : [{ urgency: 'Tonight', notes: structuredClone(this.notes) }];
    return { state: 'open', notes: { groups, more: 0 }, message };
  }

  person(id: string): RosterPerson | undefined {
    return this.roster.people.find((one) => one.id === id);
  }

  private answer(answers: MarkAnswer[]): DoorAnswer {
    if (this.closed !== '') return { state: 'closed', message: this.closed };
    if (this.busy) return { state: 'busy', message: 'Google is busy.' };
    const nowMinute = START_MINUTE + Math.floor((this.nowMs - START_MS) / 60_000);
    return { state: 'open', roster: structuredClone({ ...this.roster, nowMs: this.nowMs, nowMinute }), answers };
  }

  private take(mark: DoorMark, staff: string): MarkAnswer {
    this.received.push(mark);
    const known = this.done.get(mark.id);
    if (known !== undefined) return known;
    const answer = this.marked(mark, staff);
    this.done.set(mark.id, answer);
    return answer;
  }

  private marked(mark: DoorMark, staff: string): MarkAnswer {
    const refused = (message: string): MarkAnswer => ({ id: mark.id, result: 'refused', message });
    const message = this.refuse(mark);
    if (message !== '') return refused(message);
    const visitor = mark.visitor === undefined ? [] : [{ id: mark.person, name: `${mark.visitor} (visitor)` }];
    const other = [...this.others, ...visitor].find(({ id }) => id === mark.person);
    if (other !== undefined && this.person(other.id) === undefined) {
      const came = rosterPerson(other.id, other.name, { call: '', callMinute: null, uncalled: true });
      this.others = this.others.filter((one) => one !== other);
      this.roster = { ...this.roster, people: [...this.roster.people, came] };
    }
    const person = this.person(mark.person);
    if (person === undefined) return refused('Nobody has this id any more.');
    if (mark.what === 'out' && person.released && (mark.release === undefined || staff !== STAFF)) {
      return refused('This child leaves only with an adult who may collect.');
    }
    if (mark.what === 'pickUp') {
      if (staff !== STAFF) return refused('An adult in charge unlocks the page.');
      const minute = minutesFromTime(mark.pickUp?.time ?? '') ?? 0;
      Object.assign(person, { pickUp: clockTime(timeFromMinutes(minute)), pickUpMinute: minute });
      return { id: mark.id, result: 'done', message: '' };
    }
    const cell = `${person.id} ${mark.what === 'in' || mark.what === 'notIn' ? 'in' : 'out'}`;
    const second = Math.floor(mark.atMs / 1000);
    if (second < (this.cells.get(cell) ?? 0)) return { id: mark.id, result: 'old', message: 'A later mark counts.' };
    this.cells.set(cell, second);
    const time = clockTime(timeFromMinutes(START_MINUTE + Math.floor((mark.atMs - START_MS) / 60_000)));
    if (mark.what === 'in') Object.assign(person, { state: 'in', in: time });
    if (mark.what === 'notIn') Object.assign(person, { state: 'expected', in: '' });
    if (mark.what === 'out') Object.assign(person, { state: 'gone', out: time });
    if (mark.what === 'notOut') Object.assign(person, { state: 'in', out: '' });
    return { id: mark.id, result: 'done', message: '' };
  }
}
