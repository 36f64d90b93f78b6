/**
 * The globals that the bundle runs in. Google gives every run new ones, and so does this, unless somebody asks for kept ones:
 * those the bundle is loaded into once, for runs by the ten thousand.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { loadBundle } from './bundleScripts.ts';

const INSIDE = new vm.Script(readFileSync(new URL('./inside.js', import.meta.url), 'utf8'), { filename: 'inside.js' });

/** The host's half of the border, as the half in the context calls it. */
export interface HostHalf {
  now(): number;
  log(level: string, text: string): void;
  member(handle: number, key: string): string;
  call(handle: number, key: string, argumentsText: string): string;
}

export interface Inside {
  /** Answers `{value}` or `{failure}` as JSON. */
  invoke(name: string, argumentsText: string, browser: boolean): string;
  /** The names of the bundle's global functions, with commas between. */
  declared(): string;
  /** Another run in the same context: what the last one held of its host is let go. */
  beginAgain(host: HostHalf): void;
}

/** @throws what the bundle throws while it loads. */
export function newContext(bundleDir: string, host: HostHalf, serviceNames: string): Inside {
  const globals = vm.createContext({});
  const connect = INSIDE.runInContext(globals) as (host: HostHalf, names: string) => Inside;
  const inside = connect(host, serviceNames);
  loadBundle(bundleDir, globals);
  return inside;
}

/** Those in which nothing runs just now, by bundle and services: a run may begin in the middle of another. */
const idle = new Map<string, Inside[]>();

/** Runs in a kept context. @throws what the bundle throws while it loads. */
export function inKeptContext<T>(
  bundleDir: string,
  host: HostHalf,
  serviceNames: string,
  run: (inside: Inside) => T,
): T {
  const key = `${bundleDir} ${serviceNames}`;
  const free = idle.get(key) ?? [];
  idle.set(key, free);
  const kept = free.pop();
  kept?.beginAgain(host);
  const inside = kept ?? newContext(bundleDir, host, serviceNames);
  try {
    return run(inside);
  } finally {
    free.push(inside);
  }
}
