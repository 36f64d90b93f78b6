import fc from 'fast-check';
import { releasedNotices, releasedReader, releasedWords } from '../../src/schedule/releasedAt.ts';
import { production } from '../builders/production.ts';

const { breakdown } = production({
  Scenes: ['Scene | Title', '1.1 | Athens', '1.2 | The wood', '2.1 | The wood'],
});
const read = (text: string) => releasedWords(releasedReader(breakdown)(text));
const kind = (text: string) => releasedReader(breakdown)(text).at;

it.each([
  ['', ''],
  [' End ', ''],
  ['INTERVAL', 'Intermission'],
  ['at the intermission', 'Intermission'],
  ['After scene 1.2', 'After scene 1.2'],
  ['after 2.1', 'After scene 2.1'],
  ['after Athens', 'After scene 1.1'],
])('reads “%s”', (text, words) => {
  expect(kind(text)).not.toBe('unclear');
  expect(read(text)).toBe(words);
});

it.each([
  'half way',
  'after',
  'after scene',
  'after scene 9.9',
  'after the wood',
  '17:30',
  '#REF!',
  'after scene 1.1 or 1.2',
])('takes “%s” for the end, and says so', (text) => {
  expect([kind(text), read(text)]).toEqual(['unclear', '']);
  const row = { Released: text, rowNumber: 4, place: { tab: 'People' } };
  expect(releasedNotices([row], breakdown)).toMatchObject([{ tab: 'People', row: 4, column: 'Released' }]);
});

it('lets nobody go before the end by a text that has no word for it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (!/after|scene|inter/i.test(text)) expect(read(text)).toBe('');
    }),
  );
});

it('takes the number of a scene where Scenes is empty, and no other words', () => {
  const none = releasedReader(production({}).breakdown);
  expect([none('after scene 4'), none('after Act 1')].map(releasedWords)).toEqual(['After scene 4', '']);
  expect(none('after mum is here').at).toBe('unclear');
});
