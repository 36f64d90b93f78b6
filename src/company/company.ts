/**
 * The company: who there is, who is responsible for whom, and what a name in a cell stands for. Everything that leaves
 * Callboard asks it.
 */
import type { Problem } from '../port/appError.ts';
import { addressesIn, addressProblem, isEmailAddress } from '../values/emailAddress.ts';
import { type Barred, barredFrom } from './noContact.ts';
import { sameGuardianIds, stoppedPeople } from './ownIds.ts';
import type { Company, Guardian, GuardianRecord, Person, PersonRecord } from './people.ts';
import { couldBeNamed, nameProblem, personNamed } from './personNamed.ts';

export { nameProblem, personNamed } from './personNamed.ts';

/** The company from its tabs, and what is wrong with it. People and guardians with a problem stay, without the bad part. */
export function companyFrom(
  people: readonly PersonRecord[],
  guardians: readonly GuardianRecord[],
): { company: Company; problems: Problem[] } {
  const problems: Problem[] = [];
  const stopped = stoppedPeople(people);
  const known: Person[] = people.map((record) => ({
    id: record['Person ID'],
    name: record.Name,
    called: record.Called,
    group: record.Group,
    role: record.Role,
    characters: record.Characters,
    email: usableAddress(record, problems),
    minor: record.Minor !== 'No',
    active: record.Active !== 'No',
    aloneSince: record['Goes home alone'],
    released: record.Released,
    room: record.Room,
    chaperoneGroup: record['Chaperone group'],
    stopped: stopped.get(record)?.reason ?? '',
  }));
  problems.push(...[...stopped.values()].flatMap((one) => one.problems), ...sameGuardianIds(guardians));
  const bareCompany: Company = { people: known, guardians: [] };
  const responsible = guardians.map((record) => guardianFrom(record, bareCompany, problems));
  return { company: { people: known, guardians: responsible }, problems };
}

/** One guardian. A row without a name could be anybody's: it bars, and its address is somebody's, but it is nobody's guardian. */
function guardianFrom(record: GuardianRecord, company: Company, problems: Problem[]): Guardian {
  const where = (column: string) => ({ ...record.place, row: record.rowNumber, column, stops: 'call' as const });
  const noContact = record['No contact'] === 'Yes';
  const named = record.Of.map((text) => {
    const found = personNamed(company, text);
    if (found.length !== 1) problems.push({ ...where('Of'), message: nameProblem(text, found), refersTo: 'People' });
    return found.length === 1 ? found : [];
  });
  const of = [...new Set(named.flat())];
  const word = record['Collection word'];
  const addresses = addressesIn(record.Email);
  if (noContact && record.Name === '' && addresses.length === 0) {
    const message =
      'This adult must not be contacted, but has no name and no address here, so nobody is barred. Type both.';
    problems.push({ ...where('No contact'), message });
  }
  return {
    id: record['Guardian ID'],
    name: record.Name,
    of,
    isOfKnown: named.length > 0 && named.every((found) => found.length > 0),
    email: usableAddress(record, problems),
    addresses,
    phone: record.Phone,
    getsCalls: record['Gets calls'] !== 'No',
    mayCollect: record['May collect'] === 'Yes',
    collectionWord: word,
    // Of a child whose name is mistyped nobody else's rows say that there is a word.
    wordMayBeOf: word === '' ? [] : [...new Set([...of, ...record.Of.flatMap((text) => couldBeNamed(company, text))])],
    noContact,
  };
}

/** Where nothing is sent and nobody is barred, an address that cannot be read leaves nobody out. */
function mayMatter(record: PersonRecord | GuardianRecord): boolean {
  return 'Active' in record ? record.Active !== 'No' : record['Gets calls'] !== 'No' || record['No contact'] === 'Yes';
}

function usableAddress(record: PersonRecord | GuardianRecord, problems: Problem[]): string {
  if (record.Email === '' || isEmailAddress(record.Email)) return record.Email;
  problems.push({
    ...record.place,
    row: record.rowNumber,
    column: 'Email',
    message: addressProblem(record.Email),
    ...(mayMatter(record) ? { stops: 'call' } : {}),
  });
  return '';
}

/** The guardians of a person who may be told anything at all. */
export function guardiansOf(company: Company, person: Person, barred: Barred = barredFrom(company)): Guardian[] {
  return company.guardians.filter(
    (one) => !one.noContact && one.name !== '' && one.of.includes(person) && !barred.adult(one),
  );
}

/** The adults whom a minor may be released to. */
export function collectorsOf(company: Company, person: Person): Guardian[] {
  return guardiansOf(company, person).filter((one) => one.mayCollect);
}
