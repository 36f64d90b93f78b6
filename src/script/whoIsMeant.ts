/** Whom the words of a stage direction mean, of those whom the script has. */
import type { Cast, CastMember } from './cast.ts';
import { GROUPS, ORDINALS, SONS, singular, TITLE_WORDS, WIVES } from './peopleWords.ts';
import type { Token } from './scriptTokens.ts';

/** What a reading of directions has to know of the moment. */
export interface Moment {
  cast: Cast;
  on: ReadonlySet<CastMember>;
  /** True where somebody speaks in this scene. */
  speaksHere(member: CastMember): boolean;
  /** How soon somebody speaks after this; infinite for nobody who does. */
  speaksIn(member: CastMember): number;
  /** Told that others come on whom nobody names. */
  others?(): void;
  /** Told what may be somebody’s name, or a thing’s. */
  unsure?(name: string): void;
}

/** What those who are named do. */
export type Want = 'enters' | 'exits';

/** Of several who answer to a name: who fits the words around it, who speaks here, who is where the move begins. */
export function chosen(
  members: readonly CastMember[],
  tokens: readonly Token[],
  want: Want,
  moment: Moment,
): CastMember {
  const [only] = members;
  if (members.length === 1 && only !== undefined) return only;
  const around = new Set(tokens.map(({ key }) => key));
  const score = (member: CastMember): number => {
    const words = new Set([...member.aliases.keys()].flatMap((key) => key.split(' ')));
    const shared = [...words].filter((word) => word.length > 2 && around.has(word)).length;
    const isThere = moment.on.has(member);
    const place = want === 'exits' ? (isThere ? 8 : 0) : isThere ? 0 : 2;
    return place + shared + (moment.speaksHere(member) ? 4 : 0) + 1 / (1 + moment.speaksIn(member));
  };
  return [...members].sort((a, b) => score(b) - score(a))[0] as CastMember;
}

/** The one who is somebody’s wife or son, by a name that is made of the other’s: Lady Macbeth, Young Siward. */
export function kinOf(
  tokens: readonly Token[],
  at: number,
  owner: CastMember | undefined,
  moment: Moment,
): CastMember | null {
  const key = tokens[at]?.key ?? '';
  if (owner === undefined) return null;
  const made = WIVES.has(key)
    ? ['lady', 'mistress', 'mrs', 'frau', 'madame', 'queen', 'duchess of', 'duchess']
    : SONS.has(key)
      ? ['young', 'prince', 'master']
      : [];
  for (const title of made)
    for (const alias of owner.aliases.keys()) {
      const bare = alias
        .split(' ')
        .filter((word) => !TITLE_WORDS.has(word))
        .join(' ');
      const [member] = moment.cast.named(`${title} ${bare}`);
      if (member !== undefined && member !== owner) return member;
    }
  return null;
}

/** A word for people, or one that is no name without a capital. */
export function isCommonWord(key: string): boolean {
  return GROUPS.has(key) || /^(servant|messenger|soldier|officer|attendant|ghost)$/.test(key);
}

/** Kid 1 is the same in every scene; a First Lord who does not speak here may be another scene’s. */
export function lastingOf(numbered: readonly CastMember[]): CastMember[] {
  return numbered.filter(({ aliases }) => ![...aliases.keys()].some(beginsWithOrdinal));
}

function beginsWithOrdinal(key: string): boolean {
  return ORDINALS.includes(key.slice(0, Math.max(0, key.indexOf(' '))));
}

/** Those that a word for people means where the script heads nobody’s speech with that very word. */
export function commonMembers(
  key: string,
  tokens: readonly Token[],
  at: number,
  want: Want,
  moment: Moment,
): CastMember[] {
  const one = key === 'watch' ? 'watchman' : singular(key);
  const numbered = moment.cast.numbered(one);
  if (key !== one) {
    if (numbered.length > 0) {
      const here = numbered.filter((member) => (want === 'exits' ? moment.on.has(member) : moment.speaksHere(member)));
      if (here.length > 0) return want === 'exits' ? here : numbered.length <= 3 ? numbered : here;
    }
    const [same] = moment.cast.named(key);
    if (same !== undefined) return [same];
    const lasting = lastingOf(numbered);
    return want === 'exits' || lasting.length < 2 ? [] : lasting;
  }
  const capital = tokens[at]?.capital === true;
  if (!capital) return [];
  const plural = [...moment.cast.named(`${key}s`)].filter((member) => moment.on.has(member) || want === 'enters');
  if (numbered.length > 0) return [chosen(numbered, tokens, want, moment)];
  return want === 'exits' ? plural : [];
}

/**
 * Whose name has a title in it: the only one; else those who speak in this scene, or are on to go.
 * @param title key of one of `RANKS`
 */
export function titled(title: string, want: Want, moment: Moment): CastMember[] {
  const all = moment.cast.members.filter(
    ({ speaks, aliases }) => speaks && [...aliases.keys()].some((alias) => ` ${alias} `.includes(` ${title} `)),
  );
  if (all.length < 2) return all;
  return all.filter((member) => (want === 'exits' ? moment.on.has(member) : moment.speaksHere(member)));
}
