/** What of others is in the bundle, from esbuild's metafile, and under which licence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the list stands in the repository. */
export const LICENCES_FILE = 'THIRD_PARTY_LICENSES.md';

/**
 * The packages that are in these bundles, by name.
 * @returns {{ name: string, version: string, licence: string, text: string }[]} with the licence's own text
 */
export function bundledPackages(metafiles) {
  const names = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .flatMap(([path]) => /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
    ),
  );
  return [...new Set(names)].sort().map(packageOf);
}

function packageOf(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  if (typeof license !== 'string' || file === undefined) throw new Error(`${name} is bundled and has no licence`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim() };
}

/** @example licenceLine(packages) // 'Contains date-fns 4.4.0 (MIT), papaparse 5.7.1 (MIT). …' */
export function licenceLine(packages) {
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join(', ');
  return `Contains ${list}. Their licences: ${LICENCES_FILE} in the repository.`;
}

/** The list in full. */
export function licencesText(packages) {
  const intro = `# What of others is in Callboard

Written by \`npm run build\` from what the bundle really holds; a test holds it to that. Callboard itself is under the [MIT licence](LICENSE).`;
  const parts = packages.map(({ name, version, licence, text }) => {
    const quoted = text.split('\n').map((line) => `    ${line}`.trimEnd());
    return `## ${name} ${version} (${licence})\n\n${quoted.join('\n')}`;
  });
  return `${[intro, ...parts].join('\n\n')}\n`;
}

/** The list as it stands in the repository; `''` where there is none. */
export function writtenLicences() {
  const file = join(root, LICENCES_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
