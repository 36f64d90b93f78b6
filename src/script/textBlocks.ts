/** Lines of a play to headings, speeches and directions: first it is found out how this script names who speaks. */
import { isActionLine } from './actionLines.ts';
import type { Block, ScriptBlocks } from './block.ts';
import { BlockList } from './blockList.ts';
import { closingAt, isBalanced } from './brackets.ts';
import { readsAsDirection } from './directionWords.ts';
import { type Heading, headingOf, headingTitle } from './headings.ts';
import { joinedBrackets } from './joinedBrackets.ts';
import type { LabelFound } from './labelShapes.ts';
import { type Layout, labelOf, layoutOf } from './layout.ts';
import { withNumberedTitles } from './numberedTitles.ts';
import { frontOf, isContents, isNamedAlone } from './playFront.ts';
import { isInCapitals, keysOf } from './scriptTokens.ts';
import { bareDirection, isSung, joined } from './speechParts.ts';
import type { PagedLines, TextLine } from './textLines.ts';

const SONG =
  /^(?:(?:the |ein |eine |une? )?(?:song|lied|chanson|canción|cancion|canzone|aria|duet|duett|trio|quartet|reprise|musical number|couplet)\b.{0,60}|(?:song|no|nr|number|nummer|#)\.? ?#?\d{1,2}[a-z]?\b.{0,60})$/i;
const SONG_MOST = 80;
/** A direction in brackets that is not closed within so many lines was never one. */
const LONGEST_BRACKET = 12;

/** The blocks of a text, with its title and list of characters. */
export function textBlocks({ lines: paged, pages, doubts: pageDoubts }: PagedLines): ScriptBlocks {
  const { lines, doubts: titleDoubts } = withNumberedTitles(paged);
  const doubts = [...pageDoubts, ...titleDoubts];
  const front = frontOf(lines);
  const body = joinedBrackets(lines.slice(front.bodyFrom));
  const blocks = new BlockReader(body, layoutOf(body, front.castLines)).read();
  return { title: front.title, blocks, castLines: front.castLines, persons: [], pages, doubts };
}

/** Goes through the lines once; each is tried as one thing after another. */
class BlockReader {
  private readonly list = new BlockList();
  /** True where the scenes have names, and the style of a heading. */
  private readonly isStyled: boolean;
  private lastKey = '';
  /** A direction that the next lines close. */
  private bracket: { text: string; line: TextLine; lines: number; inSpeech: boolean } | null = null;
  /** The line stands first below a heading, or a song’s title. */
  private isOpener = true;

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly layout: Layout,
  ) {
    this.isStyled =
      lines.filter((line) => line.isHeading === true).length > 1 &&
      !lines.some(({ text }) => headingOf(text)?.scene !== undefined);
  }

  read(): Block[] {
    this.lines.forEach((line, at) => {
      // A number that is no page’s says nothing.
      if (line.text === '' || /^\d{1,4}\.?$/.test(line.text)) return;
      if (!this.inBracket(line)) this.line(line, at);
    });
    this.closeBracket();
    return this.list.blocks;
  }

  private line(line: TextLine, at: number): void {
    const label = labelOf(this.layout, at, this.isOpener);
    this.isOpener = this.heading(line, at, label) || (label === null && this.song(line, at));
    if (this.isOpener) return;
    if (label !== null) this.speech(line, label);
    else if (!this.bracketed(line, at) && !this.unheaded(line, at) && !this.direction(line, at))
      this.list.spoken(line.text, line, this.layout.hasSmallLetters && isInCapitals(line.text) && line.text.length > 3);
  }

  /** Within a direction in brackets that an earlier line has begun. */
  private inBracket({ text }: TextLine): boolean {
    if (this.bracket === null) return false;
    if (headingOf(text) !== null || this.bracket.lines > LONGEST_BRACKET) {
      this.closeBracket();
      return false;
    }
    this.bracket.text = joined(this.bracket.text, text);
    this.bracket.lines++;
    if (isClosed(this.bracket.text)) this.closeBracket();
    return true;
  }

  private closeBracket(): void {
    if (this.bracket !== null) this.list.direction(this.bracket.text, this.bracket.line, this.bracket.inSpeech);
    this.bracket = null;
  }

  private heading(line: TextLine, at: number, label: LabelFound | null): boolean {
    const { text } = line;
    const heading = headingOf(text);
    const isName = heading !== null && label !== null && isNamedAlone(heading) && this.layout.isFollowed(at);
    if (heading !== null && !isName && !isContents(text)) {
      this.open(heading, line);
      return true;
    }
    if (!this.isStyled || line.isHeading !== true || heading !== null || label !== null) return false;
    pushHeading(this.list, { scene: '', rest: text }, line);
    return true;
  }

  private open(heading: Heading, line: TextLine): void {
    const { blocks } = this.list;
    const key = `${heading.act ?? ''}.${heading.scene ?? ''}`;
    const isUnnumbered = heading.act === undefined && heading.scene === '';
    const last = blocks[blocks.length - 1];
    // `Scene: a street` below a heading says where it is.
    if (isUnnumbered && heading.rest !== '' && last?.kind === 'scene')
      blocks[blocks.length - 1] = { ...last, title: `${last.title}: ${heading.rest}` };
    else if (isUnnumbered && heading.rest !== '' && last?.kind === 'act')
      pushHeading(this.list, { scene: '', rest: heading.rest }, line);
    else if (key !== this.lastKey || isUnnumbered) {
      pushHeading(this.list, heading, line);
      this.lastKey = key;
    }
  }

  private song({ text, number, page }: TextLine, at: number): boolean {
    const standsAlone = this.layout.startsParagraph(at) || !this.list.isOpen || this.layout.labelFollows(at);
    if (text.length > SONG_MOST || !SONG.test(text) || !standsAlone) return false;
    this.list.blocks.push({ kind: 'song', title: text.replace(/[.:]$/, ''), line: number, page });
    this.list.close();
    return true;
  }

  private speech(line: TextLine, { label, note, rest }: LabelFound): void {
    this.list.open(label, note, line);
    if (rest !== '') this.list.spoken(rest, line, isSung(note));
  }

  /** A direction in brackets or in italics. */
  private bracketed(line: TextLine, at: number): boolean {
    const { text } = line;
    const { list, layout } = this;
    const isStart = layout.startsParagraph(at);
    if (/^[[(]/.test(text)) {
      const close = closingAt(text, 0);
      const isWhole = close >= 0 && /^[\s.,;]*$/.test(text.slice(close + 1));
      const inSpeech = list.isOpen && (!isStart || layout.isDense);
      if (isWhole) list.direction(text, line, inSpeech);
      else if (close < 0 && text.startsWith('[')) this.bracket = { text, line, lines: 1, inSpeech };
      else if (close < 0 && closesSoon(this.lines, at))
        this.bracket = { text, line, lines: 1, inSpeech: list.isOpen && !isStart };
      if (isWhole || this.bracket !== null) return true;
    }
    if (line.isItalic !== true || list.isEmptySpeech) return false;
    list.direction(text, line, list.isOpen && !isStart);
    return true;
  }

  /** A prologue that nobody heads. */
  private unheaded(line: TextLine, at: number): boolean {
    const { list } = this;
    const isBare = line.text.startsWith('. ') && this.layout.style === 'dot';
    if (!isBare && (list.isOpen || !mayBeUnheaded(list.blocks) || !isVerse(this.lines, at))) return false;
    list.open('', '', line);
    list.spoken(line.text.replace(/^\. /, ''), line, false);
    return true;
  }

  /** A direction without brackets. */
  private direction(line: TextLine, at: number): boolean {
    const { list, layout } = this;
    const { text } = line;
    const isStart = layout.startsParagraph(at);
    if (!list.isOpen || (isStart && layout.isLooseDirection(at))) {
      const last = list.blocks[list.blocks.length - 1];
      // It goes on in the next line.
      if (!isStart && last?.kind === 'direction' && !list.isOpen)
        list.blocks[list.blocks.length - 1] = { ...last, text: joined(last.text, bareDirection(text)) };
      else list.direction(text, line, false);
      return true;
    }
    if (!isClosing(text) && !isActionLine(text, this.lines[at - 1]?.text ?? '', (key) => layout.labels.has(key)))
      return false;
    list.direction(text, line, true);
    return true;
  }
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
