/** A child who changes tonight because somebody else is out, or has left, has two cleared adults like any other. */
import { contradictions } from '../../src/deck/contradictions/contradictions.ts';
import { deckOf, type Rows } from '../builders/deck.ts';

const PEOPLE = [
  { 'Person ID': 'P004', Name: 'Eva Lind', Group: 'Crew', Minor: 'No' },
  { 'Person ID': 'P005', Name: 'Finn Roe', Group: 'Crew', Minor: 'No' },
  { 'Person ID': 'P007', Name: 'Hana Ito', Group: 'Cast', Characters: 'Dog', Minor: 'No' },
  { 'Person ID': 'P008', Name: 'Uri Cover', Group: 'Cast', Characters: 'Dog (understudy)', Minor: 'Yes' },
  { 'Person ID': 'P010', Name: 'Tess Gone', Group: 'Cast', Characters: 'Cat', Minor: 'No', Active: 'No' },
];
const BASE: Rows = {
  People: PEOPLE,
  Scenes: [{ Scene: '1', 'Pages from': '1', 'Pages to': '10' }],
  Breakdown: [
    { Character: 'Dog', 1: 'x' },
    { Character: 'Cat', 1: 'x' },
  ],
};
const night = (id: string, day: string, more: Record<string, string> = {}) => ({
  ...{ 'Event ID': id, Date: day, Start: '18:00', End: '22:00', Type: 'Performance', Status: 'Published' },
  ...{ 'Also called': 'Full company', ...more },
});
const change = (more: Record<string, string>) => ({
  ...{ 'From scene': '1', 'To scene': '1', 'Page out': '2', 'Page in': '3', Location: 'SL wing', ...more },
});
const found = (rows: Rows) =>
  contradictions(deckOf({ ...BASE, ...rows }).deck)
    .filter((one) => one.rule === 'minorsChange')
    .map(({ row, message }) => `${row}: ${message.split('. ')[0]}`);

const ONE = { Person: 'Hana Ito', Character: 'Dog', Dresser: 'Eva Lind' };
const OUT = night('E2', '2027-03-11', { 'Not called': 'Hana Ito' });

it('an understudy under 18 takes over the change of whoever is named for it', () => {
  expect(found({ Schedule: [night('E1', '2027-03-10')], 'Quick changes': [change(ONE)] })).toEqual([]);
  const Schedule = [night('E1', '2027-03-10'), OUT];
  const words =
    '2: Uri Cover is under 18: this change needs two adults with a current check or a chaperone, and has only one on Thu 11 March';
  expect(found({ Schedule, 'Quick changes': [change(ONE)] })).toEqual([words]);
  const { Character: _, ...bare } = ONE;
  expect(found({ Schedule, 'Quick changes': [change(bare)] })).toEqual([words]);
  expect(found({ Schedule, 'Quick changes': [change({ ...ONE, Dresser: 'Eva Lind; Finn Roe' })] })).toEqual([]);
});

it('a change that has a row of its own for each of a double cast is judged by the own one', () => {
  const own = change({ Person: 'Uri Cover', Character: 'Dog', Dresser: 'Eva Lind; Finn Roe' });
  const Schedule = [night('E1', '2027-03-10'), OUT];
  expect(found({ Schedule, 'Quick changes': [change(ONE), own] })).toEqual([]);
});

it.each([
  { Characters: 'Dog (u/s)' },
  { Role: 'Understudy Dog' },
  { Role: 'u/s Dog', Characters: 'Cat' },
  { Role: 'Cat; understudy for Dog', Characters: 'Cat' },
])('an understudy is known by Characters and by Role: %j', (more) => {
  const Uri = { 'Person ID': 'P008', Name: 'Uri Cover', Group: 'Cast', Minor: 'Yes', ...more };
  const { deck } = deckOf({
    ...BASE,
    People: PEOPLE.map((one) => (one.Name === 'Uri Cover' ? Uri : one)),
    Schedule: [night('E1', '2027-03-10'), OUT],
  });
  const names = (character: string) =>
    deck.casts.map((cast) =>
      cast
        .playersOf(character)
        .map(({ name }) => name)
        .join(),
    );
  expect(names('Dog')).toEqual(['Hana Ito', 'Uri Cover']);
  expect(names('Cat')).toEqual(
    'Characters' in more && more.Characters === 'Cat' ? ['Uri Cover', 'Uri Cover'] : ['', ''],
  );
});

it('where nobody is known to play the part tonight, whoever changes may be a child', () => {
  const People = PEOPLE.map((one) => (one.Name === 'Uri Cover' ? { ...one, Characters: '' } : one));
  expect(found({ People, Schedule: [OUT], 'Quick changes': [change(ONE)] })[0]).toContain(
    '2: Whoever changes instead of Hana Ito may be under 18',
  );
  const crew = { ...OUT, 'Also called': 'Crew', 'Not called': '' };
  expect(found({ People, Schedule: [crew], 'Quick changes': [change(ONE)] })).toEqual([]);
});

it('whoever changes instead of somebody who has left may be a child, and is one where the part is a child’s', () => {
  const row = change({ Person: 'Tess Gone', Dresser: 'Eva Lind' });
  expect(found({ 'Quick changes': [row] })[0]).toContain('2: Whoever changes instead of Tess Gone may be under 18');
  const People = [...PEOPLE, { 'Person ID': 'P011', Name: 'Lou Bell', Group: 'Cast', Characters: 'Cat', Minor: '' }];
  for (const Character of ['', 'Cat']) {
    expect(found({ People, 'Quick changes': [{ ...row, Character }] })[0]).toContain('2: Lou Bell is under 18');
  }
  const grown = People.map((one) => ({ ...one, Minor: 'No' }));
  expect(found({ People: grown, 'Quick changes': [{ ...row, Character: 'Cat' }] })).toEqual([]);
});

it('a child who is named stays one where no performance calls them', () => {
  const row = change({ Person: 'Uri Cover', Dresser: 'Eva Lind' });
  const Schedule = [night('E1', '2027-03-10', { 'Not called': 'Uri Cover' })];
  expect(found({ Schedule, 'Quick changes': [row] })[0]).toContain('2: Uri Cover is under 18');
});
