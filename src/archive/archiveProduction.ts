/**
 * Archiving a production: many small steps, each found out again from what is in Drive, so that a run that was ended goes on
 * where it stopped. Everything that is kept is written and read back before anything is deleted; the workbook goes last.
 */
import { AppError } from '../jobs/appError.ts';
import { type Job, LEDGER_KEY, SENDING_KINDS } from '../jobs/job.ts';
import { IN_FLIGHT_KEY, settleInterrupted, stateChange } from '../jobs/outbox.ts';
import type { Workspace } from '../jobs/workspace.ts';
import { fenceAround } from '../production/fence.ts';
import { ROOT_KEY } from '../production/folderLayouts.ts';
import type { Production } from '../production/production.ts';
import { folderId, PRODUCTION_KEY } from '../production/productionState.ts';
import { removeCalendar } from '../schedule/updateCalendar.ts';
import { foldedText } from '../workbook/table.ts';
import { outboxTab, productionTab } from '../workbook/tabSpecs.ts';
import { treatFiles } from './archiveFiles.ts';
import { archiveDocuments } from './archivePapers.ts';
import type { FilePlan } from './archivePlan.ts';
import { type ArchiveView, archiveView, keepersOf, planNow, type Work } from './archiveView.ts';
import { archiveWorkbook, keptWorkbooks, REASON_SETTING, readFacts, record } from './archiveWorkbooks.ts';
import { yearFolder } from './companyArchive.ts';

export const ARCHIVE = 'archive';

/** People may add or open files meanwhile: looked at again, but not for ever. */
const MOST_ROUNDS = 5;

export interface ArchiveResult {
  state: 'done' | 'more' | 'changed';
  kept: number;
  deleted: number;
  cannot: string[];
}

/**
 * Archives what was looked at.
 * @throws AppError `bad-input` while anything is undecided, and `busy` while messages go out; then nothing is changed.
 */
export function archiveProduction(
  production: Production,
  request: { hash: string; title: string; reason: string },
): ArchiveResult {
  const { job, data } = production;
  const resuming = job.present.state === 'running' && job.present.kind === ARCHIVE;
  if (!resuming && job.present.state === 'running' && SENDING_KINDS.includes(job.present.kind)) {
    throw new AppError('busy', 'Messages are still going out. Let that job end, or cancel it, then archive.');
  }
  const view = archiveView(production);
  const none: ArchiveResult = { state: 'changed', kept: 0, deleted: 0, cannot: [] };
  if (view.problems.length > 0) {
    throw new AppError('bad-input', 'These things have to be settled before the production can be archived.', {
      problems: view.problems,
    });
  }
  if (!resuming) {
    if (foldedText(request.title) !== foldedText(data.settings.title)) {
      throw new AppError(
        'bad-input',
        `Type the title “${data.settings.title}” exactly, to confirm what will be archived.`,
      );
    }
    if (view.strike.length > 0 && request.reason.trim() === '') {
      throw new AppError(
        'bad-input',
        'The strike list is not empty. Say why the production is to be archived all the same.',
      );
    }
    if (request.hash !== view.hash) return none;
  }
  // A ledger holds no words, so the reason stands in the workbook before the job begins.
  const reason = {
    tab: productionTab,
    mode: 'put' as const,
    values: { Setting: REASON_SETTING, Value: request.reason.trim() || null },
  };
  if (!resuming) production.workbook.change([reason]);
  const date = resuming ? (job.present.params.date ?? production.now.date) : production.now.date;
  job.begin({ kind: ARCHIVE, params: { date } });
  // Before anything else: from here on no message goes out.
  production.workbook.change(closedOutbox(production));
  return carryOut(production, view);
}

function carryOut(production: Production, view: ArchiveView): ArchiveResult {
  const { job, state, data } = production;
  const fence = fenceAround(job.ws, state);
  const work: Work = {
    production,
    fence,
    decisions: view.decisions,
    keepers: keepersOf(production, job.ws.session.effectiveEmail(), view.decisions),
  };
  const more: ArchiveResult = { state: 'more', kept: 0, deleted: 0, cannot: [] };
  let plans = view.plans;
  // Each was found in the production's own folders.
  for (const { file } of plans) fence.admit(file.id);
  const archiveId = archiveWorkbook(work, plans);
  const facts = readFacts(fence.ws, archiveId);
  const accessId = job.timeIsUp() ? null : keptWorkbooks(work, plans);
  if (accessId === null) return saved(job, more);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    record(work, archiveId, accessId, plans);
    const outcome = treatFiles(work, plans);
    if (outcome === 'more') return saved(job, more);
    plans = planNow(work);
    if (outcome === 'nothing') break;
  }
  if (!archiveDocuments(work, plans, facts)) return saved(job, more);
  removeTriggers(fence.ws);
  removeCalendar(fence.ws, production.properties);
  moveAway(work, facts);
  const deleted = plans.filter(({ fate }) => fate === 'workbook').length;
  removeWorkbooks(work, plans, archiveId);
  return {
    state: 'done',
    kept: plans.filter(({ fate }) => fate === 'keep').length,
    deleted,
    cannot: [
      ...new Set(
        plans.filter((one) => one.cannot !== '').map((one) => `${one.file.path || data.settings.title}: ${one.cannot}`),
      ),
    ],
  };
}

function saved(job: Job, result: ArchiveResult): ArchiveResult {
  job.save();
  return result;
}

/** Messages that have not gone out never will; one that was in flight stays uncertain. */
function closedOutbox({ workbook, properties }: Production) {
  const rows = workbook.records(outboxTab, []);
  const settled = settleInterrupted(rows, properties[IN_FLIGHT_KEY]);
  const stateOf = new Map<string, string>(rows.map((row) => [row.Key, row.State]));
  for (const one of settled) stateOf.set(one.key, one.state);
  return rows.flatMap((row) => {
    const now = stateOf.get(row.Key);
    if (now === 'Pending') return [stateChange(row.Key, 'Cancelled', '', 'The production was archived.')];
    return now === row.State || now === undefined
      ? []
      : [stateChange(row.Key, now, '', 'The production was archived.')];
  });
}

function removeTriggers(ws: Workspace): void {
  for (const trigger of ws.triggers.list()) ws.triggers.remove(trigger.id);
}

/** Renamed, limited to those it is shared with, and moved; each part only if it is still to do. */
function moveAway({ production, fence }: Work, facts: Record<string, string>): void {
  const { state, data } = production;
  const { ws } = fence;
  const root = ws.drive.get(folderId(state, ROOT_KEY));
  const before = facts['Parent before'] ?? '';
  const year = yearFolder(
    fence,
    data.settings.archiveFolder,
    before === '' ? (root.parentId ?? '') : before,
    data.settings.year,
  );
  for (const address of data.settings.archiveKeepers) {
    ws.sharing.grant(root.id, { type: 'user', who: address }, 'reader');
  }
  const name = `${facts['Name before'] ?? root.name} (archived)`;
  if (root.name !== name || !root.inheritedPermissionsDisabled) {
    ws.drive.update(root.id, { name, inheritedPermissionsDisabled: true });
  }
  if (root.parentId !== year) ws.drive.update(root.id, { moveTo: { from: root.parentId, to: year } });
}

/** The very last step; what it removes holds the ledger, so nothing can come after it. */
function removeWorkbooks({ production, fence }: Work, plans: readonly FilePlan[], archiveId: string): void {
  const { state, properties, job } = production;
  const { ws } = fence;
  for (const key of Object.keys(properties)) {
    if (key !== LEDGER_KEY && key !== PRODUCTION_KEY) ws.properties.remove(key);
  }
  const doomed = plans.filter(
    ({ fate, file }) => fate === 'workbook' && file.id !== state.workbookId && file.mayDelete,
  );
  for (const { file } of doomed) ws.drive.remove(file.id);
  const original = plans.find(({ file }) => file.id === state.workbookId)?.file;
  if (original?.mayDelete !== true || archiveId === '') {
    job.finish();
    return;
  }
  ws.drive.remove(original.id);
}
