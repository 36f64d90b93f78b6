/** Telephone numbers of adults who must not be contacted, known again wherever they are typed. */
import { foldedText } from '../values/text.ts';
import type { Company } from './people.ts';

/** A number is told by its last digits, so that one with and one without the country's code are the same. */
const TOLD_BY = 9;
/** Fewer digits are an extension, or none. */
const FEWEST = 6;

/** True for a text that holds a number of one of them. */
export function barredPhones(company: Pick<Company, 'guardians'>): (phone: string) => boolean {
  const barred = new Set(company.guardians.flatMap(({ noContact, phone }) => (noContact ? numbersIn(phone) : [])));
  return (phone) => numbersIn(phone).some((number) => barred.has(number));
}

function numbersIn(phone: string): string[] {
  return foldedText(phone)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, plainDigit)
    .split(/[/;,|&\n]| or | and /)
    .map((part) => part.replace(/\D/g, ''))
    .filter((digits) => digits.length >= FEWEST)
    .map((digits) => digits.slice(-TOLD_BY));
}

/** Unicode has the ten digits of each script one after the other. */
function plainDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++;
  return String(value);
}
