/**
 * Loads the bundle as gas-local does, and keeps what was compiled: a run gets a fresh context, not a fresh compilation. The
 * first load of a folder is gas-local's own; a file that was built anew since is loaded by it again.
 */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import vm from 'node:vm';
import gas from 'gas-local';

interface Kept {
  /** In the order that gas-local runs them. */
  files: string[];
  /** Sizes and times of the files when they were compiled. */
  stamp: string;
  scripts: vm.Script[];
}

const keptByFolder = new Map<string, Kept>();

/** Runs every script of the folder in the context. @throws what the bundle throws while it loads. */
export function loadBundle(bundleDir: string, context: vm.Context): void {
  const kept = keptByFolder.get(bundleDir);
  if (kept !== undefined && kept.stamp === stampOf(kept.files)) {
    for (const script of kept.scripts) script.runInContext(context);
    return;
  }
  const files: string[] = [];
  gas.require(bundleDir, context, {
    filter: (file) => {
      const isScript = extname(file) === '.js';
      if (isScript) files.push(file);
      return isScript;
    },
  });
  const scripts = files.map((file) => new vm.Script(readFileSync(file, 'utf8'), { filename: file }));
  keptByFolder.set(bundleDir, { files, stamp: stampOf(files), scripts });
}

function stampOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${mtimeMs} ${size}`;
    })
    .join(', ');
}
