import {
  type MailPlan,
  type MessageDraft,
  mailPlan,
  markOfKey,
  recipientMark,
  withoutPerson,
} from '../../src/mail/mailPlan.ts';
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

describe('Which issue it is', () => {
  const a = draft('a@example.org', '4 pm');
  const b = draft('b@example.org', '5 pm');

  test('goes on from the highest number that is known of, in the rows or elsewhere', () => {
    const sent = rows(plan([], a), 'Sent').map((row) => ({ ...row, Revision: 3 }));
    expect(plan(sent, draft('a@example.org', '6 pm')).revision).toBe(4);
    expect(mailPlan({ hash: sha256 }, { ...KIND, issued: 7 }, sent, [b]).revision).toBe(8);
    expect(mailPlan({ hash: sha256 }, { ...KIND, issued: 2 }, sent, [b]).revision).toBe(4);
    // What has not gone out is no issue.
    expect(
      plan(
        rows(plan([], a), 'Cancelled').map((row) => ({ ...row, Revision: 3 })),
        b,
      ).revision,
    ).toBe(1);
  });

  test('keeps its number while it is still going out, unless there is news for somebody who has it', () => {
    const first = plan([], a, b);
    const outbox = [...rows(first, 'Sent').slice(0, 1), ...rows(first, 'Pending').slice(1)];
    expect(plan(outbox, a, b, draft('c@example.org', '5 pm')).revision).toBe(1);
    expect(plan(outbox, draft('a@example.org', '6 pm'), b).revision).toBe(2);
    const late = outbox.map((row) => (row.State === 'Pending' ? { ...row, Revision: 0 } : row));
    expect(plan(late, a, b, draft('c@example.org', '5 pm')).revision).toBe(2);
    const ahead = outbox.map((row) => (row.State === 'Pending' ? { ...row, Revision: 5 } : row));
    expect(plan(ahead, a, b, draft('c@example.org', '5 pm')).revision).toBe(5);
  });

  test('rows without a number count as none', () => {
    const sent = rows(plan([], a), 'Sent').map((row) => ({ ...row, Revision: null }));
    const again = plan(sent, a, b);
    expect(again.revision).toBe(1);
    expect(again.all[0]?.revision).toBe(1);
  });
});

describe('The row that has told it', () => {
  const a = draft('a@example.org', '4 pm');

  test('may be named, where the text is another', () => {
    const sent = rows(plan([], a), 'Sent');
    const later = { ...draft('a@example.org', 'four'), toldBy: sent[0]?.Key ?? '' };
    expect(plan(sent, later)).toMatchObject({ toSend: [], revision: 2 });
    expect(plan(sent, { ...later, toldBy: 'a key of nobody' }).toSend).toHaveLength(1);
    expect(plan(sent, later).all[0]?.key).toBe(sent[0]?.Key);
  });

  test('is the last that has gone out, else the last of all', () => {
    const [row] = rows(plan([], a), 'Pending');
    if (row === undefined) throw new Error('There is a row');
    const of = (...all: [number, OutboxRecord['State']][]) => {
      const outbox = all.map(([number, State]) => ({
        ...row,
        Key: row.Key.replace('/r1/', `/r${number}/`),
        Revision: number,
        State,
      }));
      return plan(outbox, a).all[0]?.revision;
    };
    expect(of([1, 'Sent'], [2, 'Sent'])).toBe(2);
    expect(of([1, 'Sent'], [2, 'Cancelled'])).toBe(1);
    expect(of([1, 'Cancelled'], [2, 'Sent'])).toBe(2);
    expect(of([1, 'Cancelled'], [2, 'Pending'])).toBe(2);
  });
});

test('what is kept of what it tells goes along, and nothing where nothing is', () => {
  const first = plan([], { ...draft('a@example.org', '4 pm'), told: 'E1' }, draft('b@example.org', '5 pm'));
  expect(first.all.map((one) => ['told' in one, one.told, one.why, one.kind, one.date])).toEqual([
    [true, 'E1', 'called', 'Daily call', '2027-03-06'],
    [false, undefined, 'called', 'Daily call', '2027-03-06'],
  ]);
});

test('without a person, who was told nothing yet gets the first message, though the workbook says something else by now', () => {
  const first = plan(
    [],
    draft('a@example.org', '4 pm'),
    draft('b@example.org', '5 pm'),
    draft('c@example.org', '5 pm'),
  );
  const outbox = [...rows(first, 'Sent').slice(0, 1), ...rows(first, 'Pending').slice(1)];
  const now = plan(
    outbox,
    draft('a@example.org', '6 pm'),
    draft('b@example.org', '6 pm'),
    draft('c@example.org', '5 pm'),
    draft('d@example.org', '6 pm'),
  );
  expect(now.tried).toBe(true);
  expect(now.toSend.map(({ people }) => people[0]).sort()).toEqual([
    'a@example.org',
    'b@example.org',
    'c@example.org',
    'd@example.org',
  ]);
  expect(now.bySelf.map(({ people }) => people[0])).toEqual(['b@example.org', 'c@example.org']);
  expect(now.outdated).toEqual([outbox[1]?.Key]);
});

test('nothing was tried while all wait or are under way', () => {
  const first = plan([], draft('a@example.org', '4 pm'));
  const tried = (state: OutboxRecord['State']) => plan(rows(first, state), draft('a@example.org', '4 pm')).tried;
  expect(plan([], draft('a@example.org', '4 pm')).tried).toBe(false);
  expect((['Pending', 'Sending', 'Cancelled', 'Sent', ''] as const).map(tried)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('recipients are told apart whatever their order and case, and are counted all', () => {
  const ws = { hash: sha256 };
  expect(recipientMark(ws, ['B@example.org', 'a@example.org'])).toBe(
    sha256('a@example.org b@example.org').slice(0, 10),
  );
  expect([markOfKey('call/2027-03-06/r1/mark/x'), markOfKey('call/2027')]).toEqual(['mark', '']);
  const both = { ...draft('a@example.org', '4 pm') };
  const message = both.message;
  both.message = (revision) => ({ ...message(revision), cc: ['b@example.org'], bcc: ['c@example.org'] });
  expect(plan([], both, draft('d@example.org', '4 pm')).recipients).toBe(4);
});

test('the fingerprint is the same in whatever order, and for whatever is attached', () => {
  const [a, b] = [draft('a@example.org', '4 pm'), draft('b@example.org', '5 pm')];
  expect(plan([], a, b).hash).toBe(plan([], b, a).hash);
  const message = a.message;
  const attached = {
    ...a,
    message: (revision: number) => ({ ...message(revision), attachments: [{ name: 'x', mimeType: 'y', text: 'z' }] }),
  };
  expect(plan([], attached, b).hash).toBe(plan([], a, b).hash);
});

test('a key of another kind or day that only begins alike is none of these', () => {
  const [row] = rows(plan([], draft('a@example.org', '4 pm')), 'Sent');
  const other = { ...row, Key: row?.Key.replace('call/', 'recall/') ?? '', Revision: 9 } as OutboxRecord;
  expect(plan([other], draft('a@example.org', '4 pm'))).toMatchObject({ revision: 1, tried: false });
});
