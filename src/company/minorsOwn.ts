/**
 * Rows of Guardians that are a minor's own: a young person typed in as a guardian, or with the address that is a minor's
 * in People. Nothing about a minor goes there, because the minor would be told alone.
 */
import { widestMailbox } from '../values/emailAddress.ts';
import { nameKey, nameWords } from '../values/names.ts';
import { isSameNameSpelt } from '../values/sameName.ts';
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
  const byMailbox = new Map<string, Person[]>();
  for (const one of minors) {
    if (one.email === '') continue;
    const mailbox = widestMailbox(one.email);
    byMailbox.set(mailbox, [...(byMailbox.get(mailbox) ?? []), one]);
  }
  const familiesOf = new Map<Person, Person[][]>();
  for (const { of } of company.guardians)
    for (const child of of) familiesOf.set(child, [...(familiesOf.get(child) ?? []), of]);
  // Brothers and sisters: whoever has a row of Guardians in common with a child of this one.
  const kin = (guardian: Guardian) => new Set(guardian.of.flatMap((child) => (familiesOf.get(child) ?? []).flat()));
  const reasons = new Map<Guardian, string>();
  const reasonOf = (guardian: Guardian): string => {
    const holders = byMailbox.get(widestMailbox(guardian.email)) ?? [];
    const names = holders.map(({ name }) => name).join(' and ');
    if (holders.length > 0) {
      const are = holders.length === 1 ? 'is under 18' : 'are under 18';
      return `has the address of ${names}, who ${are}: if it is this adult’s, clear it in People`;
    }
    const named = [...kin(guardian)].find((child) => child.minor && isNameOf(guardian.name, child));
    return named === undefined
      ? ''
      : `has the name of ${named.name}, who is under 18: if it is a parent, type Sr. after the parent’s name`;
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
