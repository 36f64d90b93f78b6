/** Files and mail to look at and to download: the documents' own HTML in frames that can run nothing. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Context, Hono } from 'hono';
import type { LocalFile } from '../../account/state.ts';
import { DOC_TYPE, FOLDER_TYPE } from '../../files/filePlan.ts';
import { visibleFile } from './driveView.ts';
import { readableMail } from './mailView.ts';
import type { PageSession } from './pageSession.ts';
import { onPaper } from './paper.ts';
import { CONTENT_POLICY } from './policies.ts';

/** `?as=` says through whose eyes; the stage manager's when it is left out. */
export function fileRoutes(session: PageSession): Hono {
  const app = new Hono();
  const { state } = session.account;
  const reader = (context: Context): string => context.req.query('as') ?? state.me;
  const fileOf = (context: Context): LocalFile | undefined => {
    const file = visibleFile(state, context.req.param('id') ?? '', reader(context));
    return file?.mimeType === FOLDER_TYPE ? undefined : file;
  };
  const mailOf = (context: Context) => readableMail(state, reader(context), Number(context.req.param('number')));

  app.get('/file/:id/html', (context) => {
    const file = fileOf(context);
    return file?.mimeType === DOC_TYPE ? framed(context, onPaper(file.content?.data ?? '')) : context.notFound();
  });
  app.get('/file/:id/text', (context) => {
    const content = fileOf(context)?.content;
    return content?.encoding === 'utf8' ? context.text(content.data) : context.notFound();
  });
  app.get('/file/:id/download', async (context) => {
    const file = fileOf(context);
    if (!file) return context.notFound();
    const { pathOfFile } = await session.files();
    return download(context, session.outDir, pathOfFile[file.id]);
  });
  app.get('/mail/:number/html', (context) => {
    const mail = mailOf(context);
    return mail ? framed(context, mail.html) : context.notFound();
  });
  app.get('/mail/:number/download', async (context) => {
    const mail = mailOf(context);
    if (!mail) return context.notFound();
    const { pathOfMail } = await session.files();
    return download(context, session.outDir, pathOfMail[mail.number]);
  });
  app.get('/mail/:number/attachment/:place', (context) => {
    const attachment = mailOf(context)?.attachments[Number(context.req.param('place'))];
    if (!attachment) return context.notFound();
    return attached(context, attachment.name, Buffer.from(attachment.base64, 'base64'));
  });
  return app;
}

function framed(context: Context, content: string): Response {
  return context.body(content, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': CONTENT_POLICY,
  });
}

function download(context: Context, outDir: string, path: string | undefined): Response | Promise<Response> {
  return path === undefined ? context.notFound() : attached(context, basename(path), readFileSync(join(outDir, path)));
}

function attached(context: Context, fileName: string, bytes: Uint8Array): Response {
  const name = encodeURIComponent(fileName).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return context.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
  });
}
