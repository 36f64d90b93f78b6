/** What archiving does with every file, as a pure plan: it is shown before anything happens, and made again at every step. */
import { foldedAddress } from '../company/emailAddress.ts';
import { DOC_TYPE, FOLDER_TYPE, SHEET_TYPE } from '../jobs/workspace.ts';
import { folderKeyFor, ROOT_KEY } from '../production/folderLayouts.ts';
import { granteeWords } from '../production/grantWords.ts';
import { type ProductionState, TAG_KEY, TAG_KIND } from '../production/productionState.ts';
import type { TreeFile } from '../production/sharedTree.ts';
import { RETENTION_CLASSES, SNAPSHOT_CLASS } from './retentionClasses.ts';
import type { Decision } from './retentionDecisions.ts';

/** Keys of what the archive makes itself. */
export const ARCHIVE_INDEX = 'archive/index';
export const ARCHIVE_CERTIFICATE = 'archive/certificate';
export const ARCHIVE_MANIFEST = 'archive/manifest';
export const keptKey = (className: string) => `archive/kept/${className}`;
export const pdfKey = (fileId: string) => `archive/pdf/${fileId}`;

/** Everything else that lies in the folders. */
export const EVERYTHING_ELSE = 'Everything else';

export type Fate =
  /** The workbooks: handled tab by tab, then deleted. */
  | 'workbook'
  | 'folder'
  | 'delete'
  | 'keep'
  /** The archive's own. */
  | 'archive';

export interface FilePlan {
  file: TreeFile;
  className: string;
  fate: Fate;
  /** A PDF of it is made as well. */
  snapshot: boolean;
  /** May be locked and is not. */
  toLock: boolean;
  /** Ids of the permissions on the file itself that end, and whose they are. */
  toRevoke: { id: string; who: string }[];
  /** What Callboard cannot do with it, or `''`. */
  cannot: string;
}

export interface Keepers {
  /** Folded addresses that keep their access to everything. */
  everywhere: ReadonlySet<string>;
  /** Address by class that was handed over. */
  handed: ReadonlyMap<string, string>;
}

/** One plan a file, in the order of the tree. */
export function archivePlan(
  state: ProductionState,
  tree: readonly TreeFile[],
  decisions: ReadonlyMap<string, Decision>,
  keepers: Keepers,
): FilePlan[] {
  const classByFolder = classesOfFolders(state, tree);
  const folderKeys = new Map(Object.entries(state.folders).map(([key, id]) => [id, key]));
  const confidential = state.folders[folderKeyFor(state.layout, 'confidential')];
  return tree.map((file): FilePlan => {
    const className = classOf(file, classByFolder.get(file.parentId ?? ''));
    const ownClass = file.mimeType === FOLDER_TYPE ? (classByFolder.get(file.id) ?? className) : className;
    const fate = fateOf(state, file, decisions.get(ownClass)?.action, folderKeys.has(file.id));
    const inConfidential = file.id === confidential || file.parentId === confidential;
    const keep = new Set(inConfidential ? [] : keepers.everywhere);
    const handed = keepers.handed.get(keptClass(file) ?? className);
    if (handed !== undefined && fate !== 'folder') keep.add(foldedAddress(handed));
    const isPdf = file.appProperties[TAG_KEY]?.startsWith('archive/pdf/') === true;
    const lockable = file.mimeType !== FOLDER_TYPE && file.mimeType !== 'application/vnd.google-apps.shortcut';
    const deleted = fate === 'delete' || fate === 'workbook';
    return {
      file,
      className: folderKeys.has(file.id) || fate === 'archive' ? '' : className,
      fate,
      snapshot: fate === 'keep' && className === SNAPSHOT_CLASS && file.mimeType === DOC_TYPE,
      toLock: lockable && !deleted && !file.locked && file.mayEdit && (fate === 'keep' || isPdf),
      toRevoke: file.mayShare
        ? file.grants
            .filter((grant) => grant.directRole !== null && grant.directRole !== 'owner')
            .filter(
              (grant) => !((grant.type === 'user' || grant.type === 'group') && keep.has(foldedAddress(grant.who))),
            )
            .map((grant) => ({ id: grant.id, who: granteeWords(grant) }))
        : [],
      cannot: cannotWords(file, fate, tree[0]?.owner ?? ''),
    };
  });
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
  return byKey?.name ?? ofFolder ?? EVERYTHING_ELSE;
}

/** For the workbook of a kept class: which. */
export function keptClass(file: TreeFile): string | undefined {
  const key = file.appProperties[TAG_KEY] ?? '';
  return key.startsWith('archive/kept/') ? key.slice('archive/kept/'.length) : undefined;
}

function fateOf(
  state: ProductionState,
  file: TreeFile,
  action: Decision['action'] | undefined,
  isOfLayout: boolean,
): Fate {
  if (file.appProperties[TAG_KIND] === 'archive') return 'archive';
  if (file.id === state.workbookId || file.id === state.confidentialWorkbookId) return 'workbook';
  // A copy of either workbook holds the same records.
  const kind = file.appProperties[TAG_KIND];
  if (file.mimeType === SHEET_TYPE && (kind === 'workbook' || kind === 'confidential')) return 'workbook';
  // A folder that somebody made goes with its class; those of the layout stay, empty.
  if (file.mimeType === FOLDER_TYPE && (isOfLayout || action !== 'Delete')) return 'folder';
  return action === 'Delete' ? 'delete' : 'keep';
}

/** The folder that the archive's own documents go into. */
export function archiveFolderOf(state: ProductionState): string {
  return state.folders[folderKeyFor(state.layout, 'archive')] ?? state.folders[ROOT_KEY] ?? '';
}
