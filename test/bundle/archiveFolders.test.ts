/** Folders of records that are deleted keep nothing of what somebody called them, and folders too deep are named. */
import type { LocalFile } from '../../local/account/state.ts';
import { finished, workbookOf } from '../support/bundle.ts';
import { archiveAll, closed, inside, named, upload } from '../support/closedProduction.ts';

const CHILD = 'Zenobia Quill';
const OTHER = 'designer@example.org';

/** A folder as somebody makes it by hand. */
function makeFolder(account: Parameters<typeof upload>[0], name: string, parent: string): LocalFile {
  const made = upload(account, name, parent);
  made.mimeType = 'application/vnd.google-apps.folder';
  delete made.content;
  return made;
}

/** Everything that a keeper of the archive could read of files and folders and of the archive's own papers. */
function left(account: Parameters<typeof upload>[0]): string {
  const { state } = account;
  const files = inside(state);
  const books = files.map(({ id }) => state.spreadsheets[id]).filter((book) => book !== undefined);
  return JSON.stringify([
    files.map(({ name, description, content }) => [name, description, content?.data]),
    books.map(({ sheets }) => sheets.map(({ rows }) => rows)),
  ]);
}

test('a folder of the layout whose records are deleted is called as in the layout again, without its description', () => {
  const { account } = archiveAll(
    closed((one) => {
      const forms = named(one, 'Audition Forms');
      forms.name = `Audition Forms of ${CHILD}`;
      forms.description = `${CHILD}: asthma`;
      named(one, 'Callbacks').description = `${CHILD} cannot come`;
    }),
  );
  expect(named(account, 'Audition Forms').description).toBe('');
  expect(named(account, 'Callbacks').description).toBe('');
  expect(left(account)).not.toContain(CHILD);
});

test('a folder of deleted records that holds what only somebody else can delete loses its name, in every paper too', () => {
  const { account } = archiveAll(
    closed((one) => {
      makeFolder(one, `Forms of ${CHILD}`, 'Audition Forms').description = `${CHILD}: asthma`;
      const theirs = upload(one, 'Scan 12', `Forms of ${CHILD}`);
      theirs.ownerEmail = OTHER;
      theirs.description = '';
      theirs.permissions = [
        { id: 'theirs', type: 'user', role: 'owner', emailAddress: OTHER },
        ...theirs.permissions.map((permission) => ({ ...permission, role: 'writer' as const })),
      ];
    }),
  );
  const files = inside(account.state);
  expect(files.map(({ name }) => name)).toContain('Scan 12');
  const parent = files.find(({ id }) => id === files.find(({ name }) => name === 'Scan 12')?.parents[0]);
  expect(parent).toMatchObject({ name: 'Auditions', description: '' });
  expect(left(account)).not.toContain(CHILD);
});

test('a folder of records that are kept stays as it was called and described', () => {
  const { account } = archiveAll(
    closed((one) => {
      makeFolder(one, 'Posters', 'Designs').description = 'By the designer';
      upload(one, 'Poster 2', 'Posters');
    }),
  );
  expect(named(account, 'Posters').description).toBe('By the designer');
});

test('a record that ends takes what its folder of the layout was called with it', () => {
  const { account, call } = closed((one) => {
    named(one, 'Sign-In Sheets').description = `${CHILD} goes home with her aunt`;
  });
  archiveAll({ account, call });
  expect(named(account, 'Sign-In Sheets').description).toContain(CHILD);
  account.state.activeSpreadsheetId = named(account, 'Tiny Play: Archive').id;
  account.state.nowMs += 8 * 366 * 86_400_000;
  expect(call('endKeptRecord', { className: 'Sign-in registers' }).state).toBe('done');
  expect(named(account, 'Sign-In Sheets').description).toBe('');
});

test('four hundred folders in one another are named before anything begins, and the archive ends once they are gone', () => {
  const { account, call } = closed((one) => {
    let parent = 'Designs';
    for (let level = 1; level <= 400; level++) {
      makeFolder(one, `Level ${level}`, parent);
      parent = `Level ${level}`;
    }
  });
  const before = JSON.stringify(account.state.spreadsheets[workbookOf(account).spreadsheetId]);
  const preview = call('previewArchive');
  expect(preview.problems.map(({ message }) => message).join()).toContain(
    'holds folders in folders, more than 30 deep',
  );
  expect(JSON.stringify(account.state.spreadsheets[workbookOf(account).spreadsheetId])).toBe(before);
  expect(
    call('checkSharing')
      .problems.map(({ message }) => message)
      .join(),
  ).toContain('more than 30 deep');
  named(account, 'Level 1').parents = [account.state.rootId];
  const { hash, title } = call('previewArchive');
  expect(finished(call, call('archive', { hash, title, reason: 'The venue closes' })).state).toBe('done');
});
