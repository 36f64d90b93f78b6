/** What `google.script.run` refuses before it sends anything (docs/google.md, Who may call what). */
import { ScriptError } from './errors.ts';

/** @throws ScriptError for a name that the browser cannot call and for arguments that cannot be sent. */
export function checkForBrowser(name: string, args: readonly unknown[]): void {
  if (name.endsWith('_')) throw new ScriptError(`Script function not found: ${name}`);
  for (const [index, value] of args.entries()) checkSendable(value, `argument ${index + 1}`);
}

function checkSendable(value: unknown, path: string): void {
  if (value === null || ['undefined', 'string', 'number', 'boolean'].includes(typeof value)) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkSendable(item, `${path}[${index}]`);
    return;
  }
  const isPlain = Object.prototype.toString.call(value) === '[object Object]';
  if (typeof value !== 'object' || !isPlain) throw new ScriptError(`Failed due to illegal value in property: ${path}`);
  for (const [key, item] of Object.entries(value)) checkSendable(item, `${path}.${key}`);
}
