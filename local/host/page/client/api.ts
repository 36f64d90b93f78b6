/** Asks the server, as the person whose eyes the page looks through. */
import type { Done } from '../pageTypes.ts';

export type Query = Readonly<Record<string, string | number | null>>;

/** @throws Error with the server's own words */
export async function ask<T>(path: string, query: Query = {}): Promise<T> {
  return answerOf<T>(await fetch(pathWith(path, query)));
}

/** @throws Error with the server's own words */
export async function send<T = Done>(path: string, body: Readonly<Record<string, unknown>>): Promise<T> {
  return answerOf<T>(
    await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  );
}

/** The path with a query; what is null is left out. */
export function pathWith(path: string, query: Query): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null) parts.set(name, String(value));
  const text = parts.toString();
  return text === '' ? path : `${path}?${text}`;
}

async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}
