/** The process behind `npm run read-script`: a script in, scenes, breakdown and doubts out as JSON, read by the built add-on. */
import { fileURLToPath } from 'node:url';
import { LocalAccount } from '../account/localAccount.ts';
import { requestsOf } from '../host/requestsOf.ts';
import { ScriptFileError, sourceOf } from './sourceOf.ts';

const BAD_INPUT = 2;

const [file, ...others] = process.argv.slice(2);
if (file === undefined || others.length > 0) refuse('Name one file: npm run --silent read-script -- FILE');
else await read(file);

async function read(path: string): Promise<void> {
  try {
    const source = await sourceOf(path);
    const account = LocalAccount.create({
      nowMs: Date.now(),
      me: 'stage.manager@example.org',
      scriptTimeZone: 'UTC',
      bundleDir: fileURLToPath(new URL('../dist', import.meta.url)),
    });
    const script = requestsOf(account)('readScriptText', source);
    process.stdout.write(`${JSON.stringify(script, null, 1)}\n`);
  } catch (error) {
    if (!(error instanceof ScriptFileError)) throw error;
    refuse(error.message);
  }
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = BAD_INPUT;
}
