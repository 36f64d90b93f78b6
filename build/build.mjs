/**
 * Builds what clasp pushes and the local workspace loads: build/dist with Code.js, the pages and the manifest. Apps
 * Script finds functions only as top-level declarations, so the names that src/main.ts exports are read in a first
 * pass, and the second ends with one such declaration for each.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2019',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  charset: 'utf8',
  legalComments: 'none',
};

/** Builds, and fails on what esbuild only warns of: an import that is not there is a fault, not a remark. */
async function build(options) {
  const result = await esbuild(options);
  if (result.warnings.length > 0)
    throw new Error(`esbuild warned: ${result.warnings.map((one) => one.text).join('; ')}`);
  return result;
}

/** The names that src/main.ts exports: the bundle's only globals besides its own name. */
export async function exportedNames() {
  const { metafile } = await build({
    ...shared,
    entryPoints: ['src/main.ts'],
    format: 'esm',
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  return output.exports.sort();
}

/** Builds into a folder, which is emptied first. */
export async function buildInto(outDir) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const names = await exportedNames();
  const footer = names.map((name) => `function ${name}(...args) { return callboard.${name}(...args); }`).join('\n');
  await build({
    ...shared,
    entryPoints: ['src/main.ts'],
    format: 'iife',
    globalName: 'callboard',
    footer: { js: footer },
    outfile: join(outDir, 'Code.js'),
    // Everything on one name, and that name not a property of the global object: only the functions below are.
    banner: { js: '// Callboard. Built from src/; see the repository for the source.' },
  });
  const code = readFileSync(join(outDir, 'Code.js'), 'utf8').replace(/^var callboard = /m, 'const callboard = ');
  writeFileSync(join(outDir, 'Code.js'), code);
  await buildPage(outDir, 'sidebar');
  cpSync(join(root, 'appsscript.json'), join(outDir, 'appsscript.json'));
}

/** One HTML file with its script and style inside, as HtmlService serves it. */
async function buildPage(outDir, name) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [`src/sidebar/${name}.tsx`],
    format: 'iife',
    minify: true,
    write: false,
  });
  const script = outputFiles[0].text.replace(/<\/script/gi, '<\\/script');
  const html = readFileSync(join(root, 'src/sidebar', `${name}.html`), 'utf8');
  const style = readFileSync(join(root, 'src/sidebar', `${name}.css`), 'utf8');
  writeFileSync(
    join(outDir, `${name}.html`),
    html.replace('/* style */', () => style).replace('/* script */', () => script),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildInto(join(root, 'build', 'dist'));
}
