/** The papers of a production's auditions: sign-in sheets and the form, then callbacks and the cast list once marked. */
import { castParts } from '../../company/castParts.ts';
import { shownName } from '../../company/shownName.ts';
import { type DocToIssue, type IssuedDocs, issueDocs } from '../../papers/issueDocs.ts';
import type { Problem } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { clockTime, dateInShort } from '../../values/dates.ts';
import { auditionsTab } from '../../workbook/tabs/company.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { auditionForm, auditionSignIn, callbackList, castList } from './auditionDocuments.tsx';
import { auditionProblems, auditionSlots, callbacks } from './auditions.ts';

export const AUDITION_TABS = [auditionsTab, reportsTab] as const;

export interface AuditionResult extends Omit<IssuedDocs, 'state'> {
  state: IssuedDocs['state'] | 'nothing';
  problems: Problem[];
}

/** Sheets for every published audition; `nothing` where there is neither an audition nor anybody cast or called back. */
export function makeAuditions(production: ProductionInHand): AuditionResult {
  const { workbook, data } = production;
  const { settings } = data;
  const problems: Problem[] = [];
  const records = workbook.records(auditionsTab, problems);
  const events = data.events.filter(
    (event) => event.eventType.isAudition && event.status === 'Published' && event.id !== '',
  );
  problems.push(
    ...auditionProblems(
      records,
      data.events.filter((event) => event.eventType.isAudition),
    ),
  );
  const shown = (name: string) => shownName({ name, called: '' }, settings.fullNames);
  const whole = { of: '', date: '', eventId: '' };
  const docs: DocToIssue[] = events.map((event) => ({
    paper: 'auditionSignIn',
    of: event.id,
    date: event.date,
    eventId: event.id,
    name: `Audition sign-in ${event.date} ${clockTime(event.start)}`,
    called: `Audition sign-in, ${dateInShort(event.date)}, ${clockTime(event.start)}`,
    html: auditionSignIn(settings, event, auditionSlots(records, event, settings.auditionSlotMinutes)),
  }));
  if (events.length > 0) {
    const html = auditionForm(settings);
    docs.push({ ...whole, paper: 'auditionForm', name: 'Audition form', html });
  }
  const marked = callbacks(records);
  if (marked.length > 0) {
    const html = callbackList(settings, marked, shown);
    docs.push({ ...whole, paper: 'callbackList', name: 'Callback list', html });
  }
  const { parts, others } = castParts(data.company, data.breakdown.characters);
  if (parts.length > 0) {
    const html = castList(settings, parts, others, ({ name }) => shown(name));
    docs.push({ ...whole, paper: 'castList', name: 'Cast list', html });
  }
  if (docs.length === 0) return { state: 'nothing', made: 0, reissued: 0, same: 0, links: [], problems };
  return { ...issueDocs(production, { kind: 'auditions', params: {} }, docs), problems };
}
