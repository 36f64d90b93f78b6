/** Where the name ends in a line of the list of characters, and what somebody is begins. */
import { ORDINALS, TITLE_WORDS } from './peopleWords.ts';
import type { Token } from './scriptTokens.ts';

/** What somebody is, rather than is called; titles aside. */
export const OFFICES = new Set(
  'governor lieutenant chancellor chamberlain papal legate steward treasurer ambassador senator tribune consul constable dauphin admiral regent protector provost thane heir'.split(
    ' ',
  ),
);
const AGES = new Set(
  'first second third fourth fifth sixth seventh eighth young old elder younger the a an of and de von le la el il der die das saint st'.split(
    ' ',
  ),
);
const PLACE_STARTS = new Set('saint st new great old'.split(' '));

/** How many words of a number follow: `Henry IV`, `King Henry the Eighth`. */
export function numeralAfter(run: readonly Token[], length: number): number {
  if (length < 2) return 0;
  const [first, second] = run.slice(length);
  if (first !== undefined && /^[IVX]+$/.test(first.text)) return 1;
  return first?.key === 'the' && ORDINALS.includes(second?.key ?? '') ? 2 : 0;
}

/**
 * Without what somebody is besides, where no comma parts it: John of Gaunt Duke of Lancaster, William, Lord Hastings Lord Chamberlain.
 * What the speeches are headed with stays.
 */
export function withoutOffice(run: readonly Token[], words: readonly string[]): readonly Token[] {
  const named = run.findIndex(({ key }) => words.includes(key) && !TITLE_WORDS.has(key));
  if (named < 0) return titledAlone(run, words);
  // Earl of Worcester Thomas Percy
  if (isOffice(run[0]) && run[1]?.key === 'of' && named <= 2)
    return run.slice(0, PLACE_STARTS.has(run[2]?.key ?? '') ? 4 : 3);
  const hasName = (end: number) => run.slice(0, end).some(({ key }) => !TITLE_WORDS.has(key));
  const end = run.findIndex((token, at) => at > named && isOffice(token) && hasName(at));
  return end < 0 ? run : run.slice(0, end);
}

/** Whose speeches are headed with a title: the Lord Mayor of London is the MAYOR, Don Pedro Prince of Aragon is the PRINCE. */
function titledAlone(run: readonly Token[], words: readonly string[]): readonly Token[] {
  const of = run.findIndex(({ key }) => key === 'of');
  const at = run.findIndex(({ key }) => key === words[0]);
  if (of < 0 || at < 1) return run;
  const isAllTitles = run.slice(0, at).every(({ key }) => TITLE_WORDS.has(key));
  return run.slice(0, isAllTitles ? of : at);
}

function isOffice(token: Token | undefined): boolean {
  return token?.capital === true && (OFFICES.has(token.key) || (TITLE_WORDS.has(token.key) && !AGES.has(token.key)));
}
