/** What an archive says of itself agrees with what was there: the plan, the manifest, the index, the certificate, the workbook. */
import { createHash } from 'node:crypto';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { RETENTION_CLASSES } from '../../src/features/archive/plan/retentionClasses.ts';
import { workbookOf } from '../support/bundle.ts';
import { archiveAll, closed, inside, KEEPER, named, SM, upload, who } from '../support/closedProduction.ts';

interface Manifest {
  title: string;
  archived: string;
  files: Record<
    'id' | 'name' | 'path' | 'kind' | 'owner' | 'size' | 'md5' | 'modified' | 'record' | 'result',
    unknown
  >[];
}

const manifestOf = (account: LocalAccount) =>
  JSON.parse(named(account, 'manifest.json').content?.data ?? '') as Manifest;
const textOf = (account: LocalAccount, name: string) =>
  (named(account, name).content?.data ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const FOLDER = 'application/vnd.google-apps.folder';

test('the manifest says of a file what Google says of it, and what became of it', () => {
  let poster: LocalFile | undefined;
  const { account } = archiveAll(
    closed((one) => {
      poster = named(one, 'Poster');
      upload(one, 'Form of Cleo', 'Audition Forms');
      upload(one, 'Thrown away', 'Designs').trashed = true;
      Object.assign(poster, { content: { mimeType: 'text/plain', data: 'On stage!', encoding: 'utf8' } });
      Object.assign(poster, { modifiedTime: '2027-02-01T10:00:00.000Z' });
    }),
  );
  const { title, archived, files } = manifestOf(account);
  expect([title, archived]).toEqual(['Tiny Play', '2027-03-20']);
  const rowOf = (id: string | undefined) => files.find((one) => one.id === id);
  expect(rowOf(poster?.id)).toEqual({
    id: poster?.id,
    name: 'Poster',
    path: '2 - Pre-Production/Designs/Poster',
    kind: 'text/plain',
    owner: SM,
    size: 9,
    md5: createHash('md5').update('On stage!').digest('hex'),
    modified: '2027-02-01T10:00:00.000Z',
    record: 'Everything else',
    result: 'Kept, locked',
  });
  expect(rowOf(named(account, 'Daily Call 2027-03-06').id)).toMatchObject({
    kind: 'application/vnd.google-apps.document',
    size: expect.any(Number),
    md5: '',
    record: 'Calls and reports',
  });
  expect(rowOf(named(account, 'Designs').id)).toMatchObject({ kind: FOLDER, result: 'Kept' });
  expect(rowOf(named(account, 'Thrown away').id)).toMatchObject({ result: 'In the bin' });
  // What is deleted leaves its kind behind: no name, and nobody's address.
  expect(
    files.filter(({ record }) => record === 'Auditions').map(({ path, owner, result }) => [path, owner, result]),
  ).toContainEqual(['(Auditions)', '', 'Deleted']);
});

test('a file that somebody took away before it was reached is not said to be deleted by the archive', () => {
  const start = closed();
  const { account } = start;
  const { id } = named(account, 'Poster');
  account.beforeCall = ({ body }) => {
    // The manifest has its row; nothing was done with it yet.
    if (JSON.stringify(body ?? '').includes(id)) {
      account.beforeCall = ({ method }) => {
        if (method === 'drive.permissions.delete') delete account.state.files[id];
      };
    }
  };
  archiveAll(start);
  account.beforeCall = null;
  expect(manifestOf(account).files.find((one) => one.id === id)?.result).toBe('Gone before it was reached');
});

test('the plan names what is kept, locked, kept as PDF and deleted, and that is what happens', () => {
  const start = closed((one) => upload(one, 'Form of Cleo', 'Audition Forms'));
  const before = inside(start.account.state);
  const { account, plan } = archiveAll(start);
  const filesOf = (what: string) =>
    plan.steps.find((one) => one.what === what)?.files.map((path) => path.split('/').at(-1) ?? '');
  expect(plan.steps.map(({ count, files }) => count - files.length)).toEqual(plan.steps.map(() => 0));
  const after = new Set(inside(account.state).map(({ id }) => id));
  const gone = before.filter(({ id }) => !after.has(id)).map(({ name }) => name);
  const workbooks = ['Tiny Play: Callboard', 'Tiny Play: Confidential'];
  expect(filesOf('Copied as Retention says, then deleted for good')?.sort()).toEqual(workbooks);
  expect(filesOf('Deleted for good')?.sort()).toEqual(gone.filter((name) => !workbooks.includes(name)).sort());
  expect(gone).toContain('Form of Cleo');
  const kept = before.filter(({ id, mimeType }) => after.has(id) && mimeType !== FOLDER).map(({ name }) => name);
  expect(filesOf('Kept')?.sort()).toEqual(kept.sort());
  expect(filesOf('Locked read-only')?.sort()).toEqual(kept.sort());
  const pdfs = inside(account.state).filter(({ mimeType }) => mimeType === 'application/pdf');
  expect(
    filesOf('Kept as PDF as well')
      ?.map((name) => `${name}.pdf`)
      .sort(),
  ).toEqual(
    pdfs
      .map(({ name }) => name)
      .filter((name) => name !== 'Tiny Play: Archive.pdf')
      .sort(),
  );
  expect(plan.keepers.sort()).toEqual([SM, KEEPER].sort());
  expect(plan.records).toContainEqual({
    className: 'Clearances',
    what: 'Kept until Monday 20 March 2034, then to be deleted',
    approvedBy: 'Ana Reyes',
  });
});

test('the stage manager keeps access, whoever owns the production and archives it', () => {
  const other = { type: 'user', role: 'writer', emailAddress: 'ben.okafor@example.org' } as const;
  const { account, plan } = archiveAll(
    closed((one) => {
      const where = { Setting: 'Stage manager email' };
      editCells(workbookOf(one), { tab: 'Production', where, set: { Value: other.emailAddress } });
      named(one, 'Tiny Play 2027').permissions.push({ ...other, id: permissionId(other) });
    }),
  );
  expect(plan.keepers).toContain(other.emailAddress);
  expect(who(account.state)).toContain(other.emailAddress);
});

test('the certificate names who did it, why, who can open it, and each kind of record with the day it falls due', () => {
  const { account } = archiveAll(closed((one) => upload(one, 'Letter', 'Incident Reports')));
  const words = textOf(account, 'Certificate of archive');
  expect(words).toContain('Archived on Saturday 20 March 2027');
  expect(words).toContain(`By ${SM}`);
  expect(words).toContain('The venue closes');
  expect(words).toMatch(new RegExp(`Who can still open it [^A-Z]*${KEEPER}`));
  for (const { name } of RETENTION_CLASSES) expect(words).toContain(name);
  expect(words).toContain('Incidents Kept until Monday 20 March 2034, then to be deleted Ana Reyes');
  expect(words).toContain('Sign-in registers Kept until Monday 20 March 2034, then to be deleted Ana Reyes');
  expect(words).toContain('Conflicts Deleted Ana Reyes');
  expect(words).toContain('Calls and reports Kept Ana Reyes');
});

test('the index names every file that is kept, which of them has a PDF, and none that is gone', () => {
  const { account } = archiveAll(closed((one) => upload(one, 'Form of Cleo', 'Audition Forms')));
  const words = textOf(account, 'Archive index');
  const kept = manifestOf(account).files.filter(({ result }) => result === 'Kept, locked');
  expect(kept.length).toBeGreaterThan(2);
  for (const { path } of kept) expect(words).toContain(String(path));
  expect(words).toMatch(/Daily Call 2027-03-06 Calls and reports Yes/);
  expect(words).toMatch(/Designs\/Poster Everything else (?!Yes)/);
  expect(words).not.toContain('(Auditions)');
});

test('the workbook that stays shows names as the setting says, and what the show was like', () => {
  const { account } = archiveAll(
    closed((one) => {
      const setting = { Setting: 'Names in the archive', Value: 'First name and initial' };
      appendRow(workbookOf(one), { tab: 'Production', set: setting });
      appendRow(workbookOf(one), { tab: 'Cues', set: { Cue: 'LX 99', Description: 'Dawn' } });
    }),
  );
  const { sheets = [] } = account.state.spreadsheets[named(account, 'Tiny Play: Archive').id] ?? {};
  const column = (tab: string, index: number) =>
    sheets
      .find(({ properties }) => properties.title === tab)
      ?.rows.map((row) => row[index]?.userEnteredValue?.stringValue);
  expect(column('People', 0)).toEqual(expect.arrayContaining(['Ana R', 'Dev S']));
  expect(column('People', 0)?.join()).not.toMatch(/Reyes|Shah/);
  expect(column('Cues', 0)).toContain('LX 99');
  expect(column('Archive', 1)).toEqual(expect.arrayContaining(['The venue closes', SM, `${SM}; ${KEEPER}`]));
});
