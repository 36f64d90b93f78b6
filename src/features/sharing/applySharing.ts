/**
 * Sharing as the Sharing tab says: one permission at a time, each change written down before it is made, and read back
 * after the last. What was changed can be taken back.
 */
import { addressCheck } from '../../company/adultAddress.ts';
import { lookAgain } from '../../jobs/lookAgain.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { granteeFrom, granteeWords, rankOf, roleFrom, roleWord } from '../../production/grantWords.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { sharedTree, type TreeFile } from '../../production/sharedTree.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { sharingChangesTab } from '../../workbook/tabs/office.ts';
import {
  batchName,
  type ChangeRecord,
  changeKey,
  isPlanned,
  lastBatch,
  plannedRow,
  rowState,
  rowsOf,
} from './changeHistory.ts';
import { checkSharing } from './checkSharing.ts';
import type { AccessChange } from './sharingPlan.ts';

export const SHARING = 'sharing';

const PUT_RIGHT = 'Fix the Sharing tab first.';

export interface SharingResult {
  state: 'done' | 'more' | 'nothing' | 'changed';
  changed: number;
  problems: Problem[];
}

/**
 * Makes the changes that were looked at.
 * @throws AppError `bad-input` while anything in the Sharing tab is wrong.
 */
export function applySharing(production: ProductionInHand, hash: string): SharingResult {
  const { job, ws, workbook } = production;
  const resuming = job.present.state === 'running' && job.present.kind === SHARING && job.present.params.undo === 'no';
  const check = checkSharing(production);
  if (check.wanted.problems.length > 0) {
    if (resuming) job.finish();
    throw new AppError('bad-input', PUT_RIGHT, { problems: check.wanted.problems });
  }
  if (!resuming && hash !== check.hash) return { state: 'changed', changed: 0, problems: [] };
  const batch = resuming ? (job.present.params.batch ?? '') : batchName(production);
  const planned = rowsOf(production, batch);
  // A run that was ended before anything was written down goes on with what was looked at.
  const begun = resuming && !(planned.length === 0 && job.present.params.hash === check.hash);
  const changes = begun ? check.plan.changes.filter((one) => isPlanned(planned, one)) : check.plan.changes;
  if (!resuming && changes.length + check.plan.toRestrict.length === 0) {
    return { state: 'nothing', changed: 0, problems: [] };
  }
  job.begin({ kind: SHARING, params: { undo: 'no', batch, hash: resuming ? (job.present.params.hash ?? '') : hash } });
  workbook.change(changes.map((one) => plannedRow(batch, one)));
  for (const id of check.plan.toRestrict) ws.drive.update(id, { inheritedPermissionsDisabled: true });
  return carryOut(production, batch, changes, []);
}

/**
 * Lets an assistant stage manager in, as was looked at: the names in the Sharing tab and the permissions.
 * @throws AppError `bad-input` while anything in the Sharing tab is wrong, and for whoever is no assistant.
 */
export function letAssistantIn(production: ProductionInHand, personId: string, hash: string): SharingResult {
  const { job, workbook } = production;
  const { params } = job.present;
  const resuming = job.present.state === 'running' && job.present.kind === SHARING && params.letIn === personId;
  const check = checkSharing(production);
  const plan = check.assistants.find(({ person }) => person.id === personId && personId !== '');
  const { problems } = check.wanted;
  if (plan === undefined || problems.length > 0) {
    if (resuming) job.finish();
    const why = plan === undefined ? 'People has no assistant stage manager with that id.' : PUT_RIGHT;
    throw new AppError('bad-input', why, { problems });
  }
  if (!resuming && plan.hash === '') return { state: 'nothing', changed: 0, problems: [] };
  if (!resuming && hash !== plan.hash) return { state: 'changed', changed: 0, problems: [] };
  const batch = resuming ? (params.batch ?? '') : batchName(production);
  const planned = rowsOf(production, batch);
  const begun = resuming && !(planned.length === 0 && params.hash === plan.hash);
  const changes = begun ? plan.changes.filter((one) => isPlanned(planned, one)) : plan.changes;
  const kept = resuming ? (params.hash ?? '') : hash;
  job.begin({ kind: SHARING, params: { undo: 'no', batch, hash: kept, letIn: personId } });
  workbook.change([...plan.rows, ...changes.map((one) => plannedRow(batch, one))]);
  return carryOut(production, batch, changes, []);
}

/** Takes back what the last click changed, as far as nobody has changed it since. */
export function undoSharing(production: ProductionInHand): SharingResult {
  const { job, ws, state, workbook } = production;
  const { params } = job.present;
  const resuming = job.present.state === 'running' && job.present.kind === SHARING && params.undo === 'yes';
  // A run may have been ended after its last change: what it wrote down as undone is looked at once more.
  const undone = resuming
    ? rowsOf(production, params.of ?? '').filter((row) => row.State !== 'Refused')
    : lastBatch(workbook.records(sharingChangesTab, []));
  const of = undone[0]?.Batch ?? '';
  if (of === '') return { state: 'nothing', changed: 0, problems: [] };
  const batch = resuming ? (params.batch ?? '') : batchName(production);
  const byId = new Map(sharedTree(ws, state).map((file) => [file.id, file]));
  const problems: Problem[] = [];
  const check = addressCheck(production.data.company);
  const changes = undone.flatMap((row) => {
    const file = byId.get(row['File ID']);
    if (file === undefined) {
      problems.push({ message: `“${row.File}” is no longer in the production; ${row.Who} was left as it is.` });
      return [];
    }
    const current = directGrant(file, row.Who);
    const stands = roleWord(current?.directRole ?? null);
    if (stands === row.Was) return [];
    const found = check.of(granteeFrom(row.Who).who);
    if (found?.why === 'barred' && rankOf(roleFrom(row.Was)) > rankOf(current?.directRole ?? null)) {
      problems.push({ message: `“${row.File}”: ${row.Who} ${found.words}, and gets no access back.` });
      return [];
    }
    if (stands !== row.Now) {
      problems.push({
        message: `“${row.File}”: somebody has since changed what ${row.Who} may do, so it was left as it is.`,
      });
      return [];
    }
    return [
      {
        fileId: file.id,
        path: row.File,
        grantee: granteeFrom(row.Who),
        grantId: current?.id ?? null,
        was: current?.directRole ?? null,
        now: roleFrom(row.Was),
      },
    ];
  });
  job.begin({ kind: SHARING, params: { undo: 'yes', batch, of } });
  workbook.change(changes.map((one) => plannedRow(batch, one)));
  const also = undone.map((row) => rowState(row.Batch, row['File ID'], row.Who, 'Undone'));
  const result = carryOut(production, batch, changes, also);
  return { ...result, problems: [...problems, ...result.problems] };
}

/** Changes that are written down already are made, read back, and written down as done. */
function carryOut(
  production: ProductionInHand,
  batch: string,
  changes: AccessChange[],
  also: RowChange[],
): SharingResult {
  const { job, ws, state, workbook } = production;
  const refused = new Map<string, string>();
  for (const [index, change] of changes.entries()) {
    job.setProgress([], rowsOf(production, batch).length);
    if (job.timeIsUp()) {
      job.save();
      return { state: 'more', changed: index, problems: [] };
    }
    try {
      makeChange(ws, change);
    } catch (error) {
      if (!(error instanceof AppError) || !['refused', 'not-allowed', 'not-found'].includes(error.code)) throw error;
      refused.set(changeKey(change), refusal(change, error));
    }
  }
  const rows = rowsOf(production, batch);
  const whyNot = (row: ChangeRecord) => refused.get(`${row['File ID']} ${row.Who} ${row.Now}`);
  const isSettled = (seen: readonly TreeFile[]) => rows.every((row) => holds(seen, row) || whyNot(row) !== undefined);
  const now = lookAgain(job, () => sharedTree(ws, state), isSettled);
  if (!isSettled(now) && job.timeIsUp(LAST_LOOK_MS)) {
    job.save();
    return { state: 'more', changed: changes.length, problems: [] };
  }
  const problems: Problem[] = [];
  let changed = 0;
  const states = rows.map((row) => {
    const isDone = holds(now, row);
    if (isDone) changed++;
    else {
      const why = whyNot(row);
      problems.push({ message: why ?? `“${row.File}”: Google did not change what ${row.Who} may do. Check again.` });
    }
    return rowState(row.Batch, row['File ID'], row.Who, isDone ? 'Done' : 'Refused');
  });
  workbook.change([...states, ...also]);
  job.finish();
  return { state: 'done', changed, problems };
}

/** Without so much time Google may not have shown a change yet, and the next run looks. */
const LAST_LOOK_MS = 16_000;

/** Whether a change shows; on a file that is gone there is nothing left to change. */
function holds(tree: readonly TreeFile[], row: ChangeRecord): boolean {
  const file = tree.find(({ id }) => id === row['File ID']);
  return file === undefined || roleWord(directGrant(file, row.Who)?.directRole ?? null) === row.Now;
}

function makeChange(ws: Workspace, { fileId, grantee, grantId, now }: AccessChange): void {
  if (now === null) {
    if (grantId !== null) ws.sharing.revoke(fileId, grantId);
  } else if (grantId === null) ws.sharing.grant(fileId, grantee, now);
  else ws.sharing.changeRole(fileId, grantId, now);
}

function refusal({ path, grantee, now }: AccessChange, error: AppError): string {
  const who = granteeWords(grantee);
  const file = path === '' ? 'the production folder' : `“${path}”`;
  return error.code === 'refused' && now !== null
    ? `Callboard could not give ${who} access to ${file}: the address probably has no Google account. Share it by hand in Drive, which sends an invitation.`
    : `${who}: Callboard could not change what they may do with ${file}. ${error.message}`;
}

function directGrant(file: TreeFile, who: string): TreeFile['grants'][number] | undefined {
  return file.grants.find(
    (grant) => granteeWords(grant).toLowerCase() === who.toLowerCase() && grant.directRole !== null,
  );
}
