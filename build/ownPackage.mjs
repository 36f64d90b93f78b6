/**
 * Programs that one step alone needs are no part of `npm ci`: each is a package of its own below build/, with its lock file,
 * and is installed there when that step is first asked for.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILD = dirname(fileURLToPath(import.meta.url));

/** By folder below build/: the package, the program in it, and what a person is told before it comes. */
export const OWN_PACKAGES = {
  clasp: {
    name: '@google/clasp',
    program: 'build/src/index.js',
    sentence: 'Installing clasp, Google’s program for pushing, into build/clasp: once, about 280 MB.',
  },
  biome: {
    name: '@biomejs/biome',
    program: 'bin/biome',
    sentence: 'Installing Biome, which checks and formats the code, into build/biome: once, about 100 MB.',
  },
  stryker: {
    name: '@stryker-mutator/core',
    program: 'dist/src/index.js',
    sentence: 'Installing Stryker, which tries the tests by changing the code, into build/stryker: once, about 65 MB.',
  },
};

/** The program of an own package that is installed as its lock file has it; `''` where it is not. */
export function installedProgram(key, build = BUILD) {
  const { name, program } = OWN_PACKAGES[key];
  const place = join('node_modules', name);
  const lock = readJson(join(build, key, 'package-lock.json'));
  const installed = readJson(join(build, key, place, 'package.json'));
  if (installed === null || installed.version !== lock?.packages[`node_modules/${name}`]?.version) return '';
  const file = join(build, key, place, program);
  return existsSync(file) ? file : '';
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The program of an own package, installed first where it is missing or of another version.
 * @param {{build?: string, say?: (sentence: string) => void, npm?: (args: string[]) => number}} [how]
 * @returns its file; `''` where it could not be installed, which was said
 */
export function ownProgram(key, { build = BUILD, say = console.log, npm = runNpm } = {}) {
  const there = installedProgram(key, build);
  if (there !== '') return there;
  say(OWN_PACKAGES[key].sentence);
  const code = npm(['ci', '--prefix', join(build, key), '--no-audit', '--no-fund', '--loglevel=error']);
  const program = code === 0 ? installedProgram(key, build) : '';
  if (program === '') say(`${OWN_PACKAGES[key].name} could not be installed. Try: npm ci --prefix build/${key}`);
  return program;
}

/** npm itself, as it was started where it was. @returns its exit status */
function runNpm(args) {
  const cli = process.env.npm_execpath;
  // What is meant for the program is not meant for npm.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status } = cli
    ? spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit', env })
    : spawnSync('npm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [key, ...args] = process.argv.slice(2);
  const program = ownProgram(key, { say: console.error });
  process.exitCode =
    program === '' ? 1 : (spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status ?? 1);
}
