/**
 * Archiving a production: many small steps, each found out again from what is in Drive, so that a run that was ended goes on
 * where it stopped. Everything that is kept is written and read back before anything is deleted; the workbook goes last.
 */
import { heartbeatFrom, INSTALLED_KEY } from '../../../jobs/heartbeat.ts';
import { ARCHIVE_KIND, type Job, LEDGER_KEY, RESTORE_KIND } from '../../../jobs/job.ts';
import { jobFacts } from '../../../jobs/jobKinds.ts';
import { IN_FLIGHT_KEY, momentText, settleInterrupted, stateChange } from '../../../mail/outbox.ts';
import { AppError, type Problem } from '../../../port/appError.ts';
import type { Workspace } from '../../../port/workspace.ts';
import { DOOR_KEY, HAS_DOOR_KEY } from '../../../production/doorRecord.ts';
import { fenceAround } from '../../../production/fence.ts';
import type { Production, ProductionInHand } from '../../../production/production.ts';
import { PRODUCTION_KEY } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import { foldedAddress } from '../../../values/emailAddress.ts';
import { sameTitle } from '../../../values/sameTitle.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { IDS_KEY } from '../../../workbook/idMarks.ts';
import { outboxTab, productionTab } from '../../../workbook/tabs/office.ts';
import { removeCalendar } from '../../calendar/updateCalendar.ts';
import { type FilePlan, isPending } from '../plan/archivePlan.ts';
import { binProblems, goneProblems } from '../plan/archiveProblems.ts';
import { personMark, refuseOthersArchive } from '../plan/archiveStarter.ts';
import { type ArchiveView, archiveView, planNow, type Work } from '../plan/archiveView.ts';
import { treatFiles } from './archiveFiles.ts';
import { archivePapers } from './archivePapers.ts';
import { archiveWorkbook, keptWorkbooks, REASON_SETTING, record } from './archiveWorkbooks.ts';
import { copyLateRows } from './lateRows.ts';
import { moveAway } from './moveAway.ts';

/** People may add or open files meanwhile: looked at again, but not for ever in one run. */
const MOST_ROUNDS = 5;
const MOST_PASSES = 3;

export interface ArchiveResult {
  /** `more`: time is up, it can be gone on with. `changed`: not what was looked at any more, so nothing was done. */
  state: 'done' | 'more' | 'changed';
  /** Files that stay, once it is done. */
  kept: number;
  /** What could not be done, a line a file or keeper; empty until it is done. */
  cannot: string[];
}

/**
 * Archives what was looked at. A run that goes on with it does so by the decisions that were looked at, whatever is typed
 * into Retention meanwhile.
 * @throws AppError `bad-input` while anything is undecided, and `busy` while messages go out or when somebody else has begun
 *   it; then nothing is changed. At its step `bad-input` when the archive folder has gone since, and `not-allowed` when the
 *   workbook has become somebody else's; all that was done stays, and it can be gone on with.
 */
export function archiveProduction(
  production: ProductionInHand,
  request: { hash: string; title: string; reason: string },
): ArchiveResult {
  const { job, data } = production;
  const { state, kind, params } = job.present;
  const resuming = state === 'running' && kind === ARCHIVE_KIND;
  refuseOthersArchive(job);
  if (!resuming && state === 'running') refuseWhile(kind);
  const attempt = resuming ? (params.attempt ?? '') : '';
  const view = archiveView(production, attempt);
  refuseUnsettled(view.problems);
  if (resuming) {
    job.begin({ kind, params });
    return carryOut(production, view, attempt);
  }
  if (!sameTitle(request.title, data.settings.title)) {
    throw new AppError('bad-input', `Type the title “${data.settings.title}” to confirm what is archived.`);
  }
  if (view.strike.length > 0 && request.reason.trim() === '') {
    throw new AppError('bad-input', 'The strike list is not empty. Say why you archive the production anyway.');
  }
  if (request.hash !== view.hash) return { state: 'changed', kept: 0, cannot: [] };
  // A ledger holds no words, so the reason stands in the workbook before the job begins.
  production.workbook.change([
    {
      tab: productionTab,
      mode: 'put',
      values: { Setting: REASON_SETTING, Value: request.reason.trim() || null },
    },
  ]);
  const begun = String(job.ws.clock.epochMs());
  const again = view.leftOver ? { again: 'yes' } : {};
  job.begin({
    kind: ARCHIVE_KIND,
    params: { date: production.now.date, attempt: begun, by: personMark(job.ws), ...again },
  });
  return carryOut(production, view, begun);
}

/** @throws AppError `bad-input` */
function refuseUnsettled(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new AppError('bad-input', 'Settle these before you archive the production.', {
    problems: [...problems],
  });
}

/** @throws AppError `busy` */
function refuseWhile(kind: string): void {
  if (jobFacts(kind).sends) {
    throw new AppError('busy', 'Messages are still going out. Let that job end, or cancel it, then archive.');
  }
  if (kind === RESTORE_KIND) throw new AppError('busy', 'An archive is being undone. Let that end, then archive.');
}

function carryOut(production: ProductionInHand, view: ArchiveView, attempt: string): ArchiveResult {
  const { job, state, data } = production;
  // Before anything else: from here on no message goes out.
  production.workbook.change(closedOutbox(production));
  const fence = fenceAround(job.ws, state);
  const { decisions, keepers } = view;
  const ofThisRun = { unlocked: new Set<string>(), refusals: new Map<string, number>() };
  const work: Work = { production, fence, state, decisions, keepers, attempt, ...ofThisRun };
  const more: ArchiveResult = { state: 'more', kept: 0, cannot: [] };
  let plans = view.plans;
  // Each was found in the production's own folders.
  for (const { file } of plans) fence.admit(file.id);
  const { workbookId, facts } = view.begun ?? archiveWorkbook(work, plans);
  const accessId = job.timeIsUp() ? null : keptWorkbooks(work, plans);
  if (accessId === null) return saved(job, more, plans);
  const ids = { workbook: workbookId, access: accessId };
  let shut: string[] = [];
  let made: TreeFile[] | null = null;
  let afresh = job.present.params.again === 'yes';
  let isLate = false;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (job.timeIsUp()) return saved(job, more, plans);
      record(work, ids, plans, afresh);
      afresh = false;
      const outcome = treatFiles(work, plans);
      if (outcome.state === 'more') return saved(job, more, plans, outcome.files);
      // What the archive has made itself is in no plan from before.
      if (outcome.state === 'nothing' && (round > 0 || pass > 0)) break;
      plans = planNow(work);
    }
    made ??= plans.map(({ file }) => file);
    // What follows is not ended half-way, so it needs time.
    if (!archivePapers(work, plans, facts, workbookId) || job.timeIsUp()) return saved(job, more, plans);
    removeTriggers(production, fence.ws);
    removeCalendar(fence.ws, production.properties);
    shut = moveAway(work, facts);
    // The papers took their time, and until now somebody may have added or opened a file.
    plans = planNow(work);
    if (plans.some(isPending)) continue;
    isLate = copyLateRows(work, plans);
    if (!isLate) break;
    plans = planNow(work);
  }
  // Not for ever in one run: what is still coming in is treated in the next.
  if (job.timeIsUp() || isLate || plans.some(isPending)) return saved(job, more, plans);
  const files = plans.map(({ file }) => file);
  refuseUnsettled([...binProblems(files), ...goneProblems(made ?? [], files)]);
  removeWorkbooks(work, plans);
  return {
    state: 'done',
    kept: plans.filter(({ fate }) => fate === 'keep').length,
    cannot: [
      ...new Set(
        plans.filter((one) => one.cannot !== '').map((one) => `${one.file.path || data.settings.title}: ${one.cannot}`),
      ),
      ...shut.map(
        (address) =>
          `Callboard could not give ${address} access; the address probably has no Google account. Share the production’s folder with another address of theirs.`,
      ),
    ],
  };
}

/** How far it is, by files. */
function saved(job: Job, result: ArchiveResult, plans: readonly FilePlan[], treated = 0): ArchiveResult {
  job.setCounted(plans.filter((plan) => !isPending(plan)).length + treated, plans.length);
  job.save();
  return result;
}

/** Messages that have not gone out never will; of one that was in flight a person is asked as ever. */
function closedOutbox({ workbook, properties, now }: Production): RowChange[] {
  const rows = workbook.records(outboxTab, []);
  const settled = new Map(settleInterrupted(rows, properties[IN_FLIGHT_KEY]).map((one) => [one.key, one]));
  return rows.flatMap(({ Key, State }) => {
    const one = settled.get(Key);
    if ((one?.state ?? State) === 'Pending') {
      return [stateChange(Key, 'Cancelled', '', 'The production was archived.')];
    }
    return one === undefined ? [] : [stateChange(Key, one.state, momentText(now), one.detail)];
  });
}

/** One's own; after an archive that is undone nobody is to take them for installed. The door is closed as well. */
function removeTriggers({ properties }: Production, ws: Workspace): void {
  if (properties[HAS_DOOR_KEY] !== undefined) ws.script.properties.remove(DOOR_KEY);
  for (const trigger of ws.triggers.list()) ws.triggers.remove(trigger.id);
  const { owner } = heartbeatFrom(properties);
  if (owner === '' || foldedAddress(owner) !== foldedAddress(ws.session.effectiveEmail())) return;
  ws.properties.remove(INSTALLED_KEY);
  delete properties[INSTALLED_KEY];
}

/**
 * The very last step; what it removes holds the ledger, so nothing can come after it.
 * @throws AppError `not-allowed` when the workbook has become somebody else's meanwhile.
 */
function removeWorkbooks({ production, fence }: Work, plans: readonly FilePlan[]): void {
  const { state, properties } = production;
  const { ws } = fence;
  for (const key of Object.keys(properties)) {
    if (![LEDGER_KEY, PRODUCTION_KEY, IDS_KEY].includes(key)) ws.properties.remove(key);
  }
  const doomed = plans.filter(({ fate, file }) => fate === 'workbook' && file.mayDelete);
  for (const { file } of doomed) if (file.id !== state.workbookId) ws.drive.remove(file.id);
  if (!doomed.some(({ file }) => file.id === state.workbookId)) {
    throw new AppError(
      'not-allowed',
      'Everything is archived except this workbook, which is not yours to delete. Ask its owner to make you the owner, then choose Continue.',
    );
  }
  ws.drive.remove(state.workbookId);
}
