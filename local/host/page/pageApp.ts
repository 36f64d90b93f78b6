/** The pages of the local workspace: what the day made, to read and to download. They change nothing. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { DOC_TYPE, SHEET_TYPE } from '../../files/filePlan.ts';
import type { WrittenWorkspace } from '../../files/writeWorkspace.ts';
import type { LocalFile, LocalMail, LocalState } from '../../workspace/state.ts';
import { floatingAt, longDate } from '../floatingTime.ts';
import type { Summary } from '../summary.ts';
import { type Html, layout, STYLE } from './layout.ts';
import { localOnly } from './localOnly.ts';
import { dayView, docView, mailView, uploadView, workbookView } from './views.ts';

export interface DayToShow {
  state: LocalState;
  files: WrittenWorkspace;
  summary: Summary;
  outDir: string;
}

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** For what people wrote: no scripts, nothing from elsewhere, an origin of its own, and only in our own frame. */
const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

export function pageApp(day: DayToShow, port: number): Hono {
  const app = new Hono();
  const { state } = day;
  app.use(localOnly(port));
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    context.header('Cache-Control', 'no-store');
    if (!context.res.headers.has('Content-Security-Policy')) context.header('Content-Security-Policy', PAGE_POLICY);
  });
  app.get('/', (context) => page(context, 'What the day made', dayView(day)));
  app.get('/style.css', (context) => context.text(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/file/:id', (context) => {
    const file = shownFile(day, context.req.param('id'));
    if (!file) return missing(context);
    const spreadsheet = state.spreadsheets[file.id];
    const tab = context.req.query('tab');
    if (file.mimeType === SHEET_TYPE && spreadsheet) {
      return page(context, file.name, workbookView(file, spreadsheet, tab === undefined ? null : Number(tab)));
    }
    return page(context, file.name, file.mimeType === DOC_TYPE ? docView(file) : uploadView(file));
  });
  app.get('/file/:id/html', (context) => {
    const file = shownFile(day, context.req.param('id'));
    return file?.mimeType === DOC_TYPE ? framed(context, file.content?.data ?? '') : missing(context);
  });
  app.get('/file/:id/download', (context) => {
    const file = shownFile(day, context.req.param('id'));
    return file ? download(context, day.outDir, day.files.pathOfFile[file.id]) : missing(context);
  });
  app.get('/mail/:number', (context) => {
    const mail = shownMail(state, context.req.param('number'));
    if (!mail) return missing(context);
    return page(context, mail.subject, mailView(mail, longDate(floatingAt(mail.sentAtMs, state.scriptTimeZone))));
  });
  app.get('/mail/:number/html', (context) => {
    const mail = shownMail(state, context.req.param('number'));
    return mail ? framed(context, mail.html) : missing(context);
  });
  app.get('/mail/:number/download', (context) => {
    const mail = shownMail(state, context.req.param('number'));
    return mail ? download(context, day.outDir, day.files.pathOfMail[mail.number]) : missing(context);
  });
  app.notFound(missing);
  return app;
}

/** Only files that were written out: folders and what is in the bin have no page. */
function shownFile({ state, files }: DayToShow, id: string): LocalFile | undefined {
  const file = Object.hasOwn(state.files, id) ? state.files[id] : undefined;
  const isThere = file !== undefined && files.pathOfFile[id] !== undefined;
  return isThere && file.mimeType !== 'application/vnd.google-apps.folder' ? file : undefined;
}

function shownMail(state: LocalState, number: string): LocalMail | undefined {
  return state.mails.find((mail) => String(mail.number) === number);
}

async function page(context: Context, title: string, content: Html): Promise<Response> {
  return context.html(await layout(title, content));
}

function framed(context: Context, content: string): Response {
  return context.body(content, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': FRAME_POLICY,
  });
}

function download(context: Context, outDir: string, path: string | undefined): Response | Promise<Response> {
  if (path === undefined) return missing(context);
  const name = encodeURIComponent(basename(path)).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return context.body(new Uint8Array(readFileSync(join(outDir, path))), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
  });
}

async function missing(context: Context): Promise<Response> {
  context.status(404);
  return page(context, 'There is no such page', html`<p><a href="/">Back to what the day made</a></p>`);
}
