/** Whether an adult has confirmed whose rules hold for the children: a name, a day and which rules, in one cell. */
import type { DateText } from '../port/workspace.ts';
import { dateInFull } from '../values/dates.ts';
import { couldBeSameName } from '../values/sameName.ts';
import { foldedText } from '../values/text.ts';
import { dateInCell } from '../values/typedDate.ts';
import type { Company } from './people.ts';
import { personNamed } from './personNamed.ts';

/** `why`: what is missing, as a sentence; `''` where the rules are confirmed. */
export interface Confirmed {
  by: string;
  on: DateText;
  why: string;
}

const EXAMPLE = 'Type it as: Ana Reyes, 5 January 2027, England.';
const MOST_PARTS = 8;

/**
 * Reads `Ana Reyes, 5 January 2027, England`, parts in any order. What was confirmed of other rules confirms nothing of these.
 * @param today `''` where it is not known
 */
export function confirmedHours(text: string, rules: string, company: Company, today: DateText): Confirmed {
  const none = (why: string): Confirmed => ({ by: '', on: '', why });
  const parts = partsOf(text);
  if (parts.length === 0) return none(`No adult has confirmed them. ${EXAMPLE.replace('England', rules)}`);
  if (!parts.some((part) => foldedText(part) === foldedText(rules))) {
    return none(`It does not say ${rules}, so these rules are not confirmed. ${EXAMPLE.replace('England', rules)}`);
  }
  const rest = parts.filter((part) => foldedText(part) !== foldedText(rules));
  const on = rest.map(dateInCell).find((date) => date !== null) ?? null;
  const names = rest.filter((part) => dateInCell(part) === null);
  const [by = ''] = names;
  if (on === null || names.length !== 1 || !/\p{L}/u.test(by)) {
    return none(`It needs one name and one day. ${EXAMPLE.replace('England', rules)}`);
  }
  if (today !== '' && on > today) return none(`It is dated ${dateInFull(on)}, which has not come. Fix the day.`);
  const found = personNamed(company, by);
  const isAdult = found.length === 1 && found[0]?.minor === false && found[0].stopped === '';
  const mayBeMinor = company.people.some((one) => one.minor && couldBeSameName(one.name, by));
  if (found.some(({ minor }) => minor) || (mayBeMinor && !isAdult)) {
    return none('That could be an under-18 (or Minor is blank in People). An adult has to confirm them.');
  }
  return { by, on, why: '' };
}

/** A date that has a comma in it, as “January 5, 2027”, is one part. */
function partsOf(text: string): string[] {
  const pieces = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, MOST_PARTS);
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts[parts.length - 1] ?? '';
    const both = `${last}, ${piece}`;
    const isOneDate = dateInCell(last) === null && dateInCell(piece) === null && dateInCell(both) !== null;
    if (isOneDate) parts[parts.length - 1] = both;
    else parts.push(piece);
  }
  return parts;
}
