import { SheetsService } from '../../../../local/services/sheets/sheetsService.ts';
import { failureOf, ID, OWNER, sheetsAccount, sheetsOf, valuesOf, withRows } from './sheetsAccount.ts';

const OTHER = 'asm@example.org';
const RAW = { valueInputOption: 'RAW' } as const;

function shared(role: 'reader' | 'writer') {
  const account = withRows(sheetsAccount(), [['a']]);
  account.state.files[account.state.rootId]?.permissions.push({ id: 'p', type: 'user', role, emailAddress: OTHER });
  return { ...account, others: sheetsOf(account.state, OTHER) };
}

describe('who may do what', () => {
  test('a spreadsheet that is not there is not found', () => {
    const failure = failureOf(() => sheetsAccount().sheets.get('nothing'));
    expect([failure.code, failure.message]).toEqual([404, 'Requested entity was not found.']);
  });

  test('a file that is no spreadsheet cannot be opened', () => {
    const { sheets, state } = sheetsAccount();
    expect(failureOf(() => sheets.get(state.rootId)).code).toBe(400);
  });

  test('a stranger may neither read nor write', () => {
    const stranger = sheetsOf(sheetsAccount().state, OTHER);
    expect(failureOf(() => stranger.get(ID)).code).toBe(403);
    expect(failureOf(() => stranger.Values.update({ values: [['b']] }, ID, 'A1', RAW)).code).toBe(403);
  });

  test('who may read the folder may read the workbook and not write to it', () => {
    const { others } = shared('reader');
    expect(others.Values.get(ID, 'Sheet1').values).toEqual([['a']]);
    expect(failureOf(() => others.Values.update({ values: [['b']] }, ID, 'A1', RAW)).code).toBe(403);
  });

  test('who may write to the folder may write to the workbook, unless its own access is restricted', () => {
    const account = shared('writer');
    account.others.Values.update({ values: [['b']] }, ID, 'A1', RAW);
    expect(valuesOf(account)).toEqual([['b']]);
    const file = account.state.files[ID];
    if (file) file.inheritedPermissionsDisabled = true;
    expect(failureOf(() => account.others.get(ID)).code).toBe(403);
  });

  test('nobody writes to a locked file, and everybody still reads it', () => {
    const account = withRows(sheetsAccount(), [['a']]);
    account.state.files[ID]?.contentRestrictions.push({ readOnly: true, reason: 'Archived' });
    expect(failureOf(() => account.sheets.Values.clear({}, ID, 'A1')).code).toBe(403);
    expect(valuesOf(account)).toEqual([['a']]);
  });

  test('protection stops other editors, a warning stops nobody, and nothing stops the owner', () => {
    const account = shared('writer');
    const protect = (range: object, warningOnly: boolean) => ({
      addProtectedRange: { protectedRange: { range, warningOnly } },
    });
    const column = (start: number) => ({ sheetId: 0, startColumnIndex: start, endColumnIndex: start + 1 });
    account.sheets.batchUpdate({ requests: [protect(column(0), false), protect(column(1), true)] }, ID);
    const failure = failureOf(() => account.others.Values.update({ values: [['x']] }, ID, 'A1', RAW));
    expect(failure.message).toContain('You are trying to edit a protected cell');
    account.others.Values.update({ values: [['x']] }, ID, 'B1', RAW);
    withRows(account, [['y']]);
    expect(valuesOf(account)).toEqual([['y', 'x']]);
    account.others.batchUpdate({ requests: [protect(column(2), false)] }, ID);
    expect(() => account.sheets.Values.update({ values: [['z']] }, ID, 'C1', RAW)).not.toThrow();
  });

  test('a write stamps the file, and a new title is the file’s name', () => {
    const account = sheetsAccount();
    const properties = { title: 'Tiny Play: Callboard' };
    account.sheets.batchUpdate({ requests: [{ updateSpreadsheetProperties: { properties, fields: 'title' } }] }, ID);
    const file = account.state.files[ID];
    expect([file?.name, file?.modifiedTime]).toEqual([
      'Tiny Play: Callboard',
      new Date(account.state.nowMs).toISOString(),
    ]);
    if (file) file.name = 'Renamed in Drive';
    expect(account.sheets.get(ID, { fields: 'properties.title' })).toEqual({
      properties: { title: 'Renamed in Drive' },
    });
  });
});

describe('the quota of a minute', () => {
  const context = () => ({ state: sheetsAccount().state, user: OWNER, authMode: 'FULL', source: 'menu' }) as const;

  test('sixty reads pass, the next is refused, and a minute later it passes', () => {
    const asked = context();
    const { Spreadsheets } = new SheetsService(asked, (_, effect) => effect());
    for (let n = 0; n < 60; n++) Spreadsheets.get(ID);
    const failure = failureOf(() => Spreadsheets.get(ID));
    expect([failure.code, failure.reason]).toEqual([429, 'rateLimitExceeded']);
    asked.state.nowMs += 60_000;
    expect(() => Spreadsheets.get(ID)).not.toThrow();
  });

  test('writes are counted apart from reads, and a refused write changes nothing', () => {
    const asked = context();
    const { Spreadsheets } = new SheetsService(asked, (_, effect) => effect());
    const write = (text: string) => Spreadsheets.Values.update({ values: [[text]] }, ID, 'A1', RAW);
    for (let n = 0; n < 60; n++) write(`${n}`);
    expect(failureOf(() => write('60')).code).toBe(429);
    expect(Spreadsheets.Values.get(ID, 'A1').values).toEqual([['59']]);
  });
});
