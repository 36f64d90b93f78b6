/** What archiving ends besides the files: messages, the calendar, and what must not begin meanwhile. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { tickNow } from '../../local/runs/clockRun.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { approve, archiveAll, cells, closed, named, picture, sheetOf, upload } from '../support/closedProduction.ts';

const documentProperties = ({ state }: LocalAccount) =>
  state.properties.document[state.activeSpreadsheetId ?? ''] ?? {};
const message = (key: string, state: string) => cells([key, 'Daily call', 46457, 1, 'parent@example.org', state]);

test('messages that wait are cancelled, and of what was on its way a person is asked as ever', () => {
  const { account } = archiveAll(
    closed((one) => {
      const keep = { Action: 'Keep' };
      editCells(workbookOf(one), { tab: 'Retention', where: { Class: 'Notes and messages' }, set: keep });
      const states = ['Sending', 'Sending', 'Sending', 'Pending', 'Failed'];
      sheetOf(one, 'Outbox').rows.push(...states.map((state, index) => message(`k${index}`, state)));
      documentProperties(one)['outbox.inFlight'] = 'k1';
    }),
  );
  const kept = account.state.spreadsheets[named(account, 'Tiny Play: Notes and messages').id];
  const rows = kept?.sheets.find(({ properties }) => properties.title === 'Outbox')?.rows ?? [];
  const texts = rows.map((row) => row.map((cell) => cell?.userEnteredValue?.stringValue));
  const archived = 'The production was archived.';
  expect(
    texts.filter(([key]) => key?.startsWith('k')).map(([key, , , , , state, , detail]) => [key, state, detail]),
  ).toEqual([
    ['k0', 'Sent', undefined],
    ['k1', 'Unconfirmed', expect.stringContaining('Ask whether it came')],
    ['k2', 'Cancelled', archived],
    ['k3', 'Cancelled', archived],
    ['k4', 'Failed', undefined],
  ]);
});

test('an archive that is begun has cancelled what waits, and undoing it sends nothing', () => {
  const { account, call } = closed((one) => sheetOf(one, 'Outbox').rows.push(message('k1', 'Pending')));
  const { hash, title } = call('previewArchive');
  const mails = account.state.mails.length;
  account.faults.arm({ call: 1, kind: 'kill-after', method: 'drive.permissions.delete' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  account.faults.disarm();
  expect(call('cancelJob').state).toBe('cancelled');
  call('repairTriggers');
  tickNow(account);
  expect(account.state.mails.length).toBe(mails);
  expect(JSON.stringify(sheetOf(account, 'Outbox').rows)).toMatch(/k1.*Cancelled.*The production was archived/);
});

test('the production’s calendar goes, and the plan says so', () => {
  const start = closed((one) => {
    finished(callsOf(one), callsOf(one)('updateCalendar', { answer: '' }));
  });
  expect(Object.keys(start.account.state.calendars)).toHaveLength(1);
  const { account, plan } = archiveAll(start);
  expect(plan.closing).toContain('The production’s calendar: removed.');
  expect(plan.closing).toContain('2 triggers of yours: removed.');
  expect(account.state.calendars).toEqual({});
});

test('nothing is archived while messages are still going out', () => {
  const account = setUpAccount(SMALL, { now: '2027-03-05T18:00' });
  const call = callsOf(account);
  approve(account);
  const { date, hash } = call('previewCall', { date: '' });
  account.faults.arm({ call: 1, kind: 'kill-after', method: 'MailApp.sendEmail' });
  expect(() => call('sendCall', { date, hash, partial: false })).toThrow();
  account.faults.disarm();
  const plan = call('previewArchive');
  const before = picture(account.state);
  const outbox = structuredClone(sheetOf(account, 'Outbox').rows);
  expect(call('archive', { hash: plan.hash, title: plan.title, reason: 'now' })).toMatchObject({
    state: 'busy',
    message: expect.stringContaining('Messages are still going out'),
  });
  expect(picture(account.state)).toEqual(before);
  expect(sheetOf(account, 'Outbox').rows).toEqual(outbox);
});

test('only what was looked at is done: a file that was moved or shared since has to be looked at again', () => {
  const { account, call } = closed((one) => {
    upload(one, 'Thrown away', 'Designs').trashed = true;
    named(one, 'Thrown away').permissions.push({ id: 'anyoneWithLink', type: 'anyone', role: 'reader' });
  });
  const { hash, title, strike } = call('previewArchive');
  // What is in the bin is closed anyway, so nobody has to see to it.
  expect(strike.filter(({ kind }) => kind === 'Public by link').map(({ what }) => what)).toEqual([
    '2 - Pre-Production/Designs/Poster',
  ]);
  named(account, 'Poster').parents = [named(account, 'Audition Forms').id];
  expect(call('archive', { hash, title, reason: 'now' })).toMatchObject({
    state: 'refused',
    unchanged: 'Nothing was archived.',
  });
  expect(named(account, 'Poster')).toBeDefined();
  const again = call('previewArchive');
  named(account, 'Poster').permissions.push({
    id: 'p1',
    type: 'user',
    role: 'writer',
    emailAddress: 'p@example.org',
  });
  expect(call('archive', { hash: again.hash, title, reason: 'now' }).state).toBe('refused');
});

test('the company’s archive is used if there is one, by whatever hand it was made', () => {
  const { account } = archiveAll(
    closed((one) => {
      const folder = upload(one, 'Archive', 'Designs');
      Object.assign(folder, { id: '1ArchiveMadeByHand000000000000', parents: [one.state.rootId], content: undefined });
      folder.mimeType = 'application/vnd.google-apps.folder';
      one.state.files = { ...one.state.files, [folder.id]: folder };
    }),
  );
  const year = account.state.files[named(account, 'Tiny Play 2027 (archived)').parents[0] ?? ''];
  expect(year?.parents).toEqual(['1ArchiveMadeByHand000000000000']);
});
