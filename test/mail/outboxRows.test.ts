/** The rows of the Outbox, one by one: what is written into them, and what an interrupted run or a hand has left in them. */
import {
  claimedRow,
  compareKeys,
  isInFlightKnown,
  markedChange,
  momentText,
  NONE_IN_FLIGHT,
  newOutboxRow,
  type OutboxMessage,
  type OutboxRecord,
  resendChange,
  settleInterrupted,
  settlement,
  stateByKey,
  stateChange,
} from '../../src/mail/outbox.ts';
import { outboxTab } from '../../src/workbook/tabs/office.ts';
import { NOW } from '../builders/memoryWorkspace.ts';

const row = (Key: string, State: string, more: Partial<OutboxRecord> = {}): OutboxRecord => ({
  ...{ Key, Kind: 'Daily call', Date: '2027-03-06', Revision: 1, To: '', State: State as OutboxRecord['State'] },
  ...{ Attempted: '', Detail: '', Told: '', rowNumber: 2, place: {} },
  ...more,
});
const settled = (rows: readonly OutboxRecord[], inFlight?: string) =>
  settleInterrupted(rows, inFlight).map(({ key, state }) => `${key} ${state}`);
const MESSAGE: OutboxMessage = {
  ...{ key: 'k', kind: 'Daily call', date: '2027-03-06', revision: 2 },
  message: { to: ['a@example.org', 'b@example.org'], subject: '', html: '', text: '', senderName: '' },
};

describe('What an interrupted run left as Sending', () => {
  const sending = ['b', 'c', 'a'].map((key) => row(key, 'Sending'));

  test('went out before the one in flight, which is uncertain, and had not begun after it', () => {
    expect(settled(sending, 'b')).toEqual(['a Sent', 'b Unconfirmed', 'c Pending']);
    expect(settleInterrupted(sending, 'b').map(({ detail }) => detail.split('.')[0])).toEqual([
      '',
      'The run was interrupted while this message was going out',
      '',
    ]);
  });

  test('had not begun where none was in flight, or one of an earlier chunk', () => {
    const none = ['a Pending', 'b Pending', 'c Pending'];
    expect(settled(sending, NONE_IN_FLIGHT)).toEqual(none);
    expect(settled([...sending, row('0', 'Sent')], '0')).toEqual(none);
    expect(settled([...sending, row('z', 'Sent')], 'z')).toEqual(none);
  });

  test('is uncertain altogether where nobody knows what was in flight', () => {
    const all = ['a Unconfirmed', 'b Unconfirmed', 'c Unconfirmed'];
    expect(settled(sending)).toEqual(all);
    expect(settled(sending, '')).toEqual(all);
    expect(settled(sending, 'damaged')).toEqual(all);
  });

  test('is nothing where all rows are settled', () => {
    expect(settled([row('a', 'Sent'), row('b', 'Pending'), row('c', 'Failed'), row('d', '')], 'a')).toEqual([]);
  });

  test('is written down with the moment, but for what never started', () => {
    expect(settlement(sending, 'b', NOW)).toEqual([
      stateChange('a', 'Sent', '2027-03-05 18:00', ''),
      stateChange('b', 'Unconfirmed', '2027-03-05 18:00', expect.stringContaining('interrupted') as unknown as string),
      stateChange('c', 'Pending', '', ''),
    ]);
  });

  test('is known by none, or by a row', () => {
    expect(isInFlightKnown([], NONE_IN_FLIGHT)).toBe(true);
    expect(isInFlightKnown(sending, 'c')).toBe(true);
    expect([isInFlightKnown(sending, 'd'), isInFlightKnown(sending, undefined)]).toEqual([false, false]);
  });
});

describe('A state that somebody typed', () => {
  test.each([
    ['Sending, after it was tried', row('a', 'Sending', { Attempted: 'x' })],
    ['Pending, after it was tried', row('a', 'Pending', { Attempted: 'x' })],
    ['nothing, after it was tried', row('a', '', { Attempted: 'x' })],
    ['Cancelled, after it was tried', row('a', 'Cancelled', { Attempted: 'x' })],
    ['Pending, while it was on its way', row('a', 'Pending', { Detail: 'It is on its way.' })],
    ['Cancelled, after it was marked', row('a', 'Cancelled', { Detail: 'Marked as sent by hand.' })],
    ['Cancelled, after Resend was chosen', row('a', 'Cancelled', { Attempted: 'x', Detail: 'Resend was chosen.' })],
  ])('sends nothing again: %s', (_, typed) => {
    expect(settled([typed], NONE_IN_FLIGHT)).toEqual(['a Unconfirmed']);
    expect(settleInterrupted([typed], NONE_IN_FLIGHT)[0]?.detail).toContain('changed by hand');
  });

  test.each([
    ['Pending that was never tried', row('a', 'Pending')],
    ['Cancelled by a person', row('a', 'Cancelled', { Detail: 'Not needed.' })],
    ['Pending because Resend was chosen', row('a', 'Pending', { Attempted: 'x', Detail: 'Resend was chosen.' })],
    ['Sent', row('a', 'Sent', { Attempted: 'x' })],
    ['Failed', row('a', 'Failed', { Attempted: 'x', Detail: 'It is on its way.' })],
  ])('is none of: %s', (_, plain) => {
    expect(settled([plain], NONE_IN_FLIGHT)).toEqual([]);
  });

  test('counts for nothing in a copy beside a row that tells what became of the message', () => {
    const typed = row('a', 'Pending', { Attempted: 'x' });
    expect(settled([typed, row('a', 'Sent')], NONE_IN_FLIGHT)).toEqual([]);
    expect(settled([typed, row('b', 'Sent')], NONE_IN_FLIGHT)).toEqual(['a Unconfirmed']);
    expect(settled([typed, row('a', 'Cancelled')], NONE_IN_FLIGHT)).toEqual(['a Unconfirmed']);
    expect(settled([typed, row('a', 'Sending', { Attempted: 'x' })], NONE_IN_FLIGHT)).toEqual([
      'a Unconfirmed',
      'a Unconfirmed',
    ]);
  });
});

test('of rows of one key the one that was begun counts, in whichever order they stand', () => {
  const states = (...all: string[]) => stateByKey(all.map((state) => row('a', state))).get('a');
  expect([states('Sent', 'Pending'), states('Pending', 'Sent')]).toEqual(['Sent', 'Sent']);
  expect([states('Pending', 'Cancelled'), states('', 'Pending')]).toEqual(['Cancelled', 'Pending']);
  expect(states('Failed', 'Sent')).toBe('Failed');
  expect([...stateByKey([row('a', 'Sent'), row('b', 'Missed')])]).toEqual([
    ['a', 'Sent'],
    ['b', 'Missed'],
  ]);
});

test('keys are in one order', () => {
  expect(['b', 'a', 'a'].sort(compareKeys)).toEqual(['a', 'a', 'b']);
  expect([compareKeys('a', 'b'), compareKeys('b', 'a'), compareKeys('a', 'a')]).toEqual([-1, 1, 0]);
  expect(momentText(NOW)).toBe('2027-03-05 18:00');
});

describe('What is written', () => {
  const values = {
    ...{ Key: 'k', Kind: 'Daily call', Date: 46452, Revision: 2, To: 'a@example.org, b@example.org', Detail: null },
  };

  test('of a change of state is the moment and what is said of it, where there is any', () => {
    const change = { tab: outboxTab, mode: 'update' };
    expect(stateChange('k', 'Sent', '', '')).toEqual({ ...change, values: { Key: 'k', State: 'Sent', Detail: null } });
    expect(stateChange('k', 'Failed', 'then', 'why')).toEqual({
      ...change,
      values: { Key: 'k', State: 'Failed', Attempted: 'then', Detail: 'why' },
    });
    expect(markedChange('k')).toEqual(stateChange('k', 'Sent', '', 'Marked as sent by hand.'));
    expect(resendChange('k')).toEqual({
      ...change,
      values: { Key: 'k', State: 'Pending', Attempted: null, Detail: 'Resend was chosen.' },
    });
  });

  test('of a message is its whole row, with what it tells where that is kept', () => {
    const put = { tab: outboxTab, mode: 'put' };
    expect(newOutboxRow(MESSAGE, 'Pending')).toEqual({ ...put, values: { ...values, State: 'Pending' } });
    expect(newOutboxRow({ ...MESSAGE, told: 't' }, 'Sent', 'why', 'then')).toEqual({
      ...put,
      values: { ...values, State: 'Sent', Attempted: 'then', Told: 't', Detail: 'why' },
    });
    expect(claimedRow(MESSAGE)).toEqual({
      ...put,
      values: { ...values, State: 'Sending', Attempted: null, Detail: 'It is on its way.' },
    });
  });

  test('of recipients names who can be seen and counts who cannot', () => {
    const to = (message: Partial<OutboxMessage['message']>) =>
      newOutboxRow({ ...MESSAGE, message: { ...MESSAGE.message, ...message } }, 'Sent').values.To;
    expect(to({ cc: ['c@example.org'] })).toBe('a@example.org, b@example.org, c@example.org');
    expect(to({ to: ['a@example.org'], bcc: ['b@example.org', 'c@example.org'] })).toBe('a@example.org (+2 hidden)');
    expect(to({ to: ['a@example.org'], bcc: [] })).toBe('a@example.org');
  });
});
