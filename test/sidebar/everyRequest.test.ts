/** Whatever the script answers can be asked for: a request that no panel makes would be reached by nobody. */
import { readdirSync, readFileSync } from 'node:fs';
import { EVERY_REQUEST } from '../support/everyRequest.ts';

const PAGES = ['sidebar', 'door'].map((name) => new URL(`../../src/${name}/`, import.meta.url));

/** Which only the local command and its scenarios ask for. */
const NOT_OF_THE_PAGE: readonly string[] = ['readScriptText', 'callChanges'];

test('a page asks for every request by its name', () => {
  const files = PAGES.flatMap((page) => {
    const names = readdirSync(page, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    return names.map((name) => readFileSync(new URL(name, page), 'utf8'));
  });
  const code = files.join('\n');
  const unasked = Object.keys(EVERY_REQUEST).filter((request) => !code.includes(`'${request}'`));
  expect(unasked).toEqual(NOT_OF_THE_PAGE);
});
