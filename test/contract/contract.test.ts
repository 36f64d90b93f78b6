import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEHAVIOURS } from '../../contract/behaviours.ts';
import { differencesFrom, EXPECTED, localAnswers } from '../../contract/compare.ts';

let dir: string;

beforeAll(async () => {
  dir = join(mkdtempSync(join(tmpdir(), 'callboard-contract-')), 'dist');
  const builder = new URL('../../build/buildContract.mjs', import.meta.url).href;
  const { buildContract } = (await import(builder)) as { buildContract(dir: string): Promise<void> };
  await buildContract(dir);
});

afterAll(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

test('there are twenty behaviours, each with an id of its own', () => {
  expect(BEHAVIOURS.length).toBeGreaterThanOrEqual(20);
  expect(new Set(BEHAVIOURS.map(({ id }) => id)).size).toBe(BEHAVIOURS.length);
});

test('the local account answers every behaviour as Callboard counts on it', () => {
  expect(differencesFrom(EXPECTED, localAnswers(dir))).toEqual([]);
});

test('an answer of Google’s that is another, or is missing, is named', () => {
  const google = { ...EXPECTED, 'pdf-name': 'Report 12.05.pdf' };
  expect(differencesFrom(google, EXPECTED)).toEqual([
    'pdf-name: expected "Report 12.05.pdf", and it is "Report 12.pdf"',
  ]);
  expect(differencesFrom({ 'mail-quota': true }, {})).toEqual(['mail-quota: expected true, and it is null']);
});
