/** Who can take the production over in the middle of it, and everything that is in the way. */
import { nameProblem, personNamed } from '../../company/company.ts';
import { barredFrom } from '../../company/noContact.ts';
import type { Company, Person } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import { mailboxOf, widestMailbox } from '../../values/emailAddress.ts';
import { peopleTab } from '../../workbook/tabs/company.ts';

/**
 * The person that a name or Person ID stands for, if that is one active adult with an address that only they read; a
 * stage manager gets every reply, and with ownership what is Confidential.
 * @param from the address of the person who hands over
 */
export function newStageManager(
  company: Company,
  to: string,
  from: string,
): { person: Person | null; problems: Problem[] } {
  const found = personNamed(company, to);
  const [person] = found;
  const problem = (message: string, column?: string): Problem => ({
    tab: peopleTab.name,
    ...(column === undefined ? {} : { column }),
    message,
  });
  if (found.length !== 1 || person === undefined) return { person: null, problems: [problem(nameProblem(to, found))] };
  const problems: Problem[] = [];
  const { name } = person;
  if (person.stopped !== '') {
    problems.push(problem(`${name} ${person.stopped}. Type an id that nobody has had.`, 'Person ID'));
  }
  if (person.minor) {
    problems.push(problem(`${name} is under 18 (or Minor is blank). Only an adult can be the stage manager.`, 'Minor'));
  }
  if (!person.active) problems.push(problem(`${name} is no longer active in this production.`, 'Active'));
  if (person.email !== '' && mailboxOf(person.email) === mailboxOf(from)) {
    problems.push(problem(`${name} is you. Type who takes over from you.`, 'Email'));
  }
  if (person.email === '') {
    problems.push(problem(`${name} has no email address for replies. Type one in People.`, 'Email'));
  } else {
    if (barredFrom(company).adult(person)) {
      problems.push(problem(`${name} is somebody who must not be contacted (No contact in Guardians).`, 'Name'));
    }
    const minor = company.people.find(
      (one) => one.minor && one.email !== '' && widestMailbox(one.email) === widestMailbox(person.email),
    );
    if (minor !== undefined && minor !== person) {
      const message = `${minor.name}, who is under 18, has the same address as ${name} and would read every reply. Type ${name}’s own address.`;
      problems.push(problem(message, 'Email'));
    }
  }
  return { person, problems };
}
