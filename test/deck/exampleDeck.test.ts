/** The example production’s deck is read without a word, and has only the contradictions that its README speaks of. */
import { contradictions } from '../../src/deck/contradictions/contradictions.ts';
import { problemLine } from '../../src/port/appError.ts';
import { exampleDeck } from '../builders/exampleDeck.ts';

test('the example’s deck is read without a problem', () => {
  const { deck, problems } = exampleDeck();
  expect(problems.map(problemLine)).toEqual([]);
  expect(deck.props.length).toBeGreaterThan(50);
  expect(deck.moves.every(({ prop, at }) => prop.prop !== null && at.minute !== null)).toBe(true);
});

test('it is a full deck plot', () => {
  const { props, moves, presets, changes, entrances, cues, runSheet, spikes, rooms, tracks } = exampleDeck().deck;
  const counts = { props, moves, presets, changes, entrances, cues, runSheet, spikes, rooms, tracks };
  expect(Object.fromEntries(Object.entries(counts).map(([name, rows]) => [name, rows.length]))).toEqual({
    ...{ props: 63, moves: 120, presets: 84, changes: 25, entrances: 232, cues: 91 },
    ...{ runSheet: 78, spikes: 23, rooms: 26, tracks: 10 },
  });
});

test('what the example has wrong on purpose is found, and nothing else once the chaperone’s check is on file', () => {
  const { deck } = exampleDeck((people) => people.filter(({ role }) => role === 'Chaperone'));
  const found = contradictions(deck);
  expect(found.map(({ rule, message }) => [rule, message.split(/ is | leaves /)[0]]).sort()).toEqual([
    ['cutButUsed', 'Changeling blanket'],
    ['noOwner', 'Dog'],
    ['otherSide', 'Flower, love-in-idleness'],
  ]);
});

test('as long as nobody has a check on file, every change of an under-18 is named', () => {
  const { deck } = exampleDeck(() => []);
  const minors = deck.changes.filter(({ person }) => person?.minor);
  expect(minors.length).toBeGreaterThan(20);
  const named = contradictions(deck).filter(({ rule }) => rule === 'minorsChange');
  expect(named.map(({ row }) => row)).toEqual(minors.map(({ place }) => place.row));
});
