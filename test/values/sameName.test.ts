import fc from 'fast-check';
import { nameKey, nameWords } from '../../src/values/names.ts';
import { couldBeSameName, sameNameKeys } from '../../src/values/sameName.ts';

test.each([
  ["Pat O'Neil", 'Pat O’Neil'],
  ["Pat O'Neil", 'Pat ONeil'],
  ["Pat O'Neil", "O'Neil Pat"],
  ["Pat O'Neil", 'P. Oneil'],
  ['Pat Anne O’Neil', 'Pat O’Neil'],
  ['Lee-Jones, Kim', 'Kim Lee Jones'],
  ['Pat (dad) Silva', 'Pat Silva'],
  ['Pat Silva III', 'Silva, Pat'],
  ['Jin Park', 'ＪＩＮ　ＰＡＲＫ'],
  ['Jin Park', 'Jin_Park'],
  ['Jin Park', 'Jin/Rosa Park'],
  ['Jörg Müller', 'Joerg Mueller'],
  ['Søren Bråten', 'Soeren Bråten'],
  ['パーク ジン', 'ﾊﾟｰｸ ｼﾞﾝ'],
  ['박진', '박 진'],
  ['דוד כהן', 'דָּוִד כֹּהֵן'],
  ['محمد علي', 'مُحَمَّد عَلِي'],
  ['احمد علي', 'أحمد على'],
  ['علي احمدي', 'علی احمدی'],
])('%s and %s could be one person', (one, other) => {
  expect(couldBeSameName(one, other)).toBe(true);
  expect(couldBeSameName(other, one)).toBe(true);
});

test.each([
  ['Pat Silva', 'Ana Silva'],
  ['Pat', 'Pat Silva'],
  ['', ''],
  ['Pat Silva', ''],
  ['Joe Silva', 'Jo Silva'],
  ['Pat Albert Silva', 'Pat Bernard Silva'],
])('%j and %j could not be one person', (one, other) => {
  expect(couldBeSameName(one, other)).toBe(false);
});

test('whatever joins two names bars both', () => {
  const word = fc.constantFrom(
    'Ana',
    'ana',
    'Ána',
    'O’Brien',
    "O'Brien",
    'Mr',
    'Jr.',
    'Silva',
    'Silva,',
    'B.',
    '-',
    ' ',
  );
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(name, name, (one, other) => {
      fc.pre(nameKey(one) !== '' && nameKey(one) === nameKey(other) && /[a-z]/.test(nameKey(one)));
      expect(couldBeSameName(one, other)).toBe(true);
    }),
  );
});

test('names that could be one person share a key by which they are found', () => {
  const word = fc.constantFrom(
    'Ana',
    'A.',
    'Áñá',
    'O’Brien',
    'OBrien',
    'Lee-Jones',
    'Lee',
    'Jones',
    'Silva,',
    '(dad)',
    'Jr.',
  );
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(name, name, (one, other) => {
      const beginsAlike = (text: string) => /\bA\./.test(text) && /An|Áñ|án/i.test(text.normalize('NFC'));
      const plainWords = (text: string) => nameWords(text.replace(/’/g, '').replace(/-/g, ' '));
      const repeats = (text: string) => new Set(plainWords(text)).size < plainWords(text).length;
      fc.pre(![one, other].some((text) => beginsAlike(text) || repeats(text)));
      const shared = sameNameKeys(one).some((key) => sameNameKeys(other).includes(key));
      if (couldBeSameName(one, other)) expect(shared).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
