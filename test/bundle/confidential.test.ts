import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import { callsOf, filesOf, finished, SMALL, setUpAccount } from '../support/bundle.ts';

const MARK = 'ZQXJ';

/** Fills every cell of every tab of the Confidential workbook, notes included, with a string that is nowhere else. */
function plant(account: LocalAccount, file: LocalFile): number {
  let planted = 0;
  for (const sheet of account.state.spreadsheets[file.id]?.sheets ?? []) {
    const headers = sheet.rows[0] ?? [];
    for (const person of ['P002', 'P003', 'P004']) {
      const row = headers.map((header) => {
        planted++;
        const stringValue =
          header?.userEnteredValue?.stringValue === 'Person ID' ? person : `${MARK}${planted} ${person}`;
        return { userEnteredValue: { stringValue }, note: `${MARK}${planted} note` };
      });
      sheet.rows.push(row);
    }
  }
  return planted;
}

function insideFolder(account: LocalAccount, file: LocalFile, folderName: string): boolean {
  for (let at: LocalFile | undefined = file; at; at = account.state.files[at.parents[0] ?? '']) {
    if (at.name === folderName) return true;
  }
  return false;
}

describe('What is confidential', () => {
  test.each([
    ['', 'no rules for the hours of children'],
    ['England', 'rules for them, which look into it'],
  ])(
    'is in no document, mail, tab, log, property, answer or request outside the Confidential folder: “%s”, %s',
    (rules) => {
      const fixture = filesOf(SMALL).map((file) =>
        file.name === 'production.csv' ? { ...file, text: `${file.text.trim()}\nHours of children,${rules}\n` } : file,
      );
      const account = setUpAccount(fixture, { now: '2027-03-05T18:00' });
      const call = callsOf(account);
      const files = Object.values(account.state.files);
      const workbook = files.find((file) => file.name === 'Tiny Play: Confidential');
      expect(workbook && plant(account, workbook)).toBeGreaterThan(60);
      const from = account.serviceCalls.length;
      const answers: unknown[] = [
        finished(call, call('setUp', { files: [], settings: {} })),
        finished(call, call('makeSignIn', { date: '' })),
        finished(call, call('makeReport', { date: '' })),
      ];
      const preview = call('previewCall', { date: '' });
      answers.push(
        preview,
        finished(call, call('sendCall', { date: preview.date, hash: preview.hash, partial: false })),
      );
      const outcome = call('previewReport', { date: '' });
      answers.push(
        outcome,
        finished(call, call('sendReport', { date: outcome.date, hash: outcome.hash, partial: false })),
      );
      answers.push(call('checkSharing'), call('health'), call('getToday'), call('checkCompany', { date: '' }));
      answers.push(finished(call, call('applySharing', { hash: call('checkSharing').hash })));
      expect(account.state.mails.length).toBeGreaterThan(0);
      const outside = Object.values(account.state.files).filter((file) => !insideFolder(account, file, 'Confidential'));
      const seen = {
        files: outside,
        tabs: outside.map((file) => account.state.spreadsheets[file.id]),
        mails: account.state.mails,
        properties: account.state.properties,
        logs: account.logs,
        requests: account.serviceCalls.slice(from),
        answers,
      };
      for (const [name, value] of Object.entries(seen))
        expect([name, JSON.stringify(value).includes(MARK)]).toEqual([name, false]);
    },
  );
});

/** What a request writes to: the file, the folder that something is made in, the folder that something is moved to. */
function writtenIds(request: LocalAccount['serviceCalls'][number]): string[] {
  const { method, params } = request as { method: string; params: Record<string, unknown> };
  if (
    !/^(drive\.files\.(create|update|copy|delete)|drive\.permissions\.(create|update|delete)|sheets\..*batchUpdate$)/.test(
      method,
    )
  )
    return [];
  const body = ('body' in request ? request.body : {}) as { parents?: string[] };
  return [params.fileId, params.spreadsheetId, params.addParents, ...(body?.parents ?? [])].filter(
    (id): id is string => typeof id === 'string',
  );
}

describe('Writing', () => {
  test('goes to ids inside the production only, once it is set up', () => {
    const account = setUpAccount(SMALL, { now: '2027-03-05T18:00' });
    const call = callsOf(account);
    const from = account.serviceCalls.length;
    finished(call, call('makeSignIn', { date: '' }));
    finished(call, call('makeReport', { date: '' }));
    const preview = call('previewCall', { date: '' });
    finished(call, call('sendCall', { date: preview.date, hash: preview.hash, partial: false }));
    finished(call, call('applySharing', { hash: call('checkSharing').hash }));
    finished(call, call('undoSharing'));
    const written = new Set(account.serviceCalls.slice(from).flatMap(writtenIds));
    expect(written.size).toBeGreaterThan(5);
    const strangers = [...written].filter((id) => {
      const file = account.state.files[id];
      return !file || !insideFolder(account, file, 'Tiny Play 2027');
    });
    expect(strangers).toEqual([]);
  });
});
