/** A direction in brackets that begins within a line and ends in a later one: all of it brought into the line where it begins. */
import { isBalanced, openBracketIn } from './brackets.ts';
import { isActionInBrackets } from './directionWords.ts';
import { headingOf } from './headings.ts';
import { isInCapitals } from './scriptTokens.ts';
import type { TextLine } from './textLines.ts';

/** What is not closed within so many lines was never a direction. */
const MOST_LINES = 12;

/** What follows the bracket’s end comes with it, and with it another bracket that begins there. */
export function joinedBrackets(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    let line = lines[at] as TextLine;
    for (let found = closedFrom(lines, at, line.text); found !== null; found = closedFrom(lines, at, line.text)) {
      line = { ...line, text: found.text };
      at = found.last;
    }
    joined.push(line);
  }
  return joined;
}

/** @param begun what there is of the line so far; one that begins with its bracket is read as a whole later on */
function closedFrom(lines: readonly TextLine[], at: number, begun: string): { text: string; last: number } | null {
  if (!/[([]/.test(begun) || openBracketIn(begun) <= 0) return null;
  let text = begun;
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = lines[next]?.text ?? '';
    if (line === '' || headingOf(line) !== null) return null;
    for (let end = line.search(/[)\]]/); end >= 0; end = nextClose(line, end + 1))
      if (isBalanced(`${text} ${line.slice(0, end + 1)}`))
        return saysAction(begun, `${text} ${line.slice(0, end)}`) ? { text: `${text} ${line}`, last: next } : null;
    text = `${text} ${line}`;
  }
  return null;
}

/** Round brackets may be part of what is said, as in verse. @param closed up to where the bracket ends */
function saysAction(begun: string, closed: string): boolean {
  const open = openBracketIn(begun);
  return begun.charAt(open) === '[' || isInCapitals(begun.slice(0, open)) || isActionInBrackets(closed.slice(open + 1));
}

function nextClose(line: string, from: number): number {
  const at = line.slice(from).search(/[)\]]/);
  return at < 0 ? -1 : from + at;
}
