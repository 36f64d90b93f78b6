/** Addresses that more than one person has: allowed, because households share them, and said, because slips look alike. */
import type { Problem } from '../port/appError.ts';
import { mailboxOf } from '../values/emailAddress.ts';
import { foldedText } from '../values/text.ts';
import type { Company, Person } from './people.ts';

/** One line for each mailbox that several people have, or several guardians who have no child in common. */
export function sharedAddresses(company: Company): Problem[] {
  return [
    ...shared(company.people.filter((one) => one.active).map(({ name, email }) => ({ name, email, family: [] }))).map(
      (names) => ({
        tab: 'People',
        column: 'Email',
        message: `${names.join(' and ')} share one email address. That is allowed, but whoever reads it sees the messages to all of them.`,
      }),
    ),
    ...shared(company.guardians.map(({ name, email, of }) => ({ name, email, family: of }))).map((names) => ({
      tab: 'Guardians',
      column: 'Email',
      message: `${names.join(' and ')} share one email address. That is allowed; their messages go out as one.`,
    })),
  ];
}

interface Holder {
  name: string;
  email: string;
  /** Holders who share one of these are a family. */
  family: readonly Person[];
}

function shared(holders: readonly Holder[]): string[][] {
  const byMailbox = new Map<string, Holder[]>();
  for (const holder of holders) {
    if (holder.email === '') continue;
    const key = mailboxOf(holder.email);
    byMailbox.set(key, [...(byMailbox.get(key) ?? []), holder]);
  }
  return [...byMailbox.values()]
    .filter((all) => all.some((one) => all.some((other) => isStranger(one, other))))
    .map((all) => [...new Map(all.map(({ name }) => [foldedText(name), name])).values()]);
}

function isStranger(one: Holder, other: Holder): boolean {
  return foldedText(one.name) !== foldedText(other.name) && !one.family.some((person) => other.family.includes(person));
}
