/** The ways in which a line can name who speaks. */
import { withoutSignsAfter } from '../values/trimSigns.ts';
import { closingAt } from './brackets.ts';
import { isInCapitals, type Token, tokensOf } from './scriptTokens.ts';

/**
 * own: alone in its line. dot: `Viola. What country`. colon: `VIOLA: What country`. capitals: `VIOLA (aside) What country`.
 * tab: a column of names.
 */
export type LabelStyle = 'own' | 'dot' | 'colon' | 'capitals' | 'tab';

export interface LabelFound {
  style: LabelStyle;
  label: string;
  /** What stands in brackets behind it. */
  note: string;
  /** What is spoken in the same line. */
  rest: string;
}

const LONGEST = 60;
const MOST_WORDS = 9;
const ABBREVIATED = /^(mr|mrs|ms|dr|st|ste|sr|jr|mme|mlle|lt|capt|sgt|col|gen|rev|prof|hon|hr|frl|sra|srta|dna|don)$/;
/** Small words within a name. */
const WITHIN = new Set(
  'of the and de von van der des du la le di da del y e et und to in at as or with 2nd 1st'.split(' '),
);
const NEVER = new Set('i a o oh ah'.split(' '));

/** Every way in which a line could name a speaker. */
export function labelsOf(whole: string): LabelFound[] {
  // `+ DEB` speaks along with those before.
  const line = whole.replace(/^[+&] /, '');
  const found = [tabbed(line), coloned(line), dotted(line), capitalled(line), alone(line)];
  return found.filter((one): one is LabelFound => one !== null && isLabel(one.label));
}

/** True where a text could name somebody: a few words, each with a capital. */
export function isLabel(label: string): boolean {
  if (label === '' || label.length > LONGEST || !/^[\p{L}\p{N}“"'’(#@]/u.test(label)) return false;
  const tokens = tokensOf(label);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return false;
  if (tokens.length === 1 && NEVER.has(tokens[0]?.key ?? '')) return false;
  return tokens.some(({ capital }) => capital) && tokens.every(isOfName);
}

function isOfName(token: Token, at: number): boolean {
  return (
    token.capital ||
    WITHIN.has(token.key) ||
    (at > 0 && /^\d+$/.test(token.key)) ||
    /^\d+(st|nd|rd|th)?$/.test(token.key) ||
    !/\p{L}/u.test(token.text) ||
    isUncased(token.text)
  );
}

/** Scripts without capitals. */
function isUncased(text: string): boolean {
  return text.toLowerCase() === text.toUpperCase();
}

function tabbed(line: string): LabelFound | null {
  const at = line.indexOf('\t');
  if (at <= 0) return null;
  const { label, note } = withoutNote(line.slice(0, at));
  const rest = line.slice(at + 1).trim();
  return rest === '' ? null : { style: 'tab', label: label.replace(/[.:]$/, ''), note, rest };
}

function coloned(line: string): LabelFound | null {
  const at = line.slice(0, LONGEST + 40).indexOf(':');
  if (at <= 0) return null;
  const { label, note } = withoutNote(line.slice(0, at));
  return { style: 'colon', label, note, rest: line.slice(at + 1).trim() };
}

function dotted(line: string): LabelFound | null {
  let at = line.slice(0, LONGEST).indexOf('.');
  while (at > 0 && endsAbbreviated(line.slice(0, at), line.slice(at + 1))) {
    const next = line.slice(at + 1, LONGEST).indexOf('.');
    if (next < 0) return null;
    at += 1 + next;
  }
  if (at <= 0 || !/^\.[\s\u2014\u2013-]/.test(line.slice(at, at + 2))) return null;
  const { label, note } = withoutNote(line.slice(0, at));
  return { style: 'dot', label, note, rest: line.slice(at + 1).replace(/^[\s—–-]+/, '') };
}

/** `MR. HALE`, `S. ANTIPHOLUS`, `SAM B. REED`; but `KID 1. Hello` and `STUDENT A. Hello` end with their number or letter. */
function endsAbbreviated(text: string, after: string): boolean {
  const space = text.lastIndexOf(' ');
  const word = text.slice(space + 1);
  if (ABBREVIATED.test(word.toLowerCase())) return true;
  if (word.length !== 1 || /\d/.test(word)) return false;
  if (
    space < 0 ||
    !/^\p{L}{2}$/u.test(text.slice(Math.max(0, space - 2), space)) ||
    ABBREVIATED.test(text.slice(0, space).toLowerCase())
  )
    return true;
  const next = /^ *(\p{L}{2,})/u.exec(after)?.[1] ?? '';
  return isInCapitals(text) && isInCapitals(next);
}

/** `VIOLA (aside) What country`, `VIOLA What country`. */
function capitalled(line: string): LabelFound | null {
  const tokens = tokensOf(line.slice(0, LONGEST + 20));
  let end = 0;
  let count = 0;
  for (const token of tokens) {
    const isNumber = /^\d+$/.test(token.text) && count > 0;
    if (!(isInCapitals(token.text) || isNumber)) break;
    end = token.end;
    count++;
    const isTitle = token.after === '.' && ABBREVIATED.test(token.key);
    if ((/[.,:;!?—]/.test(token.after) && !isTitle) || token.after.startsWith('(') || token.after.startsWith('['))
      break;
  }
  // The first word of the speech may be one letter in capitals: `VIOLA I am not`.
  const last = tokens[count - 1];
  if (count > 1 && last !== undefined && last.text.length === 1 && NEVER.has(last.key) && last.after === '') {
    count--;
    end = tokens[count - 1]?.end ?? 0;
  }
  if (count === 0 || end >= line.length) return null;
  const tail = line.slice(end);
  const bracket = /^[.,]?\s*([([])/.exec(tail);
  if (bracket === null && !/^[.,]?\s/.test(tail)) return null;
  if (/^[,]\s/.test(tail)) return null;
  const { note, rest: after } = leadingNote(tail.replace(/^[.,]?\s*/, ''));
  const rest = note === '' ? after : after.replace(/^[.,:]\s+/, '');
  const label = line.slice(0, end);
  if (label.length < 2 || rest === '' || isInCapitals(rest)) return null;
  // `POSTIE exits, whistling`, `MAYA and BEN sit`: a direction.
  if (note === '' && /^\s*\p{Ll}/u.test(tail)) return null;
  return { style: 'capitals', label, note, rest };
}

function alone(line: string): LabelFound | null {
  const { label, note } = withoutNote(columns(line).replace(/[.:]$/, ''));
  if (label === '' || /[!?;…—]$/.test(label) || /[!?;]/.test(label)) return null;
  return { style: 'own', label: label.replace(/[.:,]$/, ''), note, rest: '' };
}

/** Two names side by side, above what they sing at once. */
function columns(line: string): string {
  const parts = line.split(/ {3,}/);
  return parts.length > 1 && isInCapitals(line) && parts.every(isLabel) ? parts.join(' / ') : line;
}

/** `VIOLA (aside)`, `VIOLA [, aside]`, `VIOLA, aside` in capitals and small letters. */
function withoutNote(text: string): { label: string; note: string } {
  const trimmed = text.trim();
  const open = trimmed.search(/[([]/);
  if (open > 0 && /[)\]]\.?$/.test(trimmed))
    return {
      label: withoutSignsAfter(trimmed.slice(0, open), ' ,\t'),
      note: trimmed
        .slice(open)
        .replace(/[()[\]]/g, ' ')
        .replace(/^[\s,]+/, '')
        .trim(),
    };
  const comma = trimmed.indexOf(', ');
  if (
    comma > 0 &&
    isInCapitals(trimmed.slice(0, comma)) &&
    /^\p{Ll}/u.test(trimmed.slice(comma + 2)) &&
    !/^(and|und|et|y|e) \p{Lu}/u.test(trimmed.slice(comma + 2))
  )
    return { label: trimmed.slice(0, comma), note: trimmed.slice(comma + 2) };
  return { label: trimmed, note: '' };
}

/** What stands in brackets at the beginning of a speech. */
export function leadingNote(text: string): { note: string; rest: string } {
  if (!/^[([]/.test(text)) return { note: '', rest: text };
  const end = closingAt(text, 0);
  return end < 0
    ? { note: '', rest: text }
    : {
        note: text
          .slice(1, end)
          .replace(/^[\s,]+/, '')
          .trim(),
        rest: text.slice(end + 1).trim(),
      };
}
