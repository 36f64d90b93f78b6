/** Lines of a play to headings, speeches and directions: first it is found out how this script names who speaks. */
import { withoutSignsAfter, withoutSignsBefore } from '../values/trimSigns.ts';
import { isActionLine } from './actionLines.ts';
import type { Block, DirectionBlock, ScriptBlocks, SpeechBlock, SpokenLine } from './block.ts';
import { closingAt, isBalanced } from './brackets.ts';
import { isActionInBrackets, readsAsDirection } from './directionWords.ts';
import { speechBegins } from './frontMatter.ts';
import { type Heading, headingOf, headingTitle } from './headings.ts';
import { joinedBrackets } from './joinedBrackets.ts';
import { labelsOf, leadingNote } from './labelShapes.ts';
import { type Layout, labelOf, layoutOf } from './layout.ts';
import { withNumberedTitles } from './numberedTitles.ts';
import { isInCapitals, keysOf } from './scriptTokens.ts';
import type { PagedLines, TextLine } from './textLines.ts';

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
const SONG =
  /^(?:(?:the |ein |eine |une? )?(?:song|lied|chanson|canción|cancion|canzone|aria|duet|duett|trio|quartet|reprise|musical number|couplet)\b.{0,60}|(?:song|no|nr|number|nummer|#)\.? ?#?\d{1,2}[a-z]?\b.{0,60})$/i;
const SONG_MOST = 80;
/** Below a title, where no blank line parts it from the play. */
const FOLLOWS_TITLE =
  /^(?:(?:by|von|de|par|di)\b|(?:setting|at rise|time|place|characters|cast|personen|personnages|personajes)\b|an? .{0,40}\b(?:play|musical|comedy|piece)\b)/i;
/** A direction in brackets that is not closed within so many lines was never one. */
const LONGEST_BRACKET = 12;

/** Where the play itself begins, and what stands before it. */
interface Front {
  title: string;
  castLines: string[];
  bodyFrom: number;
}

export function textBlocks({ lines: paged, pages, doubts: pageDoubts }: PagedLines): ScriptBlocks {
  const { lines, doubts: titleDoubts } = withNumberedTitles(paged);
  const doubts = [...pageDoubts, ...titleDoubts];
  const front = frontOf(lines);
  const body = joinedBrackets(lines.slice(front.bodyFrom));
  const layout = layoutOf(body, front.castLines);
  const blocks = blocksOf(body, layout);
  return { title: front.title, blocks, castLines: front.castLines, persons: [], pages, doubts };
}

/**
 * The title is the first line. The characters are listed under a line that says so; the list ends at the first heading, at the
 * latest where somebody speaks.
 */
function frontOf(lines: readonly TextLine[]): Front {
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
function isContents(text: string): boolean {
  const end = text.slice(-12);
  const number = /\d{1,3}$/.exec(end);
  return number !== null && /(?:\.\.\.| {2}|\t) ?$/.test(end.slice(0, number.index));
}

class BlockList {
  readonly blocks: Block[] = [];
  private speech: (SpeechBlock & { parts: (SpokenLine | DirectionBlock)[] }) | null = null;

  open(label: string, note: string, line: TextLine): void {
    this.speech = { kind: 'speech', label, note, parts: [], line: line.number, page: line.page };
    this.blocks.push(this.speech);
  }

  close(): void {
    this.speech = null;
  }

  get isOpen(): boolean {
    return this.speech !== null;
  }

  get isEmptySpeech(): boolean {
    return this.speech !== null && this.speech.parts.length === 0;
  }

  spoken(text: string, line: TextLine, sung: boolean): void {
    if (this.speech === null) return;
    const { parts } = this.speech;
    const last = parts[parts.length - 1];
    let rest = text;
    // A word that was parted at the end of the line before.
    if (last?.kind === 'line' && /\p{Ll}-$/u.test(last.text.slice(-2)) && /^\p{Ll}/u.test(text)) {
      const end = text.indexOf(' ') < 0 ? text.length : text.indexOf(' ');
      parts[parts.length - 1] = { ...last, text: last.text.slice(0, -1) + text.slice(0, end), wasParted: true };
      rest = text.slice(end).trim();
      if (rest === '') return;
    }
    for (const part of partsOf(rest, line, sung, parts.length === 0)) parts.push(part);
  }

  /** Within a speech where one is open, else by itself. */
  direction(text: string, line: TextLine, inSpeech: boolean): void {
    const block = directionBlock(text, line);
    if (inSpeech && this.speech !== null) this.speech.parts.push(block);
    else {
      this.blocks.push(block);
      this.speech = null;
    }
  }
}

function directionBlock(text: string, line: Pick<TextLine, 'number' | 'page'>): DirectionBlock {
  return { kind: 'direction', text: bareDirection(text), says: '', line: line.number, page: line.page };
}

/** Without brackets and what stands around them. */
export function bareDirection(text: string): string {
  return withoutSignsAfter(withoutSignsBefore(text.trim(), ' ([,\t'), ' )]\t');
}

function blocksOf(lines: readonly TextLine[], layout: Layout): Block[] {
  const isStyled =
    lines.filter((line) => line.isHeading === true).length > 1 &&
    !lines.some(({ text }) => headingOf(text)?.scene !== undefined);
  const list = new BlockList();
  let lastKey = '';
  let bracket: { text: string; line: TextLine; lines: number; inSpeech: boolean } | null = null;
  let opener = true;
  lines.forEach((line, at) => {
    const { text } = line;
    // A number that is no page’s says nothing.
    if (text === '' || /^\d{1,4}\.?$/.test(text)) return;
    if (bracket !== null) {
      const isNew = headingOf(text) !== null || bracket.lines > LONGEST_BRACKET;
      if (!isNew) {
        bracket.text = joined(bracket.text, text);
        bracket.lines++;
        if (isClosed(bracket.text)) {
          list.direction(bracket.text, bracket.line, bracket.inSpeech);
          bracket = null;
        }
        return;
      }
      list.direction(bracket.text, bracket.line, bracket.inSpeech);
      bracket = null;
    }
    const isStart = layout.startsParagraph(at);
    const label = labelOf(layout, at, opener);
    opener = false;
    const heading = headingOf(text);
    if (heading !== null && !(label !== null && isNamedAlone(heading) && layout.isFollowed(at)) && !isContents(text)) {
      const key = `${heading.act ?? ''}.${heading.scene ?? ''}`;
      const isUnnumbered = heading.act === undefined && heading.scene === '';
      const last = list.blocks[list.blocks.length - 1];
      // `Scene: a street` below a heading says where it is.
      if (isUnnumbered && heading.rest !== '' && last !== undefined && (last.kind === 'act' || last.kind === 'scene')) {
        if (last.kind === 'scene')
          list.blocks[list.blocks.length - 1] = { ...last, title: `${last.title}: ${heading.rest}` };
        else pushHeading(list, { scene: '', rest: heading.rest }, line);
      } else if (key !== lastKey || isUnnumbered) {
        pushHeading(list, heading, line);
        lastKey = key;
      }
      opener = true;
      return;
    }
    // A Doc whose scenes have names and the style of a heading.
    if (isStyled && line.isHeading === true && heading === null && label === null) {
      pushHeading(list, { scene: '', rest: text }, line);
      opener = true;
      return;
    }
    if (
      label === null &&
      text.length <= SONG_MOST &&
      SONG.test(text) &&
      (isStart || !list.isOpen || layout.labelFollows(at))
    ) {
      list.blocks.push({ kind: 'song', title: text.replace(/[.:]$/, ''), line: line.number, page: line.page });
      list.close();
      opener = true;
      return;
    }
    if (label !== null) {
      list.open(label.label, label.note, line);
      if (label.rest !== '') list.spoken(label.rest, line, isSung(label.note));
      return;
    }
    const opens = text.startsWith('[') ? ']' : text.startsWith('(') ? ')' : '';
    if (opens !== '') {
      const close = closingAt(text, 0);
      const isWhole = close >= 0 && /^[\s.,;]*$/.test(text.slice(close + 1));
      if (isWhole || (close < 0 && opens === ']')) {
        const inSpeech = list.isOpen && (!isStart || layout.isDense);
        if (isWhole) list.direction(text, line, inSpeech);
        else bracket = { text, line, lines: 1, inSpeech };
        return;
      }
      if (close < 0 && closesSoon(lines, at)) {
        bracket = { text, line, lines: 1, inSpeech: list.isOpen && !isStart };
        return;
      }
    }
    if (line.isItalic === true && !list.isEmptySpeech) {
      list.direction(text, line, list.isOpen && !isStart);
      return;
    }
    // A prologue that nobody heads.
    const unheaded = text.startsWith('. ') && layout.style === 'dot';
    if (unheaded || (!list.isOpen && mayBeUnheaded(list.blocks) && isVerse(lines, at))) {
      list.open('', '', line);
      list.spoken(text.replace(/^\. /, ''), line, false);
      return;
    }
    if (!list.isOpen || (isStart && layout.isLooseDirection(at))) {
      const last = list.blocks[list.blocks.length - 1];
      // A direction that goes on in the next line.
      if (!isStart && last?.kind === 'direction' && !list.isOpen) {
        list.blocks[list.blocks.length - 1] = { ...last, text: joined(last.text, bareDirection(text)) };
        return;
      }
      list.direction(text, line, false);
      return;
    }
    if (isClosing(text) || isActionLine(text, lines[at - 1]?.text ?? '', (key) => layout.labels.has(key))) {
      list.direction(text, line, true);
      return;
    }
    list.spoken(text, line, layout.hasSmallLetters && isInCapitals(text) && text.length > 3);
  });
  const left = bracket as { text: string; line: TextLine; inSpeech: boolean } | null;
  if (left !== null) list.direction(left.text, left.line, left.inSpeech);
  return list.blocks;
}

/** `BLACKOUT`, `END OF ACT ONE` and the like are said by nobody. */
function isClosing(text: string): boolean {
  return (
    isInCapitals(text) &&
    /^(end of .{1,30}|the end|end|blackout|black out|curtain|slow curtain|intermission|interval|finis?|ende|telon|vorhang|rideau|oscuro|noir|dunkel|fade out|lights (?:out|down|fade)|fade to black|cut to black)$/.test(
      keysOf(text).join(' '),
    )
  );
}

/** Right below the heading of a prologue, or where somebody has just come on before the first scene. */
function mayBeUnheaded(blocks: readonly Block[]): boolean {
  const last = blocks[blocks.length - 1];
  const before = blocks[blocks.length - 2];
  if (last?.kind === 'scene') return /^[A-Z]{3}$/.test(last.key);
  return (
    last?.kind === 'direction' &&
    readsAsDirection(last.text) &&
    (before?.kind === 'act' || (before?.kind === 'scene' && /^[A-Z]{3}$/.test(before.key)))
  );
}

/** Three lines and more that no blank one parts, or one long one. */
function isVerse(lines: readonly TextLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return (
    !readsAsDirection(text) && (text.length > 200 || [1, 2].every((next) => (lines[at + next]?.text ?? '') !== ''))
  );
}

function isNamedAlone(heading: Heading): boolean {
  return heading.act === undefined && /^[A-Z]{3}$/.test(heading.scene ?? '');
}

function pushHeading(list: BlockList, heading: Heading, line: TextLine): void {
  const place = { line: line.number, page: line.page };
  if (heading.act !== undefined)
    list.blocks.push({
      kind: 'act',
      key: heading.act,
      title:
        heading.scene === undefined && heading.rest !== ''
          ? `${headingTitle('act', heading.act)}: ${heading.rest}`
          : headingTitle('act', heading.act),
      ...place,
    });
  if (heading.scene !== undefined) {
    const name = heading.scene === '' ? '' : headingTitle('scene', heading.scene);
    const title = [name, heading.rest].filter((part) => part !== '').join(': ');
    list.blocks.push({ kind: 'scene', key: heading.scene, title, ...place });
  }
  list.close();
}

function isClosed(text: string): boolean {
  return /[\])][\s.,;]*$/.test(text.slice(-6)) && isBalanced(text);
}

function closesSoon(lines: readonly TextLine[], at: number): boolean {
  let whole = lines[at]?.text ?? '';
  for (let next = at + 1; next < at + LONGEST_BRACKET && next < lines.length; next++) {
    const text = lines[next]?.text ?? '';
    if (text === '') return false;
    whole = `${whole} ${text}`;
    if (isBalanced(whole)) return isClosed(whole);
  }
  return false;
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
