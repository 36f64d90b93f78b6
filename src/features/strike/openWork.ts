/** What is not finished before a production is over: notes and actions, mail, tasks of the checklists. */
import type { Company } from '../../company/people.ts';
import { dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { checklistsTab, lessonsTab, outboxTab } from '../../workbook/tabs/office.ts';
import type { notesTab } from '../../workbook/tabs/rehearsal.ts';
import { minorNamed } from '../lessons/minorNamed.ts';
import { isWithheld } from '../reports/notes/isWithheld.ts';
import { askName, type OpenThing } from './strikeItem.ts';

type NoteRecord = TabRecord<typeof notesTab>;
type MessageRecord = TabRecord<typeof outboxTab>;
type LessonRecord = TabRecord<typeof lessonsTab>;
type TaskRecord = TabRecord<typeof checklistsTab>;

/** Tasks of one phase and role that are named; the others are counted. */
const TASKS_NAMED = 3;

/** States of messages that are not settled, in the order in which they should be looked at. */
const UNSETTLED: readonly (readonly [kind: string, states: readonly MessageRecord['State'][]])[] = [
  ['Messages that may have gone out', ['Unconfirmed']],
  ['Messages that failed', ['Failed']],
  ['Messages not sent yet', ['Pending', 'Sending']],
];

/** Notes and the actions of meetings, which are notes too. Where nobody is named, the departments are asked. */
export function notesOpen(notes: readonly NoteRecord[], company: Company): OpenThing[] {
  return notes
    .filter((note) => note.Status !== 'Done')
    .map((note) => ({
      kind: 'Open notes and actions',
      words: [noteWords(note)],
      ask: note.For === '' ? note.Departments.join(', ') : askName(company, note.For),
    }));
}

/** What a restricted note says is in no list that is looked at over somebody's shoulder. */
function noteWords(note: NoteRecord): string {
  const text = isWithheld(note) ? 'restricted, see Notes' : note.Note;
  return `${note['Note ID']} ${text} (${dateInShort(note.Date)})`.trim();
}

/** One line a kind and day, with how many; only the stage manager can settle them. */
export function messagesOpen(messages: readonly MessageRecord[], stageManager: string): OpenThing[] {
  return UNSETTLED.flatMap(([kind, states]) => {
    const counts = new Map<string, number>();
    for (const message of messages.filter((one) => states.includes(one.State))) {
      const day = message.Date === '' ? '' : ` of ${dateInShort(message.Date)}`;
      const name = `${message.Kind || 'Message'}${day}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].map(([name, count]) => ({ kind, words: [`${name}: ${count}`], ask: stageManager }));
  });
}

/** One line a phase and role, with how many tasks and the first of them; due when the first of them is. */
export function tasksOpen(tasks: readonly TaskRecord[], company: Company): OpenThing[] {
  const groups = new Map<string, TaskRecord[]>();
  for (const task of tasks.filter((one) => one.Done === '')) {
    const group = foldedText(`${task.Phase}\n${task.Role}`);
    groups.set(group, [...(groups.get(group) ?? []), task]);
  }
  return [...groups.values()].map((group) => {
    const owners = group.map((task) => askName(company, task.Owner)).filter((owner) => owner !== '');
    return {
      kind: 'Checklists',
      words: [`${group[0]?.Phase}, ${group[0]?.Role}: ${tasksNamed(group.map((task) => task.Task))}`],
      ask: [...new Set(owners)].join(', '),
      due:
        group
          .map((task) => task.Due)
          .filter((due) => due !== '')
          .sort()[0] ?? '',
    };
  });
}

/** @example tasksNamed(['Keys', 'Kit', 'Photos', 'Venue']) // '4 tasks (Keys; Kit; Photos; 1 more)' */
function tasksNamed(tasks: readonly string[]): string {
  const more = tasks.length - TASKS_NAMED;
  const named = [...tasks.slice(0, TASKS_NAMED), ...(more > 0 ? [`${more} more`] : [])].join('; ');
  return `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'} (${named})`;
}

/** Lessons stay in the archive and are shown to the next company; the row is named, not what it says. */
export function lessonsOpen(lessons: readonly LessonRecord[], company: Company): OpenThing[] {
  return lessons.flatMap((lesson) => {
    const named = minorNamed(`${lesson.Lesson} ${lesson.Department} ${lesson.From}`, company);
    if (named === null) return [];
    const row = `Row ${lesson.rowNumber} of Lessons`;
    return [
      {
        kind: 'Lessons that name a young artist',
        words: [
          named.isSure
            ? `${row}: say it without the name`
            : `${row} may have a first name in it: look, and say it without`,
        ],
        ask: '',
      },
    ];
  });
}
