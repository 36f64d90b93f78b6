/** Everything that runs in Node; `npm test` builds the bundle first. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
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
  // Thousands of runs of the bundle leave much behind: a worker that has grown is replaced between two files.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60000,
};
