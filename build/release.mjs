/**
 * `npm run release`: checks, builds, and packs what clasp pushes and what a reader needs into one zip, the same bytes for the
 * same sources. It publishes nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { buildInto, version } from './build.mjs';

const ROOT = join(fileURLToPath(new URL('.', import.meta.url)), '..');
/** Beside the bundle in the zip. */
const PAPERS = [
  'LICENSE',
  'THIRD_PARTY_LICENSES.md',
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/install.md',
  'docs/permissions.md',
];
/** A zip keeps no time before 1980, and none of ours may make it differ. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** The zip's bytes from a built folder. */
export async function releaseZip(dist) {
  const zip = new JSZip();
  const add = (name, file) => zip.file(name, readFileSync(file), { date: NO_TIME, createFolders: false });
  for (const name of readdirSync(dist).sort()) add(`callboard/${name}`, join(dist, name));
  for (const name of PAPERS) add(name, join(ROOT, name));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'UNIX' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  execFileSync('npm', ['run', 'check'], { cwd: ROOT, stdio: 'inherit' });
  const dist = join(ROOT, 'build/dist');
  await buildInto(dist);
  const folder = join(ROOT, 'build/release');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `callboard-${version}.zip`);
  writeFileSync(file, await releaseZip(dist));
  console.log(
    `build/release/callboard-${version}.zip holds what is pushed, and how to install it. Tag the commit v${version}.`,
  );
}
