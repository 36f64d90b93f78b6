/** What changed between two issues, in words that need no colour: for a person, for the day, and for the stage manager. */
import fc from 'fast-check';
import type { Person } from '../../../src/company/people.ts';
import { beforeWords, callChanges, dayBeforeWords, dayChangeWords } from '../../../src/features/calls/callChanges.ts';
import { readTold, type SentCall, sentText } from '../../../src/features/calls/sentCalls.ts';

const told = (change: Partial<SentCall> = {}): SentCall => ({
  personId: 'P1',
  eventId: 'E1',
  windows: [{ from: 960, to: 1080 }],
  event: { from: 960, to: 1080 },
  what: 'Scene 1',
  place: 'Hall',
  ...change,
});
const later = { windows: [{ from: 1020, to: 1080 }] };

const PEOPLE = ['Ana', 'Ben'].map((name, at) => ({ id: `P${at + 1}`, name })) as Person[];

describe('a person’s changes', () => {
  test.each<[string, SentCall[], SentCall[], string[]]>([
    ['nothing', [told()], [told()], []],
    ['an event that came', [], [told()], ['NEW ']],
    ['an event that went', [told()], [], ['CANCELLED was 4:00 pm to 6:00 pm, Scene 1, Hall']],
    ['another time', [told()], [told(later)], ['CHANGED was 4:00 pm to 6:00 pm']],
    [
      'another place and other work',
      [told()],
      [told({ what: 'Scene 2', place: 'Roof' })],
      ['CHANGED was Scene 1, Hall'],
    ],
    [
      'one that went after one that came',
      [told()],
      [told({ eventId: 'E2' })],
      ['NEW ', 'CANCELLED was 4:00 pm to 6:00 pm, Scene 1, Hall'],
    ],
  ])('are said of %s', (_, before, now, expected) => {
    expect(callChanges(before, now).map((change) => `${change.mark} ${beforeWords(change)}`)).toEqual(expected);
  });
});

test('of an event for everybody only the time and place that it had are said, since the work is each person’s own', () => {
  const words = (now: Partial<SentCall>) => callChanges([told()], [told(now)]).map(dayBeforeWords);
  expect(words({ ...later, what: 'Scene 2' })).toEqual([' (was 4:00 pm to 6:00 pm)']);
  expect(words({ place: 'Roof' })).toEqual([' (was Hall)']);
  expect(words({ what: 'Scene 2' })).toEqual(['']);
  expect(callChanges([], [told()]).map(dayBeforeWords)).toEqual(['']);
});

describe('for the stage manager', () => {
  const both = (change: Partial<SentCall> = {}) => [told(change), told({ ...change, personId: 'P2' })];

  test('one line says what changed and for whom', () => {
    expect(dayChangeWords(both(), both(later), PEOPLE)).toEqual([
      'CHANGED: 5:00 pm to 6:00 pm, Scene 1 (was 4:00 pm to 6:00 pm): Ana, Ben.',
    ]);
  });

  test('those for whom something else changed have a line of their own', () => {
    expect(dayChangeWords([told()], [told(later), told({ personId: 'P2' })], PEOPLE)).toEqual([
      'CHANGED: 5:00 pm to 6:00 pm, Scene 1 (was 4:00 pm to 6:00 pm): Ana.',
      'NEW: 4:00 pm to 6:00 pm, Scene 1: Ben.',
    ]);
  });

  test('whoever is not called any more is named, also after leaving the company', () => {
    expect(dayChangeWords([told(), told({ personId: 'P9' })], [], PEOPLE)).toEqual([
      'CANCELLED: 4:00 pm to 6:00 pm, Scene 1: Ana, P9.',
    ]);
  });

  test('the company list is named as such', () => {
    expect(dayChangeWords([], [told({ personId: '' })], PEOPLE)).toEqual([
      'NEW: 4:00 pm to 6:00 pm, Scene 1: the company list.',
    ]);
  });
});

describe('what was told', () => {
  const minute = fc.integer({ min: 0, max: 2160 });
  const window = fc.record({ from: minute, to: minute });
  const text = fc.string({ unit: 'binary' });
  const call = fc.record({
    personId: text,
    eventId: text,
    windows: fc.array(window, { minLength: 1, maxLength: 3 }),
    event: window,
    what: text,
    place: text,
  });

  test('is read as it was written down', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 4 }), fc.string(), (calls, day) => {
        expect(readTold(sentText(calls, day))).toEqual({ calls, day });
      }),
    );
  });

  test.each(['', 'sent by hand', '{"calls":{}}', '7'])('and is not guessed at from %j', (kept) => {
    expect(readTold(kept)).toBeNull();
  });

  test('before events had a time of their own counts as told for its first window', () => {
    expect(readTold('{"calls":[["P1","E1","960-1080 x","Scene 1","Hall"]]}')?.calls).toEqual([told()]);
  });
});
