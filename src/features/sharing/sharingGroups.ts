/** Sharing summed up by group: what each may see and edit, and whose access a change gives. */
import { rankOf } from '../../production/grantWords.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { foldedText } from '../../values/text.ts';
import type { AccessChange } from './sharingPlan.ts';
import type { SharingView } from './sharingTypes.ts';
import type { WantedSharing } from './sharingWanted.ts';

/** Each group, role, person or address of the tab, in its order. */
export function groupViews({ rows }: Pick<WantedSharing, 'rows'>): SharingView['groups'] {
  const groups = new Map<string, { group: string; who: Set<string>; see: Set<string>; edit: Set<string> }>();
  for (const { group, folder, may, addresses } of rows) {
    if (may === 'No') continue;
    const key = foldedText(group);
    const one = groups.get(key) ?? { group, who: new Set(), see: new Set(), edit: new Set() };
    groups.set(key, one);
    (may === 'Edit' ? one.edit : one.see).add(folder);
    for (const address of addresses) one.who.add(foldedAddress(address));
  }
  return [...groups.values()].map(({ group, who, see, edit }) => ({
    group,
    people: who.size,
    see: [...see].filter((folder) => !edit.has(folder)),
    edit: [...edit],
  }));
}

/** The group whose row gives what a change gives; `''` where it takes something away. */
export function groupOf(
  { byFile }: Pick<WantedSharing, 'byFile'>,
  { fileId, grantee, was, now }: AccessChange,
): string {
  if (rankOf(now) <= rankOf(was)) return '';
  const address = foldedAddress(grantee.who);
  return byFile.get(fileId)?.find((one) => foldedAddress(one.address) === address)?.group ?? '';
}
