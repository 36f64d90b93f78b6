/** What people read: in the words of the trade, and none of the machine's. */
import { sentences } from './support/sentences.ts';

/** Words of those who built it, with what is said instead. */
const NOT_SAID: readonly (readonly [words: RegExp, say: string])[] = [
  [/\btriggers?\b/i, 'automatic calls'],
  [/Repair the workbook/, 'Put back what is missing'],
  [/\b(JSON|HTTP|API|null|undefined|boolean)\b/, 'what it means'],
  [/\binvalid\b/i, 'what is wrong, and what to type'],
  [/\berror occurred\b/i, 'what happened'],
  [/\bstands\b/, 'is'],
  [/\b[Pp]ut (it|this|one|them|what|the)\b.* right\b|\bput right\b|\b[Mm]end\b/, 'fix'],
  [/\b[Rr]epair(s|ed)? (it|the)\b|is repaired|Choose Set up to/, 'Put back what is missing'],
  [/\be-mail/i, 'email'],
  [/\b(an?|is|are) minors?\b|^Minors\b|with minors$/, 'under 18'],
  [/\bcurrent clearance(?! wherever)/, 'current check'],
  [/\bquota\b|\ballowance\b/, 'what Google allows'],
  [/\b[Ll]ook(s)? at Health\b|choose Health\b/, 'Is everything all right?'],
  [/\b[Rr]ing (as|when|early)\b|by telephone/, 'phone'],
  [/\bbut for\b|\bbut Confidential\b/, 'except'],
  [/\b(becomes?|became) of\b/, 'what happens to'],
  [/(?<![Tt]here )\bis no (scene|character|person|page|day|group|range|mark|type|list|event|guardian)\b/, 'is not a'],
  [/\bwaits: |cannot be understood/, 'is held; cannot be read'],
  [/\bissued again\b/, 're-issued'],
  [/\btaken in\b/, 'imported'],
  [/\b[Tt]he tab (?=[A-Z…])/, 'the … tab'],
  [/\bwhoever looks after Callboard\b/, 'whoever installed Callboard'],
  [/\b(organisation|authoris\w+|programme|learnt|spelt)\b/i, 'a word of both Englishes'],
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
