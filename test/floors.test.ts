/**
 * Holds the plan of the house: which folder may import which, as docs/architecture.md says it, that no files import each
 * other in a circle, and that every page that a comment names is there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

/** The folders of the table in docs/architecture.md, from the ground up: the pages stand beside. */
const TABLE = [...readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(/^\| `src\/([^`]+?)\/?` \|/gm)];
const [DOOR, SIDEBAR, ...DOWN] = TABLE.map(([, name = '']) => name).reverse();
const BESIDE = [SIDEBAR, DOOR];

/** A folder imports itself and what stands before it, nothing above and nothing beside. */
const FLOORS: readonly string[] = DOWN.reverse();

/** The port on Google stands on these alone, and nothing but `main.ts` stands on it. */
const BELOW_GOOGLE: readonly string[] = ['port', 'values'];

/** The pages are built apart. They take these as they are, and of the rest of the house only types. */
const TAKEN_BY_THE_PAGE: readonly string[] = [
  'port',
  'values',
  'documents',
  'jobs/jobKinds.ts',
  'production/panels.ts',
];
/** What the door has in common with the sidebar. */
const SHARED_BY_THE_PAGES: readonly string[] = [
  'sidebar/googleScript.ts',
  'sidebar/propsMarked.ts',
  'sidebar/takesFocus.ts',
  'sidebar/tokenStyle.ts',
];
const TYPES_FOR_THE_PAGE: readonly string[] = ['jobs', 'production', 'mail', 'features', 'entry'];

/** Files that may import each other, because each is defined by the other. */
const TRUE_RECURSION: readonly string[] = [];

interface Import {
  /** From `src/`: `jobs/job.ts`. */
  target: string;
  typesOnly: boolean;
}

interface Declaration {
  type: string;
  source?: { value: string } | null;
  typeOnly?: boolean;
  specifiers?: { isTypeOnly?: boolean }[];
}

/** @param path from `src/` */
function importsOf(path: string, code: string): Import[] {
  const { body } = parseSync(code, { syntax: 'typescript', tsx: true, target: 'es2022' });
  return (body as unknown as Declaration[]).flatMap(({ source, typeOnly, specifiers = [] }): Import[] => {
    if (!source?.value.startsWith('.')) return [];
    const allTypes = specifiers.length > 0 && specifiers.every((one) => one.isTypeOnly === true);
    return [{ target: join(dirname(path), source.value), typesOnly: typeOnly === true || allTypes }];
  });
}

function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** The innermost floor that a file is on; its page, or the file itself where it is on none. */
function floorOf(path: string): string {
  const page = ['sidebar', 'door'].find((name) => isIn(path, [name]));
  if (page !== undefined) return page;
  const [innermost = path] = FLOORS.filter((floor) => isIn(path, [floor])).sort((a, b) => b.length - a.length);
  return innermost;
}

function standsOn(path: string): boolean {
  return [...FLOORS, ...BESIDE].includes(floorOf(path));
}

function mayImport(path: string, { target, typesOnly }: Import): boolean {
  const [from, to] = [floorOf(path), floorOf(target)];
  if (from === to) return true;
  if (from === 'door' && isIn(target, SHARED_BY_THE_PAGES)) return true;
  if (from === 'sidebar' || from === 'door')
    return isIn(target, TAKEN_BY_THE_PAGE) || (typesOnly && isIn(target, TYPES_FOR_THE_PAGE));
  if (from === 'google') return BELOW_GOOGLE.includes(to);
  if (to === 'google') return from === 'main.ts';
  return FLOORS.includes(to) && FLOORS.indexOf(to) < FLOORS.indexOf(from);
}

function wrongImports(path: string, code: string): string[] {
  const wrong = importsOf(path, code).filter((one) => !mayImport(path, one));
  return wrong.map(({ target }) => `${path} imports ${target}`);
}

/** Every circle once, by the files that it goes through. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const ended = new Set<string>();
  const visit = (path: string, above: readonly string[]) => {
    const at = above.indexOf(path);
    if (at >= 0) circles.push(above.slice(at));
    if (at >= 0 || ended.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...above, path]);
    ended.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return circles;
}

/** Every code file below a folder of the repository, with its text. */
function filesIn(folder: string): { path: string; code: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.(tsx?|m?js)$/.test(name) && !/^build\/(dist|tmp|local)\/|\/node_modules\//.test(`${folder}/${name}`),
    )
    .map((name) => ({ path: name, code: readFileSync(join(ROOT, folder, name), 'utf8') }));
}

const FILES = filesIn('src');

/** Pages that comments name and that are not there. */
function missingPages(code: string): string[] {
  const comments = code.match(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g) ?? [];
  const named = comments.flatMap((comment) => comment.match(/[\w./-]*\w\.md\b/g) ?? []);
  return named.filter((page) => !existsSync(join(ROOT, page)));
}

test('every file stands on a floor', () => {
  expect(BESIDE).toEqual(['sidebar', 'door']);
  expect(FILES.filter(({ path }) => !standsOn(path)).map(({ path }) => path)).toEqual([]);
  expect(FLOORS.filter((floor) => !existsSync(join(SRC, floor)))).toEqual([]);
});

test('a folder imports only what stands before it', () => {
  const standing = FILES.filter(({ path }) => standsOn(path));
  expect(standing.flatMap(({ path, code }) => wrongImports(path, code))).toEqual([]);
});

test.each([
  ['up', 'schedule/wrong.ts', "import { tick } from '../entry/tick.ts';", ['entry/tick.ts']],
  ['up, for a type only', 'jobs/wrong.ts', "import type { Sent } from '../mail/outbox.ts';", ['mail/outbox.ts']],
  ['up, to be passed on', 'workbook/wrong.ts', "export { a } from '../company/a.ts';", ['company/a.ts']],
  ['sideways', 'features/calendar/wrong.ts', "import { a } from '../calls/a.ts';", ['features/calls/a.ts']],
  ['from plan to make', 'features/archive/plan/a.ts', "import '../make/b.ts';", ['features/archive/make/b.ts']],
  ['to Google’s port', 'entry/wrong.ts', "import { a } from '../google/a.ts';", ['google/a.ts']],
  ['from Google’s port', 'google/wrong.ts', "import { a } from '../documents/a.ts';", ['documents/a.ts']],
  ['from the page to what runs in Google', 'sidebar/a.ts', "import { a } from '../entry/b.ts';", ['entry/b.ts']],
  ['from the door to the rest of the sidebar', 'door/a.ts', "import { a } from '../sidebar/b.ts';", ['sidebar/b.ts']],
  ['from the sidebar to the door', 'sidebar/a.ts', "import type { a } from '../door/b.ts';", ['door/b.ts']],
  ['from the door to a feature', 'door/a.ts', "import { a } from '../features/b.ts';", ['features/b.ts']],
  ['to the page', 'entry/wrong.ts', "import { App } from '../sidebar/app.tsx';", ['sidebar/app.tsx']],
  ['to a folder that is on no floor', 'entry/wrong.ts', "import { a } from '../helpers/a.ts';", ['helpers/a.ts']],
])('finds an import %s', (_, path, code, targets) => {
  expect(wrongImports(path, code)).toEqual(targets.map((target) => `${path} imports ${target}`));
});

test('lets the page take types of what it shows, and values that need nothing', () => {
  const code = "import type { A } from '../features/calls/a.ts'; import { type B, c } from '../values/b.ts';";
  expect(wrongImports('sidebar/a.ts', code)).toEqual([]);
});

test('no files import each other in a circle', () => {
  const imports = new Map(FILES.map(({ path, code }) => [path, importsOf(path, code).map(({ target }) => target)]));
  const circles = circlesIn(imports).map((circle) => circle.join(' → '));
  expect(circles.filter((circle) => !TRUE_RECURSION.includes(circle))).toEqual([]);
});

test('finds a circle of three files, and of a file with itself', () => {
  const imports = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', ['d']],
  ]);
  expect(circlesIn(imports)).toEqual([['a', 'b', 'c'], ['d']]);
});

test('every page that a comment names is in the repository', () => {
  const folders = ['src', 'local', 'test', 'build'];
  const missing = folders.flatMap((folder) =>
    filesIn(folder).flatMap(({ path, code }) =>
      missingPages(code).map((page) => `${relative(ROOT, join(ROOT, folder, path))}: ${page}`),
    ),
  );
  expect(missing).toEqual([]);
});

test.each(['/** As PAGE says. */', 'a(); // see docs/PAGE §2'])('misses the page that %s names', (code) => {
  expect(missingPages(code.replace('PAGE', ['lost', 'md'].join('.')))).toHaveLength(1);
});
