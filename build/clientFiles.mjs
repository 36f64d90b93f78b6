/** The script and style of the local account's page, and the script of `google.script`. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const CLIENT = join(dirname(fileURLToPath(import.meta.url)), '../local/host/page/client');

/** @returns the files by name, and esbuild's metafile */
export async function clientFiles() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: CLIENT,
    entryPoints: ['page.tsx', 'googleScript.ts'],
    outdir: CLIENT,
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
    metafile: true,
  });
  const text = (name) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  const files = ['page.js', 'page.css', 'googleScript.js'].map((name) => [name, text(name)]);
  return { files: Object.fromEntries(files), metafile };
}
