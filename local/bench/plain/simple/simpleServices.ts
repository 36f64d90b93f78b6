/**
 * Google's simple services for the scripts that Callboard is compared with: they change the same state as the local account's own
 * services, and every call that goes to Google is one in the same log.
 *
 * What counts as a call is generous to the scripts. Opening or making a spreadsheet, a tab or a document is one, and so are reading a
 * tab (again only after something was written), a listing of a folder, a file that is made, moved, converted or binned, and a
 * message. Naming a range or a tab, ids, names and types of what is at hand, and filling a document cost nothing; all writes to
 * spreadsheets that nothing is read between are one.
 */
import type { RunContext } from '../../../services/runContext.ts';
import type { PerformCall } from '../../../services/serviceContext.ts';
import { SimpleDocumentApp } from './simpleDocumentApp.ts';
import { SimpleDriveApp } from './simpleDriveApp.ts';
import { SimpleSpreadsheetApp } from './simpleSpreadsheetApp.ts';

export function simpleServices(context: RunContext, perform: PerformCall): Record<string, object> {
  return {
    DocumentApp: new SimpleDocumentApp(context, perform),
    DriveApp: new SimpleDriveApp(context, perform),
    SpreadsheetApp: new SimpleSpreadsheetApp(context, perform),
  };
}
