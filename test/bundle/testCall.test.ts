/** A call’s message to the person who looks: nobody’s call, and nothing that is kept from going twice knows of it. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { askAsPage } from '../../local/host/requestsOf.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';
const evening = () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T17:00' });
  return { account, call: callsOf(account) };
};
const outbox = (account: LocalAccount) => readTab(workbookOf(account), 'Outbox');
const stored = (account: LocalAccount) => JSON.stringify([account.state.spreadsheets, account.state.properties]);

it('goes to whoever asks and to nobody else, as a test, with what a family would read and no calendar entry', () => {
  const { account, call } = evening();
  const before = stored(account);
  const preview = call('previewCall', { date: DATE });
  const [message] = preview.messages;
  const outcome = call('sendTestCall', { date: DATE, key: message?.key ?? '' });
  expect(outcome).toMatchObject({ state: 'done', unchanged: 'Nobody’s call was sent.' });
  expect(account.state.mails).toHaveLength(1);
  const [mail] = account.state.mails;
  expect([mail?.to, mail?.cc ?? [], mail?.bcc ?? []]).toEqual([[account.state.me], [], []]);
  expect(mail?.subject).toBe(`TEST: ${message?.subject}`);
  expect(mail?.text).toContain(message?.text);
  expect(mail?.text).toMatch(/^TEST, to you only/);
  expect(mail?.html).toMatch(/<body[^>]*><p[^>]*>TEST, to you only/);
  expect(mail?.attachments ?? []).toEqual([]);
  expect(stored(account)).toBe(before);
});

it('keeps no family from getting its call afterwards, and can be sent again before and after', () => {
  const { account, call } = evening();
  const { messages, hash } = call('previewCall', { date: DATE });
  for (let time = 0; time < 2; time++) call('sendTestCall', { date: DATE, key: '' });
  expect(outbox(account)).toEqual([]);
  expect(call('previewCall', { date: DATE })).toMatchObject({ hash, messages });
  expect(finished(call, call('sendCall', { date: DATE, hash, partial: false })).state).toBe('done');
  const told = account.state.mails.slice(2).map(({ to }) => to);
  expect(told.sort()).toEqual(messages.map(({ to }) => to).sort());
  const rows = outbox(account);
  expect(call('sendTestCall', { date: DATE, key: '' }).state).toBe('done');
  expect(outbox(account)).toEqual(rows);
  expect(call('previewCall', { date: DATE }).messages).toEqual([]);
});

it('says that it is to be looked at again where the message is not there any more', () => {
  const { account, call } = evening();
  const [message] = call('previewCall', { date: DATE }).messages;
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Status: 'Draft' } });
  const outcome = call('sendTestCall', { date: DATE, key: message?.key ?? '' });
  expect(outcome).toMatchObject({ state: 'refused', message: expect.stringContaining('Preview it again') });
  expect(account.state.mails).toEqual([]);
});

it('goes to no minor: to the stage manager where the one who asks is a minor', () => {
  const { account, call } = evening();
  editCells(workbookOf(account), {
    tab: 'People',
    where: { 'Person ID': 'P002' },
    set: { Email: 'young.asm@example.org', Minor: 'Yes' },
  });
  askAsPage(account, 'sendTestCall', [{ date: DATE, key: '' }], { as: 'young.asm@example.org' });
  expect(account.state.mails.flatMap(({ to }) => to)).not.toContain('young.asm@example.org');
  expect(call('previewCall', { date: DATE }).messages.length).toBeGreaterThan(0);
});

it('tells afterwards what became of each family, with what went wrong first', () => {
  const { account, call } = evening();
  const { messages, hash, families } = call('previewCall', { date: DATE });
  expect(families).toEqual([]);
  finished(call, call('sendCall', { date: DATE, hash, partial: false }));
  const key = messages[messages.length - 1]?.key ?? '';
  editCells(workbookOf(account), { tab: 'Outbox', where: { Key: key }, set: { State: 'Unconfirmed' } });
  const after = call('previewCall', { date: DATE }).families;
  expect(after.map(({ state }) => state)).toEqual(['Unconfirmed', ...messages.slice(1).map(() => 'Sent')]);
  expect(after[0]).toMatchObject({ key, people: messages[messages.length - 1]?.people });
  expect(call('markAsSent', { key }).state).toBe('done');
  expect(new Set(call('previewCall', { date: DATE }).families.map(({ state }) => state))).toEqual(new Set(['Sent']));
});

it('says in each family’s box whom to ring, as it was typed, and has an answer that is filled in', () => {
  const { account, call } = evening();
  const unset = call('previewCall', { date: DATE }).messages[0];
  expect(unset?.html).toContain('mailto:');
  expect(unset?.text).not.toContain('Ring ');
  editCells(workbookOf(account), {
    tab: 'Start here',
    where: { Setting: 'Phone when late' },
    set: { Value: 'Sam, (555) 010-0199' },
  });
  for (const { text, html } of call('previewCall', { date: DATE }).messages) {
    expect(text).toContain('Late, or cannot come? Ring Sam, (555) 010-0199.');
    expect(html).toContain('Ring Sam, (555) 010-0199, or ');
  }
});
