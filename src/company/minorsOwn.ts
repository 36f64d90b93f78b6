/**
 * Rows of Guardians that are a minor's own: a young person typed in as a guardian, or with the address that is a minor's
 * in People. Nothing about a minor goes there, because the minor would be told alone.
 */
import { widestMailbox } from '../values/emailAddress.ts';
import { isSameNameSpelt, nameKey, nameWords } from '../values/names.ts';
import type { Company, Guardian, Person } from './people.ts';

export interface MinorsOwn {
  /** Why, after the guardian's name; `''` for an adult's row. */
  reason(guardian: Guardian): string;
}

const known = new WeakMap<Company, MinorsOwn>();

/** Of one company the same answers each time it is asked. */
export function minorsOwnFrom(company: Company): MinorsOwn {
  const minors = known.get(company) ?? newMinorsOwn(company);
  known.set(company, minors);
  return minors;
}

function newMinorsOwn(company: Company): MinorsOwn {
  const minors = company.people.filter((one) => one.minor);
  const byMailbox = new Map(minors.filter(({ email }) => email !== '').map((one) => [widestMailbox(one.email), one]));
  // Brothers and sisters: whoever has a row of Guardians in common with a child of this one.
  const kin = (guardian: Guardian) =>
    new Set(
      company.guardians.filter((one) => one.of.some((child) => guardian.of.includes(child))).flatMap(({ of }) => of),
    );
  const reasons = new Map<Guardian, string>();
  const reasonOf = (guardian: Guardian): string => {
    const holder = guardian.email === '' ? undefined : byMailbox.get(widestMailbox(guardian.email));
    if (holder !== undefined)
      return `has the address of ${holder.name}, who is a minor: if it is this adult’s, clear it in People`;
    const named = [...kin(guardian)].find((child) => child.minor && isNameOf(guardian.name, child));
    return named === undefined
      ? ''
      : `has the name of ${named.name}, who is a minor: if it is a parent, type Sr. after the parent’s name`;
  };
  return {
    reason: (guardian) => {
      const reason = reasons.get(guardian) ?? reasonOf(guardian);
      reasons.set(guardian, reason);
      return reason;
    },
  };
}

/** The whole name in any spelling, or what the child is called. */
function isNameOf(name: string, child: Person): boolean {
  const words = nameWords(name);
  const isShort = words.length === 1 && [nameWords(child.name)[0], nameKey(child.called)].includes(words[0]);
  return isShort || isSameNameSpelt(name, child.name);
}
