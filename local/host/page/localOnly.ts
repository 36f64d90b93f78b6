/**
 * Keeps the page to this computer and to itself. A web site that resolves its own name to 127.0.0.1 still sends that
 * name as Host, and one that sends requests here still names itself in Origin and Sec-Fetch-Site: both are turned away.
 */
import type { MiddlewareHandler } from 'hono';

export function localOnly(port: number): MiddlewareHandler {
  return async (context, next) => {
    const header = (name: string): string | undefined => context.req.header(name);
    if (!isLocalHost(header('host'), port)) return context.text('This page is for this computer only.', 403);
    if (!isOwnServiceCall(context.req.method, header, port)) return context.text('Another site asked for this.', 403);
    await next();
    return undefined;
  };
}

export function isLocalHost(host: string | undefined, port: number): boolean {
  const names = ['127.0.0.1', 'localhost'];
  // Browsers leave the port out where it is the usual one.
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

/**
 * True for what the page itself asks for, what a person types or follows a link to, and what is no browser at all.
 * Another port of this computer is another site.
 */
export function isOwnServiceCall(method: string, header: (name: string) => string | undefined, port: number): boolean {
  const origin = header('origin');
  if (origin !== undefined && !isLocalHost(/^http:\/\/(.+)$/.exec(origin)?.[1], port)) return false;
  const site = header('sec-fetch-site');
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return method === 'GET' && header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document';
}
