/** What a line of a speech is made of: words, and directions in brackets. */
import { withoutSignsAfter, withoutSignsBefore } from '../values/trimSigns.ts';
import type { DirectionBlock, SpokenLine } from './block.ts';
import { closingAt } from './brackets.ts';
import { isActionInBrackets } from './directionWords.ts';
import { leadingNote } from './labelShapes.ts';
import type { TextLine } from './textLines.ts';

/** A direction of a text, which says nothing of its kind. */
export function directionBlock(text: string, line: Pick<TextLine, 'number' | 'page'>): DirectionBlock {
  return { kind: 'direction', text: bareDirection(text), says: '', line: line.number, page: line.page };
}

/** Without brackets and what stands around them. */
export function bareDirection(text: string): string {
  return withoutSignsAfter(withoutSignsBefore(text.trim(), ' ([,\t'), ' )]\t');
}

/** Two lines as one; a word that was parted at the end of the first is put together. */
export function joined(first: string, second: string): string {
  return /\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(second) ? first.slice(0, -1) + second : `${first} ${second}`;
}

export function isSung(note: string): boolean {
  return /\b(sings?|singing|sung|singt|singen|chante|chantant|canta|cantan|cantando|cantano)\b/i.test(note);
}

/** A line of a speech, with what stands in square brackets taken out; round ones only where they say that somebody comes or goes. */
export function partsOf(
  text: string,
  line: Pick<TextLine, 'number' | 'page'>,
  sung: boolean,
  isFirst: boolean,
): (SpokenLine | DirectionBlock)[] {
  const parts: (SpokenLine | DirectionBlock)[] = [];
  let rest = text;
  let sings = sung;
  if (isFirst) {
    const { note, rest: after } = leadingNote(rest);
    if (note !== '') {
      parts.push(directionBlock(note, line));
      sings = sings || isSung(note);
      rest = after;
    }
  }
  let from = 0;
  let spoken = '';
  while (from < rest.length) {
    const open = nextOpen(rest, from);
    const close = open < 0 ? -1 : closingAt(rest, open);
    if (open < 0 || close < 0) break;
    const inner = rest.slice(open + 1, close);
    if (rest.charAt(open) === '[' || isActionInBrackets(inner)) {
      spoken += rest.slice(from, open);
      if (spoken.trim() !== '') parts.push({ kind: 'line', text: spoken.trim(), sung: sings, line: line.number });
      spoken = '';
      parts.push(directionBlock(inner, line));
      sings = sings || isSung(inner);
    } else spoken += rest.slice(from, close + 1);
    from = close + 1;
  }
  spoken += rest.slice(from);
  if (spoken.trim() !== '') parts.push({ kind: 'line', text: spoken.trim(), sung: sings, line: line.number });
  return parts;
}

function nextOpen(text: string, from: number): number {
  const square = text.indexOf('[', from);
  const round = text.indexOf('(', from);
  if (square < 0) return round;
  return round < 0 ? square : Math.min(square, round);
}
