/** What keeps a production from being archived because of where its files and folders lie, and whose they are. */

import { adultAddressProblem } from '../../../company/adultAddress.ts';
import { type Problem, unlessGone } from '../../../port/appError.ts';
import { FOLDER_TYPE, SHEET_TYPE } from '../../../port/workspace.ts';
import { layoutOf } from '../../../production/layoutOf.ts';
import type { Production } from '../../../production/production.ts';
import { ARCHIVE_WORKBOOK, isArchiveWorkbook, TAG_KEY, TAG_KIND } from '../../../production/productionState.ts';
import type { TreeFile } from '../../../production/sharedTree.ts';
import { folderKeyFor } from '../../../settings/folderLayouts.ts';
import { foldedAddress } from '../../../values/emailAddress.ts';
import { keptClass } from './archiveKeys.ts';
import { placeProblem } from './companyArchive.ts';

/** @param me the address of whoever archives */
export function placeProblems(production: Production, tree: readonly TreeFile[], me: string): Problem[] {
  const root = tree[0];
  if (root !== undefined && root.owner === '') {
    return [
      {
        message: `The production folder “${root.name}” is in a shared drive, where nobody owns a file. Callboard archives only in somebody’s own Drive. Ask whoever manages the drive to move the folder there, then look again.`,
      },
    ];
  }
  if (root !== undefined && foldedAddress(root.owner) !== foldedAddress(me)) {
    return [
      { message: `The production folder “${root.name}” belongs to ${root.owner}. Only its owner can archive it.` },
    ];
  }
  return [
    ...outsideProblems(production, tree),
    ...confidentialProblems(production, tree),
    ...workbookProblems(production, tree),
    ...placeProblem(production, tree),
  ];
}

/** Settings that the archive goes by; what cannot be read counts as its starting value elsewhere, which would do harm here. */
const SETTINGS = ['Title', 'Year', 'Time zone', 'Archive folder', 'Archive keepers', 'Names in the archive'] as const;

/** Settings that cannot be read, and keepers who must not see what a whole company has left behind. */
export function settingProblems({ data }: Production): Problem[] {
  const unread = data.problems.filter(({ message }) =>
    SETTINGS.some((name) => message.startsWith(name) || message.includes(`“${name}”`)),
  );
  const keepers = data.settings.archiveKeepers.flatMap((address): Problem[] => {
    const why = adultAddressProblem(data.company, address);
    if (why === '') return [];
    const message = `Archive keepers: ${why} Name an adult who keeps the archive, or leave it empty.`;
    return [{ ...data.settingPlace('Archive keepers'), message }];
  });
  return [...unread, ...keepers];
}

/** True when an archive has left its workbook here, this one or one that was given up. */
export function hasArchive(tree: readonly TreeFile[]): boolean {
  return tree.some((file) => file.marks[TAG_KEY] === ARCHIVE_WORKBOOK);
}

/** What would be left behind, open and with everything in it, because it is not where the archive looks. */
function outsideProblems({ ws, state }: Production, tree: readonly TreeFile[]): Problem[] {
  const found = new Set(tree.map(({ id }) => id));
  const ids = [state.workbookId, state.confidentialWorkbookId, ...Object.values(state.folders)];
  return ids
    .filter((id) => id !== '' && !found.has(id))
    .flatMap((id): Problem[] => {
      const file = unlessGone(() => ws.sharing.file(id));
      if (file === null || file.trashed) return [];
      return [
        {
          message: `“${file.name}” is outside the production’s folders, so it would be left behind with everything in it. Move it back in Drive, then look again.`,
        },
      ];
    });
}

/** Google deletes what is in the bin within 30 days, and nothing else holds these records once the archive has ended. */
export function binProblems(tree: readonly TreeFile[]): Problem[] {
  return tree
    .filter((file) => file.trashed && holdsRecords(file))
    .map(({ name }) => ({
      message: `“${name}” is in the bin, but an archive has put records into it that are kept. Take it out in Drive, then go on.`,
    }));
}

/** @param made the files as they were once the archive had written its records */
export function goneProblems(made: readonly TreeFile[], now: readonly TreeFile[]): Problem[] {
  const there = new Set(now.map(({ id }) => id));
  return made
    .filter((file) => holdsRecords(file) && !there.has(file.id))
    .map(({ name }) => ({
      message: `“${name}” was deleted or moved out of the production’s folder while the archive ran. Put it back if you can, then choose Continue. Callboard makes again what is missing.`,
    }));
}

/** True for the archive's workbook and those of kept records, while it is under way. */
function holdsRecords(file: TreeFile): boolean {
  const isOfArchive = file.marks[TAG_KIND] === 'archive';
  return isOfArchive && (isArchiveWorkbook(file) || keptClass(file) !== undefined);
}

/** It would be moved and closed along, though nobody has looked at what becomes of it. */
export function othersProblems(others: readonly TreeFile[]): Problem[] {
  return others
    .filter(({ trashed }) => !trashed)
    .map(({ path, mimeType }) => {
      const what = mimeType === FOLDER_TYPE ? 'the folder' : 'a record';
      return {
        message: `“${path}” is ${what} of another production. Move it out of this production’s folder in Drive, then look again.`,
      };
    });
}

/** Without the folder what is kept has no closed place; without the workbook there would be nothing to keep. */
function confidentialProblems({ ws, state }: Production, tree: readonly TreeFile[]): Problem[] {
  const folder = state.folders[folderKeyFor(layoutOf(state), 'confidential')] ?? '';
  const problemWith = (id: string, name: string): Problem[] => {
    const file = tree.find((one) => one.id === id);
    if (file?.trashed) {
      return [{ message: `“${file.name}” is in the bin. Take it out in Drive, then look again.` }];
    }
    // One that lies elsewhere is said already.
    if (file !== undefined || (id !== '' && unlessGone(() => ws.sharing.file(id))?.trashed === false)) return [];
    return [
      {
        message: `${name} is not there, or you cannot open it. If it belongs to somebody else, ask them to share it with you. If it was deleted, choose Put back what is missing in Settings. Then look again.`,
      },
    ];
  };
  return [
    ...problemWith(folder, 'The folder Confidential'),
    // An attempt that was given up may have deleted it, after copying it.
    ...(hasArchive(tree) ? [] : problemWith(state.confidentialWorkbookId, 'The Confidential workbook')),
  ];
}

/** Each is copied and deleted, so it has to be this person’s, and there must be one of it. */
function workbookProblems({ state }: Production, tree: readonly TreeFile[]): Problem[] {
  const own = [state.workbookId, state.confidentialWorkbookId];
  return tree.flatMap((file): Problem[] => {
    if (own.includes(file.id)) {
      return file.mayDelete
        ? []
        : [
            {
              message: `“${file.name}” belongs to ${file.owner}, and only they can delete it. Ask them to make you its owner, then look again.`,
            },
          ];
    }
    if (file.mimeType !== SHEET_TYPE || file.trashed || !file.mayDelete) return [];
    const isCopy = (original: TreeFile) => {
      const kind = file.marks[TAG_KIND];
      // Whether a copy that somebody makes in Drive keeps the mark is not known; its name holds the name of the other.
      return kind === undefined ? file.name.includes(original.name) : kind === original.marks[TAG_KIND];
    };
    const original = tree.find((one) => own.includes(one.id) && isCopy(one));
    if (original === undefined) return [];
    return [
      {
        message: `“${file.path}” is a second workbook like “${original.name}”, and only “${original.name}” is copied. Type what only “${file.path}” has into “${original.name}”, and put “${file.path}” in the bin. If it is something else, give it another name. Then look again.`,
      },
    ];
  });
}
