/** To whom a child may be released, and what is asked before (docs/theatre.md, Sign-in and sign-out). */
import { barredPhones } from '../../../company/barredPhones.ts';
import { collectorsOf } from '../../../company/company.ts';
import { minorsOwnFrom } from '../../../company/minorsOwn.ts';
import type { Company, Guardian, Person } from '../../../company/people.ts';
import type { DateText } from '../../../port/workspace.ts';
import { couldBeMeantIn, couldBeNamedIn, saysName } from '../../../values/namedInText.ts';
import { nameKey } from '../../../values/names.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { foldedText, shortened } from '../../../values/text.ts';
import type { ReleaseAsked } from './doorTypes.ts';

export const MOST_LETTERS = 120;
const CHOOSE = 'This child leaves only with an adult who may collect. Choose who it is.';

const NOBODYS = 'A child who is not in People any more';
/** Between the name and the reason, in Collected by. */
const NOT_LISTED = ' (not listed: ';
const PERMISSION = ' (permission today from ';

/** Adults who are listed for this child and may collect: nobody who is barred, nor a row that is a minor’s own. */
export function adultsWhoMayCollect(company: Company, person: Person): Guardian[] {
  const minors = minorsOwnFrom(company);
  return collectorsOf(company, person).filter((one) => minors.reason(one) === '');
}

/** What a device names an adult by: the Guardian ID, with the name where that is blank or another row has it. */
export function collectorKey({ id, name }: Guardian, among: readonly Guardian[]): string {
  const isOwn = id !== '' && among.filter((one) => foldedText(one.id) === foldedText(id)).length === 1;
  return isOwn ? id : `${id}~${nameKey(name)}`;
}

export type Release =
  /** `word` is what Collected by says. `tell`: what the stage manager has to be told; `''` for nothing. */
  { allowed: true; word: string; tell: string } | { allowed: false; message: string; tell: string };

/**
 * Whether a child leaves so, and what is written down of it. A name that could be that of an adult who must not be contacted
 * stops it, however it is spelt; that adult is not named, since whoever asks may stand beside the screen.
 * @param person `undefined` for a child who is not in People any more: it may be anybody’s
 */
export function releaseOf(
  company: Company,
  person: Person | undefined,
  date: DateText,
  asked: ReleaseAsked | undefined,
): Release {
  if (typeof asked !== 'object' || asked === null) return refused(CHOOSE);
  if (asked.by === 'adult') {
    const may = person === undefined ? [] : adultsWhoMayCollect(company, person);
    const adult = may.find((one) => collectorKey(one, may) === asked.guardianId);
    return adult === undefined
      ? refused('That adult may not collect this child any more. Choose again.')
      : { allowed: true, word: adult.name, tell: '' };
  }
  if (asked.by === 'alone') {
    return person !== undefined && goesAlone(person, date)
      ? { allowed: true, word: 'Goes home alone', tell: '' }
      : refused('No guardian has agreed that this child goes home alone.');
  }
  if (asked.by !== 'permission' && asked.by !== 'other') return refused(CHOOSE);
  const name = typed(asked.name);
  const reason = typed(asked.by === 'permission' ? asked.givenBy : asked.reason);
  if (name === '' || reason === '') {
    return refused(
      asked.by === 'permission' ? 'Type who collects, and who gave permission.' : 'Type who collects, and why.',
    );
  }
  if (name.length > MOST_LETTERS || reason.length > MOST_LETTERS)
    return refused(`Type it shorter: at most ${MOST_LETTERS} letters.`);
  const child = person?.name ?? NOBODYS;
  // Whoever gives permission, or is the reason, sends the child as much as whoever takes it.
  const barred = [name, reason].find((text) => couldBeBarred(company, person, text));
  if (barred !== undefined) {
    return {
      allowed: false,
      message: 'Stop. Keep the child with you and fetch the adult in charge.',
      tell: `“${shortened(barred)}” was typed at the door as the adult who collects a child, or who gave permission: ${child}. That could be somebody who must not be contacted. The child was not signed out.`,
    };
  }
  if (!saysName(name)) return refused('Type the first and last name of the adult who collects.');
  if (asked.by === 'permission' && !saysName(reason) && ownBarred(company, person).length > 0)
    return refused('Type the name of the adult who gave permission.');
  return asked.by === 'permission'
    ? {
        allowed: true,
        word: `${name}${PERMISSION}${reason})`,
        tell: tellOfCollected(person, `${name}${PERMISSION}${reason})`),
      }
    : {
        allowed: true,
        word: `${name}${NOT_LISTED}${reason})`,
        tell: unlistedLine(child, name, reason),
      };
}

/** What the stage manager is told of a child who has left so, again from what Collected by says; `''` for whoever left with a listed adult. */
export function tellOfCollected(person: Person | undefined, collectedBy: string): string {
  const child = person?.name ?? NOBODYS;
  const at = collectedBy.indexOf(NOT_LISTED);
  if (at > 0) {
    return unlistedLine(child, collectedBy.slice(0, at), collectedBy.slice(at + NOT_LISTED.length).replace(/\)$/, ''));
  }
  return person === undefined && collectedBy.includes(PERMISSION) ? `${child} left with ${collectedBy}.` : '';
}

function unlistedLine(child: string, name: string, reason: string): string {
  return `${child} left with ${name}, who is not listed as an adult who may collect. The reason given at the door: ${reason}.`;
}

/** True from the day on which a guardian has agreed to it. */
export function goesAlone(person: Person, date: DateText): boolean {
  return person.aloneSince !== '' && person.aloneSince <= date;
}

function refused(message: string): Release {
  return { allowed: false, message, tell: '' };
}

/** Whole: what is cut off may be the name. */
function typed(text: unknown): string {
  return typeof text === 'string' ? oneLine(text) : '';
}

/** Adults who must not be contacted about this child, or about nobody knows whom. */
function ownBarred(company: Company, person: Person | undefined): Guardian[] {
  const isOwn = ({ of, isOfKnown }: Guardian) => person === undefined || of.includes(person) || !isOfKnown;
  return company.guardians.filter((one) => one.noContact && isOwn(one));
}

/** Whether a text could mean an adult who must not be contacted: by name, by telephone number or by address. */
export function couldBeBarred(company: Company, person: Person | undefined, text: string): boolean {
  const everywhere = company.guardians.filter((one) => one.noContact);
  const folded = foldedText(text);
  return (
    everywhere.some((one) => couldBeNamedIn(one.name, text)) ||
    ownBarred(company, person).some((one) => couldBeMeantIn(one.name, text)) ||
    everywhere.some(({ addresses }) => addresses.some((address) => folded.includes(foldedText(address)))) ||
    barredPhones(company)(text)
  );
}
