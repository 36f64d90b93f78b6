/** A script in Fountain, by its published syntax (fountain.io/syntax): screenplays, and plays whose sections are acts and scenes. */
import type { Block, DirectionBlock, ScriptBlocks, SpeechBlock, SpokenLine } from './block.ts';
import { type Heading, headingOf, headingTitle } from './headings.ts';
import { isInCapitals, keysOf } from './scriptTokens.ts';
import { isSung } from './speechParts.ts';

/** `int`, `ext`, `est`, `int./ext`, `int/ext`, `i/e` with a full stop or a space behind. */
const SCENE = /^(?:int\.?\/ext|ext\.?\/int|int|ext|est|i\/e)[. ]/i;
const NUMBER = /#([\w.-]{1,12})#\s*$/;

interface Line {
  text: string;
  /** With the spaces around it: two of them make a line that is not blank. */
  whole: string;
  number: number;
}

/** True for a text that says by its form that it is Fountain: scene headings and cues stand in it. */
export function isFountain(text: string): boolean {
  const lines = text.slice(0, 40_000).split(/\r\n|[\n\r]/);
  const scenes = lines.filter(
    (line, at) => SCENE.test(line) && (lines[at - 1] ?? '').trim() === '' && isInCapitals(line),
  ).length;
  return scenes >= 2;
}

export function fountainBlocks(text: string): ScriptBlocks {
  const lines = linesOf(withoutAsides(text));
  const { title, from } = titlePage(lines);
  const reader = new FountainReader(lines, from);
  reader.read();
  return { title, blocks: reader.blocks, castLines: [], persons: [], pages: reader.pages, doubts: [] };
}

function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|[\n\r]/)
    .map((whole, at) => ({ text: whole.replace(/\t/g, '    ').trim(), whole, number: at + 1 }));
}

/** Notes and what is cut with `/*` are no part of the script; their lines still count. */
function withoutAsides(text: string): string {
  return cutOut(cutOut(text, '/*', '*/'), '[[', ']]');
}

function cutOut(text: string, open: string, close: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(open, from);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    if (end < 0) break;
    kept.push(text.slice(from, start), text.slice(start, end).replace(/[^\n]/g, ''));
    from = end + close.length;
  }
  kept.push(text.slice(from));
  return kept.join('');
}

function titlePage(lines: readonly Line[]): { title: string; from: number } {
  const first = lines.findIndex(({ text }) => text !== '');
  if (
    first < 0 ||
    !/^(title|credit|author|authors|source|draft date|date|contact|copyright|notes|format)[^:]{0,20}:/i.test(
      lines[first]?.text ?? '',
    )
  )
    return { title: '', from: 0 };
  let end = first;
  let title = '';
  let isTitle = false;
  for (; end < lines.length && lines[end]?.text !== ''; end++) {
    const { text, whole } = lines[end] as Line;
    const key = /^([a-z ]{2,20}):(.*)$/i.exec(text);
    if (key !== null && !/^\s/.test(whole)) {
      isTitle = (key[1] ?? '').toLowerCase() === 'title';
      if (isTitle) title = (key[2] ?? '').trim();
    } else if (isTitle) title = `${title} ${text}`.trim();
  }
  return { title: plain(title), from: end };
}

/** Without the signs of bold, italics and underlining; one behind a backslash stays. */
function plain(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\' && /[*_]/.test(text.charAt(at + 1))) kept += text.charAt(++at);
    else if (sign !== '*' && sign !== '_') kept += sign;
  }
  return kept.trim();
}

class FountainReader {
  readonly blocks: Block[] = [];
  readonly pages: string[] = [];
  private page = '';
  private scene = 0;
  private readonly hasHeadings: boolean;

  constructor(
    private readonly lines: readonly Line[],
    private readonly from: number,
  ) {
    this.hasHeadings =
      lines.some((_, at) => this.sceneHeading(at) !== null) ||
      lines.some(({ text }) => text.startsWith('#') && headingOf(text.replace(/^#+/, '')) !== null);
    if (lines.some(({ text }) => /^={3,}$/.test(text))) this.turn();
  }

  read(): void {
    for (let at = this.from; at < this.lines.length; ) at = this.one(at);
  }

  private one(at: number): number {
    const line = this.lines[at] as Line;
    const { text } = line;
    if (text === '') return at + 1;
    if (/^={3,}$/.test(text)) this.turn();
    else if (text.startsWith('#')) this.section(line);
    else if (text.startsWith('=')) return at + 1;
    else if (this.sceneHeading(at) !== null) this.heading(at);
    else if (text.startsWith('~')) this.direction(text.slice(1), line);
    else if (isTransition(text) && this.isBlank(at - 1)) return at + 1;
    else if (this.isCue(at)) return this.speech(at);
    else if (/^>.*<$/.test(text)) this.centred(text.slice(1, -1), line);
    else this.action(text.replace(/^!/, ''), line);
    return at + 1;
  }

  private isBlank(at: number): boolean {
    return at < 0 || (this.lines[at]?.text ?? '') === '';
  }

  private turn(): void {
    this.page = String(this.pages.length + 1);
    this.pages.push(this.page);
  }

  private place(line: Line): { line: number; page: string } {
    return { line: line.number, page: this.page };
  }

  private section(line: Line): void {
    const title = plain(line.text.replace(/^#+\s*/, ''));
    const heading = headingOf(title);
    if (heading !== null) this.push(heading, line);
    else if (!this.hasHeadings) this.blocks.push({ kind: 'scene', key: '', title, ...this.place(line) });
  }

  private push(heading: Heading, line: Line): void {
    if (heading.act !== undefined)
      this.blocks.push({ kind: 'act', key: heading.act, title: headingTitle('act', heading.act), ...this.place(line) });
    if (heading.scene === undefined) return;
    if (/^\d+$/.test(heading.scene)) this.scene = Number(heading.scene);
    const name = heading.scene === '' ? '' : headingTitle('scene', heading.scene);
    this.blocks.push({
      kind: 'scene',
      key: heading.scene,
      title: [name, heading.rest].filter((part) => part !== '').join(': '),
      ...this.place(line),
    });
  }

  private sceneHeading(at: number): string | null {
    const text = this.lines[at]?.text ?? '';
    if (/^\.[^.]/.test(text)) return text.slice(1);
    return SCENE.test(text) && this.isBlank(at - 1) ? text : null;
  }

  private heading(at: number): void {
    const text = this.sceneHeading(at) ?? '';
    const number = NUMBER.exec(text);
    const title = plain(text.replace(NUMBER, ''));
    const worded = headingOf(title);
    if (worded !== null && number === null) {
      this.push(worded, this.lines[at] as Line);
      return;
    }
    const last = this.blocks[this.blocks.length - 1];
    // `## Scene 2` and the place below it are one heading.
    if (number === null && last?.kind === 'scene') {
      this.blocks[this.blocks.length - 1] = { ...last, title: `${last.title}: ${title}` };
      return;
    }
    this.scene++;
    this.blocks.push({
      kind: 'scene',
      key: number?.[1] ?? String(this.scene),
      title,
      ...this.place(this.lines[at] as Line),
    });
  }

  private isCue(at: number): boolean {
    const { text } = this.lines[at] as Line;
    if (this.isBlank(at + 1) && !/^ {2,}$/.test(this.lines[at + 1]?.whole ?? '')) return false;
    if (text.startsWith('@')) return true;
    const name = text.replace(/\([^)]{0,40}\)/g, '').replace(/\^$/, '');
    return (
      this.isBlank(at - 1) &&
      isInCapitals(name) &&
      name.length <= 60 &&
      !/^[!>]/.test(name) &&
      !/[.!?]$/.test(name.trim())
    );
  }

  private speech(at: number): number {
    const line = this.lines[at] as Line;
    const open = line.text.indexOf('(');
    const name = (open > 0 ? line.text.slice(0, open) : line.text).replace(/^@/, '').replace(/\^\s*$/, '');
    const note = open > 0 ? line.text.slice(open).replace(/[()^]/g, ' ').trim() : '';
    const parts: (SpokenLine | DirectionBlock)[] = [];
    let next = at + 1;
    for (; next < this.lines.length; next++) {
      const said = this.lines[next] as Line;
      if (said.text === '' && !/^ {2,}$/.test(said.whole)) break;
      const text = plain(said.text.replace(/^~/, ''));
      if (/^\(.*\)$/.test(said.text))
        parts.push({ kind: 'direction', text: text.slice(1, -1), says: '', ...this.place(said) });
      else if (text !== '')
        parts.push({ kind: 'line', text, sung: said.text.startsWith('~') || isSung(note), line: said.number });
    }
    const speech: SpeechBlock = {
      kind: 'speech',
      label: plain(name),
      note: /^cont/i.test(note) ? '' : note,
      parts,
      ...this.place(line),
    };
    this.blocks.push(speech);
    return next;
  }

  private centred(text: string, line: Line): void {
    const heading = headingOf(plain(text));
    if (heading !== null) this.push(heading, line);
  }

  private action(text: string, line: Line): void {
    const said = plain(text);
    const heading = keysOf(said).length <= 8 ? headingOf(said) : null;
    if (heading !== null && this.isBlank(line.number - 2)) this.push(heading, line);
    else this.direction(said, line);
  }

  private direction(text: string, line: Line): void {
    const last = this.blocks[this.blocks.length - 1];
    // Lines that no blank one parts are one direction.
    if (last?.kind === 'direction' && last.line >= line.number - 1 && !this.isBlank(line.number - 2))
      this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
    else this.blocks.push({ kind: 'direction', text, says: '', ...this.place(line) });
  }
}

function isTransition(text: string): boolean {
  return (
    (text.startsWith('>') && !text.endsWith('<')) ||
    (isInCapitals(text) &&
      /(TO:|FADE IN:|FADE OUT\.?|BLACKOUT\.?|CURTAIN\.?|THE END\.?)$/.test(text) &&
      text.length < 40)
  );
}
