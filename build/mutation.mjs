/**
 * `npm run mutation`: changes the code that can least bear a fault in every small way, one at a time, and counts how many of the
 * changes a unit test notices. A group below 85 in a hundred fails. `npm run mutation -- outbox` tries one group.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import jestConfig from '../jest.config.mjs';
import { ownProgram } from './ownPackage.mjs';

const ROOT = join(fileURLToPath(new URL('.', import.meta.url)), '..');
const BREAK_BELOW = 85;
/** Made for the time of a group. */
const ALL_TESTS = 'build/mutated/group.test.ts';

/** The code of each group, and the folders or files below test/ that hold it. */
const GROUPS = {
  recipients: {
    mutate: ['src/company/{recipients,households,adultAddress,minorsOwn,noContact,sharedAddresses}.ts'],
    tests: ['company', 'production/barredSharing*', 'production/settingAddresses*', 'features/companyPapers*'],
  },
  outbox: {
    mutate: ['src/mail/{outbox,mailPlan,messageLimits}.ts'],
    tests: ['mail'],
    // They end a run at each of its calls, and take long.
    without: ['mail/outboxKills'],
  },
  archive: { mutate: ['src/features/archive/plan/*.ts'], tests: ['features/archive/plan'] },
  escaping: {
    mutate: [
      'src/google/{quoted,marks,sheetCells}.ts',
      'src/documents/{parts.tsx,iCalendar.ts}',
      'src/values/{oneLine,sheetTitle}.ts',
    ],
    tests: ['google/quoted*', 'documents/iCalendar*', 'documents/parts*', 'values/oneLine*'],
  },
};

/**
 * Jest's unit tests of a group, without the build of the bundle, which none of them needs. One file takes them all in, so that
 * what they test is loaded once a change and not once a file: a tenth of the time.
 */
function jestFor({ tests, without = [] }) {
  const { globalSetup: _setup, globalTeardown: _teardown, displayName: _name, ...unit } = jestConfig.projects[0];
  const isOf = (file) =>
    tests.some((one) => file.startsWith(one.endsWith('*') ? one.slice(0, -1) : `${one}/`)) &&
    !without.some((one) => file.startsWith(`${one}.test.`));
  const files = readdirSync('test', { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.test\.tsx?$/.test(file) && isOf(file))
    .sort();
  if (files.length === 0) throw new Error('The group has no tests');
  mkdirSync(dirname(ALL_TESTS), { recursive: true });
  const imports = files.map((file) => `import '${relative(dirname(ALL_TESTS), join('test', file))}';\n`);
  writeFileSync(ALL_TESTS, imports.join(''));
  return {
    ...unit,
    // Stryker lays this over jest.config.mjs, whose projects would each run it.
    projects: [],
    testEnvironment: join(ROOT, 'build/firstFailure.cjs'),
    testMatch: [`<rootDir>/${ALL_TESTS}`],
    testPathIgnorePatterns: [],
    testTimeout: jestConfig.testTimeout,
  };
}

async function scoreOf(name) {
  const { mutate } = GROUPS[name];
  const results = await new Stryker({
    mutate,
    testRunner: 'jest',
    plugins: [STRYKER.replace(/core(.)dist.*$/, 'jest-runner$1dist$1src$1index.js')],
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    jest: { projectType: 'custom', config: jestFor(GROUPS[name]) },
    coverageAnalysis: 'perTest',
    // What is worked out while a file is loaded would need every test for every change.
    ignoreStatic: true,
    dryRunTimeoutMinutes: 20,
    // A busy machine is no endless loop.
    timeoutMS: 60_000,
    concurrency: Number(process.env.CALLBOARD_MUTATION_RUNNERS ?? 2),
    // What each run leaves in memory slows the next.
    maxTestRunnerReuse: 20,
    tempDirName: 'build/tmp/mutation',
    // Stryker would have TypeScript read it, which it does with an interface that TypeScript 7 no longer has.
    tsconfigFile: 'none',
    ignorePatterns: [
      '/docs/images',
      '/out',
      '/test-logs',
      '/build/dist',
      '/build/release',
      '/build/tmp',
      '/build/*/node_modules',
    ],
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
    jsonReporter: { fileName: `build/tmp/mutation-${name}.json` },
  }).runMutationTest();
  const count = (...states) => results.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const tried = noticed + count('Survived', 'NoCoverage');
  return { noticed, tried, score: tried === 0 ? 0 : (100 * noticed) / tried };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0)
  throw new Error(`There is no group ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`);
process.chdir(ROOT);
// Whether a change is noticed is all that counts.
process.env.CALLBOARD_SHRINK = 'no';
process.env.CALLBOARD_COMPANIES = '150';
const STRYKER = ownProgram('stryker');
if (STRYKER === '') process.exit(1);
const { Stryker } = await import(pathToFileURL(STRYKER).href);
const lines = [];
for (const name of asked.length > 0 ? asked : Object.keys(GROUPS)) {
  const { noticed, tried, score } = await scoreOf(name);
  if (score < BREAK_BELOW) process.exitCode = 1;
  lines.push(`${name}: ${score.toFixed(1)} (${noticed} of ${tried} changes noticed; at least ${BREAK_BELOW})`);
}
rmSync('build/tmp/mutation', { recursive: true, force: true });
rmSync(dirname(ALL_TESTS), { recursive: true, force: true });
console.log(lines.join('\n'));
