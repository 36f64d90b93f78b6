/** Headings of acts and scenes, in the forms and languages that scripts have them in. */
import { withoutSignsAfter } from '../values/trimSigns.ts';
import { headingNumber } from './numberWords.ts';
import { isInCapitals, type Token, tokensOf } from './scriptTokens.ts';

export interface Heading {
  /** Key of the act that begins; `undefined` where the heading names none. */
  act?: string;
  /** Key of the scene that begins; blank for one without a number. */
  scene?: string;
  /** What follows the number: the place, or a name. */
  rest: string;
}

const ACTS = words('act acte akt aufzug acto atto actus jornada akte');
const SCENES = words('scene szene auftritt escena scena scaena scoena bild cuadro tableau sc');
/** Scenes that have a name for a number. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['prologue', 'PRO'],
  ['prolog', 'PRO'],
  ['prologo', 'PRO'],
  ['prologus', 'PRO'],
  ['vorspiel', 'PRO'],
  ['epilogue', 'EPI'],
  ['epilog', 'EPI'],
  ['epilogo', 'EPI'],
  ['epilogus', 'EPI'],
  ['nachspiel', 'EPI'],
  ['induction', 'IND'],
  ['chorus', 'CHO'],
  ['choeur', 'CHO'],
  ['overture', 'OVE'],
  ['ouverture', 'OVE'],
  ['obertura', 'OVE'],
  ['entracte', 'ENT'],
  ["entr'acte", 'ENT'],
  ['interlude', 'INT'],
  ['zwischenspiel', 'INT'],
  ['finale', 'FIN'],
]);
/** Before the name of a scene; what ends one is no heading. */
const ARTICLES = words('the le la les der die das el il l');
const ENDS = words('end ende fin finis fine final');
const LONGEST = 120;
/** `#17 – Finale` is a song, in whichever scene it stands. */
const SONG_NUMBER = /^\s*# ?\d/;
/** What may stand between a number and what follows it. */
const SEPARATES = /[.:,;–—\-)\]|]/;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/**
 * The heading that a line is. A line that only speaks of an act (“Act first, then think”) is none.
 * @example headingOf('ACT II, SCENE 3. A street.') // { act: '2', scene: '3', rest: 'A street.' }
 * @example headingOf('Zweiter Aufzug') // { act: '2', rest: '' }
 */
export function headingOf(line: string): Heading | null {
  if (SONG_NUMBER.test(line)) return null;
  const text = line.replace(/^[\s[(*#_=~-]+/, '').trim();
  if (text === '' || text.length > LONGEST) return null;
  const tokens = tokensOf(text);
  if (tokens.length === 0 || ENDS.has(tokens[0]?.key ?? '')) return null;
  return wordedHeading(text, tokens) ?? namedHeading(text, tokens) ?? numberedHeading(text);
}

/** `Act 1`, `Scene the first`, `Erster Akt`, `2. Szene`, and an act and a scene in one line. */
function wordedHeading(text: string, tokens: readonly Token[]): Heading | null {
  const found: Heading = { rest: '' };
  let at = 0;
  let end = 0;
  for (;;) {
    const unit = unitAt(tokens, at);
    if (unit === null) break;
    if (unit.kind === 'act' ? found.act !== undefined || found.scene !== undefined : found.scene !== undefined) break;
    found[unit.kind] = unit.key;
    at = unit.next;
    end = tokens[at - 1]?.end ?? 0;
  }
  if (found.act === undefined && found.scene === undefined) return null;
  const named = found.scene === undefined ? NAMED.get(tokens[at]?.key ?? '') : undefined;
  if (named !== undefined && at === tokens.length - 1) return { ...found, scene: named, rest: '' };
  return withRest(found, text.slice(end));
}

interface Unit {
  kind: 'act' | 'scene';
  key: string;
  next: number;
}

function unitAt(tokens: readonly Token[], at: number): Unit | null {
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one === undefined) return null;
  const kind = unitKind(one.key);
  if (kind !== null) {
    const article = two !== undefined && ARTICLES.has(two.key) ? 1 : 0;
    const number = article === 1 ? three : two;
    const key = number === undefined || /[:;(]/.test(one.after) ? undefined : headingNumber(number.key);
    if (key !== undefined) return { kind, key, next: at + 2 + article };
    // A scene that is not numbered: alone in its line, or with its place behind it.
    if (kind === 'scene' && at === 0 && (two === undefined || /[.:–—-]/.test(one.after)) && one.key !== 'sc')
      return { kind, key: '', next: at + 1 };
    return null;
  }
  const article = ARTICLES.has(one.key) ? 1 : 0;
  const [number, noun] = article === 1 ? [two, three] : [one, two];
  if (number === undefined || noun === undefined || !/^[.ªº°]*$/.test(number.after)) return null;
  const key = headingNumber(number.key);
  const after = unitKind(noun.key);
  return key === undefined || after === null || noun.key === 'sc' ? null : { kind: after, key, next: at + 2 + article };
}

function unitKind(key: string): 'act' | 'scene' | null {
  return ACTS.has(key) ? 'act' : SCENES.has(key) ? 'scene' : null;
}

/** `The Prologue`, `1 Chorus`, `Epilogue, spoken by Prospero`. */
function namedHeading(text: string, tokens: readonly Token[]): Heading | null {
  let at = ARTICLES.has(tokens[0]?.key ?? '') ? 1 : 0;
  if (headingNumber(tokens[0]?.key ?? '') !== undefined) at = 1;
  const token = tokens[at];
  const scene = NAMED.get(token?.key ?? '');
  if (token === undefined || scene === undefined || !token.capital) return null;
  if (at > 0 && tokens.length > 2) return null;
  const found = withRest({ scene, rest: '' }, text.slice(token.end));
  // A sentence about an epilogue is none.
  return found !== null && (isInCapitals(token.text) || tokens.length <= 2) ? found : null;
}

/** `1.1`, `II.3`, `1.1 The street`. */
function numberedHeading(text: string): Heading | null {
  const found = /^([ivxIVX]{1,5}|\d{1,2})[.:]([ivx]{1,5}|\d{1,2})(?=$|[\s.:–—-])/.exec(text);
  if (found === null) return null;
  const [act, scene] = [headingNumber((found[1] ?? '').toLowerCase()), headingNumber((found[2] ?? '').toLowerCase())];
  if (act === undefined || scene === undefined) return null;
  const rest = text.slice(found[0].length).replace(/^[\s.:–—-]+/, '');
  // What goes on in small letters is a sentence, and figures are a time or a sum.
  return /^[\p{Ll}\d]/u.test(rest) || rest.length > 60 ? null : { act, scene, rest };
}

function withRest(found: Heading, tail: string): Heading | null {
  const trimmed = tail.trim();
  if (trimmed === '' || /^[.:;,)\]*_]+$/.test(trimmed)) return { ...found, rest: '' };
  if (!SEPARATES.test(trimmed.charAt(0)) && !/^[([]/.test(trimmed) && !isInCapitals(trimmed)) return null;
  const rest = trimmed.replace(/^[\s.:,;–—\-)\]|]+/, '');
  if (/^[,;]/.test(trimmed) && /^\p{Ll}/u.test(rest) && !/^(spoken|in|at|on|the|a)\b/.test(rest)) return null;
  return { ...found, rest: withoutSignsAfter(rest, '])*_') };
}

const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['PRO', 'Prologue'],
  ['EPI', 'Epilogue'],
  ['IND', 'Induction'],
  ['CHO', 'Chorus'],
]);

/** A heading that the script does not print. @example headingTitle('scene', '2') // 'Scene 2' */
export function headingTitle(kind: 'act' | 'scene', key: string): string {
  return IN_WORDS.get(key) ?? (kind === 'act' ? `Act ${key}` : `Scene ${key}`);
}
