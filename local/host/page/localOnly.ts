/**
 * Keeps the page to this computer: a web site that resolves its own name to 127.0.0.1 still sends that name as Host,
 * and is turned away.
 */
import type { MiddlewareHandler } from 'hono';

export function localOnly(port: number): MiddlewareHandler {
  return async (context, next) => {
    if (!isLocalHost(context.req.header('host'), port))
      return context.text('This page is for this computer only.', 403);
    await next();
    return undefined;
  };
}

export function isLocalHost(host: string | undefined, port: number): boolean {
  const names = ['127.0.0.1', 'localhost'];
  // Browsers leave the port out where it is the usual one.
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}
