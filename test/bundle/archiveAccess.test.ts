/** Who can open what while a production is archived, and after it is restored: nobody whom nobody has chosen. */
import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalFile } from '../../local/workspace/state.ts';
import type { JobReport } from '../../src/jobs/report.ts';
import { callsOf, finished, workbookOf } from '../support/bundle.ts';
import { archiveAll, cells, closed, KEEPER, named, SM, sheetOf, upload, who } from '../support/closedProduction.ts';

const OTHER = 'ben.okafor@example.org';
const OFFICE = 'office@example.org';

function give(workspace: LocalWorkspace, name: string, emailAddress: string): void {
  const id = permissionId({ type: 'user', emailAddress });
  named(workspace, name).permissions.push({ id, type: 'user', role: 'reader', emailAddress });
}

function giveAway(file: LocalFile): void {
  file.ownerEmail = OTHER;
  for (const one of file.permissions) if (one.role === 'owner') Object.assign(one, { id: '19', emailAddress: OTHER });
}

function set(workspace: LocalWorkspace, setting: string, value: string): void {
  appendRow(workbookOf(workspace), { tab: 'Production', set: { Setting: setting, Value: value } });
}

function handOver(workspace: LocalWorkspace, record: string, to: string): void {
  const edit = { Action: 'Hand over', 'Hand over to': to };
  editCells(workbookOf(workspace), { tab: 'Retention', where: { Class: record }, set: edit });
}

function restored(workspace: LocalWorkspace): JobReport {
  workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
  return finished(callsOf(workspace), callsOf(workspace)('restoreArchive'));
}

const readers = (workspace: LocalWorkspace, name: string) =>
  named(workspace, name).permissions.map(({ emailAddress, type }) => emailAddress ?? type);
const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message).join('\n');

describe('Confidential', () => {
  test('is opened to no keeper, however deep and by whatever grant', () => {
    const { workspace } = archiveAll(
      closed((one) => {
        upload(one, 'Report I001', 'Incident Reports');
        for (const name of ['Incident Reports', 'Report I001']) give(one, name, KEEPER);
      }),
    );
    for (const name of ['Incident Reports', 'Report I001']) expect(readers(workspace, name)).toEqual([SM]);
  });

  test('is closed to whoever can open the production folder, if somebody has opened it', () => {
    const { workspace } = archiveAll(
      closed((one) => Object.assign(named(one, 'Confidential'), { inheritedPermissionsDisabled: false })),
    );
    expect(named(workspace, 'Confidential').inheritedPermissionsDisabled).toBe(true);
    restored(workspace);
    expect(named(workspace, 'Confidential').inheritedPermissionsDisabled).toBe(true);
  });
});

test('keepers read in no paper what somebody has called a confidential file, and it falls due like other records', () => {
  const { workspace } = archiveAll(
    closed((one) => {
      upload(one, 'Allergies of Cleo', 'Confidential');
      upload(one, 'What Cleo said', 'Incident Reports');
      giveAway(upload(one, 'Form of Cleo', 'Audition Forms'));
    }),
  );
  const { files } = workspace.state;
  const papers = ['Archive index', 'manifest.json', 'Certificate of archive'].map((name) => named(workspace, name));
  const texts = [...papers.map(({ content }) => content?.data), JSON.stringify(workspace.state.spreadsheets)];
  for (const text of texts) expect(text).not.toMatch(/of Cleo|What Cleo/);
  expect(Object.values(files).map(({ name }) => name)).toContain('Allergies of Cleo');
  workspace.state.activeSpreadsheetId = named(workspace, 'Tiny Play: Archive').id;
  workspace.state.nowMs += 8 * 366 * 86_400_000;
  const call = callsOf(workspace);
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
  const { workspace } = archiveAll(start);
  expect(who(workspace.state).sort()).toEqual([SM, KEEPER, OTHER].sort());
});

describe('Keepers', () => {
  test.each([
    ['dev.shah@example.org', /Dev Shah, a minor/],
    ['barred@example.org', /must not be contacted/],
    ['the office', /not an e-mail address/],
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
    const { workspace, report } = archiveAll(start);
    expect(messages(report.problems)).toContain(`${KEEPER} could not be let in`);
    expect(who(workspace.state)).toEqual([SM]);
  });

  test('go out again with Restore although it was not kept who could open what', () => {
    const { workspace } = archiveAll(
      closed((one) => {
        const retention = { tab: 'Retention', where: { Class: 'Access record' }, set: { Action: 'Delete' } };
        editCells(workbookOf(one), retention);
      }),
    );
    expect(who(workspace.state)).toContain(KEEPER);
    expect(messages(restored(workspace).problems)).toContain('Who could open what was not kept');
    expect(who(workspace.state)).toEqual([SM]);
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
    const { workspace } = archiveAll(begin());
    for (const name of RECORDS)
      expect([name, readers(workspace, name)]).toEqual([name, expect.arrayContaining([OFFICE])]);
    for (const name of ['Confidential', 'Tiny Play: Sign-in registers', 'Poster']) {
      expect([name, readers(workspace, name)]).toEqual([name, [SM]]);
    }
    expect(workspace.shareMails).toEqual([]);
    restored(workspace);
    // What was copied for them stays theirs; what people work with again does not.
    expect(readers(workspace, 'Tiny Play: Incidents 2027-03-20')).toContain(OFFICE);
    for (const name of RECORDS.slice(1)) expect([name, readers(workspace, name)]).not.toContain(OFFICE);
    expect(readers(workspace, 'Report I001')).toEqual([SM]);
  });

  test('is no longer open to them when the archive is undone', () => {
    const { workspace, call } = begin();
    const { hash, title } = call('previewArchive');
    const from = workspace.requests.length;
    workspace.beforeCall = () => {
      if (readers(workspace, 'Daily Call 2027-03-06').includes(OFFICE)) workspace.faults.arm({ call: 1, kind: 'kill' });
    };
    expect(() => call('archive', { hash, title, reason: 'now' })).toThrow();
    expect(workspace.requests.length).toBeGreaterThan(from);
    workspace.beforeCall = null;
    workspace.faults.disarm();
    expect(call('cancelJob').state).toBe('cancelled');
    expect(who(workspace.state)).not.toContain(OFFICE);
  });

  test('is kept and named when the address has no Google account', () => {
    const start = begin();
    start.workspace.state.withoutGoogleAccount = [OFFICE];
    const { workspace, report } = archiveAll(start);
    for (const name of ['Tiny Play: Incidents', 'Report I001', 'Daily Call 2027-03-06']) {
      expect(messages(report.problems)).toMatch(new RegExp(`${name}: could not be shared with ${OFFICE}`));
      expect(named(workspace, name).contentRestrictions.length).toBe(1);
    }
    expect(named(workspace, 'Daily Call 2027-03-06.pdf')).toBeDefined();
    expect(named(workspace, 'Certificate of archive').content?.data).toContain('could not be shared with');
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
    const { workspace } = archiveAll(
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
    restored(workspace);
    expect(readers(workspace, 'Designs')).toEqual([SM, 'maker@example.org']);
  });

  test.each([
    ['is somebody else’s now', /You may not put anything into “Company”/],
    ['is in the bin', /lay in is in the bin/],
    ['is gone', /lay in is gone/],
  ])('ends where the place before %s, closed to whoever can open the archive folder', (how, words) => {
    const folder = (workspace: LocalWorkspace, id: string, name: string) => {
      const made = { ...structuredClone(named(workspace, 'Designs')), id, name, properties: {} };
      workspace.state.files[id] = { ...made, parents: [workspace.state.rootId] };
      return workspace.state.files[id];
    };
    const { workspace } = archiveAll(
      closed((one) => {
        named(one, 'Tiny Play 2027').parents = [folder(one, '1FolderOfTheCompany00000000000000', 'Company').id];
        const archive = folder(one, '1ArchiveOfTheCompany0000000000000', 'Company archive');
        archive.permissions.push({ id: '17', type: 'user', role: 'reader', emailAddress: 'everybody@example.org' });
        set(one, 'Archive folder', archive.id);
      }),
    );
    const place = named(workspace, 'Company');
    if (how === 'is gone') delete workspace.state.files[place.id];
    else if (how === 'is in the bin') place.trashed = true;
    else {
      giveAway(Object.assign(place, { parents: [] }));
      give(workspace, 'Company', SM);
    }
    expect(messages(restored(workspace).problems)).toMatch(words);
    expect(who(workspace.state)).not.toContain('everybody@example.org');
    expect(workspace.state.files[named(workspace, 'Tiny Play 2027').parents[0] ?? '']?.name).toBe('2027');
  });
});
