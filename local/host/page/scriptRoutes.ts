/** The script's own face: its menu, what the sidebar and dialogs call, and their pages. */
import { type Context, Hono } from 'hono';
import { canEdit } from '../../services/drive/access.ts';
import type { PageSession } from './pageSession.ts';
import type { ScreenChange, ScriptAnswer } from './pageTypes.ts';
import { SCRIPT_PAGE_POLICY } from './policies.ts';
import { readBody, textIn } from './readBody.ts';
import { withScriptShim } from './scriptPage.ts';

/** Pixels, as Google has them where the script names none. */
const DIALOG_SIZE = { width: 600, height: 400 };

/** @param shim the script that gives a page `google.script` */
export function scriptRoutes(session: PageSession, shim: () => Promise<string>): Hono {
  const app = new Hono();
  const { workspace } = session;
  const { state, ui } = workspace;

  /** @throws Error when this person cannot use the script: it is the workbook's, and only editors have it. */
  const checkMayUse = (email: string): void => {
    const file = state.activeSpreadsheetId === null ? undefined : state.files[state.activeSpreadsheetId];
    if (!file || !canEdit(state, file, email)) throw new Error('Only people who can edit the workbook have its menu.');
  };

  /** Runs something as a person and says what came onto the screen. */
  const onScreen = (email: string, act: () => void): ScreenChange => {
    const alerts = ui.alerts.length;
    const dialogs = ui.dialogs.length;
    const { sidebar } = ui;
    let error = '';
    try {
      checkMayUse(email);
      act();
    } catch (problem) {
      error = problem instanceof Error ? problem.message : String(problem);
    }
    return {
      menus: error === '' ? ui.menus : [],
      alerts: ui.alerts.slice(alerts),
      dialogs: ui.dialogs.slice(dialogs).map((page) => ({
        title: page.title,
        width: page.width ?? DIALOG_SIZE.width,
        height: page.height ?? DIALOG_SIZE.height,
      })),
      sidebar: ui.sidebar?.title ?? null,
      shownSidebar: ui.sidebar !== sidebar,
      error,
    };
  };

  app.post('/api/open', async (context) => {
    const as = textIn(await readBody(context), 'as');
    const open = (): unknown =>
      workspace.run('onOpen', [{ authMode: 'LIMITED', user: { email: as } }], { source: 'simple', as });
    const screen = onScreen(as, open);
    return context.json(screen);
  });

  app.post('/api/menu', async (context) => {
    const body = await readBody(context);
    const as = textIn(body, 'as');
    const handler = textIn(body, 'handler');
    const screen = onScreen(as, () => workspace.run(handler, [], { source: 'menu', as }));
    session.changed();
    return context.json(screen);
  });

  app.post('/api/run', async (context) => {
    const body = await readBody(context);
    const as = textIn(body, 'as');
    const name = textIn(body, 'name');
    const args = Array.isArray(body.args) ? (body.args as unknown[]) : [];
    let answer: ScriptAnswer;
    try {
      checkMayUse(as);
      answer = { ok: true, value: workspace.run(name, args, { source: 'browser', as }) };
    } catch (error) {
      answer = { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
    session.changed();
    return context.json(answer);
  });

  const page = async (context: Context, html: string | undefined): Promise<Response> => {
    if (html === undefined) return context.notFound();
    return context.body(withScriptShim(html, await shim()), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': SCRIPT_PAGE_POLICY,
    });
  };
  app.get('/frame/sidebar', (context) => page(context, ui.sidebar?.html));
  app.get('/frame/dialog', (context) => page(context, ui.dialogs.at(-1)?.html));
  return app;
}
