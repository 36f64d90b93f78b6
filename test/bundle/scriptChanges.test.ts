/** Script changes through the bundle: which page is current, who holds a script, and each page sent to each of them once. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const NOW = '2027-03-06T13:00';

function withLog(log = true) {
  const account = setUpAccount(SMALL, { now: NOW, log });
  const call = callsOf(account);
  const book = () => workbookOf(account);
  const change = (set: Record<string, string>) => appendRow(book(), { tab: 'Script changes', set });
  const hold = (Person: string, more: Record<string, string> = {}) =>
    appendRow(book(), { tab: 'Scripts', set: { Kind: 'Script', Person, ...more } });
  change({ Date: '2027-03-01', Page: '12A', Old: 'Hush', New: 'Hush now', Version: 'v2' });
  change({ Date: '2027-03-02', Page: '9', Old: 'Meow', New: '', Version: 'v3', Scene: '1' });
  return {
    ...{ account, call, book, change, hold },
    pages: () => call('scriptPagesShown').scriptPages,
    preview: () => call('previewScriptChanges'),
    issued: () => readTab(book(), 'Script changes').map((row) => row['Issued to'] ?? ''),
    send() {
      const { hash } = call('previewScriptChanges');
      return finished(call, call('sendScriptChanges', { date: '', hash, partial: false }));
    },
  };
}

const words = (problems: readonly { message: string }[]) => problems.map(({ message }) => message).join('\n');

it('shows each page as it is now, in the order of the script, and who holds a script without it', () => {
  const { pages, hold, change } = withLog();
  hold('P002');
  hold('P003', { Returned: '2027-03-03' });
  hold('Dev Shah', { Kind: 'Libretto' });
  change({ Date: '2027-03-02', Page: 'p. 9', Old: 'Purr', New: 'Hiss', Version: 'v10', 'Issued to': 'Ben; lovers' });
  expect(pages()).toMatchObject({
    holders: ['Ben Okafor', 'Dev Shah'],
    pages: [
      { page: '9', version: 'v10, Tue 2 Mar', changes: 2, without: ['Dev Shah'] },
      { page: '12A', version: 'v2, Mon 1 Mar', changes: 1, without: ['Ben Okafor', 'Dev Shah'] },
    ],
  });
  expect(words(pages()?.problems ?? [])).toContain('“lovers” under Issued to');
});

it('sends each who holds a script what they have not got, a child’s to the guardians, and writes down who has it', () => {
  const { hold, preview, send, issued, pages, account, call, change } = withLog();
  hold('P002');
  hold('P003');
  hold('P003');
  const { messages } = preview();
  expect(messages.map(({ people, to }) => [people.join(), ...to]).sort()).toEqual([
    ['Ben Okafor', 'ben.okafor@example.org'],
    ['Cleo Park', 'jin.park@example.org'],
    ['Cleo Park', 'rosa.park@example.org'],
  ]);
  for (const { html, text } of messages) {
    expect(html).toContain('● NEW');
    expect(text).toContain('As it is now: (cut)');
    expect(html).not.toMatch(/Okafor|Park|@/);
  }
  expect(send().message).toContain('3 messages sent');
  expect(issued()).toEqual(['Ben Okafor; Cleo Park', 'Ben Okafor; Cleo Park']);
  expect(pages()?.pages.map(({ without }) => without)).toEqual([[], []]);
  expect(preview()).toMatchObject({ messages: [], nothing: expect.stringContaining('everybody has it') });
  // On another day, and with one change more, only that is new.
  account.state.nowMs += 86_400_000;
  change({ Date: '2027-03-06', Page: '1', Old: 'Yes', New: 'No' });
  hold('P004');
  expect(
    call('previewScriptChanges')
      .messages.map(({ people, text }) => [people.join(), text.split('Page ').length - 1])
      .sort(),
  ).toEqual([
    ...[
      ['Ben Okafor', 1],
      ['Cleo Park', 1],
      ['Cleo Park', 1],
      ['Dev Shah', 3],
    ],
  ]);
  send();
  expect(account.state.mails).toHaveLength(7);
});

it('goes to nobody twice when the run ended before it was written down', () => {
  const { hold, preview, send, issued, account, book } = withLog();
  hold('P002');
  send();
  for (const Page of ['12A', '9'])
    editCells(book(), { tab: 'Script changes', where: { Page }, set: { 'Issued to': '' } });
  account.state.nowMs += 86_400_000;
  expect(preview().messages).toEqual([]);
  hold('P004');
  expect(preview().messages.map(({ people }) => people)).toEqual([['Dev Shah']]);
  send();
  expect(account.state.mails).toHaveLength(2);
  expect(issued()).toEqual(['Ben Okafor; Dev Shah', 'Ben Okafor; Dev Shah']);
});

it('writes Issued to into the right one of two rows of one page and day', () => {
  const { hold, send, issued, change } = withLog();
  change({ Date: '2027-03-01', Page: '12A', Old: 'Hush', New: 'Hush then', 'Issued to': 'ASM' });
  hold('P002');
  send();
  expect(issued()).toEqual(['Ben Okafor', 'Ben Okafor', 'ASM; Ben Okafor']);
});

it('names whom nobody can reach or tell, and keeps what was typed there', () => {
  const { hold, preview, book, change, issued } = withLog();
  appendRow(book(), { tab: 'People', set: { 'Person ID': 'P020', Name: 'Gone Girl', Minor: 'No', Active: 'No' } });
  for (const who of ['Gone Girl', 'Nobody Here']) hold(who);
  hold('P002', { Returned: 'last week' });
  change({ Date: 'soon', Page: '3', Old: 'a', New: 'b', 'Issued to': 'ASM' });
  const { messages, problems } = preview();
  expect(messages.map(({ people }) => people)).toEqual([['Ben Okafor']]);
  for (const text of [
    ...['Gone Girl gets no script changes: has left the company.', 'Nobody in People is “Nobody Here”', '“last week”'],
    '“soon”',
  ])
    expect(words(problems)).toContain(text);
  expect(issued()).toEqual(['', '', 'ASM']);
});

it('says why there is nothing to send', () => {
  const { preview, book } = withLog();
  expect(preview().nothing).toBe('Nobody holds a script. Type who has which copy into the Scripts tab.');
  for (const Page of ['12A', '9']) {
    const cells = { Date: '', Page: '', Old: '', New: '', Version: '', Scene: '' };
    editCells(book(), { tab: 'Script changes', where: { Page }, set: cells });
  }
  expect(preview().nothing).toBe('There are no script changes yet.');
});

it('is one Doc that is issued again in place, marks what nobody was given, and names nobody', () => {
  const { call, account, hold, send } = withLog();
  hold('P002');
  const html = () => {
    finished(call, call('makeScriptChanges'));
    const docs = Object.values(account.state.files).filter(({ name }) => name === 'Script changes');
    expect(docs).toHaveLength(1);
    return docs[0]?.content?.data ?? '';
  };
  expect(html()).toContain('2 changes (● NEW)');
  send();
  expect(html()).toContain('nothing');
  expect(html()).not.toContain('NEW');
  expect(html()).not.toContain('Okafor');
});

it.each(['kill', 'transient-after'] as const)(
  'says of nobody that they have a page who was not sent it, and of nobody twice, whichever call ends in %s',
  (kind) => {
    let calls = 100;
    for (let at = 1; at <= calls; at++) {
      const { account, call, hold, issued, book, preview } = withLog(false);
      for (const person of ['P002', 'P003', 'P004']) hold(person);
      const { hash } = preview();
      const before = account.serviceCalls.length;
      account.faults.arm({ call: at, kind });
      const attempt = (act: () => unknown) => {
        try {
          act();
        } catch {
          // Killed.
        }
      };
      attempt(() => call('sendScriptChanges', { date: '', hash, partial: false }));
      if (account.faults.struck.length === 0) calls = account.serviceCalls.length - before;
      account.faults.disarm();
      attempt(() => call('continueJob'));
      const left = preview();
      if (left.messages.length > 0) call('sendScriptChanges', { date: '', hash: left.hash, partial: false });
      const rows = readTab(book(), 'Outbox').filter(({ Kind }) => Kind === 'Script changes');
      const waiting = rows.filter(({ State }) => State !== 'Sent').map(({ To }) => String(To));
      expect(waiting.length).toBeLessThanOrEqual(1);
      const isWaiting = (...addresses: string[]) => addresses.some((one) => waiting.includes(one));
      const has = [
        ...(isWaiting('ben.okafor@example.org') ? [] : ['Ben Okafor']),
        ...(isWaiting('rosa.park@example.org', 'jin.park@example.org') ? [] : ['Cleo Park']),
        ...(isWaiting('meera.shah@example.org') ? [] : ['Dev Shah']),
      ];
      for (const cell of issued()) expect(String(cell).split('; ').sort()).toEqual(has);
      expect(new Set(account.state.mails.map(({ to }) => to.join())).size).toBe(account.state.mails.length);
      // Whoever asks, and hears that it came, says so: then the list has it.
      for (const { Key } of rows.filter(({ State }) => State !== 'Sent')) call('markAsSent', { key: String(Key) });
      finished(call, call('makeScriptChanges'));
      for (const cell of issued())
        expect(String(cell).split('; ').sort()).toEqual(['Ben Okafor', 'Cleo Park', 'Dev Shah']);
    }
    expect(calls).toBeLessThan(40);
  },
);
