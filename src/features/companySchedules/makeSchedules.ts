/** The week’s and the month’s schedule as Docs; those that were made before and are not over are issued again with them. */
import { type DocToIssue, type IssuedDocs, issueDocs } from '../../papers/issueDocs.ts';
import { PAPER_KINDS, type Paper } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { scheduleDocument, scheduleName } from './scheduleDocuments.tsx';
import { notOnIt, SPANS, type Span, schedulePlan, spanStart } from './schedulePlan.ts';

export const SCHEDULE_TABS = [reportsTab] as const;

const PAPERS = { week: 'weekSchedule', month: 'monthSchedule' } as const satisfies Record<Span, Paper>;

/** @param date any day of the week and of the month */
export function makeSchedules(production: ProductionInHand, date: DateText): IssuedDocs & { problems: Problem[] } {
  const { data, now, workbook } = production;
  const records = workbook.records(reportsTab, []);
  const wanted = SPANS.flatMap((span) => {
    const { name } = PAPER_KINDS[PAPERS[span]];
    // Whoever looks at one that hangs there must not see what is true no more.
    const made = records.filter((row) => row.Report === name && row.Doc !== '').map((row) => row.Date);
    const current = made.filter((from) => from >= spanStart(span, now.date) && from === spanStart(span, from));
    return [...new Set([spanStart(span, date), ...current])].map((from) => schedulePlan(data, span, from));
  });
  const docs = wanted.map((plan): DocToIssue => {
    const { span, from } = plan;
    return {
      paper: PAPERS[span],
      of: from,
      date: from,
      eventId: '',
      name: `${PAPER_KINDS[PAPERS[span]].name} ${span === 'week' ? from : from.slice(0, 7)}`,
      called: scheduleName(span, from),
      html: scheduleDocument(data.settings, plan, now.date),
      content: scheduleDocument(data.settings, plan, ''),
    };
  });
  const problems = wanted.flatMap((plan) => notOnIt(data, plan));
  const unique = new Map(problems.map((problem) => [problem.row, problem]));
  return {
    ...issueDocs(production, { kind: 'companySchedules', params: { date } }, docs),
    problems: [...unique.values()],
  };
}
