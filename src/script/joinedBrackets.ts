/** A direction in brackets that begins within a line and ends in a later one: all of it brought into the line where it begins. */
import { isBalanced, openBracketIn } from './brackets.ts';
import { headingOf } from './headings.ts';
import type { TextLine } from './textLines.ts';

/** What is not closed within so many lines was never a direction. */
const MOST_LINES = 12;

/** What follows the bracket’s end stays a line of its own. */
export function joinedBrackets(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as TextLine;
    // A line that begins with its bracket is read as a whole later on.
    const found = /[([]/.test(line.text) && openBracketIn(line.text) > 0 ? closedFrom(lines, at) : null;
    joined.push(found === null ? line : { ...line, text: found.text });
    if (found === null) continue;
    at = found.last;
    if (found.rest !== '') joined.push({ ...(lines[at] as TextLine), text: found.rest });
  }
  return joined;
}

function closedFrom(lines: readonly TextLine[], at: number): { text: string; last: number; rest: string } | null {
  let text = lines[at]?.text ?? '';
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = lines[next]?.text ?? '';
    if (line === '' || headingOf(line) !== null) return null;
    for (let end = line.search(/[)\]]/); end >= 0; end = nextClose(line, end + 1)) {
      const whole = `${text} ${line.slice(0, end + 1)}`;
      if (isBalanced(whole)) return { text: whole, last: next, rest: line.slice(end + 1).trim() };
    }
    text = `${text} ${line}`;
  }
  return null;
}

function nextClose(line: string, from: number): number {
  const at = line.slice(from).search(/[)\]]/);
  return at < 0 ? -1 : from + at;
}
