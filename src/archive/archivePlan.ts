/** What archiving does with every file, as a pure plan: it is shown before anything happens, and made again at every step. */
import { foldedAddress } from '../company/emailAddress.ts';
import { DOC_TYPE, FOLDER_TYPE, SHEET_TYPE } from '../jobs/workspace.ts';
import { folderKeyFor, ROOT_KEY } from '../production/folderLayouts.ts';
import { granteeWords } from '../production/grantWords.ts';
import { type ProductionState, TAG_ATTEMPT, TAG_KEY, TAG_KIND } from '../production/productionState.ts';
import type { TreeFile } from '../production/sharedTree.ts';
import { keptClass, PDF_START, pdfKey } from './archiveKeys.ts';
import { RETENTION_CLASSES, SNAPSHOT_CLASS } from './retentionClasses.ts';
import type { Decision } from './retentionDecisions.ts';

/** Everything else that lies in the folders. */
export const EVERYTHING_ELSE = 'Everything else';

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
  /** Google has refused to change it, and again: it is left alone. */
  givenUp: boolean;
  /** What Callboard cannot do with it, or `''`. */
  cannot: string;
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
export function isPending({ fate, file, toRevoke, toLock, snapshot, hasPdf, givenUp }: FilePlan): boolean {
  if (givenUp) return false;
  return (fate === 'delete' ? file.mayDelete : toRevoke.length > 0) || toLock || (snapshot && !hasPdf);
}

/** One plan a file, in the order of the tree. */
export function archivePlan(basis: PlanBasis, tree: readonly TreeFile[]): FilePlan[] {
  const { state, decisions, keepers, attempt, refusals } = basis;
  const classByFolder = classesOfFolders(state, tree);
  const layoutFolders = new Set(Object.values(state.folders));
  const pdfs = new Map(
    tree
      .filter((file) => file.appProperties[TAG_KEY]?.startsWith(PDF_START))
      .map((file) => [file.appProperties[TAG_KEY] ?? '', file]),
  );
  const confidential = state.folders[folderKeyFor(state.layout, 'confidential')];
  return tree.map((file): FilePlan => {
    const className = classOf(file, classByFolder.get(file.parentId ?? ''));
    const ownClass = file.mimeType === FOLDER_TYPE ? (classByFolder.get(file.id) ?? className) : className;
    const fate = fateOf(state, file, decisions.get(ownClass)?.action, layoutFolders.has(file.id));
    const inConfidential = file.id === confidential || file.parentId === confidential;
    const keep = new Set(inConfidential ? [] : keepers.everywhere);
    const handed = keepers.handed.get(keptClass(file) ?? className);
    if (handed !== undefined && fate !== 'folder') keep.add(foldedAddress(handed));
    const isPdf = pdfs.get(file.appProperties[TAG_KEY] ?? '') === file;
    const lockable = file.mimeType !== FOLDER_TYPE && file.mimeType !== 'application/vnd.google-apps.shortcut';
    const givenUp = (refusals.get(file.id) ?? 0) >= MOST_REFUSALS;
    const snapshot = fate === 'keep' && className === SNAPSHOT_CLASS && file.mimeType === DOC_TYPE;
    return {
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
      givenUp,
      cannot: givenUp
        ? 'Google does not let it be changed; it stays as it is'
        : cannotWords(file, fate, tree[0]?.owner ?? ''),
    };
  });
}

/**
 * A PDF shows what its Doc says if it was made after the last change (RFC 3339 in UTC sorts as text), or after this attempt
 * had locked the Doc: it is not known whether locking counts as a change.
 */
function isPdfOf(pdf: TreeFile | undefined, doc: TreeFile, attempt: string): boolean {
  if (pdf === undefined) return false;
  return pdf.modified >= doc.modified || (doc.locked && pdf.appProperties[TAG_ATTEMPT] === attempt);
}

function cannotWords(file: TreeFile, fate: Fate, me: string): string {
  const theirs = foldedAddress(file.owner) !== foldedAddress(me);
  if ((fate === 'delete' || fate === 'workbook') && !file.mayDelete) {
    return `belongs to ${file.owner}; only they can delete it, and they keep their access`;
  }
  if (!file.mayShare || !file.mayEdit) return 'may not be changed by you; it stays as it is';
  return theirs ? `belongs to ${file.owner}, who keeps their access` : '';
}

/** Deepest first, so that a folder's own class wins over what it lies in. */
function classesOfFolders(state: ProductionState, tree: readonly TreeFile[]): Map<string, string> {
  const own = new Map<string, string>();
  for (const one of RETENTION_CLASSES) {
    for (const key of one.folders) {
      const id = state.folders[key];
      if (id !== undefined) own.set(id, one.name);
    }
  }
  const byFolder = new Map<string, string>();
  for (const file of tree) {
    if (file.mimeType !== FOLDER_TYPE) continue;
    const name = own.get(file.id) ?? byFolder.get(file.parentId ?? '');
    if (name !== undefined) byFolder.set(file.id, name);
  }
  return byFolder;
}

function classOf(file: TreeFile, ofFolder: string | undefined): string {
  const key = file.appProperties[TAG_KEY] ?? '';
  const byKey = RETENTION_CLASSES.find((one) => one.docs.some((start) => key.startsWith(start)));
  return byKey?.name ?? keptClass(file) ?? ofFolder ?? EVERYTHING_ELSE;
}

function fateOf(
  state: ProductionState,
  file: TreeFile,
  action: Decision['action'] | undefined,
  isOfLayout: boolean,
): Fate {
  const kind = file.appProperties[TAG_KIND];
  if (kind === 'archive') return 'archive';
  if (file.id === state.workbookId || file.id === state.confidentialWorkbookId) return 'workbook';
  // A copy of either workbook holds the same records.
  if (file.mimeType === SHEET_TYPE && (kind === 'workbook' || kind === 'confidential')) return 'workbook';
  // A folder that somebody made goes with its class; those of the layout stay, empty.
  if (action === 'Delete' && !isOfLayout) return 'delete';
  if (file.trashed) return 'bin';
  return file.mimeType === FOLDER_TYPE ? 'folder' : 'keep';
}

/** The folder that the archive's own documents go into. */
export function archiveFolderOf(state: ProductionState): string {
  return state.folders[folderKeyFor(state.layout, 'archive')] ?? state.folders[ROOT_KEY] ?? '';
}
