/**
 * Adults who must not be contacted, known again wherever they turn up: in another row of Guardians, among the people,
 * or behind another spelling of the same mailbox.
 */
import { foldedText } from '../values/text.ts';
import type { Company } from './company.ts';
import { mailboxOf } from './emailAddress.ts';

export interface Barred {
  /** True for every address that reaches one of them. */
  address(email: string): boolean;
  /** True when the name or the address is that of one of them. */
  adult(adult: { name: string; email: string }): boolean;
}

/** Names count as well as addresses: to leave somebody out and say so is safer than to reach the wrong adult. */
export function barredFrom(company: Company): Barred {
  const rows = company.guardians.filter((guardian) => guardian.noContact);
  const mailboxes = new Set(rows.flatMap((one) => one.addresses).map(mailboxOf));
  const names = new Set(rows.map((one) => foldedText(one.name)));
  const address = (email: string) => email !== '' && mailboxes.has(mailboxOf(email));
  return { address, adult: ({ name, email }) => address(email) || names.has(foldedText(name)) };
}
