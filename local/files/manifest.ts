/** Remembers which files this program wrote into a folder, so that it never deletes or overwrites anybody else's. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { writeWhole } from './writeWhole.ts';

export interface Manifest {
  version: 1;
  /** By path with `/` between the parts. */
  files: Record<string, WrittenFile>;
  /** Parents before children. */
  folders: string[];
}

export interface WrittenFile {
  /** Fingerprint of what the file was made from; the same again means that there is nothing to write. */
  source: string;
  /** Fingerprint of the bytes, to tell a file that somebody changed since. */
  bytes: string;
}

const manifestPath = (outDir: string): string => join(outDir, '.callboard', 'files.json');

export function readManifest(outDir: string): Manifest {
  const path = manifestPath(outDir);
  if (!existsSync(path)) return { version: 1, files: {}, folders: [] };
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const isInside = (entry: string): boolean => insideOut(entry);
  return {
    version: 1,
    files: Object.fromEntries(Object.entries(manifest.files).filter(([entry]) => isInside(entry))),
    folders: manifest.folders.filter(isInside),
  };
}

export function saveManifest(outDir: string, manifest: Manifest): void {
  writeWhole(manifestPath(outDir), `${JSON.stringify(manifest, null, 1)}\n`);
}

export function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** A manifest that was edited by hand must not lead out of the folders that are ours. */
function insideOut(entry: string): boolean {
  return normalize(entry) === entry.replaceAll('/', sep) && /^(Drive|Mail)(\/|$)/.test(entry);
}
