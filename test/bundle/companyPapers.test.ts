/** Contact sheets, audition papers and the company's check, through the built bundle. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { callsOf, filesOf, finished, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

const now = '2027-03-05T12:00';
const HOSTILE = '<img src=x onerror=alert(1)>';

const PEOPLE = `Person ID,Name,Group,Role,Characters,Email,Phone,Minor,Active,Share
P001,Ana Reyes,Staff,Stage Manager,,ana.reyes@example.org,07700 900001,No,Yes,
P002,Ben Okafor,Cast,,Narrator,ben.okafor@example.org,07700 900002,No,Yes,Email
P003,Cleo Park,Cast,,Mouse,cleo.park@example.org,07700 900003,Yes,Yes,Email and phone
P004,Dev Shah,Cast,,Cat; Mouse,,07700 900004,,Yes,Phone
P005,Eli Gone,Cast,,Cat,eli@example.org,,No,No,Email
P006,Fay Barred,Crew,Deck,,barred+two@example.org,,No,Yes,Email
P007,${HOSTILE},Crew,Props,,props@example.org,07700 900007,No,Yes,Phone
P008,שירה כהן,Cast,Swing,,,,Yes,Yes,`;

const GUARDIANS = `Guardian ID,Name,Of,Email,Phone,Gets calls,May collect,No contact
G001,Rosa Park,P003,rosa.park@example.org,07700 900011,Yes,Yes,No
G002,Meera Shah,P004,meera.shah@example.org,07700 900013,Yes,Yes,No
G003,Nat Never,P003,barred@example.org,07700 900099,Yes,Yes,Yes
G004,Dov Cohen,P008,dov.cohen@example.org,07700 900015,Yes,,No`;

const SCHEDULE = `Event ID,Date,Start,End,Type,Location,Scenes,Also called,Status
E001,2027-03-06,10:00,12:00,Rehearsal,Corner Hall,1; 2,Ana Reyes,Published
E002,2027-03-08,16:00,17:00,Audition,Corner Hall,,Ana Reyes,Published`;

const AUDITIONS = `Event ID,Slot,Name,Minor,Reading for,Callback,Email,Notes
E002,16:10,Gil ${HOSTILE},Yes,Mouse,Yes,gil@example.org,Sings flat
E002,16:25,Hana Ito,No,Cat,,hana@example.org,
E404,09:00,Ida Lost,No,,,,
E002,18:00,Jan Late,No,,,,`;

function production(replaced: Record<string, string> = {}): InputFile[] {
  const files = {
    'people.csv': PEOPLE,
    'guardians.csv': GUARDIANS,
    'schedule.csv': SCHEDULE,
    'auditions.csv': AUDITIONS,
    ...replaced,
  };
  const others = filesOf(SMALL).filter((file) => !(file.name in files));
  return [...others, ...Object.entries(files).map(([name, text]) => ({ name, text }))];
}

const setUp = (replaced: Record<string, string> = {}) => setUpAccount(production(replaced), { now });

function docText(account: LocalAccount, name: string): string {
  const file = Object.values(account.state.files).find((one) => one.name.startsWith(name));
  if (!file?.content) throw new Error(`There is no ${name}`);
  return file.content.data;
}

const issued = (account: LocalAccount) =>
  readTab(workbookOf(account), 'Reports').map((row) => [row.Report, row.Revision]);

describe('contact sheets', () => {
  it('hold all for the team, and for cast and crew only what each adult agreed to share', () => {
    const account = setUp();
    const call = callsOf(account);
    const outcome = finished(call, call('makeContactSheets'));
    expect(outcome.message).toBe('Contact sheets: 3 made.');
    expect(outcome.problems.map((one) => one.message).join()).toContain('Fay Barred is on no contact sheet');
    const [team, cast, crew] = ['Team', 'Cast', 'Crew'].map((one) => docText(account, `${one} contact sheet`));
    for (const text of ['ben.okafor@example.org', '07700 900002', 'rosa.park@example.org', '07700 900013'])
      expect(team).toContain(text);
    expect(cast).toContain('ben.okafor@example.org');
    for (const text of ['07700 900002', 'rosa.park', 'Rosa', 'Meera', '07700 900013', 'props@example.org'])
      expect(cast).not.toContain(text);
    expect(cast).toContain('שירה כהן');
    expect(crew).toContain('07700 900007');
    expect(crew).not.toContain('props@example.org');
    for (const sheet of [team, cast, crew]) {
      // A minor's own address and number, somebody who left, and an adult who must not be contacted: on none.
      for (const text of [
        'cleo.park@',
        '900003',
        '900004',
        'Eli Gone',
        'Nat Never',
        'barred',
        '900099',
        'Fay Barred',
      ]) {
        expect([text, sheet?.includes(text)]).toEqual([text, false]);
      }
      expect(sheet).not.toContain('<img src=x');
    }
  });

  it('are issued again in place only when they changed', () => {
    const account = setUp();
    const call = callsOf(account);
    finished(call, call('makeContactSheets'));
    const files = Object.keys(account.state.files).length;
    expect(finished(call, call('makeContactSheets')).message).toBe('Contact sheets: 3 up to date.');
    const text = 'Name,Phone\nBen Okafor,07700 900222';
    call('applyImport', { tab: 'People', text, hash: call('previewImport', { tab: 'People', text }).hash });
    expect(finished(call, call('makeContactSheets')).message).toBe('Contact sheets: 1 re-issued, 2 up to date.');
    expect(Object.keys(account.state.files)).toHaveLength(files);
    expect(issued(account)).toEqual([
      ['Team contact sheet', 2],
      ['Cast contact sheet', 1],
      ['Crew contact sheet', 1],
    ]);
  });
});

describe('auditions', () => {
  it('make a sign-in sheet with slots, a form, a callback list and a cast list, each in its folder', () => {
    const account = setUp();
    const call = callsOf(account);
    const outcome = finished(call, call('makeAuditions'));
    expect(outcome.message).toBe('Audition paperwork: 4 made.');
    const folderOf = (name: string) => {
      const file = Object.values(account.state.files).find((one) => one.name.startsWith(name));
      return account.state.files[file?.parents[0] ?? '']?.name;
    };
    expect(['Audition sign-in 2027-03-08', 'Audition form', 'Callback list', 'Cast list'].map(folderOf)).toEqual([
      'Audition Sign-In',
      'Audition Forms',
      'Callbacks',
      'Cast List',
    ]);
    const signIn = docText(account, 'Audition sign-in');
    for (const text of ['4:00 pm', '4:10 pm', '4:25 pm', '4:50 pm', 'Hana Ito']) expect(signIn).toContain(text);
    // A slot that somebody has is not free besides.
    expect(signIn).not.toContain('4:20 pm');
    const callback = docText(account, 'Callback list');
    expect(callback).toContain('Gil');
    expect(callback).not.toContain('Hana');
    for (const name of ['Audition sign-in', 'Callback list', 'Cast list']) {
      for (const text of ['@example.org', 'Sings flat', '<img src=x', 'Eli'])
        expect(docText(account, name)).not.toContain(text);
    }
    expect(docText(account, 'Cast list')).toMatch(/Cleo Park \/ Dev Shah/);
    expect(outcome.problems).toMatchObject([
      { tab: 'Auditions', row: 4, column: 'Event ID' },
      { tab: 'Auditions', row: 5, column: 'Slot' },
    ]);
  });

  it('make nothing where nothing is to be made', () => {
    const account = setUp({
      'people.csv': 'Person ID,Name,Group,Minor\nP001,Ana Reyes,Staff,No',
      'guardians.csv': 'Name,Of',
      'schedule.csv': 'Date,Start,End,Type',
      'conflicts.csv': 'Person,From date',
      'auditions.csv': 'Name',
    });
    expect(callsOf(account)('makeAuditions')).toMatchObject({ state: 'nothing' });
  });
});

describe('clearances', () => {
  const MARK = 'ZQXJ';

  /** Ana is cleared, Ben's check has run out; every other cell holds a string that may be seen nowhere. */
  function plantClearances(account: LocalAccount): void {
    const workbook = Object.values(account.state.spreadsheets).find((one) =>
      one.sheets.some((sheet) => sheet.properties.title === 'Clearances'),
    );
    const sheet = workbook?.sheets.find((one) => one.properties.title === 'Clearances');
    const row = (...cells: (string | number)[]) =>
      cells.map((cell) => ({
        userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: cell },
        note: `${MARK} note`,
      }));
    sheet?.rows.push(
      row('P001', 'Background check', 'Cleared', 46000, 47000),
      row('P001', 'Child safety training', 'cleared', 46000),
      row('P002', 'Background check', 'Cleared', 45000, 46400),
      row('P002', 'Child safety training', 'Cleared', 45000),
      row('P002', `${MARK} kind`, `${MARK} status`, `${MARK} completed`),
    );
  }

  it('are warned of without any detail, and too few cleared adults too', () => {
    const account = setUp();
    plantClearances(account);
    const call = callsOf(account);
    const checked = call('checkCompany', { date: '2027-03-06' });
    expect(checked.clearances.map((one) => one.message)).toEqual([
      'A cell in this row cannot be read, so the row clears nobody. Fix it in the Confidential workbook.',
      'Rehearsal at 10:00 am: Ben Okafor has no current check and is called with under-18s.',
      'Rehearsal at 10:00 am: 2 under-18s are called with only one adult who has a current check. Call at least 2.',
    ]);
    expect(checked.people.map((one) => one.message)).toContain(
      'שירה כהן has nobody who may collect. Type Yes under May collect for each adult who may.',
    );
    expect(checked.people.map((one) => one.message).join()).toContain(
      'Fay Barred has the address of somebody who must not be contacted',
    );
    expect(checked.missing.length).toBeGreaterThan(0);
    expect(JSON.stringify([checked, account.logs, account.state.properties])).not.toContain(MARK);
  });

  it('leave an uncleared adult out of call and sign-in where the setting says so, and say it', () => {
    const settings = filesOf(SMALL).find((file) => file.name === 'production.csv')?.text ?? '';
    const account = setUp({ 'production.csv': `${settings.trim()}\nUncleared adults,Leave out\n` });
    plantClearances(account);
    const call = callsOf(account);
    const preview = call('previewCall', { date: '2027-03-06' });
    expect(preview.messages.flatMap((one) => one.to).sort()).toEqual([
      'ana.reyes@example.org',
      'meera.shah@example.org',
      'rosa.park@example.org',
    ]);
    expect(preview.warnings.join()).toContain('Ben Okafor has no current check and is left out');
    finished(call, call('sendCall', { date: preview.date, hash: preview.hash, partial: false }));
    expect(account.state.mails).toHaveLength(3);
    finished(call, call('makeSignIn', { date: '2027-03-06' }));
    expect(readTab(workbookOf(account), 'Attendance').map((row) => row.Name)).not.toContain('Ben Okafor');
    expect(JSON.stringify([account.state.mails, preview, account.logs])).not.toContain(MARK);
  });

  it('stop a call that should leave out, but cannot tell whom, and send nothing', () => {
    const settings = filesOf(SMALL).find((file) => file.name === 'production.csv')?.text ?? '';
    const account = setUp({ 'production.csv': `${settings.trim()}\nUncleared adults,Leave out\n` });
    const workbook = Object.values(account.state.spreadsheets).find((one) =>
      one.sheets.some((sheet) => sheet.properties.title === 'Clearances'),
    );
    if (workbook) workbook.sheets = workbook.sheets.filter((one) => one.properties.title !== 'Clearances');
    const preview = callsOf(account)('previewCall', { date: '2027-03-06' });
    expect(preview).toMatchObject({ messages: [], hash: '' });
    expect(preview.nothing).toContain('cannot read Clearances in the Confidential workbook');
  });

  it('are looked up in one call more', () => {
    const account = setUp();
    const calls = serviceCallsDuring(account, () => callsOf(account)('checkCompany', { date: '' }));
    expect(calls.length).toBeLessThanOrEqual(4);
  });
});
