/** A script in Final Draft’s own format: each paragraph says what it is. */
import type { Block, DirectionBlock, ScriptBlocks, SpeechBlock, SpokenLine } from './block.ts';
import { headingOf, headingTitle } from './headings.ts';
import { attribute, elementsIn, type MarkupElement } from './markup.ts';
import { isInCapitals } from './scriptTokens.ts';
import { isSung } from './speechParts.ts';

const NAMES = new Set(['character', 'cast', 'speaker', 'singer']);
const SPOKEN = new Set(['dialogue', 'speech', 'verse']);
const SUNG = new Set(['lyrics', 'lyric', 'singing', 'song lyrics']);
const NOTES = new Set(['parenthetical']);
const HEADS = new Set(['scene heading', 'scene', 'scene number']);
const ACTS = new Set(['act', 'act heading', 'new act', 'act break', 'act number']);
const LEFT_OUT = new Set([
  'transition',
  'cast list',
  'end of act',
  'outline',
  'outline 1',
  'outline 2',
  'outline body',
]);

export function fdxBlocks(root: MarkupElement): ScriptBlocks {
  const elements = [...elementsIn(root)];
  const content = elements.find(({ name }) => name === 'Content') ?? root;
  const titlePage = elements.find(({ name }) => name === 'TitlePage');
  const reader = new FdxReader();
  for (const paragraph of elementsIn(content))
    if (paragraph.name === 'Paragraph' && !reader.has(paragraph)) reader.paragraph(paragraph);
  return {
    title: titlePage === undefined ? '' : titleOf(titlePage),
    blocks: reader.blocks,
    castLines: [],
    persons: [],
    pages: reader.pages,
    doubts: [],
  };
}

function titleOf(page: MarkupElement): string {
  for (const paragraph of elementsIn(page))
    if (paragraph.name === 'Paragraph' && textOf(paragraph) !== '') return textOf(paragraph);
  return '';
}

/** Its own text: one of Dual Dialogue holds paragraphs that are read by themselves. */
function textOf(paragraph: MarkupElement): string {
  return paragraph.children
    .flatMap((child) =>
      typeof child === 'object' && child.name === 'Text'
        ? child.children
            .filter((piece): piece is string => typeof piece === 'string')
            .map((piece) => cased(piece, child))
        : [],
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Small capitals are typed in small letters. */
function cased(text: string, run: MarkupElement): string {
  return /AllCaps|SmallCaps/.test(attribute(run, 'Style')) ? text.toUpperCase() : text;
}

class FdxReader {
  readonly blocks: Block[] = [];
  readonly pages: string[] = [];
  private page = '';
  private scenes = 0;
  private speech: (SpeechBlock & { parts: (SpokenLine | DirectionBlock)[] }) | null = null;

  /** Paragraphs of scripts alone, not those of notes on them. */
  has(paragraph: MarkupElement): boolean {
    return attribute(paragraph, 'Type') === '' && textOf(paragraph) === '';
  }

  paragraph(paragraph: MarkupElement): void {
    const type = attribute(paragraph, 'Type').toLowerCase();
    const text = textOf(paragraph);
    this.turn(paragraph);
    if (text === '' || LEFT_OUT.has(type)) return;
    const place = { line: paragraph.line, page: this.page };
    const heading =
      HEADS.has(type) || ACTS.has(type) || !(NAMES.has(type) || SPOKEN.has(type) || SUNG.has(type) || NOTES.has(type))
        ? headingOf(text)
        : null;
    if (HEADS.has(type) || ACTS.has(type) || heading !== null) {
      this.speech = null;
      if (ACTS.has(type) && heading === null) this.blocks.push({ kind: 'act', key: text, title: text, ...place });
      if (heading?.act !== undefined)
        this.blocks.push({ kind: 'act', key: heading.act, title: headingTitle('act', heading.act), ...place });
      if (heading === null && !ACTS.has(type)) {
        this.scenes++;
        this.blocks.push({
          kind: 'scene',
          key: attribute(paragraph, 'Number') || String(this.scenes),
          title: text,
          ...place,
        });
      } else if (heading?.scene !== undefined)
        this.blocks.push({
          kind: 'scene',
          key: heading.scene,
          title: [heading.scene === '' ? '' : headingTitle('scene', heading.scene), heading.rest]
            .filter((part) => part !== '')
            .join(': '),
          ...place,
        });
      return;
    }
    if (NAMES.has(type)) {
      const open = text.indexOf('(');
      const note = open > 0 ? text.slice(open).replace(/[()]/g, ' ').trim() : '';
      this.speech = {
        kind: 'speech',
        label: (open > 0 ? text.slice(0, open) : text).replace(/[:.]$/, '').trim(),
        note: /^cont/i.test(note) ? '' : note,
        parts: [],
        ...place,
      };
      this.blocks.push(this.speech);
      return;
    }
    if (this.speech !== null && (SPOKEN.has(type) || SUNG.has(type))) {
      this.speech.parts.push({
        kind: 'line',
        text,
        sung: SUNG.has(type) || isSung(this.speech.note) || (isInCapitals(text) && text.length > 20),
        line: place.line,
      });
      return;
    }
    const direction: DirectionBlock = {
      kind: 'direction',
      text: text.replace(/^\(/, '').replace(/\)$/, ''),
      says: '',
      ...place,
    };
    if (this.speech !== null && NOTES.has(type)) this.speech.parts.push(direction);
    else {
      this.speech = null;
      this.blocks.push(direction);
    }
  }

  private turn(paragraph: MarkupElement): void {
    for (const child of paragraph.children) {
      if (typeof child !== 'object' || child.name !== 'SceneProperties') continue;
      const page = attribute(child, 'Page');
      if (page === '') continue;
      this.page = page;
      if (!this.pages.includes(page)) this.pages.push(page);
    }
  }
}
