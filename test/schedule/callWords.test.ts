/** What single words of a call stand for. */
import { callWords } from '../../src/schedule/callWords.ts';
import { production } from '../builders/production.ts';

const PEOPLE = [
  'Person ID | Name | Called | Group | Role | Characters | Minor | Active',
  'P001 | Ana Reyes | | Staff | Stage Manager | | No |',
  'P002 | Ben Okafor | Benny | Cast | | Mouse; Cat | No | Yes',
  'P003 | Cleo Park | | Cast | | Cat | | ',
  'P004 | Alex Kim | | Crew | | | Yes |',
  'P005 | Alex Kim | Lex | Crew | | | Yes |',
  'P006 | Gone Away | | Cast | | Mouse | No | No',
  'P007 | Theo O’Brien | | Volunteer | | | No |',
  'P008 | Cat Jones | | Creative | Director | | No |',
];
const { company, breakdown } = production({
  People: PEOPLE,
  Breakdown: ['Character | 1', 'Mouse | x', 'Cat | x', 'Owl | x', 'Ghost, the Elder | '],
});
const meant = (word: string) => callWords(company, breakdown).meaning(word);
const ids = (word: string) => meant(word)?.people.map(({ id }) => id) ?? null;

test.each([
  ['Full company', ['P001', 'P002', 'P003', 'P004', 'P005', 'P007', 'P008']],
  ['all', ['P001', 'P002', 'P003', 'P004', 'P005', 'P007', 'P008']],
  ['full cast', ['P002', 'P003']],
  ['The whole cast', ['P002', 'P003']],
  ['everyone in the crew', ['P004', 'P005']],
  ['Crew', ['P004', 'P005']],
  ['Volunteers', ['P007']],
  ['Mouse', ['P002']],
  ['the mouse', ['P002']],
  ['Owls', []],
  ['Benny', ['P002']],
  ['Cleo', ['P003']],
  ['Park, Cleo', ['P003']],
  ["theo o'brien", ['P007']],
  ['Director', ['P008']],
  ['Gone Away', []],
  ['Nobody here', null],
  ['constructor', null],
  ['__proto__', null],
  ['toString', null],
  ['', null],
])('%j stands for %j', (word, expected) => {
  expect(ids(word)).toEqual(expected);
  expect(meant(word)?.unsure ?? '').toBe('');
});

test.each([
  [
    'Alex Kim',
    ['P004', 'P005'],
    '“alex kim” can be Alex Kim (P004) or Alex Kim (P005), so all of them are called. Type the Person ID.',
  ],
  [
    'Alex',
    ['P004', 'P005'],
    '“alex” can be Alex Kim (P004) or Alex Kim (P005), so all of them are called. Type the Person ID.',
  ],
  ['Cat', ['P002', 'P003', 'P008'], expect.stringContaining('“cat” is a character and also the name of Cat Jones')],
])('%j is several people, who are all called, and that is said', (word, expected, said) => {
  expect(ids(word)).toEqual(expected);
  expect(meant(word)?.unsure).toEqual(said);
});

test.each([
  ['Mous', 'Mouse'],
  ['Celo Park', 'Cleo Park'],
  ['Teho', 'Theo'],
  ['Juggling', undefined],
])('near to %j is %j', (word, expected) => {
  expect(callWords(company, breakdown).nearest(word)).toBe(expected);
});
