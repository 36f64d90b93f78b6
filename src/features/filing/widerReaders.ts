/** Who could open a file in another folder and cannot now: said before it is moved. */
import type { Company } from '../../company/people.ts';
import type { Grant, SharedFile } from '../../port/workspace.ts';
import { granteeWords, rankOf } from '../../production/grantWords.ts';
import { counted } from '../../values/counted.ts';
import { foldedAddress } from '../../values/emailAddress.ts';

export interface WiderReaders {
  /** Nobody can say who opens one of the two. */
  isUnknown: boolean;
  /** Those who come in, or may do more. */
  grants: Grant[];
}

/**
 * @param keep addresses of those who have everything anyway
 */
export function widerReaders(file: SharedFile, folder: SharedFile, keep: readonly string[]): WiderReaders {
  const untouched = new Set(keep.map(foldedAddress));
  const keyOf = ({ type, who }: Grant) => `${type} ${foldedAddress(who)}`;
  const now = new Map(file.grants.map((grant) => [keyOf(grant), rankOf(grant.role)]));
  const isOpen = (type: Grant['type'], role: Grant['role']) =>
    file.grants.some((one) => one.type === type && rankOf(one.role) >= rankOf(role));
  const grants = folder.grants.filter(
    (grant) =>
      !untouched.has(foldedAddress(grant.who)) &&
      foldedAddress(grant.who) !== foldedAddress(file.owner) &&
      rankOf(grant.role) > (now.get(keyOf(grant)) ?? 0) &&
      !(grant.type !== 'anyone' && isOpen('anyone', grant.role)),
  );
  return { isUnknown: folder.grants.length === 0 || file.grants.length === 0, grants };
}

/** By group where they are of the company, and by name where they are nobody’s. */
export function readerLines({ isUnknown, grants }: WiderReaders, company: Company): string[] {
  const unknown = isUnknown ? ['Google does not say who can open it there.'] : [];
  if (grants.length === 0) return unknown;
  const counts = new Map<string, number>();
  const others: string[] = [];
  for (const grant of grants) {
    const group = grant.type === 'user' ? groupOf(grant.who, company) : null;
    if (group === null) others.push(granteeWords(grant));
    else counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const groups = [...counts].map(([group, count]) => `${group}: ${count}`);
  const people = counted(grants.length, 'more person or group', 'more people or groups');
  return [`${people} can open or change it there than now.`, ...groups, ...others.sort(), ...unknown];
}

/** Whoever still opens a file in a folder that is closed, because it is shared by itself. */
export function stillShared(file: SharedFile, folder: SharedFile, keep: readonly string[]): string[] {
  const untouched = new Set([...keep, file.owner].map(foldedAddress));
  const inside = new Set(folder.grants.map(({ type, who }) => `${type} ${foldedAddress(who)}`));
  const own = file.grants.filter(({ type, who, directRole }) => {
    return directRole !== null && !untouched.has(foldedAddress(who)) && !inside.has(`${type} ${foldedAddress(who)}`);
  });
  return own.map(granteeWords).sort();
}

function groupOf(address: string, { people, guardians }: Company): string | null {
  const folded = foldedAddress(address);
  const isTheirs = ({ email }: { email: string }) => email !== '' && foldedAddress(email) === folded;
  if (guardians.some((one) => !one.noContact && isTheirs(one))) return 'Guardians';
  const person = people.find((one) => one.active && isTheirs(one));
  return person === undefined || person.group === '' ? null : person.group;
}
