/** What stands in front of a play: its title, and the list of characters. */
import { readsAsDirection } from './directionWords.ts';
import { speechBegins } from './frontMatter.ts';
import { type Heading, headingOf } from './headings.ts';
import { labelsOf } from './labelShapes.ts';
import { isInCapitals, keysOf } from './scriptTokens.ts';
import type { TextLine } from './textLines.ts';

const CAST_HEADS = new Set(
  [
    'characters in the play',
    'characters',
    'the characters',
    'characters of the play',
    'cast of characters',
    'cast',
    'the cast',
    'list of characters',
    'dramatis personae',
    'dramatis personæ',
    'persons represented',
    'persons of the play',
    'persons in the play',
    'the persons of the play',
    'the actors names',
    'cast list',
    'roles',
    'the company',
    'rollen',
    'besetzung',
    'personen',
    'die personen',
    'personnages',
    'les personnages',
    'acteurs',
    'personajes',
    'personas',
    'reparto',
    'personaggi',
    'interlocutores',
    'personae',
  ].map((text) => keysOf(text).join(' ')),
);
/** Below a title, where no blank line parts it from the play. */
const FOLLOWS_TITLE =
  /^(?:(?:by|von|de|par|di)\b|(?:setting|at rise|time|place|characters|cast|personen|personnages|personajes)\b|an? .{0,40}\b(?:play|musical|comedy|piece)\b)/i;

/** Where the play itself begins, and what stands before it. */
export interface Front {
  title: string;
  castLines: string[];
  bodyFrom: number;
}

/**
 * The title is the first line. The characters are listed under a line that says so; the list ends at the first heading, at the
 * latest where somebody speaks.
 */
export function frontOf(lines: readonly TextLine[]): Front {
  const firstHeading = headingAfter(lines, -1);
  const head = lines.findIndex(({ text }) => isCastHead(text));
  const titleAt = lines.findIndex(({ text }) => text !== '');
  const title = lines[titleAt];
  const hasTitle =
    title !== undefined && titleAt !== firstHeading && titleAt !== head && isTitle(title.text, lines[titleAt + 1]);
  const isList = head >= 0 && (firstHeading < 0 || head < firstHeading || headingAfter(lines, head) >= 0);
  let bodyFrom = hasTitle ? titleAt + 1 : Math.max(0, titleAt);
  let castLines: string[] = [];
  if (isList) {
    const next = headingAfter(lines, head);
    const spoken = next >= 0 ? speechBegins(lines, head + 1, next, true) : -1;
    const end = spoken >= 0 ? spoken : next >= 0 ? next : listEnd(lines, head);
    castLines = [
      ...namesBehindHead(lines[head]?.text ?? ''),
      ...lines.slice(head + 1, end).map(({ text }) => text),
    ].filter((text) => text !== '');
    // What was put before the list stays readable: a heading there is one of a table of contents.
    bodyFrom = end;
  } else if (firstHeading >= 0 && firstHeading < 40) {
    const spoken = speechBegins(lines, bodyFrom, firstHeading, false);
    bodyFrom = spoken >= 0 ? spoken : firstHeading;
  }
  return { title: hasTitle ? title.text : '', castLines: castLines.slice(0, 200), bodyFrom };
}

/** `Characters: ANA, BEN` */
function namesBehindHead(text: string): string[] {
  const colon = text.indexOf(':');
  return colon < 0
    ? []
    : text
        .slice(colon + 1)
        .split(',')
        .map((name) => name.trim());
}

/** `Characters`, `Cast (in order of appearance)`, `Personajes / Characters`. */
function isCastHead(text: string): boolean {
  const colon = text.indexOf(':');
  if ((colon < 0 ? text.length : colon) > 60) return false;
  const heads = (text.slice(0, colon < 0 ? undefined : colon).split(/[([]/)[0] ?? '').split('/');
  return heads.every(
    (head) => CAST_HEADS.has(keysOf(head).join(' ').replace(/^the /, '')) || CAST_HEADS.has(keysOf(head).join(' ')),
  );
}

function isTitle(text: string, next: TextLine | undefined): boolean {
  return (
    text.length <= 80 &&
    !readsAsDirection(text) &&
    (next === undefined || next.text === '' || labelsOf(text).length === 0 || FOLLOWS_TITLE.test(next.text))
  );
}

function headingAfter(lines: readonly TextLine[], from: number): number {
  return lines.findIndex((_, at) => at > from && opensPlay(lines, at));
}

/** A chorus or a prologue in the list of characters is one of them, not a heading. */
function opensPlay(lines: readonly TextLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  const heading = text === '' ? null : headingOf(text);
  if (heading === null || isContents(text)) return false;
  return (
    !isNamedAlone(heading) ||
    isInCapitals(text) ||
    ((lines[at - 1]?.text ?? '') === '' && (lines[at + 1]?.text ?? '') === '')
  );
}

/** Without a heading, a list of characters ends at the first gap of two lines, or where a line is said by somebody. */
function listEnd(lines: readonly TextLine[], head: number): number {
  let blanks = 0;
  for (let at = head + 1; at < lines.length; at++) {
    blanks = lines[at]?.text === '' ? blanks + 1 : 0;
    if (blanks >= 2 && at > head + 3) return at;
    if (readsAsDirection(lines[at]?.text ?? '')) return at;
  }
  return head + 1;
}

/** A line of a table of contents. */
export function isContents(text: string): boolean {
  const end = text.slice(-12);
  const number = /\d{1,3}$/.exec(end);
  return number !== null && /(?:\.\.\.| {2}|\t) ?$/.test(end.slice(0, number.index));
}

/** A prologue, a chorus: a heading that may be somebody’s name. */
export function isNamedAlone(heading: Heading): boolean {
  return heading.act === undefined && /^[A-Z]{3}$/.test(heading.scene ?? '');
}
