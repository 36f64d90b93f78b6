/**
 * Builds the local account as few files into build/local, which `npm start` and `npm run bench` run: its sources and the packages
 * that it uses, with source maps; apart from it what is loaded only when it is needed, and what the page is given.
 */
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { clientFiles } from './clientFiles.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

export const LOCAL = join(ROOT, 'build', 'local');

/** Read as they are, and named by the sources that read them. */
const BESIDE = ['local/runs/inside.js', 'local/runs/runThread.js'];

/** Packages in CommonJS ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** A page that runs may load parts of the build that it began with; nobody leaves one open for longer. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Builds into a folder, from which what is left of old builds is taken away.
 * @returns the paths of all that went into it, and of what was built
 */
export async function localInto(outDir) {
  mkdirSync(outDir, { recursive: true });
  for (const entry of readdirSync(outDir, { withFileTypes: true })) {
    const file = join(outDir, entry.name);
    if (entry.isFile() && Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file);
  }
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'local/main.ts',
      bench: 'local/bench/main.ts',
      planOrder: 'local/order/main.ts',
      readScript: 'local/script/main.ts',
    },
    outdir: outDir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // It runs from its sources with these alone.
    external: ['*/build/clientFiles.mjs'],
    banner: { js: REQUIRE },
    sourcemap: 'linked',
    sourcesContent: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  const client = await clientFiles();
  for (const [name, text] of Object.entries(client.files)) writeFileSync(join(outDir, name), text);
  for (const path of BESIDE) copyFileSync(join(ROOT, path), join(outDir, basename(path)));
  const fromClient = Object.keys(client.metafile.inputs).map((path) => join(ROOT, 'local/host/page/client', path));
  const beside = [...Object.keys(client.files), ...BESIDE.map((path) => basename(path))].map((name) =>
    join(outDir, name),
  );
  const built = [...Object.keys(metafile.outputs).map((path) => join(ROOT, path)), ...beside];
  return [...[...Object.keys(metafile.inputs), ...BESIDE].map((path) => join(ROOT, path)), ...fromClient, ...built];
}
