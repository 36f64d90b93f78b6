/** Reads what the page sends: a JSON object whose members are checked where they are used. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

export type Body = Record<string, unknown>;

/** @throws HTTPException 400 for anything but a JSON object; 415 for what a form of another site could send */
export async function readBody(context: Context): Promise<Body> {
  if (!context.req.header('content-type')?.startsWith('application/json')) refuse(415, 'Send JSON.');
  const body: unknown = await context.req.json().catch(() => null);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) refuse(400, 'Send a JSON object.');
  return body as Body;
}

/** @throws HTTPException 400 when the member is no text */
export function textIn(body: Body, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : refuse(400, `“${name}” has to be text.`);
}

/** @throws HTTPException 400 when the member is no whole number from 0 */
export function numberIn(body: Body, name: string): number {
  const value = body[name];
  return Number.isSafeInteger(value) && Number(value) >= 0
    ? Number(value)
    : refuse(400, `“${name}” has to be a whole number.`);
}

/** One of a few texts. @throws HTTPException 400 when it is none of them */
export function oneOf<T extends string>(body: Body, name: string, choices: readonly T[]): T {
  const value = body[name];
  return choices.find((choice) => choice === value) ?? refuse(400, `“${name}” has to be one of ${choices.join(', ')}.`);
}

function refuse(status: 400 | 415, message: string): never {
  throw new HTTPException(status, { message });
}
