/**
 * Everything that runs in Node; `npm test` builds the bundle first. The projects run apart too:
 * `npm test -- --selectProjects unit`.
 */
const FOLDERS = {
  bundle: ['bundle', 'cases', 'push'],
  browser: ['browser'],
  faults: ['faults'],
};

const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/buildOnce.mjs',
  globalTeardown: '<rootDir>/test/support/removeBundle.mjs',
  setupFiles: ['<rootDir>/test/support/sameSeed.mjs'],
};

const testsIn = (folders) => folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts{,x}`);

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: testsIn(['**']),
      testPathIgnorePatterns: Object.values(FOLDERS)
        .flat()
        .map((folder) => `<rootDir>/test/${folder}/`),
    },
    ...Object.entries(FOLDERS).map(([displayName, folders]) => ({
      ...shared,
      displayName,
      testMatch: testsIn(folders),
    })),
  ],
  // Thousands of runs of the bundle leave much behind: a worker that has grown is replaced between two files.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60000,
};
