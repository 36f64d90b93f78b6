/** The contact sheets of the production, one Doc a kind of reader, issued again in place when somebody changes. */
import type { Production } from '../production/production.ts';
import { peopleTab, reportsTab } from '../workbook/tabSpecs.ts';
import { contactSheet, sheetTitle } from './contactSheet.tsx';
import { contactSections, type SheetReader } from './contactSheets.ts';
import { type DocToIssue, type IssuedDocs, issueDocs } from './issueDocs.ts';

export const CONTACT_TABS = [reportsTab] as const;

const READERS: readonly SheetReader[] = ['team', 'cast', 'crew'];

export function makeContactSheets(production: Production): IssuedDocs {
  const { workbook, data } = production;
  const records = workbook.records(peopleTab, []);
  const docs = READERS.map(
    (reader): DocToIssue => ({
      report: sheetTitle(reader),
      date: '',
      eventId: '',
      key: `contact-sheet/${reader}`,
      name: sheetTitle(reader),
      folder: 'contactSheets',
      html: contactSheet(data.settings, reader, contactSections(reader, records, data.company)),
    }),
  );
  return issueDocs(production, { kind: 'contactSheets', params: {} }, docs);
}
