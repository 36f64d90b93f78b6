/** The permissions that errors are said with are those that the manifest asks for. */
import { readFileSync } from 'node:fs';
import { SCOPE_START, SCOPES } from '../../src/google/scopes.ts';

test('every scope of the manifest is said in words, and no other', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../appsscript.json', import.meta.url), 'utf8')) as {
    oauthScopes: string[];
  };
  expect(
    Object.keys(SCOPES)
      .map((scope) => SCOPE_START + scope)
      .sort(),
  ).toEqual([...manifest.oauthScopes].sort());
});
