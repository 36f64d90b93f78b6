/** What archiving would do, looked at before and again at every step: the plan of every file, and what keeps it from beginning. */
import type { Problem } from '../../../port/appError.ts';
import type { Fence } from '../../../production/fence.ts';
import type { Production, ProductionInHand } from '../../../production/production.ts';
import { TAG_KEY } from '../../../production/productionState.ts';
import { sharedTree, type TreeFile, treeAndOthers } from '../../../production/sharedTree.ts';
import { foldedAddress } from '../../../values/emailAddress.ts';
import { retentionTab } from '../../../workbook/tabs/office.ts';
import type { StrikeItem } from '../../strike/strikeItem.ts';
import { STRIKE_TABS, strikeList } from '../../strike/strikeList.ts';
import { archivePlan, type FilePlan, type Keepers, type PlanBasis } from './archivePlan.ts';
import { binProblems, hasArchive, othersProblems, placeProblems, settingProblems } from './archiveProblems.ts';
import { type BegunArchive, begunArchive } from './begunArchive.ts';
import { placeProblem } from './companyArchive.ts';
import { type Decision, retentionDecisions } from './retentionDecisions.ts';

export const ARCHIVE_JOB_TABS = [retentionTab, ...STRIKE_TABS] as const;

export interface ArchiveView {
  strike: StrikeItem[];
  plans: FilePlan[];
  decisions: ReadonlyMap<string, Decision>;
  keepers: Keepers;
  problems: Problem[];
  /** Fingerprint of the plan that was looked at. */
  hash: string;
  /** What this attempt has written already; `null` until its workbook is filled. */
  begun: BegunArchive | null;
  /** True when an earlier attempt has left something of its own. */
  leftOver: boolean;
}

/**
 * What would happen. Changes nothing.
 * @param attempt the one that is under way, whose decisions are those that were looked at; `''` when none is
 */
export function archiveView(production: Production, attempt = ''): ArchiveView {
  const { ws, state, workbook, data, now } = production;
  const problems: Problem[] = [];
  const { tree, others } = treeAndOthers(ws, state, { withBin: true });
  const me = ws.session.effectiveEmail();
  const begun = attempt === '' ? null : begunArchive(ws, tree, attempt);
  problems.push(...(attempt === '' ? placeProblems(production, tree, me) : placeProblem(production, tree)));
  problems.push(...binProblems(tree), ...othersProblems(others), ...settingProblems(production));
  const unread: Problem[] = [];
  const decided = retentionDecisions(workbook.records(retentionTab, unread), data.company, now.date);
  if (begun === null) problems.push(...unread, ...decided.problems);
  const decisions = begun?.decisions ?? decided.decisions;
  const keepers = keepersOf(production, me, decisions);
  const plans = archivePlan({ state, decisions, keepers, attempt, refusals: new Map() }, tree);
  const shown = plans.map(({ file, fate, className, toRevoke }) => [file.id, fate, className, toRevoke.length]);
  return {
    strike: strikeList(
      production,
      tree.filter((file) => !file.trashed),
    ),
    plans,
    decisions,
    keepers,
    problems,
    hash: ws.hash(JSON.stringify([shown, [...decisions.values()]])),
    begun,
    leftOver: hasArchive(tree),
  };
}

/** An archive under way. */
export interface Work extends PlanBasis {
  production: ProductionInHand;
  fence: Fence;
  /** Ids of the archive's own files that were locked and were opened in this run, to be locked again at the end. */
  unlocked: Set<string>;
  refusals: Map<string, number>;
}

/** Lets a file of the archive's own be written to again. No call when it is open. */
export function unlock({ fence, unlocked }: Pick<Work, 'fence' | 'unlocked'>, file: TreeFile): void {
  if (!file.locked || unlocked.has(file.id)) return;
  fence.ws.drive.update(file.id, { locked: null });
  unlocked.add(file.id);
}

function keepersOf({ data }: Production, me: string, decisions: ReadonlyMap<string, Decision>): Keepers {
  const everywhere = [me, data.settings.stageManagerEmail, ...data.settings.archiveKeepers];
  return {
    everywhere: new Set(everywhere.filter((one) => one !== '').map(foldedAddress)),
    handed: new Map(
      [...decisions.values()].filter((one) => one.handTo !== '').map((one) => [one.className, one.handTo]),
    ),
  };
}

export function planNow(work: Work): FilePlan[] {
  return archivePlan(work, sharedTree(work.fence.ws, work.state, { withBin: true }));
}

/** The file that carries a mark of the archive; what is in the bin is as good as gone. */
export function ours(plans: readonly FilePlan[], key: string): TreeFile | undefined {
  return plans.find(({ file }) => file.marks[TAG_KEY] === key && !file.trashed)?.file;
}
