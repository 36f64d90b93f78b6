/** Keys of line notes as a company types them: every code once, and no key that hides another. */
import fc from 'fast-check';
import { lineNoteKeys, USUAL_NOTE_KEYS } from '../../src/settings/lineNoteKeys.ts';
import { LINE_NOTE_CODES } from '../../src/workbook/tabs/rehearsal.ts';

it('start with a letter for each code', () => {
  const { keys, problem } = lineNoteKeys(USUAL_NOTE_KEYS);
  expect(keys.map(({ key }) => key).join('')).toBe('cdaptjls');
  expect(keys.map(({ code }) => code)).toEqual(LINE_NOTE_CODES);
  expect(problem).toBe('');
});

it.each([
  ['CL called for line; DR = Dropped\nAD: added', ['cl', 'dr', 'ad', '', '', '', '', '']],
  ['q JQ', ['q', '', '', '', '', '', '', '']],
])('may be two letters, and for some of the codes only: %s', (text, keys) => {
  expect(lineNoteKeys(text)).toMatchObject({ problem: '', keys: keys.map((key) => ({ key })) });
});

it.each([
  ['', 'There is no key in it'],
  ['Dropped', '“Dropped” is no key and code'],
  ['D sneezed', '“D sneezed” is no key and code'],
  ['DRO dropped', '“DRO dropped” is no key and code'],
  ['D dropped; DA added', 'DA begins as another key does'],
  ['DA added; D dropped', 'D begins as another key does'],
  ['D dropped; d added', 'd begins as another key does'],
  ['D dropped; A dropped', '“Dropped” is there twice'],
  ['constructor; __proto__', '“constructor” is no key and code'],
])('that cannot be told apart are not taken: %s', (text, problem) => {
  const read = lineNoteKeys(text);
  expect(read.problem).toContain(problem);
  expect(read.problem).toContain('Until then these keys count.');
  expect(read.keys).toEqual(lineNoteKeys(USUAL_NOTE_KEYS).keys);
});

const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.tuple(fc.string({ maxLength: 3 }), fc.constantFrom(...LINE_NOTE_CODES, 'CL', 'x')), { maxLength: 9 })
    .map((parts) => parts.map((part) => part.join(' ')).join(';')),
);

it('always name every code once, with keys of which none begins another', () => {
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      const { keys } = lineNoteKeys(text);
      expect(keys.map(({ code }) => code).sort()).toEqual([...LINE_NOTE_CODES].sort());
      const typed = keys.map(({ key }) => key).filter((key) => key !== '');
      for (const key of typed) expect(typed.filter((other) => other.startsWith(key))).toEqual([key]);
    }),
  );
});
