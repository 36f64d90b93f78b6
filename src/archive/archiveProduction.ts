/**
 * Archiving a production: many small steps, each found out again from what is in Drive, so that a run that was ended goes on
 * where it stopped. Everything that is kept is written and read back before anything is deleted; the workbook goes last.
 */
import { foldedAddress } from '../company/emailAddress.ts';
import { AppError, type Problem } from '../jobs/appError.ts';
import { type Job, LEDGER_KEY, SENDING_KINDS } from '../jobs/job.ts';
import { IN_FLIGHT_KEY, settleInterrupted, stateChange } from '../jobs/outbox.ts';
import type { SheetValues, Workspace } from '../jobs/workspace.ts';
import { docName } from '../production/ensureDoc.ts';
import { type Fence, fenceAround } from '../production/fence.ts';
import { folderKeyFor, ROOT_KEY } from '../production/folderLayouts.ts';
import type { Production } from '../production/production.ts';
import { ARCHIVE_WORKBOOK, folderId, PRODUCTION_KEY, TAG_KEY, tagsOf } from '../production/productionState.ts';
import { sharedTree, type TreeFile } from '../production/sharedTree.ts';
import { removeCalendar } from '../schedule/updateCalendar.ts';
import { foldedText } from '../workbook/table.ts';
import {
  checklistsTab,
  costumesTab,
  notesTab,
  outboxTab,
  productionTab,
  propsTab,
  retentionTab,
} from '../workbook/tabSpecs.ts';
import { Workbook } from '../workbook/workbook.ts';
import { certificateDocument, indexDocument } from './archiveDocuments.tsx';
import {
  ARCHIVE_CERTIFICATE,
  ARCHIVE_INDEX,
  ARCHIVE_MANIFEST,
  archiveFolderOf,
  archivePlan,
  type FilePlan,
  type Keepers,
  keptKey,
  pdfKey,
} from './archivePlan.ts';
import {
  accessRows,
  classCopies,
  decisionsCopy,
  factsCopy,
  keptClasses,
  manifestRows,
  tablesOf,
} from './archiveRecords.ts';
import { accessTab, archiveTab, manifestTab } from './archiveTabs.ts';
import { namedArchiveFolder, yearFolder } from './companyArchive.ts';
import { keptTabs, type TabCopy } from './keptTabs.ts';
import { ACCESS_RECORD } from './retentionClasses.ts';
import { type Decision, retentionDecisions } from './retentionDecisions.ts';
import { type StrikeItem, strikeList } from './strikeList.ts';
import { fillNewWorkbook } from './writeCopy.ts';

export const ARCHIVE = 'archive';
export const ARCHIVE_JOB_TABS = [retentionTab, outboxTab, propsTab, costumesTab, notesTab, checklistsTab] as const;

const REASON_SETTING = 'Archive reason';
const LOCK_REASON = 'The production is archived. Choose Restore in Callboard to change anything.';
/** People may add or open files meanwhile: looked at again, but not for ever. */
const MOST_ROUNDS = 5;

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
  const reason = {
    tab: productionTab,
    mode: 'put' as const,
    values: { Setting: REASON_SETTING, Value: request.reason.trim() || null },
  };
  // Before anything else: from here on no message goes out.
  const closing = closedOutbox(production);
  job.begin({
    kind: ARCHIVE,
    params: { date: resuming ? (job.present.params.date ?? production.now.date) : production.now.date },
  });
  production.workbook.change([...closing, ...(resuming ? [] : [reason])]);
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
  let plans = planNow(work);
  const archiveId = archiveWorkbook(work, plans);
  const facts = readFacts(fence.ws, archiveId);
  if (job.timeIsUp() || !keptWorkbooks(work, plans)) return saved(job, more);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    plans = planNow(work);
    record(work, archiveId, plans);
    const outcome = treatFiles(work, plans);
    if (outcome === 'more') return saved(job, more);
    if (outcome === 'nothing') break;
  }
  plans = planNow(work);
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

interface Work {
  production: Production;
  fence: Fence;
  decisions: Map<string, Decision>;
  keepers: Keepers;
}

function saved(job: Job, result: ArchiveResult): ArchiveResult {
  job.save();
  return result;
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

function planNow({ fence, production, decisions, keepers }: Work): FilePlan[] {
  return archivePlan(production.state, sharedTree(fence.ws, production.state), decisions, keepers);
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

function ours(plans: readonly FilePlan[], key: string): TreeFile | undefined {
  return plans.find(({ file }) => file.appProperties[TAG_KEY] === key)?.file;
}

/** The workbook that stays: made once, filled in one write. Returns its id. */
function archiveWorkbook(work: Work, plans: readonly FilePlan[]): string {
  const { production, fence, decisions, keepers } = work;
  const { state, data, job } = production;
  const root = folderId(state, ROOT_KEY);
  const id =
    ours(plans, ARCHIVE_WORKBOOK)?.id ??
    fence.ws.spreadsheets.create(
      `${data.settings.title}: Archive`,
      root,
      tagsOf(state.id, 'archive', ARCHIVE_WORKBOOK),
    );
  fence.admit(id);
  const present = fence.ws.spreadsheets.describe(id).sheets;
  if (present.some((sheet) => sheet.sheetId === archiveTab.sheetId)) return id;
  const sheets = allSheets(fence.ws, state.workbookId);
  const rootPlan = plans[0]?.file;
  const facts = {
    Title: data.settings.title,
    'Archived on': job.present.params.date ?? production.now.date,
    'Archived by': fence.ws.session.effectiveEmail(),
    'Who can open it': [...keepers.everywhere].join('; '),
    Reason: reasonOf(production),
    'Production ID': state.id,
    'Folder layout': state.layout,
    'Production folder': root,
    'Name before': rootPlan?.name ?? '',
    'Parent before': rootPlan?.parentId ?? '',
    'Limited before': rootPlan?.inheritedPermissionsDisabled ? 'Yes' : 'No',
  };
  fillNewWorkbook(fence.ws, id, [
    factsCopy(facts),
    decisionsCopy(decisions),
    { spec: manifestTab, moreHeaders: [], rows: [] },
    ...keptTabs(tablesOf(sheets), data.settings.namesInArchive),
  ]);
  return id;
}

function reasonOf({ workbook }: Production): string {
  return workbook.records(productionTab, []).find((row) => row.Setting === REASON_SETTING)?.Value ?? '';
}

export function readFacts(ws: Workspace, archiveId: string): Record<string, string> {
  const rows = Workbook.read(ws, archiveId, [archiveTab]).records(archiveTab, []);
  return Object.fromEntries(rows.map((row) => [row.What, row.Value]));
}

function allSheets(ws: Workspace, id: string): SheetValues[] {
  return ws.spreadsheets.read(
    id,
    ws.spreadsheets.describe(id).sheets.map((sheet) => sheet.sheetId),
  );
}

/** One workbook for each class that is kept or handed over, in the restricted folder. */
function keptWorkbooks(work: Work, plans: readonly FilePlan[]): boolean {
  const { production, fence, decisions } = work;
  const { state, data, job } = production;
  const { ws } = fence;
  const missing = keptClasses(decisions).filter((name) => {
    const file = ours(plans, keptKey(name));
    return file === undefined || ws.spreadsheets.describe(file.id).sheets.every((sheet) => sheet.sheetId === 0);
  });
  if (missing.length === 0) return true;
  const sheets = [
    ...allSheets(ws, state.workbookId),
    ...(state.confidentialWorkbookId === '' ? [] : confidentialSheets(ws, state.confidentialWorkbookId)),
  ];
  for (const name of missing) {
    const access: TabCopy[] = [{ spec: accessTab, moreHeaders: [], rows: [] }];
    const copies = name === ACCESS_RECORD ? access : classCopies(name, sheets);
    if (copies.length === 0) continue;
    if (job.timeIsUp()) return false;
    const id =
      ours(plans, keptKey(name))?.id ??
      ws.spreadsheets.create(
        `${data.settings.title}: ${name}`,
        folderId(state, folderKeyFor(state.layout, 'confidential')),
        tagsOf(state.id, 'archive', keptKey(name)),
      );
    fence.admit(id);
    fillNewWorkbook(ws, id, copies);
    const handed = decisions.get(name)?.handTo ?? '';
    if (handed !== '') ws.sharing.grant(id, { type: 'user', who: handed }, 'reader');
  }
  return true;
}

function confidentialSheets(ws: Workspace, id: string): SheetValues[] {
  try {
    return allSheets(ws, id);
  } catch (error) {
    // Deleted by an earlier run, after everything in it that is kept had been copied; or gone before.
    if (error instanceof AppError && error.code === 'not-found') return [];
    throw error;
  }
}

/** Every file is written down before anything about it is changed; what was written down first counts. */
function record({ fence, production, decisions }: Work, archiveId: string, plans: readonly FilePlan[]): void {
  const { ws } = fence;
  const manifest = Workbook.read(ws, archiveId, [manifestTab]);
  const known = new Set(manifest.records(manifestTab, []).map((row) => row['File ID']));
  const fresh = plans.filter(({ file, fate }) => fate !== 'archive' && !known.has(file.id));
  if (fresh.length === 0) return;
  const access = ours(plans, keptKey(ACCESS_RECORD));
  // Somebody has added a file after these were locked.
  for (const file of [access, ours(plans, ARCHIVE_WORKBOOK)]) {
    if (file?.locked) ws.drive.update(file.id, { locked: null });
  }
  if (access !== undefined && decisions.get(ACCESS_RECORD)?.action !== 'Delete') {
    Workbook.read(ws, access.id, [accessTab]).change(accessRows(fresh, production.data.company));
  }
  manifest.change(manifestRows(fresh));
}

/** Deletes, ends access, locks, and makes PDFs; `nothing` when nothing was left to do. */
function treatFiles(work: Work, plans: readonly FilePlan[]): 'more' | 'some' | 'nothing' {
  const { production, fence } = work;
  const { job, state } = production;
  const { ws } = fence;
  let outcome: 'some' | 'nothing' = 'nothing';
  const act = (what: () => void) => {
    what();
    outcome = 'some';
  };
  // What lies inside goes before what it lies in.
  for (const { file, fate } of [...plans].reverse()) {
    if (fate !== 'delete' || !file.mayDelete) continue;
    if (job.timeIsUp()) return 'more';
    act(() => ws.drive.remove(file.id));
  }
  for (const plan of plans) {
    const { file } = plan;
    if (plan.fate === 'delete') continue;
    for (const { id } of plan.toRevoke) {
      if (job.timeIsUp()) return 'more';
      act(() => ws.sharing.revoke(file.id, id));
    }
    if (job.timeIsUp()) return 'more';
    if (plan.toLock) act(() => ws.drive.update(file.id, { locked: LOCK_REASON }));
    if (!plan.snapshot || hasPdf(plans, file)) continue;
    if (job.timeIsUp()) return 'more';
    act(() => {
      const stale = ours(plans, pdfKey(file.id));
      if (stale !== undefined) ws.drive.remove(stale.id);
      ws.drive.createPdf({
        sourceId: file.id,
        name: `${docName(file.name)}.pdf`,
        folderId: archiveFolderOf(state),
        appProperties: tagsOf(state.id, 'archive', pdfKey(file.id)),
        locked: LOCK_REASON,
      });
    });
  }
  return outcome;
}

/** A PDF that was made before the last change of its Doc is none. RFC 3339 in UTC sorts as text. */
function hasPdf(plans: readonly FilePlan[], doc: TreeFile): boolean {
  const pdf = ours(plans, pdfKey(doc.id));
  return pdf !== undefined && (doc.locked ? true : pdf.modified >= doc.modified);
}

/** The index, the manifest, the certificate and the PDF of the archive's workbook; then all of them are locked. */
function archiveDocuments(work: Work, plans: readonly FilePlan[], facts: Record<string, string>): boolean {
  const { production, fence, decisions, keepers } = work;
  const { state, data, job } = production;
  const { ws } = fence;
  const folder = archiveFolderOf(state);
  const words = {
    title: data.settings.title,
    company: data.settings.company,
    date: facts['Archived on'] ?? production.now.date,
    by: facts['Archived by'] ?? '',
    reason: facts.Reason ?? '',
    keepers: [...keepers.everywhere],
  };
  const doc = (key: string, name: string, html: string) => {
    const made =
      ours(plans, key) ??
      ws.drive.createDoc({ name, folderId: folder, html, appProperties: tagsOf(state.id, 'archive', key) });
    const locked = ours(plans, key)?.locked ?? false;
    if (!locked) ws.drive.update(made.id, { locked: LOCK_REASON });
  };
  if (job.timeIsUp()) return false;
  doc(ARCHIVE_INDEX, 'Archive index', indexDocument(words, plans));
  if (job.timeIsUp()) return false;
  const listed = ours(plans, ARCHIVE_MANIFEST);
  if (listed === undefined || !listed.locked) {
    const text = JSON.stringify(manifest(plans, words.title, words.date), null, 1);
    const made =
      listed ??
      ws.drive.createText({
        name: 'manifest.json',
        folderId: folder,
        mimeType: 'application/json',
        text,
        appProperties: tagsOf(state.id, 'archive', ARCHIVE_MANIFEST),
      });
    ws.drive.update(made.id, { locked: LOCK_REASON });
  }
  const workbook = ours(plans, ARCHIVE_WORKBOOK);
  if (workbook !== undefined && ours(plans, pdfKey(workbook.id)) === undefined) {
    if (job.timeIsUp()) return false;
    ws.drive.createPdf({
      sourceId: workbook.id,
      name: `${docName(workbook.name)}.pdf`,
      folderId: folder,
      appProperties: tagsOf(state.id, 'archive', pdfKey(workbook.id)),
      locked: LOCK_REASON,
    });
  }
  for (const { file } of plans.filter((one) => one.fate === 'archive' && !one.file.locked)) {
    if (file.appProperties[TAG_KEY] !== ARCHIVE_WORKBOOK && !file.appProperties[TAG_KEY]?.startsWith('archive/kept/'))
      continue;
    if (job.timeIsUp()) return false;
    ws.drive.update(file.id, { locked: LOCK_REASON });
  }
  if (job.timeIsUp()) return false;
  doc(ARCHIVE_CERTIFICATE, 'Certificate of archive', certificateDocument(words, plans, [...decisions.values()]));
  return true;
}

function manifest(plans: readonly FilePlan[], title: string, date: string): unknown {
  const files = plans
    .filter(({ fate }) => fate === 'keep' || fate === 'folder')
    .map(({ file, className }) => ({
      id: file.id,
      path: file.path,
      kind: file.mimeType,
      owner: file.owner,
      size: file.size,
      md5: file.checksum,
      modified: file.modified,
      record: className,
      result: file.locked ? 'locked' : 'kept',
    }));
  return { title, archived: date, files };
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
