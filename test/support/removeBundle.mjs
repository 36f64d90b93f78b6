/** After the last test: takes away the folder that the bundle was built into. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

export default function removeBundle() {
  const bundle = process.env.CALLBOARD_TEST_BUNDLE;
  if (bundle) rmSync(dirname(bundle), { recursive: true, force: true });
}
