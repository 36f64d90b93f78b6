/** The local account's page and everything that it asks for, for this computer only. */
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { accountRoutes } from './accountRoutes.ts';
import { cardRoutes } from './cardRoutes.ts';
import { clientFile } from './clientAssets.ts';
import { fileRoutes } from './fileRoutes.ts';
import { localOnly } from './localOnly.ts';
import type { PageSession } from './pageSession.ts';
import { PAGE_POLICY } from './policies.ts';
import { scriptRoutes } from './scriptRoutes.ts';
import { sheetRoutes } from './sheetRoutes.ts';
import { webAppRoutes } from './webAppRoutes.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Callboard: local account</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body>
<div id="page"><p class="loading">Opening the account…</p></div>
<noscript>This page needs JavaScript.</noscript>
</body>
</html>`;

/** A sheet pinned to a board. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#23415e"/><path d="M8 8h16v17H8z" fill="#fff"/><circle cx="16" cy="8" r="3" fill="#d8623a"/><path d="M11 14h10M11 18h10M11 22h6" stroke="#23415e" stroke-width="1.6"/></svg>`;

export function pageApp(session: PageSession, port: number): Hono {
  const app = new Hono();
  app.use(localOnly(port));
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    context.header('Cross-Origin-Opener-Policy', 'same-origin');
    context.header('Cache-Control', 'no-store');
    if (!context.res.headers.has('Content-Security-Policy')) context.header('Content-Security-Policy', PAGE_POLICY);
  });
  const typed = (type: string) => ({ 'Content-Type': `${type}; charset=utf-8` });
  app.get('/', (context) => context.html(PAGE));
  app.get('/icon.svg', (context) => context.body(ICON, 200, typed('image/svg+xml')));
  app.get('/page.js', async (context) => context.body(await clientFile('page.js'), 200, typed('text/javascript')));
  app.get('/page.css', async (context) => context.body(await clientFile('page.css'), 200, typed('text/css')));
  app.route('/', accountRoutes(session));
  app.route('/', sheetRoutes(session));
  app.route(
    '/',
    scriptRoutes(session, () => clientFile('googleScript.js')),
  );
  app.route('/', cardRoutes(session));
  app.route('/', webAppRoutes(session));
  app.route('/', fileRoutes(session));
  app.notFound((context) => context.text('There is nothing here.', 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.text(error.message, error.status);
    return context.text(`The local account itself failed: ${error.message}`, 500);
  });
  return app;
}
