import { isWithheld, undecidedProblems } from '../../../src/features/reports/notes/isWithheld.ts';
import { readRecords } from '../../../src/workbook/readRecords.ts';
import { notesTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { typedTable } from '../../builders/production.ts';

function noteOf(note: string, restricted: string, tag = '', who = '', departments = 'General') {
  const table = typedTable(notesTab, [
    'Note | Departments | Date | Tag | Restricted | For',
    `${note} | ${departments} | 2027-03-05 | ${tag} | ${restricted} | ${who}`,
  ]);
  const [record] = readRecords(table, { tab: 'Notes' }).records;
  if (record === undefined) throw new Error('There is a note');
  return record;
}

it.each([
  ['ear is loose', '', false],
  ['ear is loose', 'Yes', true],
  ['Cleo hurt her ankle', '', true],
  ['Cleo hurt her ankle', 'Yes', true],
  // A person has decided.
  ['Cleo hurt her ankle', 'No', false],
  // What cannot be read is no No.
  ['Cleo hurt her ankle', 'perhaps', true],
  ['ear is loose', 'perhaps', true],
])('“%s” with “%s” under Restricted: held back is %p', (note, restricted, expected) => {
  expect(isWithheld(noteOf(note, restricted))).toBe(expected);
});

it('goes by the tag as well', () => {
  expect(isWithheld(noteOf('see me', '', 'injury'))).toBe(true);
});

it('goes by every cell that a report shows', () => {
  expect(isWithheld(noteOf('see me', '', '', 'Cleo, whose nose bleeds'))).toBe(true);
  expect(isWithheld(noteOf('see me', '', '', '', 'First aid'))).toBe(true);
  expect(isWithheld(noteOf('see me', 'No', '', '', 'First aid'))).toBe(false);
  expect(isWithheld(noteOf('see me', '', '', 'Cleo', 'Props'))).toBe(false);
});

it.each([
  'Cleo—hurt her ankle',
  'a head-injury in scene 2',
  're-injured knee',
  'Cleo -bleeding',
  'nose–bleed',
  'self-harm',
])('a dash hides no word: “%s” is held back', (note) => {
  expect(isWithheld(noteOf(note, ''))).toBe(true);
});

it('names the row of what waits for a decision, and none of its words', () => {
  const problems = undecidedProblems([noteOf('Cleo hurt her ankle', ''), noteOf('Cleo hurt her ankle', 'Yes')]);
  expect(problems).toEqual([expect.objectContaining({ tab: 'Notes', row: 2, column: 'Restricted' })]);
  expect(JSON.stringify(problems)).not.toMatch(/Cleo|ankle/);
});
