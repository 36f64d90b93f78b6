/** Records of hours, through the built bundle: whom they are about, where they lie, and what is in none of them. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const now = '2027-03-06T15:00';

/** Three people were there on 5 March. */
function account(): LocalAccount {
  const one = setUpAccount(SMALL, { now });
  for (const [id, name] of Object.entries({ P002: 'Ben Okafor', P003: 'Cleo Park', P004: 'Dev Shah' })) {
    const row = { 'Event ID': 'E001', Date: '2027-03-05', Call: '16:00', In: '16:00', Out: '18:30', Status: 'Present' };
    const set = { ...row, 'Person ID': id, Name: name, Note: 'asthma', 'Collected by': 'Rosa Park' };
    appendRow(workbookOf(one), { tab: 'Attendance', set });
  }
  return one;
}

function made(one: LocalAccount, person = '') {
  const call = callsOf(one);
  return finished(call, call('makeHoursRecords', { person }));
}

function papers(one: LocalAccount): { name: string; folder: string; text: string }[] {
  return Object.values(one.state.files)
    .filter(({ name }) => name.startsWith('Record of hours'))
    .map(({ name, parents, content }) => ({
      name,
      folder: one.state.files[parents[0] ?? '']?.name ?? '',
      text: String(content?.data)
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' '),
    }));
}

it('makes one for each under-18 who was there, in the Confidential folder, under no name', () => {
  const one = account();
  const outcome = made(one);
  expect(outcome.message).toBe('Records of hours: 2 made.');
  expect(outcome.links.map(({ name }) => name)).toEqual(['Record of hours, Cleo Park', 'Record of hours, Dev Shah']);
  expect(papers(one).map(({ name, folder }) => [name, folder])).toEqual([
    ['Record of hours P003', 'Confidential'],
    ['Record of hours P004', 'Confidential'],
  ]);
  expect(readTab(workbookOf(one), 'Reports').map((row) => [row.Report, row['Event ID'], row.Revision])).toEqual([
    ['Record of hours', 'P003', 1],
    ['Record of hours', 'P004', 1],
  ]);
});

it('has only that person’s hours in it, and nothing else of them', () => {
  const one = account();
  made(one, 'Cleo Park');
  const [paper, ...others] = papers(one);
  expect(others).toEqual([]);
  expect(paper?.text).toContain('Name Cleo Park');
  expect(paper?.text).toContain('Total 2 h 30 min on 1 day');
  expect(paper?.text).toContain('Fri 5 Mar Rehearsal 4:00 pm 6:30 pm 2 h 30 min');
  expect(paper?.text).toContain('Signature and date');
  expect(paper?.text).not.toMatch(/Ben|Dev|Rosa|asthma|07700|example\.org/);
});

it('issues it again in place when a time changes, and leaves it alone when nothing does', () => {
  const one = account();
  made(one, 'P003');
  expect(made(one, 'p003').message).toBe('Records of hours: 1 up to date.');
  editCells(workbookOf(one), { tab: 'Attendance', where: { 'Person ID': 'P003' }, set: { Out: '18:00' } });
  expect(made(one, 'Cleo').message).toBe('Records of hours: 1 re-issued.');
  expect(papers(one)).toHaveLength(1);
  expect(papers(one)[0]?.text).toContain('Total 2 h');
});

it('is made of an adult only by name', () => {
  const one = account();
  expect(made(one, 'Ben Okafor').links.map(({ name }) => name)).toEqual(['Record of hours, Ben Okafor']);
});

it.each([
  ['Nobody Here', 'Nobody in People is “Nobody Here”.'],
  ['constructor', 'Nobody in People is “constructor”.'],
])('refuses “%s”, who is nobody', (person, words) => {
  const one = account();
  const outcome = callsOf(one)('makeHoursRecords', { person });
  expect(outcome).toMatchObject({ state: 'refused', message: expect.stringContaining(words) });
  expect(papers(one)).toEqual([]);
});

it('asks which of two people of one name is meant', () => {
  const one = account();
  appendRow(workbookOf(one), { tab: 'People', set: { 'Person ID': 'P050', Name: 'Cleo Park', Group: 'Cast' } });
  expect(callsOf(one)('makeHoursRecords', { person: 'Cleo Park' })).toMatchObject({
    ...{ state: 'refused', message: expect.stringContaining('Type the Person ID instead: P003 or P050') },
  });
  expect(made(one, 'P003').message).toBe('Records of hours: 1 made.');
});

it('says that there is nothing where nobody was there', () => {
  const one = setUpAccount(SMALL, { now });
  expect(callsOf(one)('makeHoursRecords', { person: '' })).toMatchObject({ state: 'nothing' });
});
