/** Clearances: who counts as cleared on a day, and which events have a warning. */
import {
  clearanceProblems,
  clearancesFrom,
  clearanceWarnings,
  clearedOn,
  unclearedAdults,
} from '../../src/company/clearances.ts';
import type { Company, Person } from '../../src/company/people.ts';
import { clearancesTab } from '../../src/workbook/tabs/confidential.ts';
import { typedTable } from '../builders/production.ts';

const DATE = '2027-03-05';

function person(id: string, minor: boolean): Person {
  return {
    id,
    name: `Name ${id}`,
    called: '',
    group: 'Cast',
    role: '',
    characters: [],
    email: '',
    minor,
    active: true,
    aloneSince: '',
    released: '',
    room: '',
    chaperoneGroup: '',
    stopped: '',
  };
}

const company: Company = { people: [person('P1', false), person('P2', false), person('P3', true)], guardians: [] };

type Cells = Partial<Record<(typeof HEADERS)[number], string>>;
const HEADERS = ['Person ID', 'Kind', 'Status', 'Completed', 'Expires'] as const;
const ROW: Cells = { 'Person ID': 'P1', Kind: 'Background check', Status: 'Cleared' };

/** Rows as they are typed. */
function rows(...cells: Cells[]) {
  const lines = cells.map((one) => HEADERS.map((header) => ({ ...ROW, ...one })[header] ?? '').join(' | '));
  return clearancesFrom(typedTable(clearancesTab, [HEADERS.join(' | '), ...lines]));
}

function cleared(cells: Cells[], needed: string[] = ['Background check']): string[] {
  return [...clearedOn(rows(...cells), company, needed, DATE)].map(({ id }) => id);
}

const said = (cells: Cells[], needed = ['Background check', 'Child safety training']) =>
  clearanceProblems(rows(...cells), company, needed);

describe('a clearance', () => {
  it.each([
    ['is current without dates', {}, ['P1']],
    ['is current on the day it expires', { Expires: DATE }, ['P1']],
    ['is over the day after', { Expires: '2027-03-04' }, []],
    ['has not begun before it is completed', { Completed: '2027-03-06' }, []],
    ['does not count while it waits', { Status: 'Waiting' }, []],
    ['does not count with a blank status', { Status: '' }, []],
    ['counts in any case, by name', { Status: 'CLEARED', 'Person ID': 'name p1' }, ['P1']],
    ['does not count for somebody unknown', { 'Person ID': 'P404' }, []],
    ['does not count when it is another kind', { Kind: 'First aid' }, []],
  ])('%s', (_, cells, expected) => expect(cleared([cells])).toEqual(expected));

  it('is needed of every kind that the setting names', () => {
    const both = ['Background check', 'Child safety training'];
    expect(cleared([{}], both)).toEqual([]);
    expect(cleared([{}, { Kind: 'child safety Training' }], both)).toEqual(['P1']);
    expect(cleared([{ Kind: 'First aid' }], [])).toEqual(['P1']);
  });

  it.each([
    ['an Expires that cannot be read', { Expires: 'next spring' }],
    ['an Expires that could be two days', { Expires: '3/9/2027' }],
    ['a Completed that cannot be read', { Completed: 'last year' }],
    ['a Status that nobody knows', { Status: 'See file' }],
    ['no Kind', { Kind: '' }],
    ['no person', { 'Person ID': '' }],
  ])('with %s clears nobody, and is said by its row alone', (_, cells) => {
    expect(cleared([cells])).toEqual([]);
    const problems = said([{}, cells]);
    expect(problems).toEqual([{ tab: 'Clearances', row: 3, message: expect.stringContaining('cannot be read') }]);
    for (const text of Object.values(cells).filter(Boolean)) expect(problems[0]?.message).not.toContain(text);
  });

  it.each(['never', 'N/A', '–', 'Does not expire'])(
    'that expires %s does not expire, and nothing is said',
    (Expires) => {
      expect(cleared([{ Expires }])).toEqual(['P1']);
      expect(said([{ Expires }])).toEqual([]);
    },
  );

  it.each<[string, Cells[], string[]]>([
    ['revoked later', [{ Completed: '2026-01-01' }, { Status: 'Revoked', Completed: '2027-02-01' }], []],
    ['revoked on the same day', [{ Completed: DATE }, { Status: 'Revoked', Completed: DATE }], []],
    ['revoked without a day', [{ Completed: '2027-03-01' }, { Status: 'revoked.' }], []],
    [
      'revoked on a day that cannot be read',
      [{ Completed: '2027-03-01' }, { Status: 'Revoked', Completed: 'May' }],
      [],
    ],
    ['given without a day and revoked on one', [{}, { Status: 'Revoked', Completed: '2020-01-01' }], []],
    ['revoked without a kind', [{ Completed: '2027-03-01' }, { Status: 'Revoked', Kind: '' }], []],
    ['followed by a word that nobody knows', [{ Completed: '2026-01-01' }, { Status: 'Rescinded' }], []],
    [
      'revoked, then given again',
      [{ Status: 'Revoked', Completed: '2026-01-01' }, { Completed: '2027-01-01' }],
      ['P1'],
    ],
    ['renewed while the next one waits', [{ Completed: '2027-01-01' }, { Status: 'Waiting' }], ['P1']],
    ['of one who has another kind revoked', [{}, { Kind: 'First aid', Status: 'Revoked' }], ['P1']],
    ['of one whose namesake’s was revoked', [{}, { 'Person ID': 'P2', Status: 'Revoked' }], ['P1']],
  ])('%s counts as it should', (_, cells, expected) => {
    expect(cleared(cells)).toEqual(expected);
    // The order of the rows says nothing.
    expect(cleared([...cells].reverse())).toEqual(expected);
  });

  it('that stands for nobody, or for two, is said', () => {
    const namesakes = { ...company, people: company.people.map((one) => ({ ...one, name: 'Kim Lee' })) };
    const problems = clearanceProblems(rows({ 'Person ID': 'Kim Lee' }, { 'Person ID': 'P404' }), namesakes, []);
    expect(problems.map(({ row, message }) => [row, message.includes('Kim')])).toEqual([
      [2, false],
      [3, false],
    ]);
    expect(clearedOn(rows({ 'Person ID': 'Kim Lee' }), namesakes, [], DATE).size).toBe(0);
  });

  it('of somebody who has no id of their own clears nobody', () => {
    const [first, ...others] = company.people as [Person, ...Person[]];
    const stopped = { people: [{ ...first, stopped: 'has no Person ID' }, ...others], guardians: [] };
    expect(clearedOn(rows({}), stopped, [], DATE).size).toBe(0);
  });

  it('whose kind is spelt otherwise than in the setting is said, and another kind is not', () => {
    expect(said([{ Kind: 'Enhanced DBS' }])).toEqual([expect.objectContaining({ row: 2 })]);
    expect(said([{ Kind: 'Safeguarding training' }])).toHaveLength(1);
    expect(said([{ Kind: 'First aid' }])).toEqual([]);
    expect(said([{ Kind: 'Enhanced DBS' }], [])).toEqual([]);
  });

  it('that was renewed counts although the old one is over', () => {
    expect(cleared([{ Expires: '2026-01-01' }, { Expires: '2028-01-01' }])).toEqual(['P1']);
  });
});

describe('an event', () => {
  const [one, two, minor] = company.people as [Person, Person, Person];
  const warned = (called: Person[], cleared: Person[]) =>
    clearanceWarnings([{ where: { tab: 'Schedule', row: 4 }, words: 'Rehearsal', called }], new Set(cleared), false);

  it('without minors has no warning', () => expect(warned([one, two], [])).toEqual([]));

  it('with minors and two cleared adults has none', () => expect(warned([one, two, minor], [one, two])).toEqual([]));

  it('names uncleared adults, and that there are too few, with tab and row', () => {
    expect(warned([one, two, minor], [one])).toMatchObject([
      { tab: 'Schedule', row: 4, message: expect.stringContaining('Name P2 has no current check') },
      { tab: 'Schedule', row: 4, message: expect.stringContaining('only one adult') },
    ]);
    expect(warned([minor], [one])).toMatchObject([{ message: expect.stringContaining('no adult') }]);
  });

  it('has one line for all where nobody is cleared', () => {
    expect(warned([one, two, minor], [])).toMatchObject([
      { message: expect.stringContaining('2 adults are called with under-18s') },
    ]);
    expect(warned([one, two], [])).toEqual([]);
  });

  it('leaves nobody out where no minor is called', () => {
    expect(unclearedAdults([one, two], new Set())).toEqual([]);
    expect(unclearedAdults([one, two, minor], new Set([one]))).toEqual([two]);
  });
});
