/** What archiving does with every file, as a pure plan: it is shown before anything happens, and made again at every step. */
import { DOC_TYPE, FOLDER_TYPE, SHEET_TYPE } from '../../../port/workspace.ts';
import { granteeWords } from '../../../production/grantWords.ts';
import { layoutOf } from '../../../production/layoutOf.ts';
import { type ProductionState, TAG_ATTEMPT, TAG_KEY, TAG_KIND } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import { folderKeyFor, ROOT_KEY } from '../../../settings/folderLayouts.ts';
import { foldedAddress } from '../../../values/emailAddress.ts';
import { keptClass, PDF_START, pdfKey } from './archiveKeys.ts';
import { isToBeCleared, layoutNames, pathsInArchive } from './folderNames.ts';
import { classesOfFolders, classOf } from './recordClass.ts';
import { SNAPSHOT_CLASS } from './retentionClasses.ts';
import type { Decision } from './retentionDecisions.ts';

export type Fate =
  /** The workbooks: handled tab by tab, then deleted. */
  | 'workbook'
  | 'folder'
  | 'delete'
  | 'keep'
  /** In the bin already: closed to others, and left to Google, which deletes it within 30 days. */
  | 'bin'
  /** The archive's own. */
  | 'archive';

export interface FilePlan {
  file: TreeFile;
  className: string;
  fate: Fate;
  /** It is kept as a PDF as well. */
  snapshot: boolean;
  /** Its PDF is there and shows what it says now. */
  hasPdf: boolean;
  /** May be locked and is not. */
  toLock: boolean;
  /** Ids of the permissions on the file itself that end, and whose they are. */
  toRevoke: { id: string; who: string }[];
  /** The address of the adult who takes the record and cannot open this yet; otherwise `''`. */
  toGive: string;
  /** Lies in the Confidential folder, into which no keeper may look. */
  isConfidential: boolean;
  /** True for the Confidential folder while it lets in whoever can open the production folder. */
  toLimit: boolean;
  /** Google has refused to change it, and again: it is left alone. */
  givenUp: boolean;
  /** What Callboard cannot do with it, or `''`. */
  cannot: string;
  /** What a folder of deleted records that stays is called from then on; `''` for everything that keeps its name. */
  plainName: string;
  /** Where it lies, as the archive writes it: with the folders' names as they are in the end. */
  path: string;
}

export interface Keepers {
  /** Folded addresses that keep their access to everything. */
  everywhere: ReadonlySet<string>;
  /** Address by class that was handed over. */
  handed: ReadonlyMap<string, string>;
}

/** What every file's plan follows from. */
export interface PlanBasis {
  state: ProductionState;
  decisions: ReadonlyMap<string, Decision>;
  keepers: Keepers;
  /** Which attempt at archiving this is; `''` before it has begun. */
  attempt: string;
  /** How often Google has refused, in this run, to change a file, by id. */
  refusals: ReadonlyMap<string, number>;
}

/** Once may be chance. */
const MOST_REFUSALS = 2;

/** True while there is something to do with the file before the archive's papers are made. */
export function isPending(plan: FilePlan): boolean {
  if (plan.givenUp) return false;
  if (goes(plan)) return true;
  const { toRevoke, toGive, toLimit, toLock, snapshot, hasPdf } = plan;
  if (isToBeCleared(plan.file, plan.plainName)) return true;
  return toRevoke.length > 0 || toGive !== '' || toLimit || toLock || (snapshot && !hasPdf);
}

/** True for what is deleted, and can be: what is somebody else's is only closed to others. */
export function goes({ fate, file }: Pick<FilePlan, 'fate' | 'file'>): boolean {
  return fate === 'delete' && file.mayDelete;
}

/** One plan a file, in the order of the tree. */
export function archivePlan(basis: PlanBasis, tree: readonly TreeFile[]): FilePlan[] {
  const { state, decisions, keepers, attempt, refusals } = basis;
  const classByFolder = classesOfFolders(state, tree);
  const layoutFolders = new Set(Object.values(state.folders));
  const names = layoutNames(state);
  const pdfs = new Map(
    tree
      .filter((file) => file.marks[TAG_KEY]?.startsWith(PDF_START) && !file.trashed)
      .map((file) => [file.marks[TAG_KEY] ?? '', file]),
  );
  const confidential = state.folders[folderKeyFor(layoutOf(state), 'confidential')] ?? '';
  const inConfidential = insideOf(confidential, tree);
  const plans = tree.map((file): FilePlan => {
    const className = classOf(file, classByFolder.get(file.parentId ?? ''));
    const ownClass = file.mimeType === FOLDER_TYPE ? (classByFolder.get(file.id) ?? className) : className;
    const isDeleted = decisions.get(ownClass)?.action === 'Delete';
    const fate = fateOf(state, file, decisions.get(ownClass)?.action, layoutFolders.has(file.id));
    const isConfidential = inConfidential.has(file.id);
    const keep = new Set(isConfidential ? [] : keepers.everywhere);
    const handed = keepers.handed.get(keptClass(file) ?? className) ?? '';
    if (handed !== '' && fate !== 'folder') keep.add(foldedAddress(handed));
    const isTheirs = fate === 'keep' || (fate === 'archive' && keptClass(file) !== undefined);
    const canOpen = file.grants.some(({ who }) => foldedAddress(who) === foldedAddress(handed));
    const isPdf = pdfs.get(file.marks[TAG_KEY] ?? '') === file;
    const lockable = file.mimeType !== FOLDER_TYPE && file.mimeType !== 'application/vnd.google-apps.shortcut';
    const givenUp = (refusals.get(file.id) ?? 0) >= MOST_REFUSALS;
    const snapshot = fate === 'keep' && className === SNAPSHOT_CLASS && file.mimeType === DOC_TYPE;
    const plan = {
      file,
      className: layoutFolders.has(file.id) || fate === 'archive' ? '' : className,
      fate,
      snapshot,
      hasPdf: snapshot && isPdfOf(pdfs.get(pdfKey(file.id)), file, attempt),
      toLock: lockable && !file.locked && file.mayEdit && (fate === 'keep' || isPdf),
      toRevoke: file.mayShare
        ? file.grants
            .filter((grant) => grant.directRole !== null && grant.directRole !== 'owner')
            .filter(
              (grant) => !((grant.type === 'user' || grant.type === 'group') && keep.has(foldedAddress(grant.who))),
            )
            .map((grant) => ({ id: grant.id, who: granteeWords(grant) }))
        : [],
      toGive: isTheirs && file.mayShare && !canOpen ? handed : '',
      isConfidential,
      toLimit: file.id === confidential && !file.inheritedPermissionsDisabled && file.mayShare,
      givenUp,
      cannot: cannotWords(file, fate, tree[0]?.owner ?? ''),
      plainName: isDeleted && file.mimeType === FOLDER_TYPE ? (names.get(file.id) ?? ownClass) : '',
      path: file.path,
    };
    return givenUp ? { ...plan, cannot: refusedWords(plan) } : plan;
  });
  const settled = plans.map(emptyOrStays(plans));
  const stays = settled.filter(({ fate, plainName }) => plainName !== '' && fate !== 'delete');
  const paths = pathsInArchive(tree, new Map(stays.map(({ file, plainName }) => [file.id, plainName])));
  return settled.map((plan) => ({ ...plan, path: paths.get(plan.file.id) ?? plan.file.path }));
}

/** Deleting a folder deletes all that is inside, so one that somebody made stays as long as anything in it stays. */
function emptyOrStays(plans: readonly FilePlan[]): (plan: FilePlan) => FilePlan {
  const holding = new Set<string>();
  // What is inside comes after what it lies in.
  for (const plan of [...plans].reverse()) {
    const { id, parentId } = plan.file;
    if ((!goes(plan) || holding.has(id)) && parentId !== null) holding.add(parentId);
  }
  return (plan) =>
    plan.fate === 'delete' && holding.has(plan.file.id)
      ? { ...plan, fate: plan.file.trashed ? 'bin' : 'folder' }
      : plan;
}

/** Ids of a folder and of everything inside it. Parents come before children. */
function insideOf(folder: string, tree: readonly TreeFile[]): ReadonlySet<string> {
  const ids = new Set([folder]);
  for (const { id, parentId } of tree) if (parentId !== null && ids.has(parentId)) ids.add(id);
  return ids;
}

/**
 * A PDF shows what its Doc says if it was made after the last change (RFC 3339 in UTC sorts as text), or after this attempt
 * had locked the Doc: it is not known whether locking counts as a change.
 */
function isPdfOf(pdf: TreeFile | undefined, doc: TreeFile, attempt: string): boolean {
  if (pdf === undefined) return false;
  return pdf.modified >= doc.modified || (doc.locked && pdf.marks[TAG_ATTEMPT] === attempt);
}

/** Sharing comes last, so where that is to do all else was done. */
function refusedWords({ toGive, toRevoke, toLock }: FilePlan): string {
  return toGive !== '' && toRevoke.length === 0 && !toLock
    ? `could not be shared with ${toGive}, who probably has no Google account; give them a copy`
    : 'Google does not allow changes to it; it stays as it is';
}

function cannotWords(file: TreeFile, fate: Fate, me: string): string {
  const theirs = foldedAddress(file.owner) !== foldedAddress(me);
  if ((fate === 'delete' || fate === 'workbook') && !file.mayDelete) {
    return `belongs to ${file.owner}; only they can delete it, and they keep their access`;
  }
  if (!file.mayShare || !file.mayEdit) return 'you may not change it; it stays as it is';
  return theirs ? `belongs to ${file.owner}, who keeps their access` : '';
}

function fateOf(
  state: ProductionState,
  file: TreeFile,
  action: Decision['action'] | undefined,
  isOfLayout: boolean,
): Fate {
  const kind = file.marks[TAG_KIND];
  if (kind === 'archive') return 'archive';
  if (file.id === state.workbookId || file.id === state.confidentialWorkbookId) return 'workbook';
  // A copy of either workbook holds the same records.
  if (file.mimeType === SHEET_TYPE && (kind === 'workbook' || kind === 'confidential')) return 'workbook';
  // A folder that somebody made goes with its class; those of the layout stay, empty.
  if (action === 'Delete' && !isOfLayout) return 'delete';
  if (file.trashed) return 'bin';
  return file.mimeType === FOLDER_TYPE ? 'folder' : 'keep';
}

/** The folder that the archive's own documents go into: the production folder where the layout's is gone or in the bin. */
export function archiveFolderOf(state: ProductionState, tree: readonly TreeFile[]): string {
  const id = state.folders[folderKeyFor(layoutOf(state), 'archive')];
  const isThere = tree.some((file) => file.id === id && !file.trashed);
  return (isThere ? id : state.folders[ROOT_KEY]) ?? '';
}
