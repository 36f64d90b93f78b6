/**
 * Adults who must not be contacted, known again wherever they turn up: in another row of Guardians, among the people,
 * or behind another spelling of the name or the mailbox. To leave somebody out and say so is safer than to reach the
 * wrong adult, so names are compared as widely as they can be one person's.
 */
import { widestMailbox } from '../values/emailAddress.ts';
import { nameKey } from '../values/names.ts';
import { couldBeSameName, couldBeShortName, namesTogether } from '../values/sameName.ts';
import type { Company, Guardian, Person } from './people.ts';

/** A row of Guardians or People. */
type Adult = Pick<Person, 'name' | 'email'> & Partial<Pick<Guardian, 'of'>> & Partial<Pick<Person, 'minor'>>;

export interface Barred {
  /** True for every address that may reach one of them. */
  address(email: string): boolean;
  /** True when the name or the address may be that of one of them. */
  adult(adult: Adult): boolean;
  /** Why, after the adult's name: “has the address of somebody who must not be contacted”; `''` if not barred. */
  reason(adult: Adult): string;
}

const known = new WeakMap<Company, Barred>();

/** Of one company the same answers each time it is asked. */
export function barredFrom(company: Company): Barred {
  const barred = known.get(company) ?? newBarred(company);
  known.set(company, barred);
  return barred;
}

function newBarred(company: Company): Barred {
  const rows = company.guardians.filter((guardian) => guardian.noContact);
  // Whoever a name of one word stands for among the adults of the child is barred under the whole name everywhere.
  const inFull = company.guardians.filter((one) => !one.noContact && rows.some((row) => isShortFor(row, one)));
  const nameReason = remembered((adult: Adult) => {
    const name = (
      rows.find((one) => isBarredName(one.name, adult)) ??
      rows.find((one) => isShortFor(one, adult)) ??
      inFull.find((one) => isBarredName(one.name, adult))
    )?.name;
    if (name === undefined) return '';
    return nameKey(name) === nameKey(adult.name)
      ? 'has the name of somebody who must not be contacted: if it is somebody else, type the middle names of both'
      : `could be ${name}, who must not be contacted: type both names in full`;
  });
  const sameAdults = [...company.guardians, ...company.people.filter((one) => !one.minor)].filter(
    (one) => nameReason(one) !== '',
  );
  const mailboxes = new Set([
    ...rows.flatMap((one) => one.addresses).map(widestMailbox),
    ...sameAdults.filter(({ email }) => email !== '').map(({ email }) => widestMailbox(email)),
  ]);
  const address = (email: string) => mailboxes.has(widestMailbox(email));
  const reason = (adult: Adult) =>
    nameReason(adult) || (address(adult.email) ? 'has the address of somebody who must not be contacted' : '');
  return { address, reason, adult: (adult) => reason(adult) !== '' };
}

/** A minor may be called like a parent: there only the whole name counts. */
function isBarredName(name: string, adult: Adult): boolean {
  return adult.minor === true
    ? nameKey(name) !== '' && nameKey(name) === nameKey(adult.name)
    : couldBeSameName(name, adult.name);
}

/**
 * A barred name of one word, such as “Pat”, bars every guardian of the same child who could be called so, also beside
 * another (“Rosa & Pat”); where not all of its children can be read, every adult.
 */
function isShortFor(row: Guardian, adult: Adult): boolean {
  if (adult.minor === true) return false;
  const names = [adult.name, ...namesTogether(adult.name)];
  if (!names.some((name) => couldBeShortName(row.name, name))) return false;
  return !row.isOfKnown || (adult.of ?? []).some((child) => row.of.includes(child));
}

function remembered(reason: (adult: Adult) => string): (adult: Adult) => string {
  const reasons = new Map<Adult, string>();
  return (adult) => {
    const answer = reasons.get(adult) ?? reason(adult);
    reasons.set(adult, answer);
    return answer;
  };
}
