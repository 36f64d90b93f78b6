/** Builds the contract suite for a scratch project: the same way as the product, without any of its code. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptInto } from './build.mjs';

const ROOT = join(fileURLToPath(new URL('.', import.meta.url)), '..');

export async function buildContract(outDir) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await scriptInto(
    outDir,
    'contract/main.ts',
    'contract',
    '// The contract suite of Callboard, for a scratch project.',
  );
  cpSync(join(ROOT, 'contract/appsscript.json'), join(outDir, 'appsscript.json'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildContract(join(ROOT, 'build/tmp/contract'));
