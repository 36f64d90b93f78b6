/** Access in words, as the Sharing changes tab has it, and back. */
import type { GivenRole, Grantee, GrantRole } from '../port/workspace.ts';

/** Stronger is higher; 0 is no access. */
const RANK: Readonly<Record<GrantRole, number>> = {
  reader: 1,
  commenter: 2,
  writer: 3,
  fileOrganizer: 4,
  organizer: 5,
  owner: 6,
};

const WORDS: Readonly<Record<GrantRole, string>> = {
  reader: 'See',
  commenter: 'Comment',
  writer: 'Edit',
  fileOrganizer: 'Manage',
  organizer: 'Manage',
  owner: 'Own',
};

export const NO_ACCESS = 'No';

export function rankOf(role: GrantRole | null): number {
  return role === null ? 0 : RANK[role];
}

export function roleWord(role: GrantRole | null): string {
  return role === null ? NO_ACCESS : WORDS[role];
}

/** The role that can be given for a word; `null` for none. */
export function roleFrom(word: string): GivenRole | null {
  return GIVEN.get(word) ?? null;
}

const GIVEN: ReadonlyMap<string, GivenRole> = new Map([
  ['See', 'reader'],
  ['Comment', 'commenter'],
  ['Edit', 'writer'],
]);

const LINK = 'Anyone who has the link';
const DOMAIN = 'Everybody at ';
const GROUP = 'Google group ';

/** @example granteeWords({ type: 'domain', who: 'example.org' }) // 'Everybody at example.org' */
export function granteeWords({ type, who }: Grantee): string {
  if (type === 'anyone') return LINK;
  return type === 'domain' ? `${DOMAIN}${who}` : type === 'group' ? `${GROUP}${who}` : who;
}

export function granteeFrom(words: string): Grantee {
  if (words === LINK) return { type: 'anyone', who: '' };
  if (words.startsWith(DOMAIN)) return { type: 'domain', who: words.slice(DOMAIN.length) };
  if (words.startsWith(GROUP)) return { type: 'group', who: words.slice(GROUP.length) };
  return { type: 'user', who: words };
}
