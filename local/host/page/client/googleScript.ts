/**
 * `google.script` for the sidebar and dialogs, inside their frame: each call is a message to the page around it, which
 * passes it on and answers. At most ten calls run at once; the others wait their turn, as Google has it.
 */
import type { ScriptAnswer } from '../pageTypes.ts';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

interface Waiting extends Handlers {
  name: string;
  args: unknown[];
}

const MOST_AT_ONCE = 10;

const running = new Map<number, Handlers>();
const queue: Waiting[] = [];
let lastCall = 0;

window.addEventListener('message', (event: MessageEvent<{ callboardAnswer?: number; answer?: ScriptAnswer }>) => {
  if (event.source !== window.parent) return;
  const { callboardAnswer: id, answer } = event.data ?? {};
  const handlers = id === undefined ? undefined : running.get(id);
  if (id === undefined || !handlers || !answer) return;
  running.delete(id);
  sendWaiting();
  if (answer.ok) handlers.success?.(answer.value, handlers.userObject);
  else if (handlers.failure) handlers.failure(new Error(answer.message), handlers.userObject);
  else console.error(`Uncaught Error: ${answer.message}`);
});

function sendWaiting(): void {
  while (running.size < MOST_AT_ONCE) {
    const next = queue.shift();
    if (!next) return;
    const { name, args, ...handlers } = next;
    lastCall++;
    running.set(lastCall, handlers);
    post({ callboard: 'run', id: lastCall, name, args });
  }
}

function post(message: unknown): void {
  window.parent.postMessage(message, '*');
}

/** @throws Error for what cannot be sent: a Date, a function, an element */
function checkSendable(value: unknown): void {
  if (value === null || ['undefined', 'string', 'number', 'boolean'].includes(typeof value)) return;
  const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (typeof value !== 'object' || !isPlain) throw new Error('Failed due to illegal value in property');
  for (const item of Object.values(value)) checkSendable(item);
}

/** Every `with…` gives a new runner, so handlers of one call never reach another. */
function runner(handlers: Handlers): object {
  const own: Record<string, (value: unknown) => unknown> = {
    withSuccessHandler: (success) => runner({ ...handlers, success: success as Handler }),
    withFailureHandler: (failure) => runner({ ...handlers, failure: failure as Handler }),
    withUserObject: (userObject) => runner({ ...handlers, userObject }),
  };
  return new Proxy(own, {
    get: (_target, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (Object.hasOwn(own, name)) return own[name];
      return (...args: unknown[]) => {
        checkSendable(args);
        queue.push({ ...handlers, name, args });
        sendWaiting();
      };
    },
  });
}

const host = {
  close: () => post({ callboard: 'close' }),
  setHeight: (height: number) => post({ callboard: 'size', height }),
  setWidth: (width: number) => post({ callboard: 'size', width }),
  origin: 'https://docs.google.com',
  editor: { focus: () => post({ callboard: 'focus' }) },
};

Object.assign(window, { google: { script: { run: runner({}), host } } });

// A link to a Doc or a workbook opens it in the page, where it would open in a new window with Google.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || !/^https?:/.test(link.href)) return;
  event.preventDefault();
  post({ callboard: 'open', href: link.href });
});
