/**
 * Builds what clasp pushes and the local account loads: build/dist with Code.js, the pages and the manifest. Apps
 * Script finds functions only as top-level declarations, so the names that src/main.ts exports are read in a first
 * pass, and the second ends with one such declaration for each.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { bundledPackages, LICENCES_FILE, licenceLine, licencesText } from './licences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Stands in package.json alone. */
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What is pushed. */
export const DIST = join(root, 'build', 'dist');

/** Beside it: Google has no use for it, and `npm run where` reads stack traces by it. */
export const MAP_FILE = join(root, 'build', 'Code.js.map');

/** Google's stack traces name lines. */
const MOST_COLUMNS = 200;

const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2019',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  charset: 'utf8',
  legalComments: 'none',
  define: { CALLBOARD_VERSION: JSON.stringify(version) },
};

/** Builds, and fails on what esbuild only warns of: an import that is not there is a fault, not a remark. */
async function build(options) {
  const result = await esbuild(options);
  if (result.warnings.length > 0)
    throw new Error(`esbuild warned: ${result.warnings.map((one) => one.text).join('; ')}`);
  return result;
}

/** The names that src/main.ts exports: the bundle's only globals besides its own name. */
export async function exportedNames(entry = 'src/main.ts') {
  const { metafile } = await build({
    ...shared,
    entryPoints: [entry],
    // Its own text names them all.
    bundle: false,
    format: 'esm',
    metafile: true,
    write: false,
    outdir: root,
  });
  const [output] = Object.values(metafile.outputs);
  return output.exports.sort();
}

/**
 * Builds `Code.js` of an entry into a folder.
 * @param {string} globalName everything is on one name, and that name no property of the global object: only the
 *   entry's functions are
 * @param {string} mapFile where the source map goes; `''` for none
 */
export async function scriptInto(outDir, entry, globalName, banner = '', mapFile = '') {
  const names = await exportedNames(entry);
  const footer = names.map((name) => `function ${name}(...args) { return ${globalName}.${name}(...args); }`).join('\n');
  const file = join(outDir, 'Code.js');
  const { metafile, outputFiles } = await build({
    ...shared,
    entryPoints: [entry],
    format: 'iife',
    globalName,
    footer: { js: footer },
    outfile: file,
    metafile: true,
    write: false,
    minify: true,
    lineLimit: MOST_COLUMNS,
    sourcemap: 'external',
    sourcesContent: false,
  });
  const [map, code] = ['.js.map', '.js'].map((end) => outputFiles.find(({ path }) => path.endsWith(end)).text);
  const packages = bundledPackages([metafile]);
  const head = [banner, ...(packages.length === 0 ? [] : [`// ${licenceLine(packages)}`])];
  writeFileSync(file, `${head.join('\n')}\n${code.replace(`var ${globalName}=`, `const ${globalName}=`)}`);
  if (mapFile !== '') writeFileSync(mapFile, mapBelow(map, head.length));
  return metafile;
}

/** The map of a script below which lines were put on top. */
function mapBelow(map, lines) {
  const { mappings, ...rest } = JSON.parse(map);
  return JSON.stringify({ ...rest, mappings: ';'.repeat(lines) + mappings });
}

/**
 * Builds into a folder, which is emptied first: the same bytes for the same sources.
 * @returns esbuild's metafile of each bundle
 */
export async function buildInto(outDir) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const banner = `// Callboard ${version}. Built from src/; see the repository for the source.`;
  const metafiles = [
    await scriptInto(outDir, 'src/main.ts', 'callboard', banner, outDir === DIST ? MAP_FILE : ''),
    await buildPage(outDir, 'sidebar'),
    await buildPage(outDir, 'door'),
  ];
  cpSync(join(root, 'appsscript.json'), join(outDir, 'appsscript.json'));
  return metafiles;
}

/**
 * What is left of backticks once there are no template literals stands in strings and regular expressions. There it is
 * written as an escape, so that nobody takes it for the beginning of one.
 */
function withoutBackticks(script) {
  // A backslash of its own before it is part of the escape.
  return script.replace(/(\\*)`/g, (_, slashes) => `${slashes.slice(slashes.length % 2)}\\x60`);
}

/** One HTML file with its script and style inside, as HtmlService serves it; from the folder of its name. */
async function buildPage(outDir, name) {
  const { metafile, outputFiles } = await build({
    ...shared,
    entryPoints: [`src/${name}/${name}.tsx`],
    format: 'iife',
    minify: true,
    outfile: `${name}.js`,
    metafile: true,
    write: false,
    // HtmlService strips what follows on two slashes inside template literals.
    supported: { 'template-literal': false },
  });
  const script = withoutBackticks(outputFiles[0].text).replace(/<\/script/gi, '<\\/script');
  const html = readFileSync(join(root, 'src', name, `${name}.html`), 'utf8');
  const style = readFileSync(join(root, 'src', name, `${name}.css`), 'utf8');
  writeFileSync(
    join(outDir, `${name}.html`),
    html
      .replace('<head>', () => `<head>\n    <!-- ${licenceLine(bundledPackages([metafile]))} -->`)
      .replace('/* style */', () => style)
      .replace('/* script */', () => script),
  );
  return metafile;
}

/**
 * Builds what is pushed, its source map, and the list of licences.
 * @returns the paths of all that went into it, and of what was built
 */
export async function buildAddOn() {
  const metafiles = await buildInto(DIST);
  const licences = join(root, LICENCES_FILE);
  writeFileSync(licences, licencesText(bundledPackages(metafiles)));
  const bundled = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const pages = ['sidebar', 'door'].flatMap((name) => ['html', 'css'].map((end) => `src/${name}/${name}.${end}`));
  const asTheyAre = ['appsscript.json', ...pages];
  const built = readdirSync(DIST).map((name) => join(DIST, name));
  return [...[...bundled, ...asTheyAre].map((path) => join(root, path)), ...built, MAP_FILE, licences];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAddOn();
