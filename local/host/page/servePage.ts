/** Serves the page on 127.0.0.1 until it is told to stop; then everything is on disk. */
import { type ServerType, serve } from '@hono/node-server';
import type { Terminal } from '../terminal.ts';
import { pageApp } from './pageApp.ts';
import { type DayToShow, PageSession } from './pageSession.ts';

/** True when it ended because it was told to; false when it could not begin. */
export function servePage(
  day: DayToShow,
  port: number,
  { terminal, stop }: { terminal: Terminal; stop: AbortSignal },
): Promise<boolean> {
  const session = new PageSession(day);
  session.account.state.webAppUrl = `http://127.0.0.1:${port}/exec`;
  return new Promise((resolve) => {
    const server: ServerType = serve({ fetch: pageApp(session, port).fetch, hostname: '127.0.0.1', port }, () => {
      terminal.out(`\nLook at it on http://127.0.0.1:${port} (Ctrl+C ends it)\n`);
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? `Port ${port} is in use; choose another with --port.` : error.message;
      terminal.err(`The page cannot be shown. ${why}\n`);
      resolve(false);
    });
    const end = (): void => {
      server.close(() => void session.files().then(() => resolve(true)));
      // Browsers keep their connections open for minutes.
      if ('closeAllConnections' in server) server.closeAllConnections();
    };
    if (stop.aborted) end();
    else stop.addEventListener('abort', end, { once: true });
  });
}
