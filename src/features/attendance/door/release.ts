/** To whom a child may be released, and what is asked before (docs/theatre.md, Sign-in and sign-out). */
import { collectorsOf } from '../../../company/company.ts';
import { minorsOwnFrom } from '../../../company/minorsOwn.ts';
import type { Company, Guardian, Person } from '../../../company/people.ts';
import type { DateText } from '../../../port/workspace.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { couldBeSameName, couldBeShortName, namesTogether } from '../../../values/sameName.ts';
import type { ReleaseAsked } from './doorTypes.ts';

const MOST_LETTERS = 120;

/** Adults who are listed for this child and may collect: nobody who is barred, nor a row that is a minor’s own. */
export function adultsWhoMayCollect(company: Company, person: Person): Guardian[] {
  const minors = minorsOwnFrom(company);
  return collectorsOf(company, person).filter((one) => minors.reason(one) === '');
}

export type Release =
  /** `word` is what Collected by says. `tell`: what the stage manager has to be told; `''` for nothing. */
  { allowed: true; word: string; tell: string } | { allowed: false; message: string; tell: string };

/**
 * Whether a child leaves so, and what is written down of it. A name that could be that of an adult who must not be contacted
 * stops it, however it is spelt; that adult is not named, since whoever asks may stand beside the screen.
 */
export function releaseOf(company: Company, person: Person, date: DateText, asked: ReleaseAsked | undefined): Release {
  if (asked === undefined) return refused('This child leaves only with an adult who may collect. Choose who it is.');
  if (asked.by === 'adult') {
    const adult = adultsWhoMayCollect(company, person).find(({ id }) => id !== '' && id === asked.guardianId);
    return adult === undefined
      ? refused('That adult may not collect this child any more. Choose again.')
      : { allowed: true, word: adult.name, tell: '' };
  }
  if (asked.by === 'alone') {
    return goesAlone(person, date)
      ? { allowed: true, word: 'Goes home alone', tell: '' }
      : refused('No guardian has agreed that this child goes home alone.');
  }
  const name = short(asked.name);
  const reason = short(asked.by === 'permission' ? asked.givenBy : asked.reason);
  if (name === '' || reason === '') {
    return refused(
      asked.by === 'permission' ? 'Type who collects, and who gave permission.' : 'Type who collects, and why.',
    );
  }
  const barred = company.guardians.filter((one) => one.noContact && (one.of.includes(person) || !one.isOfKnown));
  const everywhere = company.guardians.filter((one) => one.noContact);
  const isBarred =
    everywhere.some((one) => namesTogether(name).some((part) => couldBeSameName(one.name, part))) ||
    barred.some((one) => couldBeShortName(one.name, name));
  if (isBarred) {
    return {
      allowed: false,
      message: 'Stop. Keep the child with you and fetch the adult in charge.',
      tell: `“${name}” was typed at the door as the adult who collects ${person.name}. That could be somebody who must not be contacted. The child was not signed out.`,
    };
  }
  return asked.by === 'permission'
    ? { allowed: true, word: `${name} (permission today from ${reason})`, tell: '' }
    : {
        allowed: true,
        word: `${name} (not listed: ${reason})`,
        tell: `${person.name} left with ${name}, who is not listed as an adult who may collect. The reason given at the door: ${reason}.`,
      };
}

/** True from the day on which a guardian has agreed to it. */
export function goesAlone(person: Person, date: DateText): boolean {
  return person.aloneSince !== '' && person.aloneSince <= date;
}

function refused(message: string): Release {
  return { allowed: false, message, tell: '' };
}

function short(text: unknown): string {
  return typeof text === 'string' ? oneLine(text).slice(0, MOST_LETTERS) : '';
}
