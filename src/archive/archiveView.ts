/** What archiving would do, looked at before and again at every step: the plan of every file, and what keeps it from beginning. */
import { foldedAddress } from '../company/emailAddress.ts';
import { AppError, type Problem } from '../jobs/appError.ts';
import type { Fence } from '../production/fence.ts';
import type { Production } from '../production/production.ts';
import { TAG_KEY } from '../production/productionState.ts';
import { sharedTree, type TreeFile } from '../production/sharedTree.ts';
import { retentionTab } from '../workbook/tabSpecs.ts';
import { archivePlan, type FilePlan, type Keepers } from './archivePlan.ts';
import { namedArchiveFolder } from './companyArchive.ts';
import { type Decision, retentionDecisions } from './retentionDecisions.ts';
import type { StrikeItem } from './strikeItem.ts';
import { STRIKE_TABS, strikeList } from './strikeList.ts';

export const ARCHIVE_JOB_TABS = [retentionTab, ...STRIKE_TABS] as const;
export const LOCK_REASON = 'The production is archived. Choose Restore in Callboard to change anything.';

export interface ArchiveView {
  strike: StrikeItem[];
  plans: FilePlan[];
  decisions: Map<string, Decision>;
  keepers: string[];
  problems: Problem[];
  /** Fingerprint of the plan that was looked at. */
  hash: string;
}

/** What would happen. Changes nothing. */
export function archiveView(production: Production): ArchiveView {
  const { ws, state, workbook, data, now } = production;
  const problems: Problem[] = [];
  const tree = sharedTree(ws, state);
  const me = ws.session.effectiveEmail();
  const root = tree[0];
  if (root !== undefined && foldedAddress(root.owner) !== foldedAddress(me)) {
    problems.push({ message: `The production folder belongs to ${root.owner}. Only its owner can archive it.` });
  }
  try {
    namedArchiveFolder(ws, data.settings.archiveFolder);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
    problems.push(...error.problems);
  }
  const decided = retentionDecisions(workbook.records(retentionTab, problems), data.company, now.date);
  problems.push(...decided.problems);
  const keepers = keepersOf(production, me, decided.decisions);
  const plans = archivePlan(state, tree, decided.decisions, keepers);
  const shown = plans.map(({ file, fate, className, toRevoke }) => [file.id, fate, className, toRevoke.length]);
  return {
    strike: strikeList(production, tree),
    plans,
    decisions: decided.decisions,
    keepers: [...keepers.everywhere],
    problems,
    hash: ws.hash(JSON.stringify([shown, [...decided.decisions.values()]])),
  };
}

/** An archive under way. */
export interface Work {
  production: Production;
  fence: Fence;
  decisions: Map<string, Decision>;
  keepers: Keepers;
}

export function keepersOf({ data }: Production, me: string, decisions: ReadonlyMap<string, Decision>): Keepers {
  const everywhere = [me, data.settings.stageManagerEmail, ...data.settings.archiveKeepers];
  return {
    everywhere: new Set(everywhere.filter((one) => one !== '').map(foldedAddress)),
    handed: new Map(
      [...decisions.values()].filter((one) => one.handTo !== '').map((one) => [one.className, one.handTo]),
    ),
  };
}

export function planNow({ fence, production, decisions, keepers }: Work): FilePlan[] {
  return archivePlan(production.state, sharedTree(fence.ws, production.state), decisions, keepers);
}

/** The file that carries a mark of the archive. */
export function ours(plans: readonly FilePlan[], key: string): TreeFile | undefined {
  return plans.find(({ file }) => file.appProperties[TAG_KEY] === key)?.file;
}
