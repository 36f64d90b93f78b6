/**
 * Whose an address is that somebody typed where an adult's belongs: in a setting, in the Sharing tab, as who keeps an
 * archive. One answer for all of them, so that who is barred from calls is barred from folders and reports too.
 */
import { addressProblem, isEmailAddress, mailboxOf, widestMailbox } from '../values/emailAddress.ts';
import { couldBeSameName } from '../values/sameName.ts';
import { type Barred, barredFrom } from './noContact.ts';
import type { Company, Person } from './people.ts';

export interface NoAdults {
  why: 'barred' | 'minor' | 'left';
  /** After the address: “is the address of Ana Silva, a minor (or Minor is blank)”. */
  words: string;
}

export interface AddressCheck {
  /** Why the address must not be used; `null` for an adult's, or one of somebody who is in no row. */
  of(address: string): NoAdults | null;
  /** True for the address of an adult of the company who is active: a mailbox that a family shares is read by one. */
  isAdults(address: string): boolean;
}

const NO_CONTACT = 'who must not be contacted (No contact in Guardians)';

/** Asked many times: the rows are gone through once. */
export function addressCheck(company: Company): AddressCheck {
  const barred = barredFrom(company);
  const people = byMailbox(company.people, (person) => (person.email === '' ? [] : [person.email]));
  const guardians = byMailbox(company.guardians, (guardian) => guardian.addresses);
  return {
    of: (address) => {
      const mailbox = widestMailbox(address);
      const [own, theirs] = [people.get(mailbox) ?? [], guardians.get(mailbox) ?? []];
      const noContact = theirs.find((one) => one.noContact);
      if (noContact !== undefined)
        return { why: 'barred', words: `is the address of ${noContact.name}, ${NO_CONTACT}` };
      const other = [...own, ...theirs].find((one) => barred.adult(one));
      if (other !== undefined) {
        return { why: 'barred', words: `is the address of ${other.name}, who ${barred.reason(other)}` };
      }
      // A mailbox that is nobody's may still tell by its name whose it is.
      const named = own.some((person) => !person.minor) || theirs.length > 0 ? '' : barredByName(address, company);
      if (named !== '') return { why: 'barred', words: `could be the address of ${named}, ${NO_CONTACT}` };
      const minor = own.find((person) => person.minor);
      if (minor !== undefined) {
        return { why: 'minor', words: `is the address of ${minor.name}, who is under 18 (or Minor is blank)` };
      }
      const holders = own.filter((person) => mailboxOf(person.email) === mailboxOf(address));
      const left = holders.find((person) => !person.active);
      return left === undefined || holders.some((person) => person.active)
        ? null
        : { why: 'left', words: `is the address of ${left.name}, who has left (Active is No)` };
    },
    isAdults: (address) => {
      const own = people.get(widestMailbox(address)) ?? [];
      return own.some((person) => mailboxOf(person.email) === mailboxOf(address) && isAdult(person, barred));
    },
  };
}

function isAdult(person: Person, barred: Barred): boolean {
  return !person.minor && person.active && !barred.adult(person);
}

/** @example barredByName('pat.oneil@example.org', company) // 'Pat O’Neil', if that adult is barred; else '' */
function barredByName(address: string, company: Company): string {
  const words = address
    .slice(0, address.lastIndexOf('@'))
    .split(/[._+-]/)
    .filter((word) => /\p{L}{2}/u.test(word));
  const named = company.guardians.find((one) => one.noContact && couldBeSameName(one.name, words.join(' ')));
  return words.length < 2 ? '' : (named?.name ?? '');
}

function byMailbox<T>(rows: readonly T[], addressesOf: (row: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    for (const mailbox of addressesOf(row).map(widestMailbox)) {
      found.set(mailbox, [...(found.get(mailbox) ?? []), row]);
    }
  }
  return found;
}

/** What is wrong with the address, in words; `''` when it is that of an adult, or of somebody who is not in People. */
export function adultAddressProblem(company: Company, address: string): string {
  if (!isEmailAddress(address)) return addressProblem(address);
  const found = addressCheck(company).of(address);
  return found === null ? '' : `${address} ${found.words}.`;
}
