/** Who else reads the mailbox that an actor's line notes go to: allowed, because households share them, and said. */
import { households } from '../../company/households.ts';
import type { Company, Person } from '../../company/people.ts';
import { mailboxOf } from '../../values/emailAddress.ts';
import { couldBeSameName } from '../../values/sameName.ts';

/** @returns for an actor and an address their names, once each; nobody of the actor's own household */
export function readersBeside(company: Company): (person: Person, address: string) => string[] {
  const homes = households(company);
  const homeOf = new Map(homes.flatMap((home) => home.people.map((person) => [person, home] as const)));
  const byMailbox = new Map<string, { name: string; children: readonly Person[] }[]>();
  const put = (address: string, holder: { name: string; children: readonly Person[] }) => {
    if (address === '') return;
    const mailbox = mailboxOf(address);
    byMailbox.set(mailbox, [...(byMailbox.get(mailbox) ?? []), holder]);
  };
  for (const person of company.people) {
    if (person.active) put(person.email, { name: person.name, children: [person] });
  }
  for (const { name, email, of } of company.guardians) put(email, { name, children: of });
  return (person, address) => {
    const home = homeOf.get(person);
    const own = [person.name, ...(home?.guardians ?? []).map(({ name }) => name)];
    const others = (byMailbox.get(mailboxOf(address)) ?? []).filter(
      ({ name, children }) =>
        !children.some((child) => child === person || homeOf.get(child) === home) &&
        !own.some((one) => couldBeSameName(one, name)),
    );
    return [...new Set(others.map(({ name }) => name || 'somebody'))];
  };
}
