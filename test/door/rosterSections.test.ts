/** Where people are shown, and how late they are. */
import fc from 'fast-check';
import { isFound, rosterCounts, rosterSections, sharedNames } from '../../src/door/rosterSections.ts';
import { minuteAt, shownPeople } from '../../src/door/shownPeople.ts';
import type { DoorMark, WhereState } from '../../src/features/attendance/door/doorTypes.ts';
import { MemoryDoor, rosterPerson, START_MINUTE, START_MS } from './memoryDoor.ts';

const MINUTE_MS = 60_000;
const roster = new MemoryDoor().roster;
const mark = (person: string, what: DoorMark['what'], atMs = START_MS): DoorMark => ({ id: 'm', person, what, atMs });
const shown = (minutes: number, marks: DoorMark[] = []) =>
  shownPeople(roster, marks, START_MS + minutes * MINUTE_MS).map(({ name, state, minutesLate }) => [
    name,
    state,
    minutesLate,
  ]);

it('makes somebody late as time goes on, once the setting’s minutes are over', () => {
  expect(shown(0)).toContainEqual(['Mia R', 'late', 10]);
  expect(shown(25)).toContainEqual(['Noah T', 'expected', 0]);
  expect(shown(26)).toContainEqual(['Noah T', 'late', 6]);
  expect(shown(200)).toContainEqual(['Chloé D', 'excused', 0]);
});

it('shows a tapped person where they will be, at the time of the tap', () => {
  const people = shownPeople(roster, [mark('P01', 'in', START_MS + 2 * MINUTE_MS)], START_MS + 9 * MINUTE_MS);
  expect(people.find(({ id }) => id === 'P01')).toMatchObject({ state: 'in', in: '4:12 pm', isWaiting: true });
  expect(people.find(({ id }) => id === 'P02')).toMatchObject({ isWaiting: false });
  expect(shown(0, [mark('P01', 'in'), mark('P01', 'notIn')])).toContainEqual(['Mia R', 'late', 10]);
  expect(shown(0, [mark('P05', 'out')])).toContainEqual(['Zara M', 'gone', 0]);
  expect(shown(0, [mark('P05', 'out'), mark('P05', 'notOut')])).toContainEqual(['Zara M', 'in', 0]);
});

it('lets whoever was not called leave only as a child does, until the server has said who it is', () => {
  const nameOf = (id: string) => (id === 'P08' ? 'Ines K' : undefined);
  const came = shownPeople(roster, [mark('P08', 'in')], START_MS, { nameOf }).find(({ id }) => id === 'P08');
  expect(came).toMatchObject({ name: 'Ines K', state: 'in', uncalled: true, released: true });
});

it('says nothing of a mark for somebody whom the roster does not have', () => {
  expect(shown(0, [mark('nobody', 'in')])).toEqual(shown(0));
});

it('shows who is missing first, and after the end whoever is still in the building', () => {
  const people = shownPeople(roster, [], START_MS);
  expect(rosterSections(people, false).map(({ name }) => name)).toEqual(['Late', 'Expected', 'In', 'Excused']);
  expect(rosterSections(people, true)[0]).toMatchObject({
    name: 'Still in the building',
    people: [{ name: 'Zara M' }],
  });
  expect(rosterCounts(people)).toEqual({ in: 1, missing: 3, gone: 0, all: 5 });
});

it('shows everybody exactly once, whatever was tapped and wherever somebody is kept', () => {
  const state = fc.constantFrom<WhereState>('expected', 'late', 'in', 'gone', 'excused', 'absent');
  const what = fc.constantFrom<DoorMark['what']>('in', 'out', 'notIn', 'notOut');
  const person = fc.constantFrom('P0', 'P1', 'P2');
  fc.assert(
    fc.property(
      fc.array(state, { maxLength: 8 }),
      fc.array(fc.tuple(person, what)),
      fc.boolean(),
      (states, taps, isOver) => {
        const people = states.map((one, index) => rosterPerson(`P${index}`, `Name ${index}`, { state: one }));
        const marks = taps.map(([id, tap]) => mark(id, tap));
        const all = shownPeople({ ...roster, people, others: [] }, marks, START_MS);
        const sections = rosterSections(all, isOver, ({ id }) => (id === 'P1' ? 'Late' : undefined));
        const ids = sections.flatMap((section) => section.people.map(({ id }) => id));
        expect(ids.sort()).toEqual(people.map(({ id }) => id).sort());
        const counts = rosterCounts(all);
        expect(counts.in + counts.missing + counts.gone).toBeLessThanOrEqual(counts.all);
      },
    ),
  );
});

it('finds a name without its accents, in any case and width', () => {
  expect(isFound('Chloé D', 'chloe')).toBe(true);
  expect(isFound('Chloé D', 'ＣＨＬＯＥ')).toBe(true);
  expect(isFound('Chloé D', 'mia')).toBe(false);
});

it('knows the names that two people are shown by', () => {
  const two = [rosterPerson('P1', 'Mia R'), rosterPerson('P2', 'mia r'), rosterPerson('P3', 'Ben O')];
  const people = shownPeople({ ...roster, people: two, others: [] }, [], START_MS);
  expect([...sharedNames(people)]).toEqual(['mia r']);
});

it('reckons the minute of the event’s day from the server’s clock', () => {
  expect(minuteAt(roster, START_MS + 59_999)).toBe(START_MINUTE);
  expect(minuteAt(roster, START_MS - 1)).toBe(START_MINUTE - 1);
});
