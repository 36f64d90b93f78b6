/** Who can open what while a production is archived, and after it is restored: nobody whom nobody has chosen. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { callsOf, finished, workbookOf } from '../support/bundle.ts';
import { archiveAll, cells, closed, KEEPER, named, SM, sheetOf, upload, who } from '../support/closedProduction.ts';

const OTHER = 'ben.okafor@example.org';
const OFFICE = 'office@example.org';

function give(account: LocalAccount, name: string, emailAddress: string): void {
  const id = permissionId({ type: 'user', emailAddress });
  named(account, name).permissions.push({ id, type: 'user', role: 'reader', emailAddress });
}

function giveAway(file: LocalFile): void {
  file.ownerEmail = OTHER;
  for (const one of file.permissions) if (one.role === 'owner') Object.assign(one, { id: '19', emailAddress: OTHER });
}

function set(account: LocalAccount, setting: string, value: string): void {
  appendRow(workbookOf(account), { tab: 'Production', set: { Setting: setting, Value: value } });
}

function handOver(account: LocalAccount, record: string, to: string): void {
  const edit = { Action: 'Hand over', 'Hand over to': to };
  editCells(workbookOf(account), { tab: 'Retention', where: { Class: record }, set: edit });
}

function restored(account: LocalAccount): JobOutcome {
  account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
  return finished(callsOf(account), callsOf(account)('restoreArchive'));
}

const readers = (account: LocalAccount, name: string) =>
  named(account, name).permissions.map(({ emailAddress, type }) => emailAddress ?? type);
const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message).join('\n');

describe('Confidential', () => {
  test('is opened to no keeper, however deep and by whatever grant', () => {
    const { account } = archiveAll(
      closed((one) => {
        upload(one, 'Report I001', 'Incident Reports');
        for (const name of ['Incident Reports', 'Report I001']) give(one, name, KEEPER);
      }),
    );
    for (const name of ['Incident Reports', 'Report I001']) expect(readers(account, name)).toEqual([SM]);
  });

  test('is closed to whoever can open the production folder, if somebody has opened it', () => {
    const { account } = archiveAll(
      closed((one) => Object.assign(named(one, 'Confidential'), { inheritedPermissionsDisabled: false })),
    );
    expect(named(account, 'Confidential').inheritedPermissionsDisabled).toBe(true);
    restored(account);
    expect(named(account, 'Confidential').inheritedPermissionsDisabled).toBe(true);
  });
});

test('keepers read in no paper what somebody has called a confidential file, and it falls due like other records', () => {
  const { account } = archiveAll(
    closed((one) => {
      upload(one, 'Allergies of Cleo', 'Confidential');
      upload(one, 'What Cleo said', 'Incident Reports');
      giveAway(upload(one, 'Form of Cleo', 'Audition Forms'));
    }),
  );
  const { files } = account.state;
  const papers = ['Archive index', 'manifest.json', 'Certificate of archive'].map((name) => named(account, name));
  const texts = [...papers.map(({ content }) => content?.data), JSON.stringify(account.state.spreadsheets)];
  for (const text of texts) expect(text).not.toMatch(/of Cleo|What Cleo/);
  expect(Object.values(files).map(({ name }) => name)).toContain('Allergies of Cleo');
  account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
  account.state.nowMs += 8 * 366 * 86_400_000;
  const call = callsOf(account);
  finished(call, call('endKeptRecord', { className: 'Other confidential files' }));
  finished(call, call('endKeptRecord', { className: 'Incidents' }));
  expect(
    Object.values(files)
      .filter(({ name }) => /of Cleo|What Cleo/.test(name))
      .map(({ name }) => name),
  ).toEqual(['Form of Cleo']);
});

test('what is somebody else’s and should be deleted is closed to everybody but its owner', () => {
  const start = closed((one) => {
    const form = upload(one, 'Their form', 'Audition Forms');
    giveAway(form);
    form.permissions.push({ id: permissionId({ type: 'anyone' }), type: 'anyone', role: 'reader' });
  });
  expect(
    start
      .call('previewArchive')
      .steps.find(({ what }) => what === 'Deleted for good')
      ?.files.join(),
  ).not.toContain('Their form');
  const { account } = archiveAll(start);
  expect(who(account.state).sort()).toEqual([SM, KEEPER, OTHER].sort());
});

describe('Keepers', () => {
  test.each([
    ['dev.shah@example.org', /Dev Shah, who is under 18/],
    ['barred@example.org', /must not be contacted/],
    ['the office', /not an email address/],
  ])('cannot be %s', (address, words) => {
    const { call } = closed((one) => {
      const barred = { Name: 'Al Bar', Of: 'P003', Email: 'barred@example.org', 'No contact': 'Yes' };
      appendRow(workbookOf(one), { tab: 'Guardians', set: barred });
      set(one, 'Archive keepers', address);
    });
    expect(messages(call('previewArchive').problems)).toMatch(words);
  });

  test('without a Google account keep nothing from being archived, and are said', () => {
    const start = closed((one) => Object.assign(one.state, { withoutGoogleAccount: [KEEPER] }));
    const { account, outcome } = archiveAll(start);
    expect(messages(outcome.problems)).toContain(`could not give ${KEEPER} access`);
    expect(who(account.state)).toEqual([SM]);
  });

  test('go out again with Restore although it was not kept who could open what', () => {
    const { account } = archiveAll(
      closed((one) => {
        const retention = { tab: 'Retention', where: { Class: 'Access record' }, set: { Action: 'Delete' } };
        editCells(workbookOf(one), retention);
      }),
    );
    expect(who(account.state)).toContain(KEEPER);
    expect(messages(restored(account).problems)).toContain('did not keep who could open what');
    expect(who(account.state)).toEqual([SM]);
  });
});

describe('A record that is handed over', () => {
  const RECORDS = ['Tiny Play: Incidents', 'Report I001', 'Daily Call 2027-03-06'];
  const begin = () =>
    closed((one) => {
      upload(one, 'Report I001', 'Incident Reports');
      sheetOf(one, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall']));
      for (const record of ['Incidents', 'Calls and reports']) handOver(one, record, OFFICE);
    });

  test('is shared with the adult who takes it: its workbook and its files, and no others', () => {
    const { account } = archiveAll(begin());
    for (const name of RECORDS)
      expect([name, readers(account, name)]).toEqual([name, expect.arrayContaining([OFFICE])]);
    for (const name of ['Confidential', 'Tiny Play: Sign-in registers', 'Poster']) {
      expect([name, readers(account, name)]).toEqual([name, [SM]]);
    }
    expect(account.shareMails).toEqual([]);
    restored(account);
    // What was copied for them stays theirs; what people work with again does not.
    expect(readers(account, 'Tiny Play: Incidents 2027-03-20')).toContain(OFFICE);
    for (const name of RECORDS.slice(1)) expect([name, readers(account, name)]).not.toContain(OFFICE);
    expect(readers(account, 'Report I001')).toEqual([SM]);
  });

  test('is no longer open to them when the archive is undone', () => {
    const { account, call } = begin();
    const { hash, title } = call('previewArchive');
    const from = account.serviceCalls.length;
    account.beforeCall = () => {
      if (readers(account, 'Daily Call 2027-03-06').includes(OFFICE)) account.faults.arm({ call: 1, kind: 'kill' });
    };
    expect(() => call('archive', { hash, title, reason: 'now' })).toThrow();
    expect(account.serviceCalls.length).toBeGreaterThan(from);
    account.beforeCall = null;
    account.faults.disarm();
    expect(call('cancelJob').state).toBe('cancelled');
    expect(who(account.state)).not.toContain(OFFICE);
  });

  test('is kept and named when the address has no Google account', () => {
    const start = begin();
    start.account.state.withoutGoogleAccount = [OFFICE];
    const { account, outcome } = archiveAll(start);
    for (const name of ['Tiny Play: Incidents', 'Report I001', 'Daily Call 2027-03-06']) {
      expect(messages(outcome.problems)).toMatch(new RegExp(`${name}: could not be shared with ${OFFICE}`));
      expect(named(account, name).contentRestrictions.length).toBe(1);
    }
    expect(named(account, 'Daily Call 2027-03-06.pdf')).toBeDefined();
    expect(named(account, 'Certificate of archive').content?.data).toContain('could not be shared with');
  });

  test.each(['dev.shah@example.org', 'barred@example.org'])('cannot go to %s', (address) => {
    const { call } = closed((one) => {
      const barred = { Name: 'Al Bar', Of: 'P003', Email: 'barred@example.org', 'No contact': 'Yes' };
      appendRow(workbookOf(one), { tab: 'Guardians', set: barred });
      handOver(one, 'Incidents', address);
    });
    expect(call('previewArchive').problems).toEqual([
      expect.objectContaining({ tab: 'Retention', column: 'Hand over to' }),
    ]);
  });
});

describe('Restore', () => {
  test('lets nobody in again who must not be contacted, is not active any more, or could come in until a day', () => {
    const { account } = archiveAll(
      closed((one) => {
        const book = workbookOf(one);
        const barred = { Name: 'Al Bar', Of: 'P003', Email: 'barred@example.org', 'No contact': 'Yes' };
        appendRow(book, { tab: 'Guardians', set: { ...barred, Email: 'another@example.org' } });
        const person = { Group: 'Crew', Minor: 'No' };
        appendRow(book, { tab: 'People', set: { ...person, 'Person ID': 'P8', Name: 'Al Bar', Email: barred.Email } });
        const left = { Name: 'Lee Gone', Email: 'left@example.org', Active: 'No' };
        appendRow(book, { tab: 'People', set: { ...person, ...left, 'Person ID': 'P9' } });
        for (const address of [barred.Email, left.Email, 'maker@example.org']) give(one, 'Designs', address);
        give(one, 'Designs', 'guest@example.org');
        const guest = named(one, 'Designs').permissions.at(-1);
        if (guest) guest.expirationTime = '2027-04-30T00:00:00.000Z';
      }),
    );
    restored(account);
    expect(readers(account, 'Designs')).toEqual([SM, 'maker@example.org']);
  });

  test.each([
    ['is somebody else’s now', /You may not put anything into “Company”/],
    ['is in the bin', /held the production is in the bin/],
    ['is gone', /held the production is gone/],
  ])('ends where the place before %s, closed to whoever can open the archive folder', (how, words) => {
    const folder = (account: LocalAccount, id: string, name: string) => {
      const made = { ...structuredClone(named(account, 'Designs')), id, name, properties: {} };
      account.state.files[id] = { ...made, parents: [account.state.rootId] };
      return account.state.files[id];
    };
    const { account } = archiveAll(
      closed((one) => {
        named(one, 'Tiny Play 2027').parents = [folder(one, '1FolderOfTheCompany00000000000000', 'Company').id];
        const archive = folder(one, '1ArchiveOfTheCompany0000000000000', 'Company archive');
        archive.permissions.push({ id: '17', type: 'user', role: 'reader', emailAddress: 'everybody@example.org' });
        set(one, 'Archive folder', archive.id);
      }),
    );
    const place = named(account, 'Company');
    if (how === 'is gone') delete account.state.files[place.id];
    else if (how === 'is in the bin') place.trashed = true;
    else {
      giveAway(Object.assign(place, { parents: [] }));
      give(account, 'Company', SM);
    }
    expect(messages(restored(account).problems)).toMatch(words);
    expect(who(account.state)).not.toContain('everybody@example.org');
    expect(account.state.files[named(account, 'Tiny Play 2027').parents[0] ?? '']?.name).toBe('2027');
  });
});
