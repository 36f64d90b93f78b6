import fc from 'fast-check';
import { rollGroups } from '../../src/door/rollGroups.ts';

const titles = (people: { room?: string; group?: string }[]) => rollGroups(people).map(({ title }) => title);

it('goes by room in the order of their numbers, then by chaperone group, and has those without one last', () => {
  expect(
    titles([
      { room: 'Room 10', group: 'Owls' },
      {},
      { room: 'Room 2' },
      { room: 'Room 10', group: 'Foxes' },
      { group: 'Foxes' },
      { room: 'room  2' },
    ]),
  ).toEqual(['Room 2', 'Room 10, Foxes', 'Room 10, Owls', 'No room typed, Foxes', 'No room typed']);
});

it('has no title where nobody has a room or a group', () => {
  expect(titles([{}, {}])).toEqual(['']);
  expect(titles([])).toEqual([]);
});

it('has everybody exactly once, whatever is typed', () => {
  const word = fc.constantFrom('', 'Room 1', 'ROOM 1', '__proto__', 'constructor', ' ', '\u200B', '①', 'é', 'e\u0301');
  const person = fc.record({ id: fc.nat(), room: word, group: word });
  fc.assert(
    fc.property(fc.array(person), (people) => {
      const grouped = rollGroups(people).flatMap((group) => group.people);
      expect(new Set(grouped)).toEqual(new Set(people));
      expect(grouped).toHaveLength(people.length);
    }),
  );
});
