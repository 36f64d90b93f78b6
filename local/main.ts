/** The process behind `npm start`, which runs it as it is built, in build/local: hands the command its surroundings and ends with its exit status. */
import { fileURLToPath } from 'node:url';
import { runCommand } from './host/command.ts';

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    currentFolder: process.cwd(),
    bundleDir: fileURLToPath(new URL('../dist', import.meta.url)),
    nowMs: Date.now(),
    terminal: { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) },
    stop: stopped.signal,
  });
} catch (error) {
  const detail = process.env.CALLBOARD_DEBUG && error instanceof Error ? error.stack : String(error);
  process.stderr.write(`Something went wrong in the local account itself. ${detail}\n`);
  process.exitCode = 1;
}
