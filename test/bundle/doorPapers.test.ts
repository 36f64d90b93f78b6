/** The papers for the door, through the built bundle: where they lie, what they say, and what becomes of a child in doubt. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, filesOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DAY = '2027-03-05';

const GUARDIANS = `Guardian ID,Name,Of,Email,Phone,Gets calls,May collect,No contact
G001,Rosa Park,Cleo Park,rosa.park@example.org,07700 900011,Yes,Yes,No
G002,Nat Never,Cleo Park,never@example.org,07700 900099,No,Yes,Yes`;

const PEOPLE = `Person ID,Name,Group,Role,Characters,Email,Phone,Minor,Headshot,Headshot consent,Room
P001,Ana Reyes,Staff,Stage Manager,,ana.reyes@example.org,07700 900001,No,https://pictures.example.org/ana,Yes,
P002,Ben Okafor,Cast,Narrator,Narrator,ben.okafor@example.org,07700 900002,No,https://pictures.example.org/ben,No,
P003,Cleo Park,Cast,Mouse,Mouse,,,Yes,https://pictures.example.org/cleo,Yes,Room 2
P004,Dev Shah,Cast,Cat,Cat,dev.shah@example.org,,Yes,https://pictures.example.org/dev,Yes,`;

function account(): LocalAccount {
  const others = filesOf(SMALL).filter(({ name }) => !['people.csv', 'guardians.csv'].includes(name));
  const files = [...others, { name: 'people.csv', text: PEOPLE }, { name: 'guardians.csv', text: GUARDIANS }];
  const one = setUpAccount(files, { now: `${DAY}T15:00` });
  const set = { Scenes: '', Work: 'Act 1', 'Also called': 'Full company' };
  editCells(workbookOf(one), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set });
  return one;
}

function made(one: LocalAccount, what: 'door' | 'roll' | 'faces', date = DAY) {
  const call = callsOf(one);
  return finished(call, call('makeDoorPapers', { what, date }));
}

function paper(one: LocalAccount, name: string): { folder: string; html: string } {
  const found = Object.values(one.state.files).find((file) => file.name.startsWith(name));
  if (found?.content === undefined) throw new Error(`There is no ${name}`);
  return { folder: one.state.files[found.parents[0] ?? '']?.name ?? '', html: String(found.content.data) };
}

it('makes the door sheet in the Confidential folder, without whoever must not be contacted', () => {
  const one = account();
  const outcome = made(one, 'door');
  expect(outcome.message).toBe('Door sheets: 1 made.');
  expect(outcome.links.map(({ name }) => name)).toEqual(['Door sheet, Fri 5 Mar, 4:00 pm, Rehearsal']);
  expect(outcome.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('Nobody may collect Dev Shah'),
  ]);
  const { folder, html } = paper(one, 'Door sheet');
  expect(folder).toBe('Confidential');
  expect(html).toContain('Rosa Park, 07700 900011');
  expect(html).toContain('Nobody may collect: Dev Shah.');
  expect(html).not.toMatch(/Never|900099|example\.org|Ben Okafor/);
});

it('issues it again in place when a guardian changes, and leaves it alone when nothing does', () => {
  const one = account();
  made(one, 'door');
  expect(made(one, 'door').message).toBe('Door sheets: 1 up to date.');
  const where = { 'Guardian ID': 'G001' };
  editCells(workbookOf(one), { tab: 'Guardians', where, set: { 'No contact': 'Yes - court order' } });
  expect(made(one, 'door').message).toBe('Door sheets: 1 re-issued.');
  expect(paper(one, 'Door sheet').html).not.toContain('Rosa');
  const rows = readTab(workbookOf(one), 'Reports').filter(({ Report }) => Report === 'Door sheet');
  expect(rows.map(({ Revision }) => Revision)).toEqual([2]);
});

it('makes the roll of a day for everybody to see, with names alone', () => {
  const one = account();
  expect(made(one, 'roll').message).toBe('Roll and break register: 1 made.');
  const { folder, html } = paper(one, 'Roll');
  expect(folder).toBe('Sign-In Sheets');
  expect(html).toContain('Room 2 (1)');
  expect(html).not.toMatch(/077|example\.org|Rosa/);
});

it('makes the face sheet in the Confidential folder, of those who agreed, and takes off whoever agrees no more', () => {
  const one = account();
  // Nobody could have agreed for Dev.
  expect(made(one, 'faces').problems.map(({ message }) => message)).toEqual([expect.stringContaining('Dev Shah')]);
  const { folder, html } = paper(one, 'Face sheet');
  expect(folder).toBe('Confidential');
  expect(['ana', 'ben', 'cleo', 'dev'].filter((name) => html.includes(`example.org/${name}`))).toEqual(['ana', 'cleo']);
  editCells(workbookOf(one), { tab: 'People', where: { 'Person ID': 'P003' }, set: { 'Headshot consent': '' } });
  expect(made(one, 'faces').message).toBe('Face sheet: 1 re-issued.');
  expect(paper(one, 'Face sheet').html).not.toContain('Cleo');
});

it('has nothing to make on a day without a call, and refuses papers that there are not', () => {
  const one = account();
  expect(made(one, 'door', '2027-03-09')).toMatchObject({ state: 'nothing' });
  expect(made(one, 'roll', '2027-03-09').message).toBe(
    'Nobody is called on Tuesday 9 March 2027, so there is nothing to make.',
  );
  expect(callsOf(one)('makeDoorPapers', { what: 'constructor' as 'door', date: DAY })).toMatchObject({
    state: 'refused',
    unchanged: 'Nothing was changed.',
  });
});
