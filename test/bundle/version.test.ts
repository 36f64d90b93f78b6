/** The version stands in package.json alone, and from there in the bundle, on the workbook and in Health. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { bundleDir, callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const now = '2027-03-05T17:00';
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** What the workbook's file carries, which any script and app can read. */
function marksOf(account: LocalAccount): Record<string, string> {
  const file = account.state.files[workbookOf(account).spreadsheetId];
  if (!file) throw new Error('The workbook has no file');
  return file.properties;
}

const repaired = (account: LocalAccount) => {
  const call = callsOf(account);
  finished(call, call('setUp', { files: [], settings: {} }));
};

test('the bundle begins with its version, and Health and the menu’s Health say it', () => {
  const [first] = readFileSync(join(bundleDir(), 'Code.js'), 'utf8').split('\n');
  expect(first).toContain(`Callboard ${version}.`);
  const account = setUpAccount(SMALL, { now });
  expect(callsOf(account)('health')).toMatchObject({ version, workbookVersion: version });
  account.run('menuHealth');
  expect(account.ui.alerts.at(-1)?.prompt).toContain(`Callboard ${version}.`);
});

test('a workbook of an older version is named until it is repaired, which changes nothing else of its file', () => {
  const account = setUpAccount(SMALL, { now });
  const before = structuredClone(marksOf(account));
  marksOf(account).callboardVersion = '0.0.9';
  const { warnings } = callsOf(account)('health');
  expect(warnings.join()).toContain(`made by Callboard 0.0.9, and this is ${version}`);
  repaired(account);
  expect(marksOf(account)).toEqual(before);
  expect(callsOf(account)('health').warnings.join()).not.toContain('0.0.9');
});

test('a workbook of a newer version stays named as such when an older one has repaired it', () => {
  const account = setUpAccount(SMALL, { now });
  marksOf(account).callboardVersion = '99.9.0';
  repaired(account);
  expect(marksOf(account).callboardVersion).toBe('99.9.0');
  expect(callsOf(account)('health').warnings.join()).toContain('made by Callboard 99.9.0');
});

test.each([[undefined], [''], ['a version']])('a workbook whose version is %p works as ever', (mark) => {
  const account = setUpAccount(SMALL, { now });
  if (mark === undefined) delete marksOf(account).callboardVersion;
  else marksOf(account).callboardVersion = mark;
  const call = callsOf(account);
  const health = call('health');
  expect(health.workbookVersion).toBe('');
  expect(health.warnings.join()).not.toContain('made by Callboard');
  expect(finished(call, call('makeSignIn', { date: '' })).state).toBe('done');
});
