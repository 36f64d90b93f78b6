/** What people read: in the words of the trade, and none of the machine's. */
import { sentences } from './support/sentences.ts';

/** Words of those who built it, with what is said instead. */
const NOT_SAID: readonly (readonly [words: RegExp, say: string])[] = [
  [/\btriggers?\b/i, 'automatic calls'],
  [/Repair the workbook/, 'Put back what is missing'],
  [/\b(JSON|HTTP|API|null|undefined|boolean)\b/, 'what it means'],
  [/\binvalid\b/i, 'what is wrong, and what to type'],
  [/\berror occurred\b/i, 'what happened'],
];

const ALL = sentences();

test('the list has the product’s sentences, from every part of it', () => {
  expect(ALL.length).toBeGreaterThan(2000);
  const texts = new Set(ALL.map(({ text }) => text));
  expect(texts).toContain('Automatic calls are on.');
  const folders = new Set(ALL.map(({ file }) => file.split('/')[1]));
  expect([...folders]).toEqual(
    expect.arrayContaining(['entry', 'features', 'mail', 'schedule', 'sidebar', 'workbook']),
  );
});

test.each(NOT_SAID)('no sentence says %p', (words) => {
  expect(ALL.filter(({ text }) => words.test(text)).map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});
