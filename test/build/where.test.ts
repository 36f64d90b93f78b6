/** A stack trace of the minified script names lines of the source. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-where-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = (name: string): string => new URL(`../../build/${name}`, import.meta.url).href;

/** The stack of the script's error, as it is and as `npm run where` reads it; with and without columns. */
function traces(): string[] {
  const entry = join(folder, 'entry.ts');
  const lines = ['const word: string = "x";', '', 'export function breaks() {', '  throw new Error(word);', '}'];
  writeFileSync(entry, lines.join('\n'));
  const script = `
    import { readFileSync } from 'node:fs';
    import { SourceMap } from 'node:module';
    import vm from 'node:vm';
    import { scriptInto } from ${JSON.stringify(built('build.mjs'))};
    import { withSources } from ${JSON.stringify(built('where.mjs'))};
    const map = ${JSON.stringify(join(folder, 'map'))};
    await scriptInto(${JSON.stringify(folder)}, ${JSON.stringify(entry)}, 'sample', '// A banner', map);
    const context = vm.createContext({});
    vm.runInContext(readFileSync(${JSON.stringify(join(folder, 'Code.js'))}, 'utf8'), context, { filename: 'Code' });
    let stack = '';
    try { vm.runInContext('breaks()', context); } catch (error) { stack = error.stack; }
    const read = new SourceMap(JSON.parse(readFileSync(map, 'utf8')));
    const short = stack.replace(/(Code:\\d+):\\d+/g, '$1');
    process.stdout.write(JSON.stringify([stack, withSources(stack, read), withSources(short, read)]));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

test('a place with a column is named by its line, one without by the lines that it may be, and another file not at all', () => {
  const [stack, long, short] = traces();
  expect(stack).toContain('Code:');
  expect(stack).not.toContain('entry.ts');
  expect(long).toContain('entry.ts:4)');
  expect(short).toMatch(/entry\.ts:\d/);
  expect(long).toContain('evalmachine');
});
