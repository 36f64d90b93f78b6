/** What ends with a spreadsheet that has a script inside it, and what does not. */
import { evaluator, ME } from '../runs/scriptAccount.ts';

const HOUR_MS = 3_600_000;

/** A bound script that remembers something in each store and has both triggers. */
function installed(installation: 'bound' | 'published' = 'bound') {
  const { account, evaluate } = evaluator();
  account.state.installation = installation;
  const id = account.state.activeSpreadsheetId ?? '';
  evaluate(`['Document', 'Script', 'User'].forEach((one) => PropertiesService['get' + one + 'Properties']().setProperty('a', '1'));
    ScriptApp.newTrigger('evaluate').timeBased().everyHours(1).create();
    ScriptApp.newTrigger('evaluate').forSpreadsheet('${id}').onEdit().create();`);
  return { account, evaluate, id };
}

test('in the bin it goes on', () => {
  const { account, evaluate, id } = installed();
  evaluate(`Drive.Files.update({ trashed: true }, '${id}')`);
  expect(account.state.properties.document[id]).toEqual({ a: '1' });
  expect(account.moveClockTo(account.state.nowMs + 2 * HOUR_MS).length).toBeGreaterThan(0);
  expect(evaluate(`PropertiesService.getScriptProperties().getProperty('a')`)).toBe('1');
});

test('deleted for ever it takes the script, its stores and its triggers along, from the bin as well', () => {
  const { account, evaluate, id } = installed();
  evaluate(`Drive.Files.update({ trashed: true }, '${id}')`);
  evaluate(`Drive.Files.remove('${id}')`);
  const { properties, triggers } = account.state;
  expect(triggers).toEqual([]);
  expect(properties).toEqual({ script: {}, document: {}, user: {} });
  expect(account.moveClockTo(account.state.nowMs + 48 * HOUR_MS)).toEqual([]);
  expect(() => evaluate('1 + 1')).toThrow('No item with the given ID');
  expect(account.runs.at(-1)?.error).toContain('No item');
});

test('what the run that deletes it still does finds its properties gone', () => {
  const { account, evaluate, id } = installed();
  const after = `Drive.Files.remove('${id}'); try { PropertiesService.getDocumentProperties().getProperties() } catch (e) { e.message }`;
  expect(evaluate(after)).toContain('No item with the given ID');
  expect(account.state.properties.document).toEqual({});
});

test('goes with the folder that it is in', () => {
  const { account, evaluate, id } = installed();
  const folder = evaluate(`Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.folder' }).id`);
  evaluate(`Drive.Files.update({}, '${id}', null, { addParents: '${folder}', removeParents: 'root' })`);
  evaluate(`Drive.Files.remove('${folder}')`);
  expect(account.state.triggers).toEqual([]);
});

test('an add-on that is published keeps what it has kept for itself, and works elsewhere', () => {
  const { account, evaluate, id } = installed('published');
  evaluate(`Drive.Files.remove('${id}')`);
  expect(account.state.triggers).toEqual([]);
  expect(account.state.properties).toEqual({ script: { a: '1' }, document: {}, user: { [ME]: { a: '1' } } });
  expect(evaluate('1 + 1', { container: null })).toBe(2);
});

test('another spreadsheet that is deleted takes nothing of this one along', () => {
  const { account, evaluate } = installed();
  const other = evaluate(`Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.spreadsheet' }).id`);
  evaluate(`Drive.Files.remove('${other}')`);
  expect(account.state.triggers).toHaveLength(2);
  expect(account.state.properties.script).toEqual({ a: '1' });
});
