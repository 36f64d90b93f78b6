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

test('what the example has wrong on purpose is found, and nothing else but who helps the under-18s change', () => {
  const found = contradictions(exampleDeck().deck);
  const about = (text: string) => found.filter(({ message }) => message.startsWith(text)).map(({ rule }) => rule);
  expect(about('Changeling blanket')).toEqual(['cutButUsed']);
  expect(about('Dog')).toEqual(['noOwner']);
  expect(about('Flower, love-in-idleness')).toEqual(['otherSide']);
  const others = found.filter(({ rule }) => !['cutButUsed', 'noOwner', 'otherSide', 'minorsChange'].includes(rule));
  expect(others.map(({ rule, message }) => [rule, /“\w+”/.exec(message)?.[0]])).toEqual([
    ['minorAtRisk', '“sword”'],
    ['minorAtRisk', '“sword”'],
  ]);
});
