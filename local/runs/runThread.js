/**
 * A run of the bundle in a thread of its own, so that runs can overlap: whatever it asks of the host it asks by a message, and
 * waits until that is answered. What it is given stands in `workerData`; see together.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';

const { port, bell, answered, bundleDir, serviceNames, invocation } = workerData;

function tell(message) {
  port.postMessage(message);
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
}

function ask(what, ...values) {
  tell({ what, values });
  Atomics.wait(answered, 0, 0);
  Atomics.store(answered, 0, 0);
  return receiveMessageOnPort(port).message;
}

const inside = readFileSync(new URL('./inside.js', import.meta.url), 'utf8');
const globals = vm.createContext({});
const host = {
  now: () => ask('now'),
  log: (level, text) => ask('log', level, text),
  member: (handle, key) => ask('member', handle, key),
  call: (handle, key, argumentsText) => ask('call', handle, key, argumentsText),
};
try {
  const { invoke } = vm.runInContext(inside, globals, { filename: 'inside.js' })(host, serviceNames);
  const files = readdirSync(bundleDir).filter((name) => name.endsWith('.js'));
  for (const name of files.sort()) {
    const file = join(bundleDir, name);
    vm.runInContext(readFileSync(file, 'utf8'), globals, { filename: file });
  }
  ask('loaded');
  tell({ what: 'ended', values: [invoke(...invocation)] });
} catch (error) {
  tell({ what: 'failed', values: [String(error?.stack ?? error)] });
}
