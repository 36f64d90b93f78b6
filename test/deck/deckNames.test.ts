import fc from 'fast-check';
import { deckNames } from '../../src/deck/deckNames.ts';
import { typedCompany } from '../builders/company.ts';

const { company } = typedCompany(
  [
    'Name | Called | Group | Minor',
    'Zara Malik | | Cast | Yes',
    'Brown, Theo | | Cast | Yes',
    'Mateo García Fuentes | | Cast | Yes',
    'Ana King | Annie | Crew | No',
    'Sam Theo | | Crew | No',
    '王小明 | | Cast | Yes',
  ],
  ['Name | Of', 'Rosa Wood | Zara Malik'],
);
const words = { printed: ['King of the fairies', 'Puck'], things: ['brown cloak', 'Wood pile'] };
const names = deckNames(company, false, words);

test.each([
  ['a last name alone is a letter', 'Malik’s water bottle', 'M’s water bottle'],
  ['a last name beside its first name is a letter', 'Hand to Zara Malik, SL', 'Hand to Zara M, SL'],
  ['a last name before its first name is a letter', 'Brown, Theo', 'B, Theo'],
  ['in small letters as well', 'zara malik', 'zara m'],
  ['both words of a last name are letters', 'Mateo García Fuentes', 'Mateo G F'],
  ['a guardian’s last name is a letter', 'Mrs Wood collects it', 'Mrs W collects it'],
  ['a thing in small letters keeps its words', 'The brown cloak', 'The brown cloak'],
  ['a thing’s word in capitals is somebody’s last name', 'Brown: hat', 'B: hat'],
  ['a last name that is a character’s word stays', 'King enters', 'King enters'],
  ['but not beside the first name', 'Annie King, Ana King', 'Annie K, Ana K'],
  ['a last name that is a first name as well stays alone', 'Theo with Sam Theo', 'Theo with Sam T'],
  ['a name without a space is shortened as a whole', '王小明的伞', '小明的伞'],
  ['what names nobody stays', 'Throne from SR to C (2 people)', 'Throne from SR to C (2 people)'],
])('%s', (_, typed, shown) => {
  expect(names.in(typed)).toBe(shown);
});

test('with full names nothing is shortened', () => {
  expect(deckNames(company, true, words).in('Zara Malik')).toBe('Zara Malik');
});

test('people are shown as in calls', () => {
  expect(company.people.map(names.of)).toEqual(['Zara M', 'Theo B', 'Mateo F', 'Annie K', 'Sam T', '小明']);
});

test('no last name stands beside its first name, whatever surrounds it', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/\p{L}|\p{M}/u.test(text));
  const all = fc.constantFrom('Zara Malik', 'THEO BROWN', 'mateo garcía fuentes', 'Annie King', 'Malik', 'García');
  fc.assert(
    fc.property(fc.array(fc.tuple(around, all), { minLength: 1, maxLength: 5 }), (parts) => {
      const shown = names.in(parts.map(([before, name]) => `${before} ${name}`).join(' '));
      expect(shown).not.toMatch(/malik|brown|garc|fuentes|king/i);
    }),
  );
});
