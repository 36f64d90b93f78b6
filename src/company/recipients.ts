/**
 * Who gets a message about whom. One message for each address, so that nobody sees an address of another household;
 * a minor's goes to the guardians who take calls, and never to the minor alone.
 */
import { type Company, guardiansOf, type Person } from './company.ts';
import { foldedAddress } from './emailAddress.ts';

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
  const barred = new Set(
    company.guardians.filter((one) => one.noContact && one.email !== '').map((one) => foldedAddress(one.email)),
  );
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
    if (!person.minor) {
      if (person.email === '') unreachable.push({ person, reason: 'has no e-mail address' });
      else if (barred.has(foldedAddress(person.email))) {
        unreachable.push({ person, reason: 'has the address of somebody who must not be contacted' });
      } else add(person.email, person, 'called');
      continue;
    }
    const guardians = guardiansOf(company, person.id).filter(
      (one) => one.getsCalls && one.email !== '' && !barred.has(foldedAddress(one.email)),
    );
    if (guardians.length === 0) {
      unreachable.push({ person, reason: minorReason(company, person) });
      continue;
    }
    guardians.forEach((guardian, index) => {
      const envelope = add(guardian.email, person, `guardian of ${person.name}`);
      const own = foldedAddress(person.email);
      const isGuardians = guardians.some((one) => foldedAddress(one.email) === own);
      // Once only, and hidden: brothers and sisters need not share a household with everybody on the message.
      if (settings.minorsToo && index === 0 && own !== '' && !isGuardians && !barred.has(own)) {
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

function minorReason(company: Company, person: Person): string {
  const all = company.guardians.filter((one) => one.of.includes(person.id));
  if (all.length === 0) return 'is a minor (or Minor is blank) and has no guardian in Guardians';
  if (all.every((one) => one.noContact)) return 'has only guardians who must not be contacted';
  if (!all.some((one) => one.getsCalls && !one.noContact)) return 'has no guardian who takes calls';
  return 'has no guardian with a usable e-mail address';
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
