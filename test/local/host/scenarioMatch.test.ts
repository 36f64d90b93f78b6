import fc from 'fast-check';
import { difference, likeText } from '../../../local/host/scenarioMatch.ts';

describe('likeText', () => {
  it.each([
    ['2 sheets made.', '*sheets*', true],
    ['2 sheets made.', '2 sheets made.', true],
    ['2 sheets made.', 'sheets', false],
    ['two\nlines', 'two*lines', true],
    ['', '*', true],
    ['a+b (c)', 'a+b (c)', true],
    ['aab', 'a+b', false],
  ])('says of %j and %j: %s', (found, expected, is) => expect(likeText(found, expected)).toBe(is));

  it('finds any text like itself and like a part of itself between stars', () => {
    const text = fc.string().filter((one) => !one.includes('*'));
    fc.assert(
      fc.property(text, text, text, (before, part, after) => {
        expect(likeText(part, part)).toBe(true);
        expect(likeText(before + part + after, `*${part}*`)).toBe(true);
      }),
    );
  });
});

describe('difference', () => {
  it.each([
    [{ state: 'done', total: 3 }, { state: 'done' }, null],
    [{ state: 'busy' }, { state: 'done' }, 'state is "busy"'],
    [{ message: '45 messages sent.' }, { message: '*45 messages*' }, null],
    [{}, { state: 'done' }, 'state is missing'],
    [null, { state: 'done' }, ' is null'],
    [{ a: { b: 1 } }, { a: { b: 2 } }, 'a.b is 1'],
    [{ recipients: 45 }, { recipients: { atLeast: 40, atMost: 50 } }, null],
    [{ recipients: 45 }, { recipients: { atMost: 40 } }, 'recipients is 45, not at most 40'],
    [{ problems: [{ tab: 'People', row: 3 }] }, { problems: [{ tab: 'People' }] }, null],
    [
      { problems: [{ tab: 'People' }] },
      { problems: [{ tab: 'Schedule' }] },
      'problems does not hold {"tab":"Schedule"}, but [{"tab":"People"}]',
    ],
    [{ problems: [] }, { problems: [] }, null],
    [{ problems: ['x'] }, { problems: [] }, 'problems holds 1: ["x"]'],
    [{ problems: 'x' }, { problems: [] }, 'problems is "x"'],
    ['1', 1, ' is "1"'],
  ])('between %j and the expected %j is %j', (found, expected, wrong) =>
    expect(difference(found, expected, '')).toBe(wrong),
  );
});
