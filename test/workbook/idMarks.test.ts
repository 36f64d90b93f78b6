import fc from 'fast-check';
import {
  idMarksText,
  idNumber,
  isMarkLost,
  marksFrom,
  namedIds,
  raisedMarks,
  readIdMarks,
  TABS_WITH_IDS,
} from '../../src/workbook/idMarks.ts';
import { idMaker } from '../../src/workbook/newRows.ts';
import { guardiansTab, peopleTab } from '../../src/workbook/tabs/company.ts';
import { clearancesTab } from '../../src/workbook/tabs/confidential.ts';
import { costumesTab, propMovesTab, propsTab, quickChangesTab } from '../../src/workbook/tabs/deck.ts';
import { outboxTab, sharingTab } from '../../src/workbook/tabs/office.ts';
import { attendanceTab } from '../../src/workbook/tabs/rehearsal.ts';
import { conflictsTab, scheduleTab } from '../../src/workbook/tabs/schedule.ts';
import { typedTable } from '../builders/production.ts';

test.each([
  ['P', 'P012', 12],
  ['P', ' p7 ', 7],
  ['P', 'P0', 0],
  ['P', 'P12x', null],
  ['P', 'Pixie', null],
  ['P', 'PR012', null],
  ['E', 'P012', null],
  ['P', `P${'9'.repeat(400)}`, null],
])('with %s, “%s” has the number %j', (prefix, text, number) => {
  expect(idNumber(prefix, text)).toBe(number);
});

test('an id that was given, that a row has, or that is named somewhere is never given', () => {
  const number = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(
      fc.array(number),
      fc.array(number),
      fc.nat(40),
      fc.integer({ min: 1, max: 30 }),
      (own, named, last, count) => {
        const ids = own.map((one) => `P${one}`);
        const next = idMaker('P', ids, { last, named: new Set(named) });
        const given = Array.from({ length: count }, next);
        const numbers = given.map((one) => idNumber('P', one) ?? 0);
        expect(new Set(given).size).toBe(count);
        for (const one of numbers) {
          expect(one).toBeGreaterThan(last);
          expect([...own, ...named]).not.toContain(one);
        }
      },
    ),
  );
});

test('an id with more digits than Callboard gives is met by none', () => {
  const taken = [`P${'9'.repeat(15)}`, `P1${'0'.repeat(15)}`];
  expect(taken).not.toContain(idMaker('P', taken)());
});

const TABLES = [
  typedTable(guardiansTab, ['Guardian ID | Name | Of', 'G001 | Meera | P003; P011', 'G009 | Old | Ana Reyes']),
  typedTable(conflictsTab, ['Person | From date', 'P012 | 2027-03-05']),
  typedTable(attendanceTab, ['Event ID | Person ID', 'E041 | P014']),
  typedTable(scheduleTab, ['Event ID | Also called | Not called | Work', 'E002 | Crew; P015 | P016 | P099 is a page']),
  typedTable(outboxTab, ['Key | Told', 'call/2027-03-06/r1/a/b | {"calls":[["P017","E050","600-660"]]}']),
  typedTable(sharingTab, ['Folder | Group | May', 'Workbook | P018 | Edit']),
  typedTable(clearancesTab, ['Person ID | Kind', 'P019 | Background check']),
  typedTable(propMovesTab, ['Prop | Scene', 'PR077 | 1']),
  typedTable(quickChangesTab, ['Person | From costume', 'P020 | C008']),
];

test('whatever tab names a person, an event or a costume is found, and a prop is no person', () => {
  expect([...namedIds(peopleTab, TABLES)].sort((a, b) => a - b)).toEqual([3, 11, 12, 14, 15, 16, 17, 18, 19, 20]);
  expect([...namedIds(scheduleTab, TABLES)].sort((a, b) => a - b)).toEqual([41, 50]);
  expect([...namedIds(costumesTab, TABLES)]).toEqual([8]);
  expect([...namedIds(propsTab, TABLES)]).toEqual([77]);
});

test('without a note whatever is named anywhere counts as given, and with one that and the tab’s own ids', () => {
  const people = typedTable(peopleTab, ['Person ID | Name', 'P004 | Ana']);
  const lost = marksFrom(new Map(), [people, ...TABLES]);
  expect(Object.fromEntries(lost)).toMatchObject({
    People: 20,
    Guardians: 9,
    Schedule: 50,
    Costumes: 8,
    Props: 77,
    Notes: 0,
  });
  const kept = new Map(TABS_WITH_IDS.map(({ name }): [string, number] => [name, 2]));
  expect(marksFrom(kept, [people, ...TABLES]).get('People')).toBe(4);
  expect(isMarkLost(lost)).toBe(false);
});

test.each([[undefined], [''], ['{'], ['null'], ['[]'], ['{"People":"12"}'], ['{"People":1.5}']])(
  'the note %j knows of no tab',
  (text) => {
    expect(isMarkLost(readIdMarks(text))).toBe(true);
    expect(readIdMarks(text).get('People')).toBeUndefined();
  },
);

test('a note only grows, and comes back as it was written', () => {
  const marks = fc.dictionary(fc.constantFrom('People', 'Guardians'), fc.nat(99));
  fc.assert(
    fc.property(marks, fc.array(fc.nat(99)), (record, ids) => {
      const before = new Map(Object.entries(record));
      const rows = ids.map((id) => `P${id} | Ana`);
      const after = raisedMarks(before, [typedTable(peopleTab, ['Person ID | Name', ...rows])]);
      for (const [name, mark] of before) expect(after.get(name)).toBeGreaterThanOrEqual(mark);
      expect([...after.keys()]).toEqual([...before.keys()]);
      expect(readIdMarks(idMarksText(after))).toEqual(new Map([...after].sort()));
    }),
  );
});
