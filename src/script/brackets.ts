/** Brackets in lines of a script: where one that is opened is closed again, others within it left aside. */

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Where the bracket at a place is closed; -1 where it is not. @example closingAt('(Ana (12) sits.)', 0) // 15 */
export function closingAt(text: string, open: number): number {
  const sign = text.charAt(open);
  const close = CLOSES[sign];
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const one = text.charAt(at);
    if (one === sign) depth++;
    else if (one === close && --depth === 0) return at;
  }
  return -1;
}

/** True where every bracket that is opened is closed. */
export function isBalanced(text: string): boolean {
  return openBracketIn(text) < 0;
}

/** Where the first bracket stands that nothing closes; -1 where there is none. */
export function openBracketIn(text: string): number {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const one = text.charAt(at);
    if (one in CLOSES) open.push(at);
    else if (one === ')' || one === ']') open.pop();
  }
  return open[0] ?? -1;
}
