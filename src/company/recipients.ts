/**
 * Who gets a message about whom. One message for each address, so that nobody sees an address of another household;
 * a minor's goes to the guardians who take calls, and never to the minor alone.
 */
import { foldedText } from '../values/text.ts';
import { type Company, type Guardian, guardiansOf, type Person } from './company.ts';
import { foldedAddress } from './emailAddress.ts';
import { type Barred, barredFrom } from './noContact.ts';

export interface Envelope {
  /** The address that the message is to. */
  to: string;
  /** Addresses that get it too and that nobody else sees: minors, where the production mails them. */
  bcc: string[];
  /** The people it is about, in the order they were asked for. */
  people: Person[];
  /** Why it goes there, for the preview. */
  why: string;
}

export interface Unreachable {
  person: Person;
  reason: string;
}

export interface RecipientSettings {
  /** `Guardian and minor`: a minor with an address gets a hidden copy of one guardian's message. */
  minorsToo: boolean;
}

/** The messages for these people, one an address, and who cannot be reached. Nobody is left out silently. */
export function envelopesFor(
  people: readonly Person[],
  company: Company,
  settings: RecipientSettings,
): { envelopes: Envelope[]; unreachable: Unreachable[] } {
  const barred = barredFrom(company);
  const byAddress = new Map<string, Envelope & { reasons: string[] }>();
  const unreachable: Unreachable[] = [];
  const add = (address: string, person: Person, reason: string) => {
    const folded = foldedAddress(address);
    const envelope = byAddress.get(folded) ?? { to: address, bcc: [], people: [], why: '', reasons: [] };
    if (!envelope.people.includes(person)) envelope.people.push(person);
    if (!envelope.reasons.includes(reason)) envelope.reasons.push(reason);
    byAddress.set(folded, envelope);
    return envelope;
  };
  for (const person of people) {
    if (!person.active || person.stopped !== '') {
      unreachable.push({ person, reason: person.active ? person.stopped : 'has left the company' });
      continue;
    }
    if (!person.minor) {
      if (person.email === '') unreachable.push({ person, reason: 'has no e-mail address' });
      else if (barred.adult(person)) {
        unreachable.push({ person, reason: 'has the name or address of somebody who must not be contacted' });
      } else add(person.email, person, 'called');
      continue;
    }
    const guardians = tellableGuardians(company, person, barred);
    if (guardians.length === 0) {
      unreachable.push({ person, reason: minorReason(company, person, barred) });
      continue;
    }
    guardians.forEach((guardian, index) => {
      const envelope = add(guardian.email, person, `guardian of ${person.name}`);
      const own = foldedAddress(person.email);
      const isGuardians = guardians.some((one) => foldedAddress(one.email) === own);
      // Once only, and hidden: brothers and sisters need not share a household with everybody on the message.
      if (settings.minorsToo && index === 0 && own !== '' && !isGuardians && !barred.address(own)) {
        envelope.bcc.push(person.email);
      }
    });
  }
  const envelopes = [...byAddress.values()].map(({ reasons, ...envelope }) => ({
    ...envelope,
    bcc: uniqueAddresses(envelope.bcc, envelope.to),
    why: reasons.join(', '),
  }));
  return { envelopes, unreachable };
}

/**
 * The guardians whom a message about a minor goes to. A minor who stands in Guardians under the own name and address
 * is no adult.
 */
function tellableGuardians(company: Company, person: Person, barred: Barred): Guardian[] {
  return guardiansOf(company, person, barred).filter(
    (one) => one.getsCalls && one.email !== '' && !isMinor(company, one),
  );
}

function isMinor(company: Company, guardian: Guardian): boolean {
  return company.people.some(
    (one) =>
      one.minor &&
      foldedText(one.name) === foldedText(guardian.name) &&
      foldedAddress(one.email) === foldedAddress(guardian.email),
  );
}

function minorReason(company: Company, person: Person, barred: Barred): string {
  const all = company.guardians.filter((one) => one.of.includes(person));
  if (all.length === 0) return 'is a minor (or Minor is blank) and has no guardian in Guardians';
  const allowed = all.filter((one) => !one.noContact && !barred.adult(one));
  if (allowed.length === 0)
    return 'has only guardians who must not be contacted, or who have the name or address of one';
  const taking = allowed.filter((one) => one.getsCalls);
  if (taking.length === 0) return 'has no guardian who takes calls';
  if (taking.every((one) => one.email === '')) return 'has no guardian with a usable e-mail address';
  return 'has only guardians who are minors themselves';
}

function uniqueAddresses(addresses: readonly string[], except: string): string[] {
  const seen = new Set([foldedAddress(except)]);
  return addresses.filter((address) => {
    const folded = foldedAddress(address);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
