/**
 * Whom a call that goes out by itself does not reach, which cells could be to blame, and what the rules for children say of it: for the
 * stage manager, who has seen no preview.
 */
import { markOfKey } from '../../mail/mailPlan.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import { type Problem, problemLine } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { dateInFull } from '../../values/dates.ts';
import type { Notice } from './callNotice.ts';
import type { CallPlan } from './callPlan.ts';
import { peopleOf } from './waitingNotices.ts';

/** Nothing when everybody is reached and no cell is wrong that was not named before. */
export function leftOutNotice(
  ws: Pick<Workspace, 'hash'>,
  { settings }: Pick<ProductionData, 'settings'>,
  plan: CallPlan,
  rows: readonly OutboxRecord[],
): Notice | null {
  const { call, choice } = plan;
  // Who is on the company's list, Callboard does not know.
  const unreachable = choice.toList ? [] : call.unreachable;
  const left = [...unreachable.map(({ person, reason }) => `${person.name} ${reason}`), ...call.uncleared];
  const [known, told] = [new Set(rows.map((row) => row.Key)), new Set(plan.sent.map((row) => row.mark))];
  const news = plan.mail.toSend.filter(({ key }) => !known.has(key) && told.has(markOfKey(key)));
  const named = knownDoubts(rows, call.date);
  // Problems only where nobody is reached anyway; otherwise they hold the call.
  const doubts = [...plan.problems, ...plan.doubts].map((problem) => ({ problem, mark: markOf(ws, problem) }));
  const fresh = doubts.filter(({ mark }) => !named.has(mark));
  if (left.length + news.length + fresh.length + call.childHours.length === 0) return null;
  const day = dateInFull(call.date);
  const parts = [
    { words: `Called on ${day} and not told. Phone them:`, lines: left },
    {
      words: 'Told before the workbook was changed, so what they have is out of date. Preview the call, then send it:',
      lines: peopleOf(news),
    },
    {
      words: 'Must fix: these cells cannot be read. Check whether somebody is missing because of them:',
      lines: fresh.map(({ problem }) => problemLine(problem)),
    },
    { words: `Hours of children on ${day}. Nobody was left out of the call for it:`, lines: call.childHours },
  ].filter(({ lines }) => lines.length > 0);
  return {
    prefix: 'leftOut',
    date: call.date,
    subject: `${left.length > 0 ? `Not reached by the call for ${day}` : `Look at the call for ${day}`}: ${settings.title}`,
    parts,
    after: 'Fix it in the workbook, then preview the call in Callboard and send what is new.',
    told: JSON.stringify({ doubts: fresh.map(({ mark }) => mark) }),
  };
}

/** What was named in a notice about another day is not named again; in one about this day it stands, or the notice would change. */
function knownDoubts(rows: readonly OutboxRecord[], date: string): Set<string> {
  return new Set(
    rows
      .filter((row) => row.Key.startsWith('leftOut/') && row.Date !== date && row.State !== 'Cancelled')
      .flatMap((row) => doubtsOf(row.Told)),
  );
}

function doubtsOf(told: string): string[] {
  try {
    const { doubts } = JSON.parse(told) as { doubts?: unknown };
    return Array.isArray(doubts) ? doubts.map(String) : [];
  } catch {
    return [];
  }
}

function markOf(ws: Pick<Workspace, 'hash'>, problem: Problem): string {
  return ws.hash(problemLine(problem)).slice(0, 8);
}
