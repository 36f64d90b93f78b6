/** Addresses that more than one person has: allowed, because households share them, and said, because slips look alike. */
import type { Problem } from '../jobs/appError.ts';
import { foldedText } from '../workbook/table.ts';
import type { Company } from './company.ts';
import { mailboxOf } from './emailAddress.ts';

/** One line for each mailbox that several people or guardians of different names have. */
export function sharedAddresses(company: Company): Problem[] {
  return [
    ...shared(company.people.filter((one) => one.active)).map((names) => ({
      tab: 'People',
      column: 'Email',
      message: `${names.join(' and ')} have one e-mail address. That is allowed; whoever reads it sees the messages to all of them.`,
    })),
    ...shared(company.guardians).map((names) => ({
      tab: 'Guardians',
      column: 'Email',
      message: `${names.join(' and ')} have one e-mail address. That is allowed; their messages are put together into one.`,
    })),
  ];
}

function shared(holders: readonly { name: string; email: string }[]): string[][] {
  const byMailbox = new Map<string, Map<string, string>>();
  for (const { name, email } of holders) {
    if (email === '') continue;
    const names = byMailbox.get(mailboxOf(email)) ?? new Map<string, string>();
    byMailbox.set(mailboxOf(email), names.set(foldedText(name), name));
  }
  return [...byMailbox.values()].filter((names) => names.size > 1).map((names) => [...names.values()]);
}
