/**
 * The characters of a script: made of who speaks, of the list of characters and of the file’s own list of persons, and found again
 * under every name that the script has for them.
 */
import type { ListedPerson } from './block.ts';
import { castEntries } from './castList.ts';
import { numberedName, orderOf } from './numberedNames.ts';
import { isPlural, LOOSE_TITLES, TITLE_WORDS } from './peopleWords.ts';
import { isInCapitals, keysOf, type Token } from './scriptTokens.ts';

export interface CastMember {
  name: string;
  listedAs: string;
  /** As printed, by key. */
  aliases: Map<string, string>;
  group: boolean;
  /** True where a speech is headed with the name. */
  speaks: boolean;
}

export interface Phrase {
  keys: readonly string[];
  members: CastMember[];
  /** False for a part of a name. */
  isWhole: boolean;
}

const SMALL = new Set(
  'of the and de von van der des du la le di da del y e et to in at as und dem den aus vom zur zum'.split(' '),
);

/** A name in capitals as it is written in a list. @example namedAs('ANTIPHOLUS OF SYRACUSE') // 'Antipholus of Syracuse' */
export function namedAs(label: string): string {
  const text = label.replace(/\s+/g, ' ').trim();
  if (!isInCapitals(text)) return text.replace(/ (Of|The|And|De|Von) /g, (word) => word.toLowerCase());
  return text
    .split(' ')
    .map((word, at) => {
      const low = word.toLowerCase();
      if (at > 0 && SMALL.has(low)) return low;
      if (at > 0 && /^[IVX]+$/.test(word)) return word;
      return low.replace(
        /(^|[-’'“"(/.])(\p{L})/gu,
        (_, before: string, letter: string) =>
          before +
          (/[’']/.test(before) && low.length - low.indexOf(before + letter) <= 2 ? letter : letter.toUpperCase()),
      );
    })
    .join(' ');
}

export class Cast {
  readonly members: CastMember[] = [];
  private readonly byKey = new Map<string, CastMember[]>();
  private readonly phrases = new Map<string, Phrase>();
  /** Words of the longest name that begins with a word. */
  private readonly longest = new Map<string, number>();
  private readonly byId = new Map<string, CastMember>();
  /** By name without a title that may be left out. */
  private readonly byBare = new Map<string, Set<CastMember>>();
  private readonly initialled = new Set<string>();
  private readonly unlisted = new Map<string, string>();
  /** By the noun behind the number. */
  private readonly numbers = new Map<string, [number, CastMember][]>();
  private hasNewPhrases = true;

  /** @param labels every name of a speaker that is one person’s, as printed, in order */
  constructor(labels: readonly string[], castLines: readonly string[], persons: readonly ListedPerson[]) {
    for (const person of persons) this.addPerson(person);
    const entries = castEntries(castLines, labels);
    for (const label of labels) {
      const key = keyOf(label);
      if (key === '' || this.byKey.has(key)) continue;
      const entry = entries.byLabel.get(key);
      const known = entry === undefined ? this.sameCharacter(key) : this.byKey.get(keyOf(entry.name))?.[0];
      const member = known ?? this.add(namedAs(entry?.name ?? label), isGroupName(label));
      member.speaks = true;
      this.call(member, label);
      for (const alias of entry?.aliases ?? []) this.call(member, alias);
    }
    for (const name of entries.silent) this.unlisted.set(keyOf(name), name);
  }

  private addPerson(person: ListedPerson): void {
    const known = this.members.find(({ listedAs }) => listedAs === person.listedAs);
    const isName = !/_|\d\.|\.[A-Z\d]/.test(person.listedAs);
    const member = known ?? this.add(isName ? person.listedAs : person.printed, person.group);
    member.listedAs = person.listedAs;
    this.byId.set(person.id, member);
    if (person.printed !== '') this.call(member, person.printed);
  }

  /** The one with an id of the file’s list; one that the list left out is made of its id. */
  withId(id: string): CastMember {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const same = this.members.find(({ listedAs }) => listedAs === id);
    const member = same ?? this.add('', /^[A-Z.\d]+(?=_|$)/.test(id));
    member.listedAs = id;
    this.byId.set(id, member);
    return member;
  }

  /** Those with some ids, each once. */
  withIds(ids: readonly string[]): CastMember[] {
    return [...new Set(ids.map((id) => this.withId(id)))];
  }

  /** Puts one in. */
  add(name: string, group: boolean): CastMember {
    const member: CastMember = { name, listedAs: '', aliases: new Map(), group, speaks: false };
    this.members.push(member);
    if (name !== '') this.call(member, name);
    return member;
  }

  /** Has a character answer to one more name. */
  call(member: CastMember, name: string): void {
    const key = keyOf(name);
    if (key === '') return;
    const list = this.byKey.get(key) ?? [];
    if (list.includes(member)) return;
    list.push(member);
    this.byKey.set(key, list);
    if (member.name === '') member.name = namedAs(name);
    if (!member.aliases.has(key)) member.aliases.set(key, name);
    const bare = bareOf(key);
    this.byBare.set(bare, (this.byBare.get(bare) ?? new Set()).add(member));
    if (/(^| )\S( |$)/.test(key)) this.initialled.add(key);
    this.putNumber(key, member);
    if (!this.hasNewPhrases) this.putPhrases(key, member);
  }

  /** Has the latest who is called so answer alone: the ghost is Banquo’s now. */
  callAgain(member: CastMember, name: string): void {
    const key = keyOf(name);
    this.byKey.set(key, [member]);
    if (!member.aliases.has(key)) member.aliases.set(key, name);
    this.hasNewPhrases = true;
  }

  /** Takes one out who turned out to be somebody else. */
  forget(member: CastMember): void {
    for (const key of member.aliases.keys()) {
      const members = this.byKey.get(key) ?? [];
      const left = members.filter((one) => one !== member);
      if (left.length === 0) this.byKey.delete(key);
      else this.byKey.set(key, left);
    }
    for (const key of member.aliases.keys()) this.byBare.get(bareOf(key))?.delete(member);
    for (const [noun, list] of this.numbers)
      if (list.some(([, one]) => one === member))
        this.numbers.set(
          noun,
          list.filter(([, one]) => one !== member),
        );
    this.hasNewPhrases = true;
  }

  /** Who answers to a name. */
  named(key: string): readonly CastMember[] {
    return this.byKey.get(key) ?? [];
  }

  /** As the list of characters prints somebody who never speaks. */
  listedName(key: string): string | undefined {
    return this.unlisted.get(key);
  }

  /** Those with a number: First Witch, Second Witch, or Kid 1, Kid 2; in that order. @param noun key of the singular */
  numbered(noun: string): CastMember[] {
    return (this.numbers.get(noun) ?? []).map(([, member]) => member);
  }

  /** The one with a number. @param noun key of the singular @param order from 1 */
  numberedAs(noun: string, order: number): CastMember | undefined {
    return this.numbers.get(noun)?.find(([number]) => number === order)?.[1];
  }

  private putNumber(key: string, member: CastMember): void {
    const found = numberedName(key);
    if (found === null) return;
    const list = this.numbers.get(found.noun) ?? [];
    if (!list.some(([, one]) => one === member)) list.push([found.order, member]);
    this.numbers.set(
      found.noun,
      list.sort(([a], [b]) => a - b),
    );
  }

  /** The longest name that begins at a word. */
  phraseAt(tokens: readonly Token[], at: number): Phrase | null {
    if (this.hasNewPhrases) this.indexPhrases();
    const first = tokens[at];
    if (first === undefined) return null;
    let length = 0;
    const most = this.longest.get(first.key) ?? 0;
    while (length < most && tokens[at + length] !== undefined && (length === 0 || !endsPhrase(tokens[at + length - 1])))
      length++;
    for (; length > 0; length--) {
      const key =
        length === 1
          ? first.key
          : tokens
              .slice(at, at + length)
              .map((token) => token.key)
              .join(' ');
      const phrase = this.phrases.get(key);
      if (phrase !== undefined) return phrase;
    }
    return null;
  }

  private indexPhrases(): void {
    this.hasNewPhrases = false;
    this.phrases.clear();
    this.longest.clear();
    for (const [key, members] of this.byKey) for (const member of members) this.putPhrases(key, member);
  }

  /** A name, and the parts of it that will do where nobody else is called so. */
  private putPhrases(key: string, member: CastMember): void {
    this.putPhrase(key, member, true);
    const words = key.split(' ');
    if (words.length === 1) return;
    for (const word of words)
      if (!TITLE_WORDS.has(word) && word.length > 2 && !/^\d+$/.test(word)) this.putPhrase(word, member, false);
    // Of a name and a place, or a title and a name, each half will do.
    const of = words.indexOf('of');
    if (of > 1) this.putPhrase(words.slice(0, of).join(' '), member, false);
    if (LOOSE_TITLES.has(words[0] ?? '') && words.length > 2) this.putPhrase(words.slice(1).join(' '), member, false);
  }

  private putPhrase(key: string, member: CastMember, isWhole: boolean): void {
    const keys = key.split(' ');
    const known = this.phrases.get(key);
    if (known === undefined) {
      this.phrases.set(key, { keys, members: [member], isWhole });
      this.longest.set(keys[0] ?? '', Math.max(keys.length, this.longest.get(keys[0] ?? '') ?? 0));
    } else if (isWhole && !known.isWhole) this.phrases.set(key, { keys, members: [member], isWhole });
    else if (isWhole === known.isWhole && !known.members.includes(member)) known.members.push(member);
  }

  /** Another spelling of somebody who is there already: a title more or less, or an initial. */
  private sameCharacter(key: string): CastMember | undefined {
    const words = key.split(' ');
    const found = new Set<CastMember>(this.byBare.get(bareOf(key)));
    const others = /(^| )\S( |$)/.test(key) ? this.byKey.keys() : this.initialled;
    let looked = 0;
    for (const other of others) {
      if (++looked > MOST_LOOKED) break;
      const theirs = other.split(' ');
      if (isInitialled(words, theirs) || isInitialled(theirs, words))
        for (const member of this.byKey.get(other) ?? []) found.add(member);
    }
    return found.size === 1 ? [...found][0] : undefined;
  }
}

/** As many names are compared for initials: more are no cast. */
const MOST_LOOKED = 100;

/** Without a title that may be left out. */
function bareOf(key: string): string {
  const space = key.indexOf(' ');
  return space > 0 && LOOSE_TITLES.has(key.slice(0, space)) ? key.slice(space + 1) : key;
}

/** `S. Antipholus` and `Antipholus of Syracuse`: each short word is an initial of another one of the name. */
function isInitialled(short: readonly string[], long: readonly string[]): boolean {
  const names = long.filter((word) => !SMALL.has(word));
  if (short.length < 2 || names.length !== short.length || !short.some((word) => word.length === 1)) return false;
  const left = [...names];
  return short.every((word) => {
    const at = left.findIndex(
      (name) => name === word || (word.length === 1 && name.length > 1 && name.startsWith(word)),
    );
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

function endsPhrase(token: Token | undefined): boolean {
  return token === undefined || /[,;:!?([]/.test(token.after) || token.possessive;
}

/** What the spellings of a name have in common: without an article before it. */
export function keyOf(name: string): string {
  const keys = keysOf(name);
  return (keys.length > 1 && ['the', 'a', 'an'].includes(keys[0] ?? '') ? keys.slice(1) : keys).join(' ');
}

export function isGroupName(label: string): boolean {
  const keys = keysOf(label);
  const last = keys[keys.length - 1] ?? '';
  return (
    orderOf(keys[0] ?? '') === 0 && isPlural(last) && (isInCapitals(label) || keys.length <= 3) && isCommonGroup(last)
  );
}

function isCommonGroup(key: string): boolean {
  return (
    isPlural(key) && (GROUP_ENDINGS.test(key) || key.length > 0) && !/(us|is|as|os|ss)$/.test(key) && COMMON.test(key)
  );
}

const GROUP_ENDINGS = /(men|women)$/;
/** Plurals of words for people, as against names that happen to end in s. */
const COMMON =
  /(men|women|ers|ors|ants|ents|ards|ies|ians|ens|ords|ights|ests|udges|ildren|rowd|mob|nsemble|people|company|chorus|train|army|guards?|watch|all|lords|ladies|pages|boys|girls|maids|shapes|nymphs|spirits|friends|priests|monks|kings|queens|knights|witches|peers|thanes|others)$/;
