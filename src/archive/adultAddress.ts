/** Whether an address that is let into an archive may be that of an adult of whom nothing says otherwise. */
import type { Company } from '../company/company.ts';
import { addressProblem, isEmailAddress, mailboxOf } from '../company/emailAddress.ts';
import { barredFrom } from '../company/noContact.ts';

/** What is wrong with the address, in words; `''` when it is that of an adult, or of somebody who is not in People. */
export function adultAddressProblem(company: Company, address: string): string {
  if (!isEmailAddress(address)) return addressProblem(address);
  const minor = company.people.find(
    (person) => person.minor && person.email !== '' && mailboxOf(person.email) === mailboxOf(address),
  );
  if (minor !== undefined) return `${address} is the address of ${minor.name}, a minor (or Minor is blank).`;
  const barred = barredFrom(company);
  const isBarred = company.people.some(
    (person) => person.email !== '' && mailboxOf(person.email) === mailboxOf(address) && barred.adult(person),
  );
  return isBarred || barred.address(address)
    ? `${address} is the address of somebody who must not be contacted (No contact in Guardians).`
    : '';
}
