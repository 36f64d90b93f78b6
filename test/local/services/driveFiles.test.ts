import type { LocalAccount } from '../../../local/account/localAccount.ts';
import { useScript } from '../../../local/runs/useScript.ts';
import { evaluator, ME, NOON } from '../runs/scriptAccount.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const DOC = 'application/vnd.google-apps.document';
const SHEET = 'application/vnd.google-apps.spreadsheet';

type File = Record<string, unknown> & { id: string };

/** Calls members of `Drive.Files` and `Drive.Permissions` from inside a bundle, with JSON arguments. */
function drive(options: Parameters<typeof evaluator>[0] = {}) {
  const { account, evaluate } = evaluator(options);
  const call = (member: string, ...args: unknown[]) =>
    evaluate(`Drive.${member}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`) as File;
  const newId = () => (call('Files.generateIds', { count: 1 }).ids as string[])[0] as string;
  const folder = (name: string, more: object = {}) =>
    call('Files.create', { id: newId(), name, mimeType: FOLDER, ...more }, null, { fields: '*' });
  const doc = (resource: object, html = '<p>x</p>') =>
    evaluate(
      `Drive.Files.create(${JSON.stringify({ mimeType: DOC, ...resource })}, Utilities.newBlob(${JSON.stringify(html)}, 'text/html'), { fields: '*' })`,
    ) as File;
  const names = (q: string, more: object = {}) =>
    (call('Files.list', { q, ...more }).files as { name: string }[]).map(({ name }) => name);
  return { account, evaluate, call, newId, folder, doc, names };
}

function later(account: LocalAccount, ms: number): void {
  account.moveClockTo(account.state.nowMs + ms);
}

describe('Drive.Files.create', () => {
  test('makes a folder with a chosen id once, and answers 409 the second time', () => {
    const { call, newId, names } = drive();
    const id = newId();
    const resource = { id, name: 'Show', mimeType: FOLDER };
    expect(call('Files.create', resource)).toEqual({ kind: 'drive#file', id, name: 'Show', mimeType: FOLDER });
    expect(() => call('Files.create', resource)).toThrow('A file already exists with the provided ID.');
    expect(names(`'root' in parents and mimeType = '${FOLDER}'`)).toEqual(['Show']);
  });

  test('refuses an id that Drive did not hand out, and one for a Doc or spreadsheet', () => {
    const { call, newId } = drive();
    expect(() => call('Files.create', { id: 'mine', name: 'x', mimeType: FOLDER })).toThrow('not usable');
    for (const mimeType of [DOC, SHEET]) {
      expect(() => call('Files.create', { id: newId(), name: 'x', mimeType })).toThrow(
        'Generated IDs are not supported',
      );
    }
  });

  test('makes a Doc from HTML, and the same call again makes a twin', () => {
    const { doc, account, names } = drive();
    const first = doc({ name: 'Report' }, '<h1>Día 1</h1>');
    expect(account.state.files[first.id]?.content).toEqual({
      mimeType: 'text/html',
      data: '<h1>Día 1</h1>',
      encoding: 'utf8',
    });
    expect(account.serviceCalls.at(-1)?.media).toEqual({ mimeType: 'text/html', bytes: 15 });
    doc({ name: 'Report' });
    expect(names(`mimeType = '${DOC}'`)).toEqual(['Report', 'Report']);
  });

  test('makes a spreadsheet that Sheets then knows', () => {
    const { call, account } = drive();
    const { id } = call('Files.create', { name: 'Book', mimeType: SHEET });
    expect(account.state.spreadsheets[id]?.properties.title).toBe('Book');
    call('Files.update', { name: 'Workbook' }, id);
    expect(account.state.spreadsheets[id]?.properties.title).toBe('Workbook');
  });

  test('refuses more than one parent, a parent that is no folder, and one that does not exist', () => {
    const { call, folder, doc } = drive();
    const create =
      (...parents: string[]) =>
      () =>
        call('Files.create', { name: 'x', mimeType: SHEET, parents });
    expect(create(folder('a').id, folder('b').id)).toThrow('exactly one parent');
    expect(create(doc({ name: 'd' }).id)).toThrow('not a folder');
    expect(create('nowhere')).toThrow('File not found: nowhere.');
  });

  test('refuses what is not writable and what is not known here, by name', () => {
    const { call, evaluate } = drive();
    expect(() => call('Files.create', { name: 'x', mimeType: FOLDER, createdTime: '2027-01-01' })).toThrow(
      'createdTime',
    );
    expect(() => call('Files.list', { corpus: 'user' })).toThrow('optional argument "corpus" is not available');
    expect(() => call('Files.create', { name: 'x', mimeType: FOLDER }, { fields: 'id' })).toThrow('not a blob');
    expect(() => evaluate('Drive.Files.get("root", { fields: "id,quotaBytesUsed" })')).toThrow(
      '"quotaBytesUsed" is not available',
    );
  });

  test('keeps app properties up to 124 bytes of key and value', () => {
    const { folder } = drive();
    expect(folder('ok', { appProperties: { k: 'x'.repeat(123) } }).appProperties).toEqual({ k: 'x'.repeat(123) });
    expect(() => folder('long', { appProperties: { k: 'é'.repeat(62) } })).toThrow('124 bytes');
    expect(() => folder('number', { appProperties: { k: 1 } })).toThrow('Invalid value for: appProperties');
  });

  test('makes 250 documents a day on a consumer account', () => {
    const { doc, account } = drive();
    doc({ name: 'first' });
    (account.state.usage[ME] as { filesMade: number }).filesMade = 250;
    expect(() => doc({ name: 'one more' })).toThrow('daily limit');
    later(account, 24 * 3600_000);
    doc({ name: 'tomorrow' });
  });
});

describe('Drive.Files.get', () => {
  test('answers only kind, id, name and type unless more is asked for', () => {
    const { call, folder } = drive();
    const { id } = folder('Show', { appProperties: { callboard: 'x' } });
    expect(call('Files.get', id)).toEqual({ kind: 'drive#file', id, name: 'Show', mimeType: FOLDER });
    expect(
      call('Files.get', id, { fields: 'parents,appProperties,owners(emailAddress)', supportsAllDrives: true }),
    ).toEqual({
      parents: [expect.any(String)],
      appProperties: { callboard: 'x' },
      owners: [{ emailAddress: ME }],
    });
  });

  test('says the same of what does not exist and of what may not be seen', () => {
    const { evaluate, folder } = drive();
    const { id } = folder('Mine');
    const get = (which: string) => () => evaluate(`Drive.Files.get("${which}")`, { as: 'other@example.org' });
    expect(get(id)).toThrow(`File not found: ${id}.`);
    expect(get('nothing')).toThrow('File not found: nothing.');
  });
});

describe('Drive.Files.list', () => {
  test('finds by parent at once, but by name only after a while', () => {
    const { folder, names, account, call } = drive();
    const { id } = folder('Show');
    expect(names("name = 'Show'")).toEqual([]);
    expect(names("'root' in parents and trashed = false")).toContain('Show');
    later(account, 2 * 60_000);
    expect(names("name = 'Show'")).toEqual(['Show']);
    call('Files.update', { name: "Sam's" }, id);
    expect(names("name = 'Sam\\'s'")).toEqual([]);
    later(account, 2 * 60_000);
    expect(names("name = 'Sam\\'s'")).toEqual(["Sam's"]);
  });

  test('finds only what the person may see', () => {
    const { folder, evaluate } = drive();
    folder('mine');
    expect(evaluate('Drive.Files.list().files', { as: 'other@example.org' })).toEqual([]);
  });

  test('understands and, or, not, parentheses and app properties', () => {
    const { folder, doc, names } = drive();
    const inside = folder('inside', { appProperties: { part: 'a' } });
    doc({ name: 'one', parents: [inside.id], appProperties: { part: 'b' } });
    doc({ name: 'two', parents: [inside.id], appProperties: { part: 'c' } });
    const has = (value: string) => `appProperties has { key='part' and value='${value}' }`;
    expect(names(has('b'))).toEqual(['one']);
    expect(names(`'${inside.id}' in parents and not ${has('b')}`)).toEqual(['two']);
    expect(names(`(${has('a')} or ${has('c')}) and trashed = false`)).toEqual(['inside', 'two']);
    expect(names(`${has('a')} or ${has('b')} and mimeType != '${DOC}'`)).toEqual(['inside']);
  });

  test('refuses a query that it cannot read', () => {
    const { names } = drive();
    for (const query of [
      "name contains 'x'",
      'trashed',
      "'x' in owners",
      "name = 'x' and",
      "name = 'x",
      'name = x',
      "(name = 'x'",
    ]) {
      expect(() => names(query)).toThrow('cannot read the query');
    }
  });

  test('includes what is in the bin unless asked not to, and what is inside a binned folder', () => {
    const { folder, doc, names, call } = drive();
    const outer = folder('outer');
    const inner = folder('inner', { parents: [outer.id] });
    doc({ name: 'leaf', parents: [inner.id] });
    call('Files.update', { trashed: true }, outer.id);
    expect(names(`'${inner.id}' in parents`)).toEqual(['leaf']);
    expect(names(`'${inner.id}' in parents and trashed = false`)).toEqual([]);
    expect(call('Files.get', inner.id, { fields: 'trashed,explicitlyTrashed' })).toEqual({
      trashed: true,
      explicitlyTrashed: false,
    });
  });

  test('gives a hundred a page and a token only when it was asked for', () => {
    const { folder, call } = drive();
    const parent = folder('many').id;
    for (let made = 0; made < 101; made += 1) folder(`f${made}`, { parents: [parent] });
    const q = `'${parent}' in parents`;
    const first = call('Files.list', { q });
    expect(first.files).toHaveLength(100);
    const second = call('Files.list', { q, pageToken: first.nextPageToken });
    expect(second.files).toHaveLength(1);
    expect(second).not.toHaveProperty('nextPageToken');
    expect(call('Files.list', { q, fields: 'files(id)' })).not.toHaveProperty('nextPageToken');
    expect(call('Files.list', { q, pageSize: 1000, fields: 'files(id)' }).files).toHaveLength(101);
    expect(() => call('Files.list', { q, pageSize: 1001 })).toThrow('within the range');
    expect(() => call('Files.list', { q: 'trashed = false', pageToken: first.nextPageToken })).toThrow('pageToken');
  });

  test('sorts by name or time when asked', () => {
    const { folder, names } = drive();
    for (const name of ['b', 'c', 'a']) folder(name);
    expect(names(`mimeType = '${FOLDER}'`, { orderBy: 'name' })).toEqual(['a', 'b', 'c']);
    expect(names(`mimeType = '${FOLDER}'`, { orderBy: 'modifiedTime desc' })).toEqual(['a', 'c', 'b']);
  });
});

describe('Drive.Files.update', () => {
  test('moves a file from its one parent to another', () => {
    const { folder, call, names } = drive();
    const [from, to] = [folder('from'), folder('to')];
    const { id } = folder('moved', { parents: [from.id] });
    const update = (options: object) => call('Files.update', {}, id, null, { fields: 'parents', ...options });
    expect(() => update({ addParents: to.id })).toThrow('number of parents');
    expect(() => update({ removeParents: from.id })).toThrow('must have a parent');
    expect(update({ addParents: to.id, removeParents: from.id })).toEqual({ parents: [to.id] });
    expect(() => update({ addParents: to.id, removeParents: from.id })).toThrow('is not a parent');
    expect(names(`'${from.id}' in parents`)).toEqual([]);
    expect(() => call('Files.update', {}, to.id, null, { addParents: id, removeParents: 'root' })).toThrow(
      'into itself',
    );
  });

  test('replaces the content of a Doc under the same id', () => {
    const { doc, evaluate, account } = drive();
    const { id } = doc({ name: 'Report' }, 'old');
    evaluate(`Drive.Files.update({ name: 'Report 2' }, '${id}', Utilities.newBlob('new', 'text/html'))`);
    expect(account.state.files[id]).toMatchObject({ name: 'Report 2', revision: 2, content: { data: 'new' } });
  });

  test('leaves everything as it was when one part is refused', () => {
    const { folder, call, account } = drive();
    const { id } = folder('before');
    const before = structuredClone(account.state.files);
    expect(() =>
      call('Files.update', { name: 'after' }, id, null, { addParents: 'nowhere', removeParents: 'root' }),
    ).toThrow();
    expect(account.state.files).toEqual(before);
  });

  test('keeps app properties for the script that wrote them, and properties for every app', () => {
    const { call, folder, names, account } = drive();
    const { id } = folder('x', { appProperties: { mine: '1' }, properties: { all: '2' } });
    const seen = () => call('Files.get', id, { fields: 'appProperties,properties' });
    const found = () => [
      names(`appProperties has { key='mine' and value='1' }`),
      names(`properties has { key='all' and value='2' }`),
    ];
    expect(seen()).toEqual({ appProperties: { mine: '1' }, properties: { all: '2' } });
    expect(found()).toEqual([['x'], ['x']]);
    useScript(account.state, 'another');
    expect(seen()).toEqual({ properties: { all: '2' } });
    expect(found()).toEqual([[], ['x']]);
  });

  test('adds to app properties, and refuses null, which its own schema does not have', () => {
    const { folder, call, account } = drive();
    const { id } = folder('x', { appProperties: { a: '1', b: '2' } });
    const fields = { fields: 'appProperties' };
    expect(call('Files.update', { appProperties: { a: '0', c: '3' } }, id, null, fields)).toEqual({
      appProperties: { a: '0', b: '2', c: '3' },
    });
    const calls = account.serviceCalls.length;
    expect(() => call('Files.update', { appProperties: { a: null } }, id)).toThrow('Invalid value for: appProperties');
    expect(account.serviceCalls).toHaveLength(calls);
  });

  test('cannot change the name or content of a locked file until it is unlocked', () => {
    const { doc, call, evaluate } = drive();
    const { id } = doc({ name: 'Final' });
    call('Files.update', { contentRestrictions: [{ readOnly: true, reason: 'Archived' }] }, id);
    const replace = () => evaluate(`Drive.Files.update({}, '${id}', Utilities.newBlob('new', 'text/html'))`);
    expect(replace).toThrow('restricted');
    expect(() => call('Files.update', { name: 'x' }, id)).toThrow('restricted');
    call('Files.update', { contentRestrictions: [{ readOnly: false }] }, id);
    replace();
  });

  test('needs an editor, and the owner to put something into the bin', () => {
    const { folder, call, evaluate } = drive();
    const { id } = folder('shared');
    const as = (email: string, resource: string) => () =>
      evaluate(`Drive.Files.update(${resource}, '${id}')`, { as: email });
    call('Permissions.create', { type: 'user', role: 'reader', emailAddress: 'r@example.org' }, id, {
      sendNotificationEmail: false,
    });
    call('Permissions.create', { type: 'user', role: 'writer', emailAddress: 'w@example.org' }, id, {
      sendNotificationEmail: false,
    });
    expect(as('r@example.org', '{ name: "x" }')).toThrow('sufficient permissions');
    expect(as('w@example.org', '{ trashed: true }')).toThrow('sufficient permissions');
    expect(as('w@example.org', '{ name: "x" }')()).toMatchObject({ name: 'x' });
  });
});

describe('Drive.Files.copy and remove', () => {
  test('a copied spreadsheet has its own id and cells, the same app properties, and nobody else on it', () => {
    const { call, account } = drive();
    const { id } = call('Files.create', { name: 'Book', mimeType: SHEET, appProperties: { callboard: 'x' } });
    call('Permissions.create', { type: 'anyone', role: 'reader' }, id, { sendNotificationEmail: false });
    const copy = call('Files.copy', {}, id, { fields: '*' });
    expect(copy).toMatchObject({ name: 'Copy of Book', appProperties: { callboard: 'x' }, shared: false });
    expect(copy.id).not.toBe(id);
    expect(account.state.spreadsheets[copy.id]?.spreadsheetId).toBe(copy.id);
    expect(account.state.spreadsheets[copy.id]?.sheets).not.toBe(account.state.spreadsheets[id]?.sheets);
  });

  test('a folder cannot be copied', () => {
    const { call, folder } = drive();
    expect(() => call('Files.copy', { name: 'x' }, folder('f').id)).toThrow('cannot be copied');
  });

  test('removing a folder removes what is in it, for good', () => {
    const { call, folder, doc } = drive();
    const outer = folder('outer');
    const { id } = doc({ name: 'inside', parents: [outer.id] });
    call('Files.remove', outer.id);
    expect(() => call('Files.get', id)).toThrow('File not found');
    expect(() => call('Files.create', { id: outer.id, name: 'again', mimeType: FOLDER })).toThrow('not usable');
  });
});

describe('DriveApp', () => {
  test('makes a PDF whose name loses what follows the last dot', () => {
    const { doc, evaluate } = drive();
    const { id } = doc({ name: 'Report 12.05' }, '<p>Hello (world)</p>');
    expect(
      evaluate(
        `var b = DriveApp.getFileById('${id}').getAs('application/pdf'); [b.getName(), b.getContentType(), b.getDataAsString()]`,
      ),
    ).toEqual([
      'Report 12.pdf',
      'application/pdf',
      expect.stringMatching(/^%PDF-1\.4[\s\S]*Hello \\\(world\\\)[\s\S]*%%EOF\n$/),
    ]);
    expect(() => evaluate('DriveApp.getFileById("nothing")')).toThrow('No item with the given ID');
  });
});

test('ids and times are the same in every run from the same state', () => {
  const [one, other] = [drive(), drive()];
  expect(one.folder('x')).toEqual(other.folder('x'));
  expect(Date.parse(String(one.folder('y').createdTime))).toBeGreaterThan(NOON);
});
