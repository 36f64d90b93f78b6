/** What is in the bundle: the same bytes each time, nothing that is not used, and what of others is in it named. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from '../../build/build.mjs';
import { bundledPackages, licenceLine, licencesText, writtenLicences } from '../../build/licences.mjs';
import { bundleDir } from '../support/bundle.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let metafiles: Metafile[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-bundled-'));
  const script = `import { buildInto } from ${JSON.stringify(new URL('../../build/build.mjs', import.meta.url).href)};
    process.stdout.write(JSON.stringify(await buildInto(${JSON.stringify(folder)})));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: tmpdir(),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  metafiles = JSON.parse(output) as Metafile[];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inputs = () =>
  metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.entries(output.inputs)));

test('the same sources make the same bytes, wherever they are built from', () => {
  const names = readdirSync(folder).sort();
  expect(names).toEqual(readdirSync(bundleDir()).sort());
  for (const name of names) {
    const same = readFileSync(join(folder, name)).equals(readFileSync(join(bundleDir(), name)));
    expect([name, same]).toEqual([name, true]);
  }
});

test('nothing of ours is bundled that is not used, and no file is left over', () => {
  const used = new Map(
    inputs()
      .filter(([path]) => path.startsWith('src/'))
      .map(([path, { bytesInOutput }]) => [path, bytesInOutput]),
  );
  expect([...used].filter(([, bytes]) => bytes === 0)).toEqual([]);
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => relative(ROOT, join(ROOT, 'src', name)))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
  const leftOver = files.filter((name) => !used.has(name) && hasCode(readFileSync(join(ROOT, name), 'utf8')));
  expect(leftOver).toEqual([]);
});

/** Files of types alone are not bundled. */
function hasCode(source: string): boolean {
  return /^(export )?(async )?(function|const|let|class|abstract)\b|^export default/m.test(source);
}

test('of others only the packages that are named are in it, each under a licence that may be passed on', () => {
  const packages = bundledPackages(metafiles);
  expect(packages.map(({ name, licence }) => `${name} ${licence}`)).toEqual([
    'date-fns MIT',
    'entities BSD-2-Clause',
    'htmlparser2 MIT',
    'lean-qr MIT',
    'papaparse MIT',
    'preact MIT',
    'preact-render-to-string MIT',
  ]);
  const packed = readFileSync(join(folder, 'Code.js'), 'utf8').split('\n').slice(0, 3).join('\n');
  expect(packed).toContain(licenceLine(bundledPackages(metafiles.slice(0, 1))));
  expect(readFileSync(join(folder, 'sidebar.html'), 'utf8')).toMatch(
    /<!-- Contains date-fns \S+ \(MIT\), lean-qr \S+ \(MIT\), preact \S+ \(MIT\)/,
  );
});

test('the repository lists their licences as npm run build writes them', () => {
  expect(writtenLicences()).toBe(licencesText(bundledPackages(metafiles)));
});
