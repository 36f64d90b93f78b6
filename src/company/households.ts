/** Households: the people who belong together because the same guardians are responsible for them. */
import type { Company, Guardian, Person } from './company.ts';
import { barredFrom } from './noContact.ts';

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
  const headOf = new Map<string, string>();
  const head = (id: string): string => {
    const next = headOf.get(id) ?? id;
    if (next === id) return id;
    const found = head(next);
    headOf.set(id, found);
    return found;
  };
  for (const { of } of guardians) {
    for (const id of of.slice(1)) headOf.set(head(id), head(of[0] ?? id));
  }
  const byHead = new Map<string, Household>();
  for (const person of company.people) {
    const household = byHead.get(head(person.id)) ?? { guardians: [], people: [] };
    household.people.push(person);
    byHead.set(head(person.id), household);
  }
  for (const guardian of guardians) {
    const first = guardian.of[0];
    if (first !== undefined) byHead.get(head(first))?.guardians.push(guardian);
  }
  return [...byHead.values()];
}
