/**
 * Who gets a message about whom. One message for each address, so that nobody sees an address of another household;
 * a minor's goes to the guardians who take calls, and never to the minor alone.
 */
import type { Problem } from '../port/appError.ts';
import { foldedAddress, widestMailbox } from '../values/emailAddress.ts';
import { couldBeSameName } from '../values/sameName.ts';
import { households } from './households.ts';
import { type MinorsOwn, minorsOwnFrom } from './minorsOwn.ts';
import { type Barred, barredFrom } from './noContact.ts';
import type { Company, Guardian, Person } from './people.ts';

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

/** Somebody who would be told besides the others, and is not. */
export interface LeftOut {
  /** Whom the message is about. */
  person: Person;
  /** `null`: the minor's own copy. */
  guardian: Guardian | null;
  /** After the guardian's name, or after “gets no copy: ”. */
  reason: string;
}

export interface RecipientSettings {
  /** `Guardian and minor`: a minor with an address gets a hidden copy of one guardian's message. */
  minorsToo: boolean;
}

export interface Recipients {
  envelopes: Envelope[];
  /** Nobody is told about them. */
  unreachable: Unreachable[];
  /** Somebody is told about them, but not everybody who would be. */
  leftOut: LeftOut[];
}

/** The messages for these people, one an address, and who cannot be reached. Nobody is left out silently. */
export function envelopesFor(people: readonly Person[], company: Company, settings: RecipientSettings): Recipients {
  const barred = barredFrom(company);
  const minors = minorsOwnFrom(company);
  const byAddress = new Map<string, Pick<Envelope, 'to' | 'people'> & { reasons: string[]; copies: Person[] }>();
  const unreachable: Unreachable[] = [];
  const leftOut: LeftOut[] = [];
  const add = (address: string, person: Person, reason: string) => {
    const folded = foldedAddress(address);
    const envelope = byAddress.get(folded) ?? { to: address, people: [], reasons: [], copies: [] };
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
      const reason = person.email === '' ? 'has no email address' : barred.reason(person);
      if (reason === '') add(person.email, person, 'called');
      else unreachable.push({ person, reason });
      continue;
    }
    const { told, others } = guardiansTold(company, person, barred, minors);
    if (told.length === 0) {
      unreachable.push({ person, reason: minorReason(company, person, others) });
      continue;
    }
    leftOut.push(...others.map((one) => ({ person, ...one })));
    for (const [at, guardian] of told.entries()) {
      const { copies } = add(guardian.email, person, `guardian of ${person.name}`);
      // Once only, and hidden: brothers and sisters need not share a household with everybody on the message.
      if (at === 0 && person.email !== '') copies.push(person);
    }
  }
  const copyTo = settings.minorsToo ? copiesFor(company, barred) : () => ({ address: '', reason: '' });
  const envelopes = [...byAddress.values()].map(({ reasons, copies, ...envelope }) => {
    const bcc = copies.flatMap((person) => {
      const { address, reason } = copyTo(person, envelope);
      if (reason !== '') leftOut.push({ person, guardian: null, reason });
      return address === '' ? [] : [address];
    });
    return { ...envelope, bcc: uniqueAddresses(bcc, envelope.to), why: reasons.join(', ') };
  });
  return { envelopes, unreachable, leftOut };
}

/** What to say of somebody who is left out beside others. */
export function leftOutProblem({ person, guardian, reason }: LeftOut): Problem {
  if (guardian === null) return { tab: 'People', message: `${person.name} gets no copy: ${reason}.` };
  const name = guardian.name === '' ? 'A guardian' : guardian.name;
  return { tab: 'Guardians', message: `${name} gets no messages about ${person.name}: ${reason}.` };
}

/** The guardians whom a message about a minor goes to, and those who would get it but for their name or address. */
function guardiansTold(
  company: Company,
  person: Person,
  barred: Barred,
  minors: MinorsOwn,
): { told: Guardian[]; others: { guardian: Guardian; reason: string }[] } {
  const told: Guardian[] = [];
  const others: { guardian: Guardian; reason: string }[] = [];
  for (const guardian of rowsAbout(person, company)) {
    if (guardian.noContact || !guardian.getsCalls) continue;
    if (guardian.name === '' || guardian.email === '') continue;
    const reason = barred.reason(guardian) || minors.reason(guardian);
    if (reason === '') told.push(guardian);
    else others.push({ guardian, reason });
  }
  return { told, others };
}

const rowsByChild = new WeakMap<Company, Map<Person, Guardian[]>>();

/** Every row of Guardians about a person, in the order of the tab; asked of everybody in a company, which may be thousands. */
function rowsAbout(person: Person, company: Company): readonly Guardian[] {
  const byChild = rowsByChild.get(company) ?? guardiansByChild(company);
  rowsByChild.set(company, byChild);
  return byChild.get(person) ?? [];
}

function guardiansByChild(company: Company): Map<Person, Guardian[]> {
  const byChild = new Map<Person, Guardian[]>();
  for (const guardian of company.guardians) {
    for (const child of new Set(guardian.of)) {
      const rows = byChild.get(child);
      if (rows === undefined) byChild.set(child, [guardian]);
      else rows.push(guardian);
    }
  }
  return byChild;
}

function minorReason(
  company: Company,
  person: Person,
  others: readonly { guardian: Guardian; reason: string }[],
): string {
  const all = rowsAbout(person, company);
  if (all.length === 0) return 'is under 18 (or Minor is blank) and has no guardian in Guardians';
  if (others.length > 0) {
    return `has nobody who may be told: ${others.map(({ guardian, reason }) => `${guardian.name} ${reason}`).join('; ')}`;
  }
  const allowed = all.filter((one) => !one.noContact);
  if (allowed.length === 0) return 'has only guardians who must not be contacted';
  if (allowed.every((one) => !one.getsCalls)) return 'has no guardian who gets calls';
  return 'has no guardian with a usable email address';
}

/** Where a minor's hidden copy of a message may go: to the own mailbox, if nobody of another family has it too. */
function copiesFor(
  company: Company,
  barred: Barred,
): (person: Person, message: Pick<Envelope, 'to' | 'people'>) => { address: string; reason: string } {
  const homes = new Map(households(company).flatMap((home) => home.people.map((person) => [person, home] as const)));
  const holders = holdersByMailbox(company);
  return (person, { to, people }) => {
    const home = homes.get(person);
    const mailbox = widestMailbox(person.email);
    const none = (reason: string) => ({ address: '', reason });
    if (barred.address(person.email)) return none('the address belongs to somebody who must not be contacted');
    const own = holders.get(mailbox) ?? [];
    const stranger = own.find((one) =>
      'of' in one ? !one.of.some((child) => homes.get(child) === home) : homes.get(one) !== home,
    );
    if (stranger !== undefined) return none(`the address also belongs to ${stranger.name || 'another family'}`);
    // A guardian of the family reads it already.
    if (own.some((one) => 'of' in one)) return none('');
    // An adult of the message is at home where a guardian has the same name and address.
    const isAtHome = (one: Person) =>
      homes.get(one) === home ||
      (!one.minor &&
        home?.guardians.some(
          ({ name, email }) => foldedAddress(email) === foldedAddress(to) && couldBeSameName(name, one.name),
        ));
    const other = people.find((one) => !isAtHome(one));
    if (other !== undefined) return none(`the message to the same address is also about ${other.name}`);
    return { address: person.email, reason: '' };
  };
}

/** Everybody by each mailbox that is theirs, whether anything goes there or not. */
function holdersByMailbox(company: Company): Map<string, (Person | Guardian)[]> {
  const holders = new Map<string, (Person | Guardian)[]>();
  const put = (address: string, holder: Person | Guardian) => {
    const mailbox = widestMailbox(address);
    holders.set(mailbox, [...(holders.get(mailbox) ?? []), holder]);
  };
  for (const person of company.people) if (person.email !== '') put(person.email, person);
  for (const guardian of company.guardians) for (const address of guardian.addresses) put(address, guardian);
  return holders;
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
