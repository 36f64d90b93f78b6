/** The grid: a tab to look at, and everything that a person does to it. An edit fires the edit triggers. */
import { Hono } from 'hono';
import { editableBy } from '../../account/personEdit.ts';
import type { LocalSpreadsheet } from '../../account/state.ts';
import {
  addTab,
  deleteColumn,
  deleteRows,
  deleteTab,
  hideColumn,
  insertColumn,
  insertRows,
  moveColumn,
  renameTab,
  sortRows,
} from '../../services/sheets/structureEdits.ts';
import { visibleFile } from './driveView.ts';
import type { PageSession } from './pageSession.ts';
import type { Done } from './pageTypes.ts';
import { type Body, numberIn, oneOf, readBody, textIn } from './readBody.ts';
import { spreadsheetView } from './spreadsheetView.ts';

type Change = (spreadsheet: LocalSpreadsheet, tab: string, body: Body) => void;

/** By the kinds of `TabChange`. */
const CHANGES: Record<string, Change> = {
  sort: (book, tab, body) => sortRows(book, tab, textIn(body, 'header'), body.descending === true),
  insertRow: (book, tab, body) => insertRows(book, tab, numberIn(body, 'rowIndex')),
  deleteRow: (book, tab, body) => deleteRows(book, tab, numberIn(body, 'rowIndex')),
  insertColumn: (book, tab, body) => {
    const header = textIn(body, 'header');
    insertColumn(book, tab, textIn(body, 'before'), header === '' ? undefined : header);
  },
  deleteColumn: (book, tab, body) => deleteColumn(book, tab, textIn(body, 'header')),
  hideColumn: (book, tab, body) => hideColumn(book, tab, textIn(body, 'header')),
  moveColumn: (book, tab, body) => moveColumn(book, tab, textIn(body, 'header'), numberIn(body, 'columnIndex')),
  renameTab: (book, tab, body) => renameTab(book, tab, textIn(body, 'title')),
  addTab: (book, _tab, body) => addTab(book, textIn(body, 'title')),
  deleteTab: (book, tab) => deleteTab(book, tab),
};

export function sheetRoutes(session: PageSession): Hono {
  const app = new Hono();
  const { account } = session;
  const { state } = account;

  app.get('/api/spreadsheet/:id', (context) => {
    const email = context.req.query('as') ?? state.me;
    const file = visibleFile(state, context.req.param('id'), email);
    const spreadsheet = file && state.spreadsheets[file.id];
    if (!spreadsheet) return context.notFound();
    const tab = context.req.query('tab');
    const sheetId = tab === undefined || tab === '' ? null : Number(tab);
    return context.json(spreadsheetView(state, file, spreadsheet, { sheetId, email }));
  });

  app.post('/api/cell', async (context) => {
    const body = await readBody(context);
    const cell = {
      spreadsheetId: textIn(body, 'spreadsheetId'),
      sheetId: numberIn(body, 'sheetId'),
      row: numberIn(body, 'row'),
      column: numberIn(body, 'column'),
      text: textIn(body, 'text'),
    };
    return context.json(done(session, () => session.fired(account.typeAs(textIn(body, 'as'), cell))));
  });

  app.post('/api/tab', async (context) => {
    const body = await readBody(context);
    const kind = oneOf(body, 'kind', Object.keys(CHANGES));
    const sheetId = numberIn(body, 'sheetId');
    return context.json(
      done(session, () => {
        const { file, spreadsheet } = editableBy(state, textIn(body, 'as'), textIn(body, 'spreadsheetId'));
        const sheet = spreadsheet.sheets.find((one) => one.properties.sheetId === sheetId);
        if (!sheet) throw new Error('This tab is not there any more.');
        CHANGES[kind]?.(spreadsheet, sheet.properties.title, body);
        file.modifiedTime = new Date(state.nowMs).toISOString();
        return [];
      }),
    );
  });
  return app;
}

/** Carries an action out and says what fired, or why it was refused; then everything looks again. */
export function done(session: PageSession, act: () => Extract<Done, { ok: true }>['fired']): Done {
  try {
    return { ok: true, fired: act() };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  } finally {
    session.changed();
  }
}
