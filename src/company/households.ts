/** Households: the people who belong together because the same guardians are responsible for them. */
import { barredFrom } from './noContact.ts';
import type { Company, Guardian, Person } from './people.ts';

export interface Household {
  /** In the order of Guardians; nobody who must not be contacted. */
  guardians: Guardian[];
  /** In the order of People; an adult without a guardian is a household of one. */
  people: Person[];
}

/**
 * Brothers and sisters through any guardian they share, also where only a third joins two of them. In the order of
 * People.
 */
export function households(company: Company): Household[] {
  const barred = barredFrom(company);
  const guardians = company.guardians.filter((one) => !one.noContact && !barred.adult(one));
  const headOf = new Map<Person, Person>();
  const head = (person: Person): Person => {
    const next = headOf.get(person) ?? person;
    if (next === person) return person;
    const found = head(next);
    headOf.set(person, found);
    return found;
  };
  for (const { of } of guardians) {
    const [first, ...others] = of;
    if (first !== undefined) for (const other of others) headOf.set(head(other), head(first));
  }
  const byHead = new Map<Person, Household>();
  for (const person of company.people) {
    const household = byHead.get(head(person)) ?? { guardians: [], people: [] };
    household.people.push(person);
    byHead.set(head(person), household);
  }
  for (const guardian of guardians) {
    const first = guardian.of[0];
    if (first !== undefined) byHead.get(head(first))?.guardians.push(guardian);
  }
  return [...byHead.values()];
}
