import { sameTitle } from '../../src/values/sameTitle.ts';

test.each([
  ['Tiny Play', 'Tiny Play'],
  [' tiny  play ', 'Tiny Play'],
  ['Tiny Play', 'Tiny  Play'],
  ['Tiny Play', 'Tiny\u00a0Play'],
  ["Night's Dream", 'Night’s Dream'],
  ['Night’s Dream', "Night's Dream"],
  ['"Art" - a play', '“Art” – a play'],
  ['Café', 'Cafe\u0301'],
  ['הצגה', '\u200fהצגה\u200f'],
  ['❤ Story', '❤\ufe0f Story'],
  ['Wait...', 'Wait…'],
  ['One -- Two', 'One — Two'],
])('“%s” is typed for “%s”', (typed, title) => {
  expect(sameTitle(typed, title)).toBe(true);
});

test.each([
  ['Tiny Pla', 'Tiny Play'],
  ['Tiny Play 2', 'Tiny Play'],
  ['', 'Tiny Play'],
  ['', '\u200f'],
  ['Cafe', 'Café'],
])('“%s” is not “%s”', (typed, title) => {
  expect(sameTitle(typed, title)).toBe(false);
});
