/** Who is on a list to tick off while the sheet changes. */
import { rollWith } from '../../src/door/roll.tsx';
import type { ShownPerson } from '../../src/door/shownPeople.ts';

const person = (id: string, name: string) => ({ id, name, state: 'in' }) as ShownPerson;

it('has somebody new although a row without an ID has taken the place of another, and takes no tick for it', () => {
  const before = rollWith(null, [person('P01', 'Mia R'), person('row~5', 'Grace H')]);
  const ticked = before.listed.map(({ id }) => id);
  const after = rollWith({ ...before, ticked }, [person('P01', 'Mia R'), person('row~5', 'Amy L')]);
  expect(after.listed.filter(({ id }) => !after.ticked.includes(id)).map(({ name }) => name)).toEqual(['Amy L']);
  expect(after.listed.map(({ name }) => name)).toEqual(['Mia R', 'Grace H', 'Amy L']);
});
