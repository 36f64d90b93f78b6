/**
 * Names on papers of the deck, which lie and hang where many read them: nobody's last name beyond what the setting Names in
 * calls shows, in a cell that names people and in whatever else was typed. Things keep their names: a brown cloak stays one.
 */
import type { Company, Person } from '../company/people.ts';
import { shownName, shownNames } from '../company/shownName.ts';
import { isFamilyFirst, nameParts } from '../values/nameParts.ts';
import { withoutAccents } from '../values/names.ts';
import { foldedText } from '../values/text.ts';

export interface DeckNames {
  of(person: Person): string;
  /** What somebody typed, each last name in it a letter. */
  in(text: string): string;
}

/** What keeps its words though somebody in the company is called so. */
export interface OwnWords {
  /** Characters and titles of scenes, which every programme prints: all their words. */
  printed: readonly string[];
  /** Props, pieces, furniture: their words in small letters. */
  things: readonly string[];
}

interface LastName {
  /** First names and what people are called that it stands beside. */
  beside: Set<string>;
  /** Somebody is called so, too. */
  isFirst: boolean;
}

const WORDS = /[\p{L}\p{M}]+/gu;

const plain = (word: string): string => withoutAccents(foldedText(word));
const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];
const isSmall = (word: string): boolean => word === word.toLowerCase() && word !== word.toUpperCase();

/**
 * A last name beside its first name is always a letter. Alone, it keeps its letters where it is a character's, somebody's first name, or
 * in small letters and a thing's; else it is a letter, too.
 * @param full what the setting Names in calls says
 * @example deckNames(company, true, words).in('Zara Malik’s torch') // 'Zara Malik’s torch', and with false 'Zara M’s torch'
 */
export function deckNames(
  company: Pick<Company, 'people' | 'guardians'>,
  full: boolean,
  { printed, things }: OwnWords,
): DeckNames {
  const of = shownNames(company, full);
  if (full) return { of, in: (text) => text };
  const all = [...company.people, ...company.guardians.map(({ name }) => ({ name, called: '' }))];
  const lasts = lastNamesOf(all);
  const shown = new Set(printed.flatMap(wordsOf).map(plain));
  const small = new Set(things.flatMap(wordsOf).filter(isSmall).map(plain));
  // Written without a space between family and given name.
  const whole = all.filter(({ name }) => isFamilyFirst(name.trim()) && Array.from(name.trim()).length > 1);
  const shorten = (text: string): string => {
    const words = wordsOf(text).map(plain);
    let at = -1;
    const spaced = text.replace(WORDS, (word) => {
      at++;
      const last = lasts.get(words[at] ?? '');
      if (last === undefined || isFamilyFirst(word)) return word;
      const isBeside = [words[at - 1], words[at + 1]].some((one) => one !== undefined && last.beside.has(one));
      const isOwn = last.isFirst || shown.has(words[at] ?? '') || (isSmall(word) && small.has(words[at] ?? ''));
      return isOwn && !isBeside ? word : (Array.from(word)[0] ?? '');
    });
    return whole.reduce((left, one) => left.split(one.name.trim()).join(shownName(one, false)), spaced);
  };
  const known = new Map<string, string>();
  return {
    of,
    in: (text) => {
      const before = known.get(text) ?? shorten(text);
      known.set(text, before);
      return before;
    },
  };
}

function lastNamesOf(all: readonly Pick<Person, 'name' | 'called'>[]): Map<string, LastName> {
  const parts = all.map(({ name, called }) => {
    const { title, given, last } = nameParts(name, called);
    const calls = [given[0] ?? '', called].flatMap(wordsOf).map(plain);
    // The first of two last names is read as a second given name.
    const ends = [...given.slice(1), last].flatMap(wordsOf).map(plain);
    return { beside: [...wordsOf(title).map(plain), ...calls, ...ends], calls, ends };
  });
  const firsts = new Set(parts.flatMap(({ calls }) => calls));
  const lasts = new Map<string, LastName>();
  for (const { beside, ends } of parts) {
    for (const word of ends) {
      const known = lasts.get(word) ?? { beside: new Set<string>(), isFirst: firsts.has(word) };
      for (const one of beside) if (one !== word) known.beside.add(one);
      lasts.set(word, known);
    }
  }
  return lasts;
}
