/** How sharing stands: what the Sharing tab says, what is so, and what would be changed. Changes nothing. */
import type { Problem } from '../../port/appError.ts';
import type { Production } from '../../production/production.ts';
import { sharedTree } from '../../production/sharedTree.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { sharingChangesTab, sharingTab } from '../../workbook/tabs/office.ts';
import { changeKey, lastBatch } from './changeHistory.ts';
import { assistantsOf, type LetIn, letInPlan } from './letIn.ts';
import { type SharingPlan, type Surroundings, sharingPlan } from './sharingPlan.ts';
import { sharingRecords } from './sharingRows.ts';
import { type WantedSharing, wantedSharing } from './sharingWanted.ts';

export const SHARING_TABS = [sharingTab, sharingChangesTab] as const;
export interface SharingCheck {
  wanted: WantedSharing;
  plan: SharingPlan;
  /** Fingerprint of the changes: only what was looked at is done. */
  hash: string;
  /** How many changes the last click made that can be taken back. */
  undoable: number;
  /** True while nobody but the stage manager can open anything. */
  nobodyYet: boolean;
  /** What letting each assistant stage manager in does. */
  assistants: LetIn[];
}

/** How sharing stands. Changes nothing. */
export function checkSharing(production: Production): SharingCheck {
  const { ws, state, data, workbook } = production;
  const problems: Problem[] = [];
  const records = sharingRecords(workbook.table(sharingTab), problems);
  const wanted = wantedSharing(state, data.settings, data.company, records);
  wanted.problems.unshift(...problems);
  // What the setting names and nobody may be given.
  wanted.leftOut.unshift(...data.problems.filter(isOfReaders).map(({ message }) => message));
  const tree = sharedTree(ws, state);
  const around = surroundings(production);
  const plan = sharingPlan(state, tree, wanted, around);
  const hash = ws.hash(JSON.stringify([plan.changes.map(changeKey).sort(), plan.toRestrict]));
  const kept = around.keep.map(foldedAddress);
  const nobodyYet = !tree.some(({ grants }) => grants.some(({ who }) => !kept.includes(foldedAddress(who))));
  const assistants = assistantsOf(production).map((person) => letInPlan(production, person, tree, around));
  const undoable = lastBatch(workbook.records(sharingChangesTab, [])).length;
  return { wanted, plan, hash, undoable, nobodyYet, assistants };
}

function isOfReaders({ message }: Problem): boolean {
  return message.startsWith('Confidential readers: ') || message.startsWith('Incident readers: ');
}

function surroundings({ ws, data }: Production): Surroundings {
  const keep = [ws.session.effectiveEmail(), data.settings.stageManagerEmail].filter((one) => one !== '');
  return { keep, company: data.company };
}
