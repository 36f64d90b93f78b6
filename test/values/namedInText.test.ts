/** Whether a text names a barred person: whatever stands before, after and around the name. */
import fc from 'fast-check';
import { couldBeMeantIn, couldBeNamedIn, saysName } from '../../src/values/namedInText.ts';

const WORD = fc.constantFrom(
  'aunt',
  'with',
  'Mei',
  'ill',
  '(',
  ')',
  '[',
  ', ',
  '; ',
  ' / ',
  '&',
  'and',
  '"',
  '—',
  '2',
  '🙂',
  '()',
);
const AROUND = fc.array(WORD, { maxLength: 40 }).map((words) => words.join(' '));
const NAME = fc.constantFrom('Jin Park', 'Pat O’Neil', 'Núñez, Ana', 'Maria da Silva', 'Łukasz Żak', '박 진');

it('finds a name within anything', () => {
  fc.assert(
    fc.property(NAME, AROUND, AROUND, (name, before, after) => {
      const typed = name.includes(',') ? 'Ana Núñez' : name;
      return couldBeNamedIn(name, `${before} ${typed} ${after}`) && couldBeMeantIn(name, `${before} ${typed} ${after}`);
    }),
  );
});

it('answers about a text of any kind, and finds no one in one without words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), NAME, (text, name) => typeof couldBeMeantIn(name, text) === 'boolean'),
  );
  expect(['', ' ', '()', '🙂', '-', ', ,'].filter((text) => couldBeMeantIn('Jin Park', text))).toEqual([]);
  expect(['Jin Park', 'aunt'].filter((text) => couldBeMeantIn('', text))).toEqual([]);
});

it('finds a name in a script without spaces between words', () => {
  expect(couldBeNamedIn('朴珍', '叔叔朴珍来接')).toBe(true);
  expect(couldBeNamedIn('朴珍', '王伟')).toBe(false);
});

it('finds a name as it was heard, or with letters that only look alike', () => {
  const heard = [
    'Gin Park',
    'Jinn Parke',
    'Parks, Jin',
    'Jni Prak',
    'Kin Bark',
    'J\u0456n P\u0430rk',
    'Mei or Gin Parke',
  ];
  expect(heard.filter((text) => !couldBeMeantIn('Jin Park', text))).toEqual([]);
  expect(couldBeMeantIn('Stephen Okoro', 'Steven Okora')).toBe(true);
  // A word of another script stays what it is.
  expect(couldBeMeantIn('Jin Park', 'Пётр Парк')).toBe(false);
});

it('takes somebody of the family by another first name for somebody else', () => {
  const others = ['Rosa Park', 'Mei Lin', 'Aunt Mei', 'Priya Okoro', 'Rosa is ill'];
  expect(others.filter((text) => couldBeMeantIn('Jin Park', text))).toEqual([]);
});

it.each([
  ['Dad', false],
  ['her father', false],
  ['M', false],
  ['', false],
  ['Grandma Park', true],
  ['Mei', true],
])('tells whether %p says a name', (text, says) => {
  expect(saysName(text)).toBe(says);
});
