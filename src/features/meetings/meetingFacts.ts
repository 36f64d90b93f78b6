/** What the agenda of a meeting says, from the phase, the dates and the open notes; and its minutes, which are notes as well. */

import type { DateText } from '../../port/workspace.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { phaseOn } from '../../settings/phaseOn.ts';
import type { Settings } from '../../settings/settings.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { dateInShort, daysBetween } from '../../values/dates.ts';
import { MILESTONES } from '../../values/milestones.ts';
import { foldedText } from '../../values/text.ts';
import { type Departments, departmentsOf } from '../../workbook/departments.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { checklistsTab } from '../../workbook/tabs/office.ts';
import { URGENCIES } from '../../workbook/tabs/rehearsal.ts';
import type { NoteRecord } from '../reports/noteFacts.ts';
import { isWithheld } from '../reports/notes/isWithheld.ts';
import { meetingDepartments } from './meetingDepartments.ts';

export interface MeetingNote {
  /** `M3.2` for what a meeting decided, the day for any other note. */
  number: string;
  text: string;
  for: string;
  /** `''` where nobody said. */
  urgency: string;
  done: boolean;
}

export interface MeetingFacts {
  number: number;
  event: CallEvent;
  /** `null` for a meeting of the whole production. */
  only: string[] | null;
  phase: string;
  /** Days from the meeting to it; `null` where no date is known that comes after. */
  milestone: { name: string; date: DateText; days: number } | null;
  rehearsals: { held: number; toCome: number };
  openNotes: number;
  /** Of the checklists of this phase. */
  tasks: { done: number; all: number; late: string[] };
  /** Decided at earlier meetings and open still, the oldest first. */
  actions: MeetingNote[];
  departments: { name: string; notes: MeetingNote[]; more: number }[];
  /** Open, and marked Now or Tonight. */
  challenges: MeetingNote[];
  /** What this meeting has decided; none while it has not been held. */
  minutes: MeetingNote[];
}

/** More of a department's do not fit into a meeting; the others are counted. */
const MOST_NOTES = 30;
const MOST_TASKS = 20;
const URGENT: readonly string[] = ['Now', 'Tonight'];

export interface MeetingSources {
  settings: Settings;
  events: readonly CallEvent[];
  notes: readonly NoteRecord[];
  tasks: readonly TabRecord<typeof checklistsTab>[];
  departments: Departments;
  /** The numbers of meetings that have one, by their Event IDs as `foldedText` writes them. */
  numbers: ReadonlyMap<string, number>;
}

export function meetingFacts(event: CallEvent, number: number, sources: MeetingSources): MeetingFacts {
  const { settings, events, notes, departments } = sources;
  const only = meetingDepartments(event, departments);
  const numbers = new Map([...sources.numbers, [foldedText(event.id), number] as const]);
  const meetings = new Map(
    events
      .filter(({ id, eventType }) => id !== '' && eventType.behavesAs === 'Meeting')
      .map((one) => [foldedText(one.id), one] as const),
  );
  const actionNumbers = numbersOfActions(notes, numbers);
  const shown = notes.filter((note) => note.Note !== '' && !isWithheld(note));
  const isOwn = (note: NoteRecord) => foldedText(note['Event ID']) === foldedText(event.id);
  const isAction = (note: NoteRecord) => meetings.has(foldedText(note['Event ID']));
  const isOf = (note: NoteRecord) =>
    only === null || departmentsOf(note.Departments, departments).some((name) => only.includes(name));
  const open = shown.filter((note) => note.Status !== 'Done' && !isOwn(note) && isOf(note));
  const noteOf = (note: NoteRecord) => meetingNote(note, actionNumbers.get(note));
  const others = open.filter((note) => !isAction(note));
  return {
    number,
    event,
    only,
    phase: phaseOn(settings, event.date),
    milestone: nextMilestone(settings, event.date),
    rehearsals: rehearsalCounts(events, event.date),
    openNotes: open.length,
    tasks: tasksOf(sources.tasks, phaseOn(settings, event.date), event.date),
    actions: open.filter(isAction).sort(oldestFirst).map(noteOf),
    departments: checkIns(others, only, departments, noteOf),
    challenges: open
      .filter(({ Urgency }) => URGENT.includes(Urgency))
      .sort(mostUrgentFirst)
      .map(noteOf),
    minutes: shown.filter(isOwn).sort(inOrderOfIds).map(noteOf),
  };
}

/** The place among all notes of its meeting, also those that are shown to nobody: so that none changes its number. */
function numbersOfActions(
  notes: readonly NoteRecord[],
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<NoteRecord, string> {
  const byMeeting = new Map<string, NoteRecord[]>();
  for (const note of notes) {
    const id = foldedText(note['Event ID']);
    if (numbers.has(id)) byMeeting.set(id, [...(byMeeting.get(id) ?? []), note]);
  }
  return new Map(
    [...byMeeting].flatMap(([id, own]) =>
      [...own].sort(inOrderOfIds).map((note, at) => [note, `M${numbers.get(id)}.${at + 1}`] as const),
    ),
  );
}

/** Ids are given in the order of typing, and stay when somebody sorts the tab. */
function inOrderOfIds(one: NoteRecord, other: NoteRecord): number {
  const [a, b] = [one['Note ID'], other['Note ID']].map((id) => Number(/\d{1,15}$/.exec(id)?.[0] ?? Infinity));
  return a === b ? one.rowNumber - other.rowNumber : (a ?? 0) - (b ?? 0);
}

function meetingNote(note: NoteRecord, action: string | undefined): MeetingNote {
  return {
    number: action ?? (note.Date === '' ? '' : dateInShort(note.Date)),
    text: note.Note,
    for: note.For,
    urgency: note.Urgency,
    done: note.Status === 'Done',
  };
}

function checkIns(
  notes: readonly NoteRecord[],
  only: readonly string[] | null,
  departments: Departments,
  noteOf: (note: NoteRecord) => MeetingNote,
): MeetingFacts['departments'] {
  const byName = new Map<string, NoteRecord[]>();
  for (const note of notes) {
    for (const name of departmentsOf(note.Departments, departments)) {
      byName.set(name, [...(byName.get(name) ?? []), note]);
    }
  }
  const names = only ?? [...new Set([...departments.names, ...byName.keys()])];
  return names.map((name) => {
    const own = [...(byName.get(name) ?? [])].sort(mostUrgentFirst);
    return { name, notes: own.slice(0, MOST_NOTES).map(noteOf), more: Math.max(0, own.length - MOST_NOTES) };
  });
}

function tasksOf(tasks: MeetingSources['tasks'], phase: string, date: DateText): MeetingFacts['tasks'] {
  const own = tasks.filter((task) => foldedText(task.Phase) === foldedText(phase));
  const late = own.filter(({ Due, Done }) => Done === '' && Due !== '' && Due < date);
  const words = late.slice(0, MOST_TASKS).map(({ Role, Task, Due }) => `${Role}: ${Task} (due ${dateInShort(Due)})`);
  const more = late.length - words.length;
  return {
    done: own.filter(({ Done }) => Done !== '').length,
    all: own.length,
    late: more > 0 ? [...words, `${more} more in Checklists`] : words,
  };
}

function nextMilestone(settings: Settings, date: DateText): MeetingFacts['milestone'] {
  const dates = {
    'First rehearsal': settings.firstRehearsal,
    'Tech starts': settings.techStarts,
    Opening: settings.opening,
    Closing: settings.closing,
    Strike: settings.strike,
  } as const;
  const coming = MILESTONES.map((name) => ({ name, date: dates[name] }))
    .filter((one) => one.date >= date && serialFromDate(one.date) !== null)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const [next] = coming;
  return next === undefined ? null : { ...next, days: daysBetween(date, next.date) };
}

function rehearsalCounts(events: readonly CallEvent[], date: DateText): MeetingFacts['rehearsals'] {
  const all = events.filter(({ status, eventType }) => status === 'Published' && eventType.behavesAs === 'Rehearsal');
  const held = all.filter((event) => event.date < date).length;
  return { held, toCome: all.length - held };
}

function mostUrgentFirst(one: NoteRecord, other: NoteRecord): number {
  return urgencyOf(one) - urgencyOf(other) || oldestFirst(one, other);
}

function urgencyOf({ Urgency }: NoteRecord): number {
  const at = (URGENCIES as readonly string[]).indexOf(Urgency);
  return at < 0 ? URGENCIES.length : at;
}

function oldestFirst(one: NoteRecord, other: NoteRecord): number {
  return one.Date === other.Date ? one.rowNumber - other.rowNumber : one.Date < other.Date ? -1 : 1;
}
