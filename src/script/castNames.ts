/** Whose names a line of the list of characters has, where a name ends, and what somebody is begins. */
import { isLabel } from './labelShapes.ts';
import { numberedName } from './numberedNames.ts';
import { ORDINALS, TITLE_WORDS } from './peopleWords.ts';
import { keysOf, type Token } from './scriptTokens.ts';

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

/**
 * The names that stand in one line of the list: `KID 1, KID 2 – pupils`, `MOM & DAD`. The line itself where it is one person’s: a
 * double, `Ensemble 1 / Shopkeeper`, is one.
 * @param isName true for what heads a speech
 */
export function namesInLine(line: string, isName: (text: string) => boolean): string[] {
  const head = line.split(/[(–—:\t]|\.{2}| - /)[0] ?? '';
  const pieces = head.split(/[,/&+]|\sand\s/).map((piece) => piece.trim());
  const names = pieces.filter((piece) => isLabel(piece));
  if (names.length < 2 || names.length < pieces.length) return [line];
  const known = names.filter(isName).length;
  return known > 1 || (known === 1 && isNumberedAlike(names)) ? names : [line];
}

/** KID 1, KID 2: one of them is enough to know the others. */
function isNumberedAlike(names: readonly string[]): boolean {
  const nouns = new Set(names.map((name) => numberedName(keysOf(name).join(' '))?.noun ?? ''));
  return nouns.size === 1 && !nouns.has('');
}

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
