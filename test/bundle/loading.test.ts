/** The bundle as Google loads it: what it declares, what it is written in, and that it asks for nothing on the way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { bundleDir, newAccount, SMALL } from '../support/bundle.ts';

const now = '2027-03-05T18:00';
const inBundle = (name: string): string => readFileSync(join(bundleDir(), name), 'utf8');

it('declares exactly the functions of src/main.ts, so that nothing else can be called by name', () => {
  const main = readFileSync(new URL('../../src/main.ts', import.meta.url), 'utf8');
  const exported = [...main.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  expect(exported.length).toBeGreaterThan(10);
  expect(newAccount(SMALL, { now }).bundleGlobals().sort()).toEqual(exported.sort());
});

it('calls no service while it loads, which would keep the menu from being made', () => {
  const account = newAccount(SMALL, { now });
  account.bundleGlobals();
  expect(account.serviceCalls).toEqual([]);
});

it('gives no function a name that ends in an underscore, which the browser could not call', () => {
  const names = newAccount(SMALL, { now }).bundleGlobals();
  expect(names.filter((name) => name.endsWith('_'))).toEqual([]);
});

describe('the language', () => {
  /** Whether a parser that writes ES2019 has to rewrite something; @throws for what it cannot rewrite. */
  async function isEs2019(code: string): Promise<boolean> {
    const [as2019, asWritten] = await Promise.all([
      transform(code, { target: 'es2019' }),
      transform(code, { target: 'esnext' }),
    ]);
    return as2019.code === asWritten.code;
  }

  it('is ES2019, which Apps Script parses', async () => {
    expect(await isEs2019(inBundle('Code.js'))).toBe(true);
  });

  it.each([
    'class A { #x = 1; }',
    'class A { static x = 1; }',
    'class A { x = 1; }',
    'class A { static {} }',
    'const x = y?.z;',
    'const x = y ?? z;',
    'x ??= 1;',
  ])('is not %s', async (code) => expect(await isEs2019(code)).toBe(false));
});

it('asks for these permissions and no others; none of them reads mail', () => {
  const { oauthScopes } = JSON.parse(inBundle('appsscript.json')) as { oauthScopes: string[] };
  expect(oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual([
    'drive',
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.send_mail',
    'script.scriptapp',
    'userinfo.email',
    'drive.addons.metadata.readonly',
    'script.locale',
    'calendar.app.created',
  ]);
});
