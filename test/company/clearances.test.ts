/** Clearances: who counts as cleared on a day, and which events have a warning. */
import { clearanceWarnings, clearedOn, unclearedAdults } from '../../src/company/clearances.ts';
import type { Company, Person } from '../../src/company/company.ts';

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
    stopped: '',
  };
}

const company: Company = { people: [person('P1', false), person('P2', false), person('P3', true)], guardians: [] };

function cleared(
  cells: Partial<Parameters<typeof clearedOn>[0][number]>[],
  needed: string[] = ['Background check'],
): string[] {
  const records = cells.map((one, index) => ({
    'Person ID': 'P1',
    Kind: 'Background check',
    Status: 'Cleared',
    Completed: '',
    Expires: '',
    rowNumber: index + 2,
    place: { tab: 'Clearances' },
    ...one,
  }));
  return [...clearedOn(records, company, needed, DATE)].map(({ id }) => id);
}

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
      { tab: 'Schedule', row: 4, message: expect.stringContaining('Name P2 has no current clearance') },
      { tab: 'Schedule', row: 4, message: expect.stringContaining('only one adult') },
    ]);
    expect(warned([minor], [one])).toMatchObject([{ message: expect.stringContaining('no adult') }]);
  });

  it('has one line for all where nobody is cleared', () => {
    expect(warned([one, two, minor], [])).toMatchObject([
      { message: expect.stringContaining('2 adults are called with minors') },
    ]);
    expect(warned([one, two], [])).toEqual([]);
  });

  it('leaves nobody out where no minor is called', () => {
    expect(unclearedAdults([one, two], new Set())).toEqual([]);
    expect(unclearedAdults([one, two, minor], new Set([one]))).toEqual([two]);
  });
});
