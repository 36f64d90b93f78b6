/**
 * Whose the production's files are, and handing over what is one person's: file by file, because a folder does not pass
 * it on. Inside one Workspace organisation Google does it at once; elsewhere the new owner is asked, for few things
 * only, so that nobody gets a hundred mails.
 */
import { lookAgain } from '../../jobs/lookAgain.ts';
import { FOLDER_TYPE, type OwnershipAnswer } from '../../port/workspace.ts';
import { grantOf } from '../../production/grantOf.ts';
import { rankOf } from '../../production/grantWords.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { sharedTree, type TreeFile } from '../../production/sharedTree.ts';
import { ROOT_KEY } from '../../settings/folderLayouts.ts';
import { foldedAddress } from '../../values/emailAddress.ts';

/** Google lets nobody hand over a shortcut [M]. */
const SHORTCUT_TYPE = 'application/vnd.google-apps.shortcut';
/** After so many refusals one after the other, the trouble is not the file. */
const MOST_REFUSED = 5;

export interface Owned {
  /** What belongs to this person and can be handed over, parents before children. */
  mine: TreeFile[];
  folders: number;
  files: number;
  /** How many belong to somebody else, or to a shared drive. */
  others: number;
}

export function ownedBy(tree: readonly TreeFile[], address: string): Owned {
  const mine = tree.filter((file) => isOwner(file, address) && file.mimeType !== SHORTCUT_TYPE);
  const folders = mine.filter((file) => file.mimeType === FOLDER_TYPE).length;
  const others = tree.filter((file) => !isOwner(file, address)).length;
  return { mine, folders, files: mine.length - folders, others };
}

export interface OwnershipResult {
  /** `more`: the time is up. Otherwise how the last file that was tried went; `given` too when nothing was left to do. */
  outcome: OwnershipAnswer | 'more';
  /** Files and folders, as they are read back. */
  given: number;
  left: number;
  /** Of those that are left, for how many the new owner has been asked. */
  asked: number;
}

/**
 * Hands over what belongs to `from`, and says what became of it by reading it back. `to` may edit the production folder
 * already. One call a file, and one for each folder that they could not open; safe to end at any call and to do again.
 */
export function handOverFiles(production: ProductionInHand, from: string, to: string): OwnershipResult {
  const { ws, state, job } = production;
  const tree = sharedTree(ws, state);
  const { mine } = ownedBy(tree, from);
  const grantId = tree[0] === undefined ? undefined : grantOf(tree[0], to)?.id;
  if (mine.length === 0 || grantId === undefined) return readBack(tree, from, to, 'given');
  const mayEdit = editableBy(tree, to);
  // Those behind a closed door come last: it is opened only once Google has shown that it hands files over.
  const inOrder = [...mine.filter(({ id }) => mayEdit.has(id)), ...mine.filter(({ id }) => !mayEdit.has(id))];
  let refusedInARow = 0;
  for (const file of inOrder) {
    if (job.timeIsUp()) return readBack(sharedTree(ws, state), from, to, 'more');
    const reaches = !file.inheritedPermissionsDisabled && mayEdit.has(file.parentId ?? '');
    const behindADoor = !mayEdit.has(file.id) && !reaches;
    if (behindADoor) ws.sharing.grant(file.id, { type: 'user', who: to }, 'writer');
    const answer = ws.sharing.giveOwnership(file.id, grantId);
    if (answer === 'given') mayEdit.add(file.id);
    else if (behindADoor) ws.sharing.revoke(file.id, grantId);
    refusedInARow = answer === 'refused' ? refusedInARow + 1 : 0;
    if (answer === 'consent') askForTheMost(production, tree, from, to, grantId);
    if (answer === 'consent' || answer === 'otherOrganisation' || refusedInARow === MOST_REFUSED) {
      return readBack(sharedTree(ws, state), from, to, answer);
    }
  }
  if (refusedInARow > 0) return readBack(sharedTree(ws, state), from, to, 'refused');
  return lookAgain(
    job,
    () => readBack(sharedTree(ws, state), from, to, 'given'),
    ({ left }) => left === 0,
  );
}

/** The production folder and both workbooks: what a stage manager cannot do without. */
function askForTheMost(
  { ws, state }: ProductionInHand,
  tree: readonly TreeFile[],
  from: string,
  to: string,
  grantId: string,
): void {
  for (const id of [state.folders[ROOT_KEY], state.workbookId, state.confidentialWorkbookId]) {
    const file = tree.find((one) => one.id === id);
    if (file === undefined || !isOwner(file, from)) continue;
    const grant = grantOf(file, to);
    if (grant?.askedToOwn === true) continue;
    // What comes from the folder above does not count: only an editor of the file itself can be asked.
    if (grant?.directRole !== 'writer') ws.sharing.grant(file.id, { type: 'user', who: to }, 'writer');
    ws.sharing.askToOwn(file.id, grantId);
  }
}

function readBack(
  tree: readonly TreeFile[],
  from: string,
  to: string,
  outcome: OwnershipResult['outcome'],
): OwnershipResult {
  const { mine } = ownedBy(tree, from);
  return {
    outcome,
    given: tree.filter((file) => isOwner(file, to)).length,
    left: mine.length,
    asked: mine.filter((file) => grantOf(file, to)?.askedToOwn === true).length,
  };
}

/** Ids of the files that a person may edit, by their own grant or the folder's. */
function editableBy(tree: readonly TreeFile[], address: string): Set<string> {
  return new Set(
    tree.filter((file) => rankOf(grantOf(file, address)?.role ?? null) >= rankOf('writer')).map(({ id }) => id),
  );
}

function isOwner(file: Pick<TreeFile, 'owner'>, address: string): boolean {
  return file.owner !== '' && foldedAddress(file.owner) === foldedAddress(address);
}
