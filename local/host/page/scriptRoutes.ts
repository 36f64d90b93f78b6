/** The script's own face: its menu, what the sidebar and dialogs call, and their pages. */
import { type Context, Hono } from 'hono';
import type { RecordedPage } from '../../services/uiRecord.ts';
import type { PageSession } from './pageSession.ts';
import type { ScreenChange, ScriptAnswer, SelectedCell, ShownDialog } from './pageTypes.ts';
import { SCRIPT_PAGE_POLICY } from './policies.ts';
import { type Body, readBody, textIn } from './readBody.ts';
import { openScript } from './scriptFile.ts';
import { withScriptShim } from './scriptPage.ts';

/** Pixels, as Google has them where the script names none. */
const DIALOG_SIZE = { width: 600, height: 400 };

function shownDialog({ title, width, height, modeless }: RecordedPage): ShownDialog {
  return {
    title,
    width: width ?? DIALOG_SIZE.width,
    height: height ?? DIALOG_SIZE.height,
    modeless: modeless === true,
  };
}

/** @param shim the script that gives a page `google.script` */
export function scriptRoutes(session: PageSession, shim: () => Promise<string>): Hono {
  const app = new Hono();
  const { account } = session;
  const { state, ui } = account;

  /** Runs something as a person, in the workbook that their window shows, and says what came onto the screen. */
  const onScreen = (body: Body, act: () => void): ScreenChange => {
    const workbook = textIn(body, 'workbook');
    const as = textIn(body, 'as');
    const alerts = ui.alerts.length;
    const dialogs = ui.dialogs.length;
    const { sidebar } = ui;
    let error = '';
    try {
      openScript(state, workbook, as);
      act();
    } catch (problem) {
      error = problem instanceof Error ? problem.message : String(problem);
    }
    return {
      menus: error === '' ? ui.menus : [],
      alerts: ui.alerts.slice(alerts),
      dialogs: ui.dialogs.slice(dialogs).map(shownDialog),
      sidebar: ui.sidebar?.title ?? null,
      shownSidebar: ui.sidebar !== sidebar,
      error,
    };
  };

  const selectedIn = (workbook: string): SelectedCell | null => {
    const { spreadsheetId, ...cell } = ui.selected ?? { spreadsheetId: '', sheetId: 0, row: 0, column: 0 };
    return spreadsheetId === workbook ? cell : null;
  };

  app.post('/api/open', async (context) => {
    const body = await readBody(context);
    const as = textIn(body, 'as');
    const before = state.activeSpreadsheetId;
    const open = (): unknown =>
      account.run('onOpen', [{ authMode: 'LIMITED', user: { email: as } }], { source: 'simple', as });
    const screen = onScreen(body, open);
    // The way to the workbook, on top of the page, leads to the one that was opened last.
    if (state.activeSpreadsheetId !== before) session.changed();
    return context.json(screen);
  });

  app.post('/api/menu', async (context) => {
    const body = await readBody(context);
    const as = textIn(body, 'as');
    const handler = textIn(body, 'handler');
    const screen = onScreen(body, () => account.run(handler, [], { source: 'menu', as }));
    session.changed();
    return context.json(screen);
  });

  app.post('/api/run', async (context) => {
    const body = await readBody(context);
    const as = textIn(body, 'as');
    const workbook = textIn(body, 'workbook');
    const name = textIn(body, 'name');
    const args = Array.isArray(body.args) ? (body.args as unknown[]) : [];
    let answer: ScriptAnswer;
    try {
      openScript(state, workbook, as);
      ui.selected = null;
      const dialogs = ui.dialogs.length;
      const value = account.run(name, args, { source: 'browser', as });
      const opened = ui.dialogs.slice(dialogs).at(-1);
      answer = { ok: true, value, selected: selectedIn(workbook), dialog: opened ? shownDialog(opened) : null };
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
