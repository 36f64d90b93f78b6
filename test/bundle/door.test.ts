/** The door: people signed in and out behind a link, by whoever has it and nobody else. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { DoorAnswer, UnlockAnswer } from '../../src/features/attendance/door/doorTypes.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { ADDRESS, atTheDoor, MINUTE, mark, NOW, open, states } from '../support/atTheDoor.ts';
import { callsOf, filesOf, finished, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

describe.each([
  ['has nothing of the document', []],
  ['has all of the document', ['webAppDocument' as const]],
])('Where the web app %s', (_, otherwise) => {
  it('marks people in and out with their own times, and shows where everybody is', () => {
    const { account, roster, send, row } = atTheDoor('magpie', [...otherwise]);
    expect(states(roster())).toEqual({ P002: 'expected', P003: 'expected' });
    const at = account.state.nowMs;
    account.state.nowMs += 30 * MINUTE;
    expect(states(roster())).toEqual({ P002: 'late', P003: 'late' });
    const answer = open(send([mark('P002', 'in', at)]));
    expect(answer.answers).toMatchObject([{ result: 'done' }]);
    expect(states(answer)).toEqual({ P002: 'in', P003: 'late' });
    expect(row('P002')).toMatchObject({ In: '15:50', Status: 'Present', 'Marked by': 'Door 1' });
    expect(states(send([mark('P002', 'out', at + MINUTE)]))).toEqual({ P002: 'gone', P003: 'late' });
  });
});

it('reads the workbook once to open the roster, and writes once for a batch of marks', () => {
  const { account, roster, send } = atTheDoor();
  const at = account.state.nowMs;
  expect(serviceCallsDuring(account, roster).map(({ method }) => method)).toEqual([
    'PropertiesService.getProperties',
    'CacheService.get',
    'drive.files.get',
    'CacheService.put',
    'sheets.spreadsheets.values.batchGetByDataFilter',
  ]);
  const marks = ['P002', 'P003'].map((id) => mark(id, 'in', at));
  expect(serviceCallsDuring(account, () => send(marks)).map(({ method }) => method)).toEqual([
    'PropertiesService.getProperties',
    'CacheService.get',
    'CacheService.put',
    'LockService.tryLock',
    'sheets.spreadsheets.values.batchGetByDataFilter',
    'sheets.spreadsheets.batchUpdate',
  ]);
});

it('counts a mark that comes twice once, and the last of several that come in any order', () => {
  const { account, send, row } = atTheDoor();
  const at = account.state.nowMs;
  const [early, late] = [mark('P002', 'in', at), mark('P002', 'in', at + 5 * MINUTE)];
  account.state.nowMs += 10 * MINUTE;
  send([late]);
  expect(open(send([early])).answers).toMatchObject([{ result: 'old' }]);
  const once = row('P002');
  expect(once).toMatchObject({ In: '15:55' });
  expect(once?.Note).toMatch(/3:50:\d\d pm in \(Door 1\)/);
  open(send([late, early]));
  expect(row('P002')).toEqual(once);
});

it('leaves alone what was typed into the sheet after a mark that waited on its device', () => {
  const { account, send, row } = atTheDoor();
  const at = account.state.nowMs;
  account.state.nowMs += 40 * MINUTE;
  const where = { 'Event ID': 'E001', 'Person ID': 'P002' };
  editCells(workbookOf(account), { tab: 'Attendance', where, set: { In: '16:20' } });
  expect(open(send([mark('P002', 'in', at)])).answers).toMatchObject([{ result: 'old' }]);
  expect(row('P002')).toMatchObject({ In: '16:20' });
  expect(row('P002')?.Note).toMatch(/in \(Door 1\)/);
});

it('finds the row of the person wherever it was sorted to', () => {
  const { account, send, row } = atTheDoor();
  const sheet = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Attendance');
  const rows = sheet?.rows ?? [];
  rows.splice(1, rows.length - 1, ...rows.slice(1).reverse());
  send([mark('P003', 'in', account.state.nowMs)]);
  expect(row('P003')).toMatchObject({ In: '15:50' });
  expect(row('P002')?.In ?? '').toBe('');
});

describe('A child', () => {
  it('leaves with nobody while the device is locked', () => {
    const { account, send, row } = atTheDoor();
    const at = account.state.nowMs;
    const release = { by: 'adult', guardianId: 'G001' } as const;
    const answer = open(send([mark('P003', 'in', at), mark('P003', 'out', at + 1_000, { release })]));
    expect(answer.answers).toMatchObject([{ result: 'done' }, { result: 'refused' }]);
    expect(row('P003')?.Out ?? '').toBe('');
  });

  it('leaves with an adult who may collect, who is written down', () => {
    const { account, send, unlock, row } = atTheDoor();
    const unlocked = unlock();
    if (unlocked.state !== 'unlocked') throw new Error(unlocked.message);
    expect(unlocked.people.find(({ id }) => id === 'P003')?.collectors.map(({ name }) => name)).toEqual([
      'Rosa Park',
      'Jin Park',
    ]);
    const release = { by: 'adult', guardianId: 'G002' } as const;
    const answer = open(send([mark('P003', 'out', account.state.nowMs, { release })], { staff: unlocked.staff }));
    expect(answer.answers).toMatchObject([{ result: 'done' }]);
    expect(row('P003')).toMatchObject({ 'Collected by': 'Jin Park', Out: '15:50' });
    expect(account.state.mails).toEqual([]);
  });

  it('does not leave with somebody who must not be contacted, however that is typed; the stage manager is told', () => {
    const { account, send, unlock, row } = atTheDoor();
    editCells(workbookOf(account), {
      ...{ tab: 'Guardians', where: { 'Guardian ID': 'G002' }, set: { 'No contact': 'Yes' } },
    });
    const { staff = '', people = [] } = { ...unlock() } as Extract<UnlockAnswer, { state: 'unlocked' }>;
    expect(JSON.stringify(people)).not.toContain('Jin');
    for (const name of ['Jin Park', 'park, JIN', 'Ｊin Park', 'J. Park', 'Jin', 'Rosa & Jin Park']) {
      const release = { by: 'permission', name, givenBy: 'Rosa' } as const;
      const answer = open(send([mark('P003', 'out', account.state.nowMs, { release })], { staff }));
      expect({ name, answers: answer.answers }).toMatchObject({
        ...{ name, answers: [{ result: 'refused', message: expect.stringContaining('Stop.') }] },
      });
    }
    const adult = { by: 'adult', guardianId: 'G002' } as const;
    expect(open(send([mark('P003', 'out', account.state.nowMs, { release: adult })], { staff })).answers).toMatchObject(
      [{ result: 'refused' }],
    );
    expect(row('P003')?.Out ?? '').toBe('');
    expect(account.state.mails.map(({ to }) => to)).toContainEqual(['ana.reyes@example.org']);
  });

  it('has no number to phone that an adult who must not be contacted has too', () => {
    const { account, unlock } = atTheDoor();
    const put = (id: string, set: Record<string, string>) =>
      editCells(workbookOf(account), { tab: 'Guardians', where: { 'Guardian ID': id }, set });
    put('G002', { 'No contact': 'Yes', Phone: '+44 7700 900 011' });
    const unlocked = unlock();
    if (unlocked.state !== 'unlocked') throw new Error(unlocked.message);
    expect(unlocked.people.find(({ id }) => id === 'P003')?.collectors).toEqual([
      { guardianId: 'G001', name: 'Rosa Park', phone: '' },
    ]);
  });

  it('leaves with somebody else for a reason, and the stage manager is told once', () => {
    const { account, send, unlock, row } = atTheDoor();
    const { staff = '' } = unlock() as { staff?: string };
    const release = { by: 'other', name: 'Aunt Mei Lin', reason: 'Rosa is ill' } as const;
    const out = mark('P003', 'out', account.state.nowMs, { release });
    send([out], { staff });
    send([out], { staff });
    expect(row('P003')).toMatchObject({ 'Collected by': 'Aunt Mei Lin (not listed: Rosa is ill)' });
    expect(account.state.mails).toHaveLength(1);
    expect(account.state.mails[0]?.subject).toContain('At the door');
  });

  it('leaves with somebody else, and the stage manager hears of it although the answer to the write was lost', () => {
    const { account, send, unlock, row } = atTheDoor();
    const { staff = '' } = unlock() as { staff?: string };
    const release = { by: 'other', name: 'Aunt Mei Lin', reason: 'Rosa is ill' } as const;
    const out = mark('P003', 'out', account.state.nowMs, { release });
    account.faults.arm({ call: 1, kind: 'kill-after', method: 'sheets.spreadsheets.batchUpdate' });
    expect(() => send([out], { staff })).toThrow();
    expect(row('P003')).toMatchObject({ 'Collected by': expect.stringContaining('Aunt Mei Lin') });
    expect(account.state.mails).toHaveLength(0);
    expect(open(send([out], { staff })).answers).toMatchObject([{ result: 'done' }]);
    expect(account.state.mails).toHaveLength(1);
    send([out], { staff });
    expect(account.state.mails).toHaveLength(1);
  });

  it('leaves with somebody else, and the stage manager hears of it with the next list where the mail fails', () => {
    const { account, send, unlock, roster } = atTheDoor();
    const { staff = '' } = unlock() as { staff?: string };
    const release = { by: 'other', name: 'Aunt Mei (the neighbour)', reason: 'Rosa (not listed: ill)' } as const;
    account.faults.arm({ call: 1, kind: 'permanent', method: 'MailApp.sendEmail' });
    const out = mark('P003', 'out', account.state.nowMs, { release });
    expect(open(send([out], { staff })).answers).toMatchObject([{ result: 'done' }]);
    expect(account.state.mails).toHaveLength(0);
    account.faults.arm({ call: 1, kind: 'permanent', method: 'MailApp.sendEmail' });
    expect(roster()).toMatchObject({ state: 'open' });
    expect(account.state.mails).toHaveLength(0);
    roster();
    expect(account.state.mails.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Cleo Park left with Aunt Mei \(the neighbour\), who is not listed [^\n]*$/),
    ]);
    const calls = serviceCallsDuring(account, () => roster());
    expect(account.state.mails).toHaveLength(1);
    expect(calls.filter((one) => JSON.stringify(one).includes('Mail'))).toEqual([]);
  });

  it('is asked for by somebody who must not be contacted, and the mail fails: Today says so, and the next list has it mailed', () => {
    const { account, call, send, unlock, roster } = atTheDoor();
    const set = { 'No contact': 'Yes' };
    editCells(workbookOf(account), { tab: 'Guardians', where: { 'Guardian ID': 'G002' }, set });
    const { staff = '' } = unlock() as { staff?: string };
    const saidByToday = () =>
      call('getToday').attention.filter(({ title }) => title.startsWith('No mail could tell you'));
    expect(saidByToday()).toEqual([]);
    const release = { by: 'permission', name: 'Jin Park', givenBy: 'Rosa' } as const;
    account.faults.arm({ call: 1, kind: 'permanent', method: 'MailApp.sendEmail' });
    send([mark('P003', 'out', account.state.nowMs, { release })], { staff });
    expect(account.state.mails).toEqual([]);
    expect(Object.values(account.state.properties).join()).not.toMatch(/Jin|Park/);
    expect(saidByToday()).toMatchObject([
      { tone: 'bad', lines: [expect.stringContaining('(E001)'), expect.stringContaining('Collected by')] },
    ]);
    account.faults.arm({ call: 1, kind: 'permanent', method: 'MailApp.sendEmail' });
    roster();
    expect(saidByToday()).toHaveLength(1);
    roster();
    expect(account.state.mails.map(({ text }) => text)).toEqual([
      expect.stringContaining('Ask whoever was at the door'),
    ]);
    expect(saidByToday()).toEqual([]);
    roster();
    expect(account.state.mails).toHaveLength(1);
  });

  it.each(['with the list in the workbook', 'with the links withdrawn before'])(
    'leaves a mail owed, and the stage manager hears of it %s',
    (how) => {
      const { account, call, send, unlock } = atTheDoor();
      const { staff = '' } = unlock() as { staff?: string };
      const release = { by: 'other', name: 'Aunt Mei Lin', reason: 'Rosa is ill' } as const;
      account.faults.arm({ call: 1, kind: 'permanent', method: 'MailApp.sendEmail' });
      send([mark('P003', 'out', account.state.nowMs, { release })], { staff });
      if (how.includes('withdrawn')) finished(call, call('closeDoor'));
      const said = () => call('getToday').attention.filter(({ title }) => title.startsWith('No mail could tell you'));
      expect(said()).toHaveLength(1);
      call('rosterShown', { eventId: 'E001' });
      expect(account.state.mails.map(({ text }) => text)).toEqual([
        expect.stringMatching(/^Cleo Park left with Aunt Mei Lin[^\n]*$/),
      ]);
      expect(said()).toEqual([]);
    },
  );

  it('is asked for by somebody who must not be contacted, again and again: the stage manager is told once', () => {
    const { account, send, unlock } = atTheDoor();
    const set = { 'No contact': 'Yes' };
    editCells(workbookOf(account), { tab: 'Guardians', where: { 'Guardian ID': 'G002' }, set });
    const { staff = '' } = unlock() as { staff?: string };
    const release = { by: 'permission', name: 'Jin Park', givenBy: 'Rosa' } as const;
    for (let at = 0; at < 5; at++) send([mark('P003', 'out', account.state.nowMs, { release })], { staff });
    expect(account.state.mails).toHaveLength(1);
  });

  it('goes home alone only where a guardian has agreed to it', () => {
    const { account, send, unlock } = atTheDoor();
    const { staff = '' } = unlock() as { staff?: string };
    const alone = () => open(send([mark('P003', 'out', account.state.nowMs, { release: { by: 'alone' } })], { staff }));
    expect(alone().answers).toMatchObject([{ result: 'refused' }]);
    const agreed = (day: string) =>
      editCells(workbookOf(account), {
        ...{ tab: 'People', where: { 'Person ID': 'P003' }, set: { 'Goes home alone': day } },
      });
    agreed('2027-03-06');
    expect(alone().answers).toMatchObject([{ result: 'refused' }]);
    agreed('2027-03-01');
    expect(alone().answers).toMatchObject([{ result: 'done' }]);
  });
});

describe('The link', () => {
  it('stops with the event, with a click, and with one letter changed', () => {
    const { account, call, roster, token, ask } = atTheDoor();
    const closed = { state: 'closed' };
    const changed = (at: number) => token.slice(0, at) + (token[at] === '0' ? '1' : '0') + token.slice(at + 1);
    for (let at = 0; at < token.length; at++) {
      expect({ at, ...ask<DoorAnswer>('doorRoster', { token: changed(at) }) }).toMatchObject({ at, ...closed });
    }
    expect(roster()).toMatchObject({ state: 'open' });
    account.state.nowMs += 6 * 60 * MINUTE;
    expect(roster()).toMatchObject(closed);
    account.state.nowMs -= 6 * 60 * MINUTE;
    finished(call, call('closeDoor'));
    expect(roster()).toMatchObject(closed);
  });

  it('costs no call of any service when it is none, and one when it is made up', () => {
    const { account, ask } = atTheDoor();
    const calls = (token: unknown) =>
      serviceCallsDuring(account, () => {
        for (const name of ['doorRoster', 'doorMarks', 'doorUnlock']) ask(name, { token, marks: [], word: 'x' });
      }).length;
    expect(['', null, 'link~E001', 'x'.repeat(9_000), { length: 4 }].map(calls)).toEqual([0, 0, 0, 0, 0]);
    const later = Math.floor((account.state.nowMs + 60 * MINUTE) / MINUTE).toString(36);
    expect(calls(`link~E001~${later}~${'0'.repeat(40)}`)).toBe(3);
  });

  it('is refused for an event that is over, is a draft, or has no id of its own', () => {
    const { account, call } = atTheDoor();
    const asked = (eventId: string) => call('openDoor', { eventId, address: '', word: '' });
    expect(asked('E404')).toMatchObject({ state: 'refused', message: expect.stringContaining('Choose an event') });
    editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { Status: 'Draft' } });
    expect(asked('E002')).toMatchObject({ state: 'refused', message: expect.stringContaining('not published') });
    account.state.nowMs += 24 * 60 * MINUTE;
    expect(asked('E001')).toMatchObject({ state: 'refused', message: expect.stringContaining('is over') });
  });

  it('needs the address of a web app, and says how to get one', () => {
    const account = setUpAccount(SMALL, { now: NOW });
    const call = callsOf(account);
    const asked = (address: string) => call('openDoor', { eventId: 'E001', address, word: '' });
    expect(asked('')).toMatchObject({ state: 'refused', message: expect.stringContaining('Deploy') });
    expect(asked('https://script.google.com/macros/s/x/dev')).toMatchObject({ state: 'refused' });
    expect(asked(ADDRESS)).toMatchObject({ state: 'done', door: { hasWord: false } });
    expect(asked('')).toMatchObject({ state: 'done' });
  });
});

describe('The page of a link', () => {
  const pageOf = (account: LocalAccount, parameter: Record<string, string>) =>
    (account.run('doGet', [{ parameter }], { source: 'webGet' }) as { html: string }).html;

  it('is open with its token, and closed in words where the link does not work', () => {
    const { account, call, token } = atTheDoor();
    expect(pageOf(account, { t: token })).toContain(`data-token="${token}" data-mode="roster" data-closed=""`);
    expect(pageOf(account, { t: token, m: 'kiosk' })).toContain('data-mode="kiosk"');
    for (const t of ['', '"><script>', 'link~E001']) {
      const page = pageOf(account, { t });
      expect(page).toMatch(/data-token="" data-mode="roster" data-closed="This link does not work any more\./);
      expect(page).not.toContain('"><script>');
    }
    finished(call, call('closeDoor'));
    // What it could not send is still of that link.
    expect(pageOf(account, { t: token })).toContain(`data-token="${token}" data-mode="roster" data-closed="This link`);
  });

  it('is open where Google does not answer: it asks again by itself', () => {
    const { account, token } = atTheDoor();
    account.faults.arm({ call: 1, kind: 'permanent' });
    expect(pageOf(account, { t: token })).toContain('data-closed=""');
  });
});

describe('The unlock word', () => {
  it('is kept nowhere as it was typed, and counts whatever its case', () => {
    const { account, unlock } = atTheDoor('Magpie');
    expect(JSON.stringify(account.state)).not.toContain('Magpie');
    expect(unlock('MAGPIE')).toMatchObject({ state: 'unlocked' });
    expect(unlock('magpies')).toMatchObject({ state: 'wrong' });
  });

  it('is not looked at for ten minutes after ten wrong ones', () => {
    const { account, unlock } = atTheDoor();
    for (let tried = 0; tried < 10; tried++) expect(unlock(`wrong ${tried}`)).toMatchObject({ state: 'wrong' });
    expect(unlock()).toMatchObject({ state: 'wrong', message: expect.stringContaining('ten minutes') });
    account.state.nowMs += 11 * MINUTE;
    expect(unlock()).toMatchObject({ state: 'unlocked' });
  });

  it('shuts out who was let in by the last one', () => {
    const { account, call, send, unlock } = atTheDoor();
    const { staff = '' } = unlock() as { staff?: string };
    call('openDoor', { eventId: 'E001', address: '', word: 'jackdaw' });
    const release = { by: 'adult', guardianId: 'G001' } as const;
    const answer = open(send([mark('P003', 'out', account.state.nowMs, { release })], { staff }));
    expect(answer.answers).toMatchObject([{ result: 'refused' }]);
  });
});

it('sends the page nothing before the unlock word that is in an address, phone, reason or note', () => {
  const { account, roster, send } = atTheDoor();
  const SECRET = 'QQZZ';
  const put = (tab: string, where: Record<string, string>, set: Record<string, string>) =>
    editCells(workbookOf(account), { tab, where, set });
  put('People', { 'Person ID': 'P003' }, { Email: `${SECRET}@example.org`, Phone: SECRET, Notes: SECRET });
  put(
    'Guardians',
    { 'Guardian ID': 'G001' },
    { Name: `Rosa ${SECRET}`, Email: `${SECRET}2@example.org`, Phone: SECRET, 'Collection word': SECRET },
  );
  put('Conflicts', { Person: 'Dev Shah' }, { Reason: SECRET });
  put(
    'Attendance',
    { 'Person ID': 'P003' },
    {
      ...{ Note: SECRET, 'Collected by': SECRET, 'Pick-up': SECRET, 'Pick-up by': SECRET, 'Pick-up given by': SECRET },
      Released: SECRET,
    },
  );
  put('Schedule', { 'Event ID': 'E001' }, { Notes: SECRET });
  const bytes = JSON.stringify([roster(), send([mark('P002', 'in', account.state.nowMs)])]);
  expect(bytes).toContain('"open"');
  expect(bytes).not.toContain(SECRET);
});

it('sends no page a collection word, also unlocked', () => {
  const { account, roster, send, unlock, ask, token } = atTheDoor();
  const set = { 'Collection word': 'Blue heron' };
  editCells(workbookOf(account), { tab: 'Guardians', where: { 'Guardian ID': 'G001' }, set });
  const unlocked = unlock();
  const { staff = '' } = unlocked as { staff?: string };
  const asked = { token, staff, person: 'P003' };
  const answers = [
    ...[roster(), unlocked, send([mark('P003', 'in', account.state.nowMs)], { staff })],
    ...['no', 'blue  HERON'].map((word) => ask('doorWord', { ...asked, word })),
  ];
  expect(JSON.stringify(answers)).toContain('"asksWord":true');
  expect(JSON.stringify(answers)).not.toMatch(/heron/i);
});

describe('Somebody', () => {
  it('who was not called and comes gets a row that says so', () => {
    const { account, roster, send, unlock, row } = atTheDoor();
    // Who was not called is for the staff to see.
    expect(open(roster()).roster.others).toEqual([]);
    const unlocked = unlock();
    expect(unlocked.state === 'unlocked' && unlocked.others?.map(({ id }) => id)).toContain('P001');
    const answer = open(send([mark('P001', 'in', account.state.nowMs)]));
    expect(answer.answers).toMatchObject([{ result: 'done' }]);
    expect(row('P001')).toMatchObject({ In: '15:50', Status: 'Present', Note: expect.stringContaining('Not called.') });
  });

  it('who is not in People any more can be marked, and one whom nobody knows is refused', () => {
    const { account, send, row } = atTheDoor();
    editCells(workbookOf(account), { tab: 'People', where: { 'Person ID': 'P002' }, set: { 'Person ID': 'P099' } });
    const answer = open(send([mark('P002', 'in', account.state.nowMs), mark('P777', 'in', account.state.nowMs)]));
    expect(answer.answers.map(({ result }) => result)).toEqual(['done', 'refused']);
    expect(row('P002')).toMatchObject({ In: '15:50' });
  });

  it('whose mark was made by a phone with a wrong clock counts as now', () => {
    const { account, send, row } = atTheDoor();
    send([mark('P002', 'in', account.state.nowMs + 300 * MINUTE), mark('P003', 'in', 5)]);
    expect([row('P002')?.In, row('P003')?.In]).toEqual(['15:50', '15:50']);
  });

  it('whose mark was made by a phone with a wrong clock is marked once, however often it comes', () => {
    const { account, send, row } = atTheDoor();
    const wrong = mark('P002', 'in', 5);
    send([wrong]);
    const once = row('P002');
    account.state.nowMs += 7 * MINUTE;
    expect(open(send([wrong])).answers).toMatchObject([{ result: 'done' }]);
    expect(row('P002')).toEqual(once);
  });

  it('is not marked on the day before', () => {
    const { account, send, row } = atTheDoor();
    account.state.nowMs -= 24 * 60 * MINUTE;
    const answer = open(send([mark('P002', 'in', account.state.nowMs)]));
    expect(answer.answers).toMatchObject([{ result: 'refused', message: expect.stringContaining('Friday 5 March') }]);
    expect(row('P002')?.In).toBe('');
  });
});

it('says that the event was cancelled, and goes on signing out who is there', () => {
  const { account, roster, send, row } = atTheDoor();
  send([mark('P002', 'in', account.state.nowMs)]);
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set: { Status: 'Cancelled' } });
  expect(open(roster()).roster.notice).toContain('cancelled');
  send([mark('P002', 'out', account.state.nowMs + MINUTE)]);
  expect(row('P002')?.Out).not.toBe('');
});

it('answers anything that a stranger sends with a good link in words, and changes nothing by it', () => {
  const { account, ask, token } = atTheDoor();
  const before = structuredClone(workbookOf(account));
  const strange: unknown[] = [
    null,
    1,
    'x',
    [],
    {},
    { id: 1 },
    { id: 'a', person: 'P002' },
    { id: 'b', person: 'P002', what: 'constructor', atMs: 1 },
  ];
  for (const marks of [strange, 'no', null, 7, { length: 3 }]) {
    expect(ask<DoorAnswer>('doorMarks', { token, staff: {}, device: [], marks })).toMatchObject({ state: 'open' });
  }
  expect(workbookOf(account)).toEqual(before);
});

it('works in a workbook that was made before the door was, without its columns', () => {
  const { account, send, row } = atTheDoor();
  const sheet = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Attendance');
  for (const header of ['Marked by', 'Marked at']) {
    const at = sheet?.rows[0]?.findIndex((cell) => cell?.userEnteredValue?.stringValue === header) ?? -1;
    for (const cells of sheet?.rows ?? []) cells?.splice(at, 1);
  }
  const at = account.state.nowMs;
  expect(open(send([mark('P002', 'in', at)])).answers).toMatchObject([{ result: 'done' }]);
  expect(row('P002')).toMatchObject({ In: '15:50', Status: 'Present' });
  expect(open(send([mark('P002', 'notIn', at + 30_000)])).answers).toMatchObject([{ result: 'done' }]);
  expect(row('P002')).toMatchObject({ In: '', Status: 'Expected' });
});

/** The small production with so many more children, all called by their group. */
function crowd(people: number): InputFile[] {
  const rows = Array.from({ length: people }, (_, at) => `Q${100 + at},Child ${at} Example,Cast,Yes,Yes`);
  return filesOf(SMALL).map((file) => {
    if (file.name === 'people.csv') {
      const more = rows.map((row) => {
        const [id, name, group, minor, active] = row.split(',');
        return `${id},${name},,,${group},,,,,${minor},${active},`;
      });
      return { ...file, text: `${file.text.trim()}\n${more.join('\n')}\n` };
    }
    return file.name === 'schedule.csv'
      ? { ...file, text: file.text.replace('Block scene 1,1,,', 'Everybody,,Cast,') }
      : file;
  });
}

it('takes 90 marks of three devices within a minute, among 120 people, within what Google lets a minute have', () => {
  const account = setUpAccount(crowd(117), { now: NOW });
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '' }));
  const token = call('openDoor', { eventId: 'E001', address: ADDRESS, word: '' }).door?.link.split('?t=')[1];
  const ask = (name: string, request: object) =>
    account.run(name, [{ token, ...request }], { source: 'webCall' }) as DoorAnswer;
  const ids = open(ask('doorRoster', {})).roster.people.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(119);
  const begun = account.state.nowMs;
  const before = account.serviceCalls.length;
  // Each device sends every four seconds what was tapped since, two names at a time.
  for (let round = 0; round < 15; round++) {
    account.state.nowMs = Math.max(account.state.nowMs, begun + round * 4_000);
    for (const device of [0, 1, 2]) {
      const marks = [0, 1].map((tap) => mark(ids[(round * 3 + device) * 2 + tap] ?? '', 'in', account.state.nowMs));
      open(ask('doorMarks', { staff: '', device: `Door ${device + 1}`, marks }));
    }
  }
  const made = account.serviceCalls.slice(before).map(({ method }) => method);
  const count = (pattern: RegExp) => made.filter((method) => pattern.test(method)).length;
  expect(count(/batchUpdate$/)).toBeLessThanOrEqual(60);
  expect(count(/batchGet/)).toBeLessThanOrEqual(60);
  const { people } = open(ask('doorRoster', {})).roster;
  expect(people.filter(({ state }) => state === 'in')).toHaveLength(90);
});
