/** Bundles the page's script and style, and the script of `google.script`, when they are first asked for. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface ClientAssets {
  script: string;
  style: string;
}

const CLIENT_DIR = fileURLToPath(new URL('./client', import.meta.url));

let assets: Promise<ClientAssets> | null = null;
let shim: Promise<string> | null = null;

export function clientAssets(): Promise<ClientAssets> {
  assets ??= bundle('page.tsx').then((files) => ({ script: textOf(files, '.js'), style: textOf(files, '.css') }));
  return assets;
}

export function scriptShim(): Promise<string> {
  shim ??= bundle('googleScript.ts').then((files) => textOf(files, '.js'));
  return shim;
}

async function bundle(entry: string): Promise<{ path: string; text: string }[]> {
  const { outputFiles } = await build({
    absWorkingDir: CLIENT_DIR,
    entryPoints: [entry],
    outdir: CLIENT_DIR,
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles;
}

function textOf(files: readonly { path: string; text: string }[], extension: string): string {
  return files.find((file) => file.path.endsWith(extension))?.text ?? '';
}
