/**
 * Nothing personal where it does not belong: not in a log line, not in a property (the ledger is one), and not in the
 * report when it is confidential. Every personal cell carries a mark, and the marks are searched for.
 */
import type { FaultKind } from '../../local/account/faults.ts';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { callsOf, filesOf, finished, SMALL, setUpAccount } from '../support/bundle.ts';

/** In every name, address, number, reason and remark of the fixture below; nowhere else. */
const MARK = 'qzx';
/** In a note that is kept out of every report. */
const RESTRICTED = 'qzxrestricted';

const FILES: Record<string, string[]> = {
  'people.csv': [
    'Person ID,Name,Called,Group,Role,Characters,Email,Phone,Minor,Active,Notes',
    'P001,Ana Qzxone,Qzxana,Staff,Stage Manager,,ana.reyes@example.org,07700 qzx1,No,Yes,qzxnote',
    'P002,Ben Qzxtwo,,Cast,Narrator,Narrator,ben.qzx@example.org,07700 qzx2,No,Yes,',
    'P003,Cleo Qzxthree,,Cast,Mouse,Mouse,,,Yes,Yes,qzxallergy',
    'P004,Dev Qzxfour,,Cast,Cat,Cat,dev.qzx@example.org,,,Yes,',
  ],
  'guardians.csv': [
    'Guardian ID,Name,Of,Email,Phone,Gets calls,May collect,No contact',
    'G001,Rosa Qzxpark,P003,rosa.qzx@example.org,07700 qzx3,Yes,Yes,No',
    'G002,Jin Qzxpark,P003,jin.qzx@example.org,07700 qzx4,No,No,Yes',
    'G003,Meera Qzxshah,P004,meera.qzx@example.org,,Yes,Yes,No',
  ],
  'conflicts.csv': [
    'Person,From date,To date,From time,To time,Reason,Status',
    'Dev Qzxfour,2027-03-06,,11:30,13:00,Qzxdoctor,Approved',
  ],
  'schedule.csv': [
    'Event ID,Date,Start,End,Type,Location,Work,Scenes,Also called,Status',
    'E001,2027-03-05,16:00,18:00,Rehearsal,Corner Hall,Block scene 1,1,,Published',
    'E002,2027-03-06,10:00,12:00,Rehearsal,Corner Hall,Both scenes,1; 2,P001,Published',
  ],
  'notes.csv': [
    'Date,Departments,Note,For,Restricted',
    '2027-03-05,Props,Qzxlantern,Qzxsomebody,',
    `2027-03-05,General,${RESTRICTED},,Yes`,
  ],
};

const fixture = (): InputFile[] => [
  ...filesOf(SMALL).filter(({ name }) => !(name in FILES)),
  ...Object.entries(FILES).map(([name, lines]) => ({ name, text: lines.join('\n') })),
];

const marked = (text: string): boolean => text.toLowerCase().includes(MARK);

/** Log lines and properties that hold a mark. */
function leaks(account: LocalAccount): string[] {
  const { script, document, user } = account.state.properties;
  const stores = [script, ...Object.values(document), ...Object.values(user)];
  const properties = stores.flatMap((store) => Object.entries(store).map(([key, value]) => `${key}=${value}`));
  return [...account.logs.map((line) => line.text), ...properties].filter(marked);
}

/** Everything that a stage manager does in a day; returns what leaked at any moment of it. */
function day(account: LocalAccount): string[] {
  const call = callsOf(account);
  const leaked = new Set<string>();
  const look = (): void => {
    for (const leak of leaks(account)) leaked.add(leak);
  };
  account.beforeCall = look;
  const attempt = (act: () => unknown): void => {
    try {
      act();
    } catch {
      // A killed run; what it left behind is what is looked at.
    }
  };
  attempt(() => call('repairTriggers'));
  attempt(() => call('makeSignIn', { date: '' }));
  attempt(() => {
    const { date, hash } = call('previewCall', { date: '' });
    call('sendCall', { date, hash, partial: false });
  });
  attempt(() => call('makeReport', { date: '' }));
  attempt(() => {
    const { date, hash } = call('previewReport', { date: '' });
    call('sendReport', { date, hash, partial: false });
  });
  attempt(() =>
    account.editAs(account.state.me, { tab: 'People', set: { Name: 'Qzxnew', Group: 'Qzxnone', Email: 'qzx' } }),
  );
  attempt(() => call('setUp', { files: [{ name: 'people.csv', text: 'Name\n"Qzxbroken' }], settings: {} }));
  attempt(() => account.moveClockTo(account.state.nowMs + 2 * 3600_000));
  look();
  return [...leaked];
}

const now = '2027-03-05T17:30';

it('is looked for where it is, so that it would be found', () => {
  const account = setUpAccount(fixture(), { now });
  day(account);
  expect(account.state.mails.some((mail) => marked(mail.text))).toBe(true);
  // A phone's first line says who is called, by what the person is called in the room; nothing else of anybody.
  expect(account.state.mails.filter(({ subject }) => marked(subject.replaceAll('Qzxana', '')))).toEqual([]);
  account.logs.push({ run: 0, level: 'info', text: 'Ana Qzxone' });
  expect(leaks(account)).toEqual(['Ana Qzxone']);
});

it('is in no log line and no property after a day', () => {
  const account = setUpAccount(fixture(), { now });
  expect(day(account)).toEqual([]);
});

it.each<FaultKind>(['kill', 'kill-after', 'transient-after', 'permanent', 'quota', 'revoked'])(
  'is in none of them in a day with faults of the kind %s',
  (kind) => {
    const account = setUpAccount(fixture(), { now, log: false });
    for (let call = 3; call < 120; call += 7) account.faults.arm({ call, kind });
    expect(day(account)).toEqual([]);
    expect(account.faults.struck.length).toBeGreaterThan(3);
  },
);

it('keeps restricted notes out of the report and its e-mail', () => {
  const account = setUpAccount(fixture(), { now });
  const call = callsOf(account);
  finished(call, call('makeReport', { date: '' }));
  const { messages } = call('previewReport', { date: '' });
  const docs = Object.values(account.state.files).map((file) => file.content?.data ?? '');
  expect(docs.some((html) => html.includes('Qzxlantern'))).toBe(true);
  for (const text of [...docs, ...messages.map((message) => message.html + message.text)]) {
    expect(text).not.toContain(RESTRICTED);
  }
});

it("shows nobody another household's address", () => {
  const account = setUpAccount(fixture(), { now });
  const { messages } = callsOf(account)('previewCall', { date: '' });
  expect(messages.length).toBeGreaterThan(2);
  for (const { to, html, text } of messages) {
    expect(to).toHaveLength(1);
    for (const other of messages.filter((one) => one.to[0] !== to[0])) {
      expect(html + text).not.toContain(other.to[0]);
    }
  }
});

it('mails no minor alone, nor anybody whose age is not known', () => {
  const account = setUpAccount(fixture(), { now });
  const { messages } = callsOf(account)('previewCall', { date: '' });
  const reached = messages.flatMap(({ to, bcc }) => [...to, ...bcc]);
  expect(reached).toContain('meera.qzx@example.org');
  expect(reached).not.toContain('dev.qzx@example.org');
});
