/** The list of characters in front of a play: names, and what somebody is called besides. */

import { namesInLine, numeralAfter, OFFICES, withoutOffice } from './castNames.ts';
import { isOrder } from './numberedNames.ts';
import { TITLE_WORDS } from './peopleWords.ts';
import { isInCapitals, keysOf, type Token, tokensOf } from './scriptTokens.ts';

export interface CastEntry {
  name: string;
  aliases: readonly string[];
}

export interface CastEntries {
  /** By the key of the name that heads the speeches. */
  byLabel: ReadonlyMap<string, CastEntry>;
  /** Names that head no speech. */
  silent: readonly string[];
}

const ARTICLES = new Set([
  'a',
  'an',
  'the',
  'ein',
  'eine',
  'der',
  'die',
  'un',
  'une',
  'le',
  'la',
  'el',
  'il',
  'his',
  'her',
  'their',
]);
const CALLED = new Set(
  'called named as later afterwards formerly genannt spater vormals dit dite llamado despues detto poi'.split(' '),
);

/**
 * Which line of the list is whose. A line begins with the name; where commas and dashes were lost, with words in capitals.
 * @example `Sir Toby Belch Olivia’s kinsman` is TOBY, and his name is Sir Toby Belch
 */
export function castEntries(lines: readonly string[], labels: readonly string[]): CastEntries {
  const labelled = new Set(labels.map((label) => keysOf(label).join(' ')));
  const parsed = lines
    .filter((line) => line.length < 300)
    .flatMap((line) => namesInLine(line, (name) => labelled.has(keysOf(name).join(' '))))
    .map(castLine)
    .filter((one): one is CastLine => one !== null);
  const byLabel = new Map<string, CastEntry>();
  const used = new Set<CastLine>();
  const keys = [
    ...new Set(
      labels.map((label) =>
        strip(tokensOf(label))
          .map(({ key }) => key)
          .join(' '),
      ),
    ),
  ].filter((key) => key !== '');
  for (const fits of [isWhole, isPrefix, isWithin, isCalled]) {
    for (const key of keys) {
      if (byLabel.has(key)) continue;
      const words = key.split(' ');
      const fitting = parsed.filter((line) => (fits === isCalled || !used.has(line)) && fits(line, words));
      const [only] = fitting;
      if (only === undefined || fitting.length > 1) continue;
      // A line is one person’s, unless it says under which other name that person speaks.
      if (used.has(only) && fits !== isCalled) continue;
      used.add(only);
      // The Merchant is disguised as Vincentio, who has a line of his own.
      const others = only.called.filter(
        (name) => !parsed.some((line) => line !== only && isPrefix(line, keysOf(name))),
      );
      byLabel.set(key, { name: nameFor(only, words, fits), aliases: [...others, ...aliasesOf(only)] });
    }
  }
  const silent = parsed
    .filter((line) => !used.has(line))
    .map((line) => textOf(line.run))
    .filter((name) => name !== '');
  return { byLabel, silent };
}

interface CastLine {
  tokens: readonly Token[];
  /** The words in capitals at its beginning. */
  run: readonly Token[];
  /** What follows on `called`, `named` or `disguised as`. */
  called: readonly string[];
}

function castLine(line: string): CastLine | null {
  const tokens = strip(tokensOf(line));
  if (tokens.length === 0) return null;
  const run: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const joins = /^(of|de|von|van|della|di|du|des|the)$/.test(token.key) && tokens[at + 1]?.capital === true && at > 0;
    const isNumber = at > 0 && isOrder(token.text);
    if (!token.capital && !joins && !isNumber) break;
    if (
      token.possessive ||
      (run.length > 0 &&
        isInCapitals(run[0]?.text ?? '') &&
        (run[0]?.text.length ?? 0) > 1 &&
        !isInCapitals(token.text) &&
        !isNumber &&
        !joins)
    ) {
      // In “Sir Andrew Aguecheek Sir Toby’s companion” the second title is of whoever has the companion.
      if (token.possessive) while (run.length > 1 && TITLE_WORDS.has(run[run.length - 1]?.key ?? '')) run.pop();
      break;
    }
    run.push(token);
    const goesOn =
      /^,$/.test(token.after) &&
      TITLE_WORDS.has(tokens[at + 1]?.key ?? '') &&
      tokens[at + 1]?.capital === true &&
      tokens[at + 2]?.capital !== false;
    if (
      token.after === ',' &&
      (goesOn ||
        (TITLE_WORDS.has(tokens[at + 1]?.key ?? '') &&
          tokens[at + 1]?.capital === true &&
          tokens[at + 2]?.key === 'of'))
    )
      continue;
    if (
      token.after !== '' &&
      token.after !== '#' &&
      !(token.after === '.' && (token.text.length <= 3 || TITLE_WORDS.has(token.key)))
    )
      break;
  }
  while (run.length > 0 && !run[run.length - 1]?.capital && !isOrder(run[run.length - 1]?.text ?? '')) run.pop();
  const called = tokens.flatMap(({ key }, at) => {
    if (!CALLED.has(key)) return [];
    const words: Token[] = [];
    for (let next = at + 1; words.length < 5; next++) {
      const token = tokens[next];
      const joins = words.length > 0 && token?.key === 'of' && tokens[next + 1]?.capital === true;
      if (token === undefined || (!token.capital && !joins)) break;
      words.push(token);
      if (token.after !== '') break;
    }
    return words.length === 0 ? [] : [textOf(words)];
  });
  return { tokens, run, called };
}

function strip(tokens: readonly Token[]): readonly Token[] {
  return tokens.length > 1 && ARTICLES.has(tokens[0]?.key ?? '') ? tokens.slice(1) : tokens;
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, after }, at) => text + (at < tokens.length - 1 && /^[.,]$/.test(after) ? after : ''))
    .join(' ');
}

function isWhole({ run }: CastLine, words: readonly string[]): boolean {
  return run.length === words.length && isStart(run, words);
}

function isPrefix({ tokens }: CastLine, words: readonly string[]): boolean {
  return tokens.length >= words.length && isStart(tokens, words);
}

function isStart(tokens: readonly Token[], words: readonly string[]): boolean {
  return words.every((word, at) => tokens[at]?.key === word && tokens[at]?.possessive === false);
}

function isWithin({ run, tokens }: CastLine, words: readonly string[]): boolean {
  const [first] = words;
  // `Solinus, Duke of Ephesus` is the Duke.
  const after =
    run.length > 0 && /,/.test(run[run.length - 1]?.after ?? '') ? tokens.slice(run.length, run.length + 1) : [];
  if (words.length > 1)
    return words.every((word) => run.some(({ key }) => key === word)) && words.some((word) => !TITLE_WORDS.has(word));
  return [...run, ...after].some(
    (token, at, all) =>
      token.key === first ||
      (at === all.length - 1 &&
        after.length === 0 &&
        first !== undefined &&
        first.length > 3 &&
        token.key.endsWith(first)),
  );
}

/** The whole name, or the end of it: CORIOLANUS is “later Caius Martius Coriolanus”, KING HENRY “later King Henry IV”. */
function isCalled({ called }: CastLine, words: readonly string[]): boolean {
  const label = words.join(' ');
  return called.some((name) => {
    const key = keysOf(name.replace(/ [IVX]+$/, '')).join(' ');
    return key === label || (key.endsWith(` ${label}`) && words.some((word) => !TITLE_WORDS.has(word)));
  });
}

type Fit = (line: CastLine, words: readonly string[]) => boolean;

/** The name that a list gives: as the speeches have it, with what belongs to it. */
function nameFor(line: CastLine, words: readonly string[], fit: Fit): string {
  const { run, tokens } = line;
  const isTitle = words.length === 1 && (TITLE_WORDS.has(words[0] ?? '') || OFFICES.has(words[0] ?? ''));
  if (fit === isPrefix || fit === isWhole) {
    const hasMore = isTitle && run.length > 1 && run[0]?.after === '' && run[1]?.capital === true;
    const length = hasMore ? 2 : words.length;
    return textOf(tokens.slice(0, length + numeralAfter(run, length)));
  }
  if (fit === isCalled) {
    const own = run.map(({ key }) => key);
    return run.length > 0 ? textOf(withoutOffice(run, own)) : textOf(tokens.slice(0, words.length));
  }
  if (isTitle && !TITLE_WORDS.has(run[0]?.key ?? '') && run.length > 2)
    return textOf(run.filter(({ key }) => key === words[0]).slice(0, 1));
  const isInRun = run.some(({ key }) => key === words[0] || key.endsWith(words[0] ?? ' '));
  return isInRun ? textOf(withoutOffice(run, words)) : textOf(tokens.filter(({ key }) => key === words[0]).slice(0, 1));
}

/** Names in the line besides the one that heads the speeches: Solinus, for the Duke. */
function aliasesOf({ run }: CastLine): string[] {
  const whole = textOf(run);
  return whole === '' ? [] : [whole];
}
