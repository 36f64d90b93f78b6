import * as fc from 'fast-check';
import { reportReaders } from '../../../src/features/reports/reportReaders.ts';
import type { Problem } from '../../../src/port/appError.ts';
import { USUAL_DEPARTMENTS } from '../../../src/workbook/departments.ts';
import { typedProduction } from '../../builders/production.ts';

const PEOPLE = [
  'Person ID | Name | Group | Role | Characters | Email | Minor | Active',
  'P001 | Dora Lindqvist | Creative | Director | | dora@example.org | No |',
  'P002 | Lou Adeyemi | Creative | Lighting designer | | lou@example.org | No |',
  'P003 | Yan Petrov | Creative | Assistant director | | yan@example.org | Yes |',
  'P004 | Ada Murphy | Cast | | Puck | ada@example.org | No |',
  'P005 | Tom Silva | Creative | Fight director | Egeus | tom@example.org | No |',
  'P006 | Ida Berg | Staff | | | | No |',
  'P007 | Max Ola | Staff | | | max@example.org | No | No',
];

function readers(rows: string[], more: Record<string, string[]> = {}, kind: 'rehearsal' | 'performance' = 'rehearsal') {
  const problems: Problem[] = [];
  const read = typedProduction({
    People: PEOPLE,
    'Report readers': rows.length === 0 ? [] : ['Who | Reports | Part', ...rows],
    ...more,
  });
  const found = reportReaders(read, kind, USUAL_DEPARTMENTS, problems);
  return { found: found.map(({ address, part }) => [address, part]), said: problems.map(({ message }) => message) };
}

test('without rows the Report list gets the whole of every report', () => {
  expect(readers([], { Production: ['Report list | x@example.org; dora@example.org'] }).found).toEqual([
    ['x@example.org', null],
    ['dora@example.org', null],
  ]);
});

test('a person, a role, a group and an address are read; a part is the notes of departments', () => {
  expect(
    readers(['Dora Lindqvist | |', 'Lighting designer | | LX', 'board@example.org | Performance report |']).found,
  ).toEqual([
    ['dora@example.org', null],
    ['lou@example.org', ['Lighting']],
  ]);
  expect(readers(['board@example.org | performance |'], {}, 'performance').found).toEqual([
    ['board@example.org', null],
  ]);
});

test.each([
  ['Ada Murphy', 'Ada Murphy acts, and actors get no report.'],
  ['ada@example.org', 'ada@example.org is the address of Ada Murphy, who acts. Actors get no report.'],
  ['Cast', 'Actors get no report. Choose Creative, Staff, Crew, Volunteer, a role or a person.'],
  ['the full cast', 'Actors get no report. Choose Creative, Staff, Crew, Volunteer, a role or a person.'],
  ['Yan Petrov', 'Yan Petrov is under 18 (or Minor is blank), and gets no report by mail.'],
  ['yan@example.org', 'Nothing is sent there.'],
  ['Ida Berg', 'Ida Berg has no address in People.'],
  ['Max Ola', 'Max Ola has left, or something in the row cannot be read.'],
  ['Nobody Known', 'Nobody in People is “Nobody Known”.'],
])('%s gets nothing, and it is said why', (who, why) => {
  const { found, said } = readers([`${who} | |`]);
  expect(found).toEqual([]);
  expect(said.join(' ')).toContain(why);
});

test('of a group the adults who do not act get it, and each of the others is said', () => {
  const { found, said } = readers(['Creative | |']);
  expect(found.map(([address]) => address)).toEqual(['dora@example.org', 'lou@example.org']);
  expect(said).toEqual([
    'Yan Petrov is under 18 (or Minor is blank), and gets no report by mail.',
    'Tom Silva acts, and actors get no report.',
  ]);
});

test('a report or a department that cannot be read is not all of them', () => {
  expect(readers(['Dora Lindqvist | Rehersal |']).found).toEqual([]);
  expect(readers(['Dora Lindqvist | | Puppetry']).found).toEqual([]);
});

test('who has two rows gets one message, and the whole goes before a part', () => {
  expect(readers(['Dora Lindqvist | | Sound', 'dora@example.org | | LX']).found).toEqual([
    ['dora@example.org', ['Sound', 'Lighting']],
  ]);
  expect(readers(['Dora Lindqvist | | Sound', 'Director | |']).found).toEqual([['dora@example.org', null]]);
});

test.each(['ada+notes@example.org', 'A.D.A@example.org', 'ｔom@example.org', ' ADA@EXAMPLE.ORG '])(
  'an actor gets nothing at another spelling of the address: %s',
  (address) => {
    expect(readers([`${address} | |`]).found).toEqual([]);
    expect(readers([], { Production: [`Report list | ${address}; x@example.org`] }).found).toEqual([
      ['x@example.org', null],
    ]);
  },
);

test('an actor on the Report list gets nothing, and it is said', () => {
  const { found, said } = readers([], { Production: ['Report list | x@example.org; tom@example.org'] });
  expect(found).toEqual([['x@example.org', null]]);
  expect(said).toContain('Report list: tom@example.org is the address of Tom Silva, who acts. Actors get no report.');
});

test.each([
  ['covers a part', 'Staff | Understudy: Puck'],
  ['has no Group that can be read', '#REF! | Runner'],
])('whoever %s gets no report', (_, cells) => {
  const People = [...PEOPLE, `P008 | Kit Nowak | ${cells} | | kit@example.org | No |`];
  for (const who of ['Kit Nowak', 'kit@example.org']) {
    const { found, said } = readers([`${who} | |`], { People });
    expect(found).toEqual([]);
    expect(said.join(' ')).toContain('act');
  }
});

test.each(['#REF!', '#N/A', ';'])('what is typed as %s is neither all reports nor all of one', (broken) => {
  expect(readers([`Dora Lindqvist | ${broken} |`]).found).toEqual([]);
  expect(readers([`Dora Lindqvist | | ${broken}`]).found).toEqual([]);
});

test('rows that cannot be read are no empty tab: the Report list gets nothing by them', () => {
  const { found, said } = readers(['#REF! | | Props', ' | Rehearsal report |'], {
    Production: ['Report list | x@example.org'],
  });
  expect(found).toEqual([]);
  expect(said.length).toBeGreaterThan(0);
});

test('two spellings of one mailbox get one message', () => {
  expect(readers(['board@gmail.com | | Sound', 'Bo.Ard+x@googlemail.com | | LX']).found).toEqual([
    ['board@gmail.com', ['Sound', 'Lighting']],
  ]);
});

test('whatever is typed, nobody who acts and nobody under 18 gets a report, and no address twice', () => {
  const who = fc.constantFrom(
    'Creative',
    'Cast',
    'all',
    'Staff',
    'Puck',
    'P003',
    'P004',
    'Ada',
    'yan@example.org',
    'ada@example.org',
    'Director',
    'DORA@example.org',
    '',
    'Tom Silva',
    'Egeus',
  );
  const reports = fc.constantFrom('', 'Rehearsal report', 'nonsense', 'Performance; Rehearsal');
  const part = fc.constantFrom('', 'LX', 'nonsense', 'Sound; Props');
  fc.assert(
    fc.property(fc.array(fc.tuple(who, reports, part), { maxLength: 6 }), (rows) => {
      const { found } = readers(rows.map((row) => row.join(' | ')));
      const addresses = found.map(([address]) => String(address).toLowerCase());
      for (const no of ['ada@example.org', 'yan@example.org', 'tom@example.org', 'max@example.org'])
        expect(addresses).not.toContain(no);
      expect(new Set(addresses).size).toBe(addresses.length);
    }),
    { numRuns: 60 },
  );
});
