/** Whatever the script answers can be asked for: a request that no panel makes would be reached by nobody. */
import { readdirSync, readFileSync } from 'node:fs';
import { EVERY_REQUEST } from '../support/everyRequest.ts';

const PAGE = new URL('../../src/sidebar/', import.meta.url);

/** Which only the local command and its scenarios ask for. */
const NOT_OF_THE_PAGE: readonly string[] = ['callChanges'];

test('the sidebar asks for every request by its name', () => {
  const names = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const code = names.map((name) => readFileSync(new URL(name, PAGE), 'utf8')).join('\n');
  const unasked = Object.keys(EVERY_REQUEST).filter((request) => !code.includes(`'${request}'`));
  expect(unasked).toEqual(NOT_OF_THE_PAGE);
});
