import fc from 'fast-check';
import { issuedText, lostCall } from '../../../src/features/calls/issuedCalls.ts';
import type { OutboxRecord } from '../../../src/mail/outbox.ts';
import type { IssuedRecord } from '../../../src/papers/issued.ts';
import { OUTBOX_STATES } from '../../../src/workbook/tabs/office.ts';

const DATE = '2027-03-06';
const NOW = { date: '2027-03-05', time: '18:00' };

const row = (State: OutboxRecord['State'], date = DATE) => ({ Key: `call/${date}/r1/a/b`, State }) as OutboxRecord;
const outcome = (Revision: number | null, Sent: string) => ({ Revision, Sent }) as IssuedRecord;

test.each([
  ['Reports has its moment, and the Outbox is empty', [], outcome(2, '2027-03-05 18:04'), undefined, 2],
  ['Reports has its number only', [], outcome(1, ''), undefined, 1],
  ['only the note has it', [], undefined, '{"2027-03-06":3}', 3],
  ['the note knows a later issue than Reports', [], outcome(1, '2027-03-05 18:04'), '{"2027-03-06":4}', 4],
  ['only rows of another day are there', [row('Sent', '2027-03-05')], outcome(1, ''), undefined, 1],
  [
    'only rows that wait are left, and all had been tried',
    [row('Pending')],
    outcome(1, '2027-03-05 18:04'),
    undefined,
    1,
  ],
  ['only rows that wait are left, and one had gone', [row('Pending')], outcome(1, ''), '{"2027-03-06":1}', 1],
] as const)('a call is lost where %s', (_what, rows, issued, note, revision) => {
  const lost = lostCall(rows, issued, note, DATE);
  expect(lost?.revision).toBe(revision);
  expect(lost?.problem).toMatchObject({ tab: 'Outbox', stops: 'call' });
});

test.each([
  ['nothing is known of it', [], undefined, undefined],
  ['another day went out', [], undefined, '{"2027-03-05":1}'],
  ['its rows were written and none had been tried', [row('Pending')], outcome(1, ''), undefined],
  ['the note is damaged', [], undefined, '{"2027-'],
  ['the note is no number', [], undefined, '{"2027-03-06":"1"}'],
] as const)('a call is not lost where %s', (_what, rows, issued, note) => {
  expect(lostCall(rows, issued, note, DATE)).toBeNull();
});

test('a call of which one message was tried or decided about is never lost, whatever else is known', () => {
  const tried = fc.constantFrom(...OUTBOX_STATES.filter((state) => !['Pending', 'Sending'].includes(state)));
  fc.assert(
    fc.property(tried, fc.array(fc.constantFrom(...OUTBOX_STATES)), fc.boolean(), (state, others, isNoted) => {
      const rows = [row(state), ...others.map((one) => row(one))];
      const note = isNoted ? `{"${DATE}":2}` : undefined;
      expect(lostCall(rows, outcome(2, '2027-03-05 18:04'), note, DATE)).toBeNull();
    }),
  );
});

test('the note holds the highest issue of each day, and forgets days that are over', () => {
  const first = issuedText(undefined, '2027-03-05', 1, { date: '2027-03-04', time: '18:00' });
  const second = issuedText(issuedText(first, DATE, 2, NOW), DATE, 1, NOW);
  expect(JSON.parse(second)).toEqual({ '2027-03-05': 1, [DATE]: 2 });
  expect(JSON.parse(issuedText(second, '2027-03-20', 1, { date: '2027-03-19', time: '18:00' }))).toEqual({
    '2027-03-20': 1,
  });
  expect(JSON.parse(issuedText('damaged', DATE, 1, NOW))).toEqual({ [DATE]: 1 });
});
