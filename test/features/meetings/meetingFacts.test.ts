import { meetingDocument } from '../../../src/features/meetings/meetingDocument.tsx';
import { meetingFacts } from '../../../src/features/meetings/meetingFacts.ts';
import { USUAL_DEPARTMENTS } from '../../../src/workbook/departments.ts';
import { readRecords } from '../../../src/workbook/readRecords.ts';
import { checklistsTab } from '../../../src/workbook/tabs/office.ts';
import { notesTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { production, typedTable } from '../../builders/production.ts';

const data = production({
  Production: ['Tech starts | 2027-03-20', 'Opening | 2027-04-01', 'Phase | Rehearsals'],
  Schedule: [
    'Event ID | Date | Start | End | Type | Work | Status',
    'E001 | 2027-02-05 | 16:00 | 17:00 | Meeting | Production meeting | Published',
    'E002 | 2027-03-05 | 16:00 | 17:00 | Meeting | Production meeting | Published',
    'E003 | 2027-03-06 | 16:00 | 17:00 | Meeting | Lighting meeting | Published',
    'E004 | 2027-03-01 | 16:00 | 17:00 | Rehearsal | | Published',
    'E005 | 2027-03-08 | 16:00 | 17:00 | Rehearsal | | Published',
    'E006 | 2027-03-09 | 16:00 | 17:00 | Rehearsal | | Draft',
  ],
});

const NOTES = [
  'Note ID | Date | Departments | Note | For | Status | Urgency | Restricted | Event ID',
  'N009 | 2027-02-05 | Lighting | cut the strobe | Maya | | Before next | | E001',
  'N008 | 2027-02-05 | Props | buy cups | Ben | Done | | | E001',
  'N007 | 2027-02-05 | Props | ask about Cleo | Ben | | | Yes | E001',
  'N001 | 2027-03-01 | Props | ear is loose | | | Tonight | |',
  'N002 | 2027-03-02 | Costumes | Cleo hurt her ankle | | | Now | |',
  'N003 | 2027-03-03 | Sound; Music | too loud | | | | |',
  'N010 | 2027-03-05 | Scenic | paint the door | Ada | | Later | | E002',
  'N011 | 2027-03-05 | Props | cups again | | Done | | | e002',
];

function factsOf(id: string, number: number, notes: string[] = NOTES, tasks: string[] = []) {
  const event = data.events.find((one) => one.id === id);
  if (event === undefined) throw new Error(`There is no ${id}`);
  return meetingFacts(event, number, {
    ...{ settings: data.settings, events: data.events, departments: USUAL_DEPARTMENTS },
    notes: readRecords(typedTable(notesTab, notes), {}).records,
    tasks: readRecords(typedTable(checklistsTab, ['Phase | Role | Task | Due | Done', ...tasks]), {}).records,
    numbers: new Map([['e001', 1]]),
  });
}

it('brings back what earlier meetings decided until it is done, by the number that it had there', () => {
  expect(factsOf('E002', 2).actions).toEqual([
    { number: 'M1.3', text: 'cut the strobe', for: 'Maya', urgency: 'Before next', done: false },
  ]);
});

it('numbers what this meeting decided, done or not', () => {
  const { minutes } = factsOf('E002', 2);
  expect(minutes.map(({ number, text, done }) => [number, text, done])).toEqual([
    ['M2.1', 'paint the door', false],
    ['M2.2', 'cups again', true],
  ]);
});

it('keeps each number when somebody sorts the tab', () => {
  const [headers = '', ...rows] = NOTES;
  const sorted = factsOf('E002', 2, [headers, ...rows.reverse()]);
  expect([...sorted.minutes, ...sorted.actions].map(({ number }) => number)).toEqual(['M2.1', 'M2.2', 'M1.3']);
});

it('checks in each department with its open notes, urgent ones first, and shows none that is withheld', () => {
  const { departments, challenges, openNotes } = factsOf('E002', 2);
  expect(departments.filter(({ notes }) => notes.length > 0).map(({ name, notes }) => [name, notes.length])).toEqual([
    ['Props', 1],
    ['Sound', 1],
    ['Music', 1],
  ]);
  expect(challenges.map(({ text }) => text)).toEqual(['ear is loose']);
  expect(openNotes).toBe(3);
  const page = meetingDocument(data.settings, factsOf('E002', 2));
  for (const withheld of ['ankle', 'Cleo']) expect(page).not.toContain(withheld);
});

it('asks only the departments that meet', () => {
  const { departments, actions, only, openNotes } = factsOf('E003', 3);
  expect(only).toEqual(['Lighting']);
  expect(departments.map(({ name }) => name)).toEqual(['Lighting']);
  expect(actions.map(({ text }) => text)).toEqual(['cut the strobe']);
  expect(openNotes).toBe(1);
  expect(meetingDocument(data.settings, factsOf('E003', 3))).toContain('Lighting meeting 3');
});

it('says how far the production is: phase, rehearsals, late tasks, the next date', () => {
  const facts = factsOf('E002', 2, NOTES, [
    'Rehearsals | ASM | Set the room | 2027-03-01 |',
    'Rehearsals | SM | Read the script | 2027-03-01 | 2027-02-20',
    'Rehearsals | SM | Book the hall | 2027-03-09 |',
    'Casting | SM | Hold auditions | 2027-01-01 |',
  ]);
  expect(facts.phase).toBe('Rehearsals');
  expect(facts.rehearsals).toEqual({ held: 1, toCome: 1 });
  expect(facts.tasks).toEqual({ done: 1, all: 3, late: ['ASM: Set the room (due Mon 1 Mar)'] });
  expect(facts.milestone).toEqual({ name: 'Tech starts', date: '2027-03-20', days: 15 });
});

it('counts a department’s further notes instead of filling pages with them', () => {
  const many = Array.from({ length: 5000 }, (_, at) => `N${at} | 2027-03-01 | Props | cup | | | | |`);
  const [headers = ''] = NOTES;
  const props = factsOf('E002', 2, [headers, ...many]).departments.find(({ name }) => name === 'Props');
  expect([props?.notes.length, props?.more]).toEqual([30, 4970]);
});
