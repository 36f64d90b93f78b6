/** The contact sheets of the production, one Doc a kind of reader, issued again in place when somebody changes. */
import { type DocToIssue, type IssuedDocs, issueDocs } from '../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { peopleTab } from '../../workbook/tabs/company.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { contactSheet, SHEETS } from './contactSheet.tsx';
import { contactSections, leftOffSheets, type SheetReader } from './contactSheets.ts';

export const CONTACT_TABS = [reportsTab] as const;

const READERS: readonly SheetReader[] = ['team', 'cast', 'crew'];

/** Whoever is on no sheet is named in `problems`. */
export function makeContactSheets(production: ProductionInHand): IssuedDocs & { problems: Problem[] } {
  const { workbook, data, now } = production;
  const records = workbook.records(peopleTab, []);
  const docs = READERS.map((reader): DocToIssue => {
    const sections = contactSections(reader, records, data.company);
    return {
      paper: SHEETS[reader],
      of: '',
      date: '',
      eventId: '',
      name: PAPER_KINDS[SHEETS[reader]].name,
      html: contactSheet(data.settings, reader, sections, now.date),
      content: contactSheet(data.settings, reader, sections, ''),
    };
  });
  const problems = leftOffSheets(data.company).map(({ name }) => ({
    tab: peopleTab.name,
    message: `${name} is on no contact sheet: the name or address belongs to somebody who must not be contacted.`,
  }));
  return { ...issueDocs(production, { kind: 'contactSheets', params: {} }, docs), problems };
}
