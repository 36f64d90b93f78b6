import { type MailPlan, type MessageDraft, mailPlan, withoutPerson } from '../../src/mail/mailPlan.ts';
import type { OutboxRecord } from '../../src/mail/outbox.ts';
import { sha256 } from '../builders/memoryWorkspace.ts';

const KIND = { name: 'Daily call', prefix: 'call', date: '2027-03-06' };

function draft(to: string, tells: string): MessageDraft {
  return {
    recipients: [to],
    tells,
    people: [to],
    why: 'called',
    message: (revision) => ({
      to: [to],
      subject: `Revision ${revision}`,
      html: tells,
      text: tells,
      senderName: 'Stage manager',
    }),
  };
}

/** The outbox once these of a plan have been tried. */
function rows(plan: MailPlan, state: OutboxRecord['State']): OutboxRecord[] {
  return plan.all.map(
    (one, index): OutboxRecord => ({
      Key: one.key,
      Kind: one.kind,
      Date: one.date,
      Revision: one.revision,
      To: '',
      State: state,
      Attempted: '',
      Detail: '',
      Told: '',
      rowNumber: index + 2,
      place: {},
    }),
  );
}

const plan = (outbox: readonly OutboxRecord[], ...drafts: MessageDraft[]) =>
  mailPlan({ hash: sha256 }, KIND, outbox, drafts);

test('the first issue is revision 1, and the same plan has the same keys and fingerprint', () => {
  const first = plan([], draft('a@example.org', '4 pm'), draft('b@example.org', '5 pm'));
  expect(first).toMatchObject({ revision: 1, recipients: 2 });
  expect(first.toSend).toHaveLength(2);
  const again = plan([], draft('B@example.org', '5 pm'), draft('a@example.org', '4 pm'));
  expect(again.all.map(({ key }) => key).sort()).toEqual(first.all.map(({ key }) => key).sort());
  expect(first.all[0]?.key).toMatch(/^call\/2027-03-06\/r1\/[0-9a-f]{10}\/[0-9a-f]{8}$/);
});

test('what went out does not go out again, only what is news does, as the next revision', () => {
  const first = plan([], draft('a@example.org', '4 pm'), draft('b@example.org', '5 pm'));
  const sent = rows(first, 'Sent');
  expect(plan(sent, draft('a@example.org', '4 pm'), draft('b@example.org', '5 pm')).toSend).toEqual([]);
  const second = plan(sent, draft('a@example.org', '4 pm'), draft('b@example.org', '6 pm'));
  expect(second.revision).toBe(2);
  expect(second.toSend.map(({ people, revision }) => [people[0], revision])).toEqual([['b@example.org', 2]]);
  expect(second.toSend[0]?.message.subject).toBe('Revision 2');
});

test.each(['Sending', 'Sent', 'Unconfirmed', 'Failed', 'Missed'] as const)(
  '%s is not tried again by itself',
  (state) => {
    const first = plan([], draft('a@example.org', '4 pm'));
    expect(plan(rows(first, state), draft('a@example.org', '4 pm')).toSend).toEqual([]);
  },
);

test.each(['', 'Pending', 'Cancelled'] as const)('%j has not gone out', (state) => {
  const first = plan([], draft('a@example.org', '4 pm'));
  expect(plan(rows(first, state), draft('a@example.org', '4 pm')).toSend.map(({ key }) => key)).toEqual([
    first.all[0]?.key,
  ]);
});

test('what waits although the workbook says something else by now is outdated', () => {
  const first = plan([], draft('a@example.org', '4 pm'), draft('b@example.org', '5 pm'));
  const now = plan(rows(first, 'Pending'), draft('a@example.org', '6 pm'), draft('b@example.org', '5 pm'));
  expect(now.outdated).toEqual([first.all[0]?.key]);
  expect(now.toSend).toHaveLength(2);
});

test('a copied row never makes a message that went out go again', () => {
  const first = plan([], draft('a@example.org', '4 pm'));
  const outbox = [...rows(first, 'Sent'), ...rows(first, 'Pending')];
  expect(plan(outbox, draft('a@example.org', '4 pm')).toSend).toEqual([]);
});

test('another date and another kind are other messages', () => {
  const first = plan([], draft('a@example.org', '4 pm'));
  const other = mailPlan({ hash: sha256 }, { ...KIND, date: '2027-03-07' }, rows(first, 'Sent'), [
    draft('a@example.org', '4 pm'),
  ]);
  expect(other).toMatchObject({ revision: 1 });
  expect(other.toSend).toHaveLength(1);
});

test('without a person only what waits goes once some was tried', () => {
  const first = plan([], draft('a@example.org', '4 pm'), draft('b@example.org', '5 pm'));
  expect(withoutPerson(first).toSend).toHaveLength(2);
  const outbox = [...rows(first, 'Sent').slice(0, 1), ...rows(first, 'Pending').slice(1)];
  const news = plan(outbox, draft('a@example.org', '6 pm'), draft('b@example.org', '5 pm'));
  expect(withoutPerson(news)).toMatchObject({ recipients: 1 });
  expect(withoutPerson(news).toSend.map(({ people }) => people[0])).toEqual(['b@example.org']);
});

test('any change of a message changes the fingerprint that a preview is held to', () => {
  const base = plan([], draft('a@example.org', '4 pm')).hash;
  expect(plan([], draft('a@example.org', '4:01 pm')).hash).not.toBe(base);
  expect(plan([], draft('c@example.org', '4 pm')).hash).not.toBe(base);
  expect(plan([], draft('a@example.org', '4 pm'), draft('b@example.org', '4 pm')).hash).not.toBe(base);
});
