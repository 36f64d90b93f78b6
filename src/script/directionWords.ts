/** The words by which stage directions say that somebody comes, goes or stays, in the languages that scripts come in. */
import { type Motion, type MotionWord, movingVerbAt, type VerbFound } from './motionVerbs.ts';
import { keysOf } from './scriptTokens.ts';

const ENTRIES: readonly (readonly [string, Motion, MotionWord['subject']])[] = [
  ['enter|re enter|reenter|re-enter', 'enters', 'either'],
  [
    'enters|re-enters|reenters|entering|comes in|come in|comes on|come on|runs in|run in|rushes in|walks in|runs on|appears|appear|arrives|arrive|returns|return|descends|rises|comes forth|are discovered|is discovered|is revealed|are revealed|is seen|are seen',
    'enters',
    'before',
  ],
  ['exit|exeunt|exeunt omnes', 'exits', 'either'],
  [
    'exits|exiting|leaves|leave|leaving|goes out|go out|goes off|go off|goes in|go in|departs|depart|vanishes|vanish|disappears|disappear|runs off|run off|runs out|run out|is led off|are led off|is led away|are led away|is led out|is led|is carried off|are driven off|is driven off|walks off|walks out|storms out|storms off|is assisted to leave|are gone|withdraws|withdraw|retires|retire',
    'exits',
    'before',
  ],
  ['follows|follow', 'follows', 'before'],
  [
    'lights up on|lights rise on|lights come up on|lights fade up on|spotlight on|spot on|reveals|revealing',
    'enters',
    'after',
  ],
  ['manet|manent|remains|remain|stays|stay|is left|are left', 'stays', 'either'],
  // German
  [
    'tritt auf|treten auf|kommt|kommen|tritt ein|treten ein|erscheint|erscheinen|tritt herein|kommt herein|auftritt',
    'enters',
    'either',
  ],
  ['ab|geht ab|gehen ab|geht|gehen|tritt ab|treten ab|eilt ab|geht hinaus', 'exits', 'before'],
  ['geht vorbei|gehen vorbei|lauft vorbei|laufen vorbei|kommt vorbei|kommen vorbei', 'passes', 'before'],
  [
    'lauft herein|laufen herein|rennt herein|rennen herein|sturmt herein|sturmen herein|schleicht herein|schleichen herein|eilt herein|eilen herein',
    'enters',
    'before',
  ],
  [
    'lauft hinaus|laufen hinaus|rennt hinaus|rennen hinaus|sturmt hinaus|sturmen hinaus|schleicht hinaus|schleichen hinaus|lauft weg|laufen weg|rennt weg|rennen weg|eilen ab|lauft ab|laufen ab|verschwindet|verschwinden',
    'exits',
    'before',
  ],
  ['bleibt|bleiben', 'stays', 'either'],
  // French
  ['entre|entrent|entrant|parait|paraissent|rentre|rentrent', 'enters', 'either'],
  ['sort|sortent|sortant|s’en va|s’en vont', 'exits', 'either'],
  ['arrive|arrivent|traverse|traversent', 'passes', 'before'],
  // Spanish
  ['llega|llegan|cruza|cruzan', 'passes', 'before'],
  ['entra|entran|sale al paso|aparece|aparecen', 'enters', 'either'],
  ['vase|vanse|se va|se van|mutis|hace mutis|hacen mutis', 'exits', 'either'],
  ['sale|salen', 'crosses', 'either'],
  // Italian
  ['entrano|appare|appaiono|rientra|rientrano', 'enters', 'either'],
  ['esce|escono|parte|partono', 'exits', 'either'],
  // Latin
  ['intrat|intrant|ingreditur', 'enters', 'either'],
];

interface MotionPhrase {
  keys: readonly string[];
  word: MotionWord;
}

/** By their first word, the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly MotionPhrase[]> = byFirst();

function byFirst(): Map<string, MotionPhrase[]> {
  const phrases = ENTRIES.flatMap(([all, motion, subject]) =>
    all.split('|').map((phrase): MotionPhrase => ({ keys: keysOf(phrase), word: { motion, subject } })),
  );
  const found = new Map<string, MotionPhrase[]>();
  for (const phrase of phrases) {
    const first = phrase.keys[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  for (const list of found.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return found;
}

/** The word of motion that begins at a place, and how many words it takes. */
export function motionAt(keys: readonly string[], at: number): { word: MotionWord; length: number } | null {
  for (const one of BY_FIRST.get(keys[at] ?? '') ?? [])
    if (one.keys.every((key, step) => keys[at + step] === key)) return { word: one.word, length: one.keys.length };
  return null;
}

/** A word of motion, or a verb with the way that it goes. */
export function moveAt(keys: readonly string[], at: number): VerbFound | null {
  const [worded, verb] = [motionAt(keys, at), movingVerbAt(keys, at)];
  return worded === null || (verb?.length ?? 0) > worded.length ? verb : worded;
}

/** True where a text says anywhere that somebody moves. @example saysMotion('leads Daisy off') // true */
export function saysMotion(text: string): boolean {
  const keys = keysOf(text.slice(0, 200)).slice(0, LOOKED_AT);
  return keys.some((_, at) => moveAt(keys, at) !== null);
}

/**
 * True where what stands in round brackets within a speech says who does what; `(as I said)` and `(Pause.)` do not.
 * @example isActionInBrackets('Ms. Rivera comes in.') // true
 */
export function isActionInBrackets(inner: string): boolean {
  if (readsAsDirection(inner)) return true;
  const keys = keysOf(inner.slice(0, 200)).slice(0, LOOKED_AT);
  if (keys.some((key) => SPOKEN.has(key))) return false;
  if (!/^\p{Lu}/u.test(inner)) return keys.length <= 8 && moveAt(keys, 0) !== null;
  const isNamed = /(^|[^\p{L}])\p{Lu}{2,}/u.test(inner) && inner !== inner.toUpperCase();
  return isNamed || saysMotion(inner);
}

/** Words that open nothing but directions. */
const OPENERS = new Set(
  'enter exit exeunt manet manent enters reenter exits intrat intrant vanse vase mutis sale salen entran entrent sortent escono entrano'.split(
    ' ',
  ),
);
/** What may stand before them. */
const BEFORE = new Set(
  'then here alarum alarums flourish thunder lightning and sennet music within a the hautboys torches drum drums trumpets retreat knock knocking sound sounds horns again'.split(
    ' ',
  ),
);
const LOOKED_AT = 40;
const PRONOUNS = new Set('he she they all both er sie il elle ils elles lui lei'.split(' '));

/**
 * True where a text is the direction that somebody comes or goes, told by its words alone.
 * @example readsAsDirection('Enter Viola, a Captain, and Sailors.') // true
 */
export function readsAsDirection(text: string): boolean {
  const keys = keysOf(text.slice(0, 200)).slice(0, LOOKED_AT);
  if (keys.length === 0) return false;
  for (const key of keys) {
    if (OPENERS.has(key) || key === 're-enter') return true;
    if (!BEFORE.has(key)) break;
  }
  if (
    keys.length <= 4 &&
    PRONOUNS.has(keys[0] ?? '') &&
    keys.some((_, at) => moveAt(keys, at)?.word.motion === 'exits')
  )
    return true;
  return endsWithMotion(text, keys);
}

/** `Banquo and Fleance exit.`, `Servant exits.`, `Alle gehen ab.` */
function endsWithMotion(text: string, keys: readonly string[]): boolean {
  if (keys.length > 14 || !/^[\p{Lu}[(]/u.test(text)) return false;
  const at = keys.findIndex((key) =>
    ['exit', 'exits', 'exeunt', 'enters', 'enter', 'vanish', 'vanishes'].includes(key),
  );
  return at > 0 && !keys.slice(0, at).some((key) => SPOKEN.has(key)) && (at >= keys.length - 4 || at <= 3);
}

/** Words that directions do without. */
export const SPOKEN = new Set(
  'i you thou thee your thy my me we us our ye shall will would should may can could let dost hast'.split(' '),
);
