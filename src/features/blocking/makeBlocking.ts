/** The blocking as a Doc: made once, and issued again in place. */
import { type IssuedDocs, issueDocs } from '../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { blockingTab } from '../../workbook/tabs/script.ts';
import { blockingDocument } from './blockingDocument.tsx';
import { blockingFrom } from './blockingNotes.ts';

export const BLOCKING_TABS = [blockingTab] as const;
export const BLOCKING_DOC_TABS = [...BLOCKING_TABS, reportsTab] as const;

export interface BlockingMade extends Omit<IssuedDocs, 'state'> {
  /** `nothing`: no move is noted. */
  state: IssuedDocs['state'] | 'nothing';
  problems: Problem[];
}

/** Numbers that were given on the way are written down first, so that no later issue gives them to another note. */
export function makeBlocking(production: ProductionInHand): BlockingMade {
  const { data, workbook, now } = production;
  const { pages, problems, numbering } = blockingFrom(workbook.table(blockingTab), data.breakdown);
  if (pages.length === 0) return { state: 'nothing', made: 0, reissued: 0, same: 0, links: [], problems };
  if (numbering.length > 0) workbook.change(numbering);
  const doc = {
    ...{ paper: 'blocking' as const, of: '', date: '', eventId: '', name: PAPER_KINDS.blocking.name },
    html: blockingDocument(data.settings, pages, now.date),
    content: blockingDocument(data.settings, pages, ''),
  };
  return { ...issueDocs(production, { kind: 'blocking', params: {} }, [doc]), problems };
}
