/** Shows the roster beside the sheet: the door's own page, with the key of a page in the place of a link. */
import type { RosterOpened } from '../features/attendance/door/rosterTypes.ts';
import { textArgument } from '../jobs/checkArguments.ts';
import { AppError } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';
import { ownProduction } from '../production/production.ts';
import { newPageKey } from './access/pageKey.ts';

/** Pixels: as wide as a phone, so that the page looks as it does at the door. */
const SIZE = { width: 400, height: 640 };

/** Five calls: the key's, the production's, and the dialog. @returns why nothing is shown, in words */
export function openRoster(ws: Workspace, request: { eventId: string }): RosterOpened {
  try {
    const eventId = textArgument(request?.eventId);
    if (eventId === '') throw new AppError('bad-input', 'Choose an event.');
    const { workbookId } = ownProduction(ws, ws.properties.all());
    const page = HtmlService.createHtmlOutputFromFile('door').getContent();
    // What the page keeps on this computer is of this workbook and this event.
    const [book, event] = [workbookId, eventId].map((id) => ws.hash(id).slice(0, 12));
    const opened = page.replace(
      'data-token=""',
      `data-token="" data-key="${newPageKey(ws)}" data-event="${encodeURIComponent(JSON.stringify(eventId))}" data-kept="${book}-${event}"`,
    );
    const output = HtmlService.createHtmlOutput(opened).setWidth(SIZE.width).setHeight(SIZE.height);
    SpreadsheetApp.getUi().showModelessDialog(output, 'Sign people in and out');
    return { shown: true, message: '' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { shown: false, message: error.message };
  }
}
