import { zoneNamed } from '../../src/values/zoneNames.ts';

it.each([
  ['America/New_York', 'America/New_York'],
  [' America / New York ', 'America/New_York'],
  ['US/Eastern', 'America/New_York'],
  ['new york', 'America/New_York'],
  ['America/Phoenix', 'America/Phoenix'],
  ['Europe/Atlantis', 'Europe/Atlantis'],
])('%j is the place %s', (text, zone) => {
  expect(zoneNamed(text)).toEqual({ zone, problem: '', isSure: true });
});

it.each([
  ['EST', 'America/New_York'],
  ['est', 'America/New_York'],
  ['EDT', 'America/New_York'],
  ['CST', 'America/Chicago'],
  ['PST', 'America/Los_Angeles'],
  ['CET', 'Europe/Berlin'],
])('%s is read as %s, and said', (text, zone) => {
  const named = zoneNamed(text);
  expect(named).toMatchObject({ zone, isSure: true });
  expect(named.problem).toContain(zone);
});

it.each(['MST', 'GMT', 'UTC', 'Z', 'BST', 'IST', 'GMT+1', 'UTC-05:00', '+2', '-0500', 'Etc/GMT+5', 'Etc/UTC', 'AEST'])(
  '%s could be an hour off, so it stops the automatic call and asks for a place',
  (text) => {
    const named = zoneNamed(text);
    expect(named).toMatchObject({ zone: text, isSure: false });
    expect(named.problem).toMatch(/Type a place: .*(Europe|America|Australia)\//);
  },
);

it.each(['__proto__', 'constructor', ''])('%j is nothing but itself', (text) => {
  expect(zoneNamed(text)).toEqual({ zone: text, problem: '', isSure: true });
});
