/** The list of script changes as a Doc: made once, and issued again in place. */
import { type IssuedDocs, issueDocs } from '../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { scriptChangesTab } from '../../workbook/tabs/script.ts';
import { scriptChangesDocument } from './scriptChangesDocument.tsx';
import { type ScriptChange, scriptLog } from './scriptPages.ts';
import { earlierIssues, SEND_SCRIPT_TABS } from './sendScriptChanges.ts';

export const SCRIPT_DOC_TABS = [...SEND_SCRIPT_TABS, reportsTab] as const;

export interface ScriptChangesMade extends Omit<IssuedDocs, 'state'> {
  state: IssuedDocs['state'] | 'nothing';
  problems: Problem[];
}

export function makeScriptChanges(production: ProductionInHand): ScriptChangesMade {
  const { data, workbook, now } = production;
  const earlier = earlierIssues(production);
  if (earlier.length > 0) workbook.change(earlier);
  const { pages, problems } = scriptLog(data.company, workbook.table(scriptChangesTab));
  if (pages.length === 0) return { state: 'nothing', made: 0, reissued: 0, same: 0, links: [], problems };
  // What nobody was given yet, by whatever is typed there.
  const isNew = ({ issuedTo }: ScriptChange) => issuedTo.trim() === '';
  const { name } = PAPER_KINDS.scriptChanges;
  const doc = {
    ...{ paper: 'scriptChanges' as const, of: '', date: '', eventId: '', name },
    html: scriptChangesDocument(data.settings, pages, isNew, now.date),
    content: scriptChangesDocument(data.settings, pages, isNew, ''),
  };
  return { ...issueDocs(production, { kind: 'scriptChanges', params: {} }, [doc]), problems };
}
