import { isTypedTitle } from '../../src/documents/typedTitle.ts';

test.each([
  ['as a phone types it', 'A Midsummer Night’s Dream', "A Midsummer Night's Dream"],
  ['the other way round', "A Midsummer Night's Dream", 'A Midsummer Night’s Dream'],
  ['in small letters, with a space after it', 'tiny play ', 'Tiny Play'],
  ['with quotes, dots and a dash', '"Who\'s There..." - a play', '“Who’s There…” – a play'],
])('a title is typed %s', (_, typed, title) => {
  expect(isTypedTitle(typed, title)).toBe(true);
});

test.each([
  ['nothing', '', 'Tiny Play'],
  ['a part of it', 'Tiny', 'Tiny Play'],
  ['the title without its apostrophe', 'A Midsummer Nights Dream', "A Midsummer Night's Dream"],
  ['another', 'Tiny Plays', 'Tiny Play'],
])('%s is not the title', (_, typed, title) => {
  expect(isTypedTitle(typed, title)).toBe(false);
});
