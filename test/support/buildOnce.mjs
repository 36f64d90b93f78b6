/**
 * Before any test: builds the bundle into a folder of its own, so that a build in between changes nothing under a running
 * test, and empties the log of the product's requests. A build that fails is told to the tests that need it only.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInto } from '../../build/build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export default async function buildOnce() {
  // Each project of jest asks for it.
  if (process.env.CALLBOARD_TEST_BUNDLE) return;
  process.env.CALLBOARD_FAULT_SEED ??= String(Date.now() % 1_000_000);
  const every = process.env.CALLBOARD_FAULTS === 'every';
  if (!every) {
    console.log(`Faults at calls drawn by CALLBOARD_FAULT_SEED=${process.env.CALLBOARD_FAULT_SEED}; npm run test:deep tries every call.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'callboard-bundle-'));
  process.env.CALLBOARD_TEST_BUNDLE = join(folder, 'dist');
  try {
    await buildInto(process.env.CALLBOARD_TEST_BUNDLE);
  } catch (error) {
    process.env.CALLBOARD_TEST_BUNDLE_ERROR = String(error);
  }
  // Only what the bundle asks for is held against Google's schemas: tests of the local services ask wrongly on purpose.
  const log = process.env.CALLBOARD_REQUEST_LOG ?? join(root, 'test-logs', every ? 'deep.ndjson' : 'requests.ndjson');
  delete process.env.CALLBOARD_REQUEST_LOG;
  process.env.CALLBOARD_TEST_REQUESTS = log;
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, '');
}
