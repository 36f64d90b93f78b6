/** People whom a number or a letter tells apart: First Witch, Kid 2, Guard Three, Student B. */
import { countWord, headingNumber } from './numberWords.ts';
import { ORDINALS, singular } from './peopleWords.ts';
import { isInCapitals, type Token, tokensOf } from './scriptTokens.ts';

export interface NumberedName {
  /** From 1; a letter’s place in the alphabet. */
  order: number;
  /** Key of what they have in common, in the singular. */
  noun: string;
}

/** More are no people: a year, or a number of pages. */
const MOST = 30;

/** `first` → 1, `2` → 2, `1st` → 1; 0 for anything else. */
export function orderOf(word: string): number {
  const at = ORDINALS.indexOf(word);
  if (at >= 0) return at + 1;
  return /^\d/.test(word) ? Number(headingNumber(word) ?? 0) || 0 : 0;
}

/** @param key of a whole name @example numberedName('kid 2') // { order: 2, noun: 'kid' } */
export function numberedName(key: string): NumberedName | null {
  const words = key.split(' ');
  if (words.length < 2) return null;
  const first = orderOf(words[0] ?? '');
  if (first > 0) return { order: first, noun: singular(words.slice(1).join(' ')) };
  const last = trailingOrder(words[words.length - 1] ?? '');
  return last > 0 ? { order: last, noun: singular(words.slice(0, -1).join(' ')) } : null;
}

function trailingOrder(word: string): number {
  return /^[a-z]$/.test(word) ? word.charCodeAt(0) - 96 : (countWord(word) ?? 0);
}

/**
 * Each of several who share the word before their numbers; empty for any other name.
 * @example numberedLabels('KIDS 1-3') // ['KID 1', 'KID 2', 'KID 3']
 */
export function numberedLabels(label: string): string[] {
  const tokens = tokensOf(label);
  const from = tokens.findIndex(({ text }, at) => at > 0 && isOrder(text));
  if (from < 0) return [];
  const { orders, next } = ordersAt(tokens, from);
  if (orders.length < 2 || next < tokens.length) return [];
  const nouns = tokens.slice(0, from);
  const last = nouns[nouns.length - 1] as Token;
  const before = nouns.slice(0, -1).map(({ text }) => `${text} `);
  return orders.map((order) => `${before.join('')}${singularText(last)} ${order}`);
}

/** The numbers or letters that stand together from a word on: `1, 2 and 4`, `1-3`, `A & B`. */
export function ordersAt(tokens: readonly Token[], from: number): { orders: string[]; next: number } {
  const orders: string[] = [];
  let at = from;
  for (; at < tokens.length; at++) {
    const { text, key } = tokens[at] as Token;
    const isNext = (token: Token | undefined) => isOrder(token?.text ?? '') && isAlike(token, tokens[from]);
    if (isNext(tokens[at])) orders.push(...spanned(orders, text, tokens[at - 1]));
    else if (!(/^(and|und|et|y|e|to|bis|a)$/.test(key) && isNext(tokens[at + 1]))) break;
  }
  return { orders, next: at };
}

/** `1-3` is one word, `1 – 3` and `1 to 3` are two: all from the first to the last. */
function spanned(before: readonly string[], text: string, previous: Token | undefined): string[] {
  const [low = '', high = ''] = text.includes('-') ? text.split('-') : [before[before.length - 1] ?? '', text];
  const isSpan = text.includes('-') || /[–—-]$/.test(previous?.after ?? '') || /^(to|bis)$/.test(previous?.key ?? '');
  const [from, to] = [Number(low), Number(high)];
  if (!isSpan || !(from < to) || to > MOST) return text.split('-');
  const start = text.includes('-') ? from : from + 1;
  return Array.from({ length: to - start + 1 }, (_, step) => String(start + step));
}

/** Letters or digits, as the first of them. */
function isAlike(one: Token | undefined, other: Token | undefined): boolean {
  return /^\d/.test(one?.text ?? '') === /^\d/.test(other?.text ?? '');
}

/** True for `1`, `1-3` and `B`. */
export function isOrder(text: string): boolean {
  return /^(?:\d{1,2}(?:-\d{1,2})?|[A-H])$/.test(text);
}

/** `KIDS` → `KID`; accents stay. */
function singularText({ text, key }: Token): string {
  const one = singular(key);
  if (one === key) return text;
  if (key.startsWith(one)) return text.slice(0, text.length - (key.length - one.length));
  return isInCapitals(text) ? one.toUpperCase() : one;
}

/** HAMSTERS, where Hamster 1 and Hamster 2 speak: they are meant. @param known keys of names */
export function isOfNumbered(label: string, known: ReadonlySet<string>): boolean {
  const words = tokensOf(label).map(({ key }) => key);
  const last = words.pop() ?? '';
  const noun = [...words, singular(last)].join(' ');
  return singular(last) !== last && known.has(`${noun} 1`) && known.has(`${noun} 2`);
}
