/** Programs that one step alone needs: what is said, when they are installed, and when not again. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OWN_PACKAGES, type OwnPackage, ownProgram } from '../../build/ownPackage.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { name, program, sentence } = OWN_PACKAGES.clasp;
/** What happened, in order: sentences, and npm with its arguments. */
let happened: string[];
let build: string;

beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'callboard-own-'));
  happened = [];
  write('package-lock.json', { packages: { [`node_modules/${name}`]: { version: '3.4.1' } } });
});
afterEach(() => rmSync(build, { recursive: true, force: true }));

function write(file: string, content: object): void {
  const path = join(build, 'clasp', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
}

function install(version: string): void {
  write(`node_modules/${name}/package.json`, { version });
  write(`node_modules/${name}/${program}`, {});
}

const asked = (npm: () => number): string =>
  ownProgram('clasp', {
    build,
    say: (text) => happened.push(text),
    npm: (args) => {
      happened.push(`npm ${args.join(' ')}`);
      return npm();
    },
  });

function installs(): number {
  install('3.4.1');
  return 0;
}

test('what is missing is installed as its lock file has it, after a sentence that says so', () => {
  expect(asked(installs)).toBe(join(build, 'clasp/node_modules', name, program));
  expect(happened).toEqual([sentence, expect.stringMatching(/^npm ci --prefix \S+clasp /)]);
});

test('what is there is not installed again, and nothing is said', () => {
  install('3.4.1');
  expect(asked(installs)).not.toBe('');
  expect(happened).toEqual([]);
});

test('after an update of the repository the version of its lock file takes the place of the old one', () => {
  install('3.4.0');
  expect(asked(installs)).not.toBe('');
  expect(happened).toHaveLength(2);
});

test('what could not be installed is said, with what to try', () => {
  expect(asked(() => 1)).toBe('');
  expect(happened[2]).toBe('@google/clasp could not be installed. Try: npm ci --prefix build/clasp');
});

test('each is pinned to one version, in a lock file of its own, and no part of npm ci', () => {
  const json = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  const lock = json('package-lock.json').packages;
  for (const key of Object.keys(OWN_PACKAGES) as OwnPackage[]) {
    const own = OWN_PACKAGES[key];
    const { devDependencies } = json(`build/${key}/package.json`);
    const locked = json(`build/${key}/package-lock.json`).packages[`node_modules/${own.name}`].version;
    expect([key, devDependencies[own.name]]).toEqual([key, locked]);
    expect(lock[`node_modules/${own.name}`]).toBeUndefined();
  }
});

test('every package that everybody installs is held in the lock files by a checksum, and none by where it came from', () => {
  const folders = ['', ...readdirSync(join(ROOT, 'build')).map((folder) => `build/${folder}/`)];
  const locks = folders.flatMap((folder) => {
    try {
      return [JSON.parse(readFileSync(join(ROOT, `${folder}package-lock.json`), 'utf8'))];
    } catch {
      return [];
    }
  });
  expect(locks).toHaveLength(1 + Object.keys(OWN_PACKAGES).length);
  const loose = locks.flatMap(({ packages }) =>
    Object.entries<{ integrity?: string; resolved?: string; link?: boolean; inBundle?: boolean; optional?: boolean }>(
      packages,
    ).flatMap(([place, { integrity = '', resolved, inBundle = false, optional = false }]) =>
      place === '' || inBundle || ((optional || integrity.startsWith('sha512-')) && resolved === undefined)
        ? []
        : [place],
    ),
  );
  expect(loose).toEqual([]);
});
