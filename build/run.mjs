/**
 * `npm start` and `npm run bench`: build the add-on and the local account where something that goes into them has changed since they
 * were built, and run what is built.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const BUILD = dirname(fileURLToPath(import.meta.url));
const LOCAL = join(BUILD, 'local');
/** Sizes and times of everything that went into the build, and of what came of it. */
const MADE = join(LOCAL, 'made.json');
/** How it is built. */
const OWN = [
  'build.mjs',
  'clientFiles.mjs',
  'licences.mjs',
  'local.mjs',
  'run.mjs',
  '../package.json',
  '../tsconfig.base.json',
].map((name) => join(BUILD, name));

/** @param file where the list of what was built lies @returns whether all of it is as it was then */
export function isUpToDate(file = MADE) {
  try {
    return Object.entries(JSON.parse(readFileSync(file, 'utf8'))).every(([path, stamp]) => stampOf(path) === stamp);
  } catch {
    return false;
  }
}

/** Keeps the sizes and times of files. */
export function saveMade(paths, file = MADE) {
  writeFileSync(file, JSON.stringify(Object.fromEntries(paths.map((path) => [path, stampOf(path)]))));
}

function stampOf(path) {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
}

/** Builds both, unless nothing that goes into them has changed. */
export async function buildWhatChanged() {
  if (isUpToDate()) return;
  const [{ buildAddOn }, { localInto }] = await Promise.all([import('./build.mjs'), import('./local.mjs')]);
  const [addOn, local] = await Promise.all([buildAddOn(), localInto(LOCAL)]);
  saveMade([...new Set([...addOn, ...local, ...OWN])]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [entry] = process.argv.splice(2, 1);
  await buildWhatChanged();
  module.enableCompileCache?.(join(LOCAL, 'compiled'));
  if (process.env.CALLBOARD_DEBUG) process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(LOCAL, `${entry}.js`)).href);
}
