/** Paragraphs, headings, lists and boxes of a page as Word's paragraphs; tables are handed on to `tableOf`. */
import { AlignmentType, HeadingLevel, type IParagraphOptions, LineRuleType, Paragraph, type Table } from 'docx';
import {
  attribute,
  elementStyle,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isSilent,
  startsAtRight,
  textOf,
} from './htmlTree.ts';
import { backgroundOf, boxLines, sides, type Twips, twips } from './inlineStyle.ts';
import { type Look, lookInside, runsOf } from './runs.ts';
import { tableOf } from './tables.ts';

export type Block = Paragraph | Table;

/** What blocks inherit from the blocks around them. */
export interface BlockContext {
  look: Look;
  align?: string | undefined;
  rightToLeft: boolean;
  indent: Twips;
  /** Of the box that the block is in, if any. */
  shading?: string | undefined;
  lines?: ReturnType<typeof boxLines>;
  list?: { kind: ListKind; level: number; instance: number } | undefined;
  /** Width of the column of text, for tables. */
  width: Twips;
  inCell: boolean;
  /** Counts the numbered lists of the page, so that each starts at 1. */
  lists: { count: number };
}

export type ListKind = 'bullets' | 'numbers';

const HEADINGS: Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  h1: HeadingLevel.HEADING_1,
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
  h4: HeadingLevel.HEADING_4,
  h5: HeadingLevel.HEADING_5,
  h6: HeadingLevel.HEADING_6,
};

const ALIGNMENTS: Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
};

const INDENT_STEP: Twips = 567;

/** The blocks of an element's children; runs of inline nodes between blocks become paragraphs of their own. */
export function blocksOf(element: HtmlElement, context: BlockContext): Block[] {
  const blocks: Block[] = [];
  let inline: HtmlNode[] = [];
  const flush = (): void => {
    if (inline.some((node) => textOf(node).trim() !== '' || node.nodeName === 'br' || node.nodeName === 'img')) {
      blocks.push(paragraph(inline, context, element));
    }
    inline = [];
  };
  for (const child of element.childNodes) {
    if (isSilent(child)) continue;
    if (!isBlock(child)) {
      inline.push(child);
      continue;
    }
    flush();
    blocks.push(...blocksOfBlock(child, context));
  }
  flush();
  return blocks;
}

function blocksOfBlock(element: HtmlElement, outer: BlockContext): Block[] {
  const style = elementStyle(element);
  const context = insideOf(element, outer);
  const before = breaks(style, 'before') ? [pageBreak()] : [];
  const after = breaks(style, 'after') ? [pageBreak()] : [];
  return [...before, ...content(element, context), ...after];
}

function content(element: HtmlElement, context: BlockContext): Block[] {
  if (element.tagName === 'table') return [tableOf(element, context), spacer(context)];
  if (element.tagName === 'hr') return [rule()];
  const blocks = blocksOf(element, context);
  // An empty paragraph is a blank line on paper; an empty div is nothing.
  return blocks.length === 0 && element.tagName === 'p' ? [paragraph([], context, element)] : blocks;
}

function insideOf(element: HtmlElement, outer: BlockContext): BlockContext {
  const style = elementStyle(element);
  const context: BlockContext = {
    ...outer,
    look: HEADINGS[element.tagName] ? lookInside(element, {}, true) : lookInside(element, outer.look, true),
    align: style['text-align'] ?? attribute(element, 'align') ?? outer.align,
    rightToLeft: startsAtRight(element, outer.rightToLeft),
    shading: backgroundOf(style) ?? outer.shading,
  };
  const lines = boxLines(style);
  if (Object.values(lines).some((line) => line !== undefined)) context.lines = lines;
  if (element.tagName === 'blockquote') context.indent += INDENT_STEP;
  if (element.tagName === 'ul' || element.tagName === 'ol') {
    const kind: ListKind = element.tagName === 'ul' ? 'bullets' : 'numbers';
    context.list = { kind, level: outer.list ? outer.list.level + 1 : 0, instance: context.lists.count++ };
  }
  return context;
}

const breaks = (style: Record<string, string>, where: 'before' | 'after'): boolean =>
  style[`page-break-${where}`] === 'always' || style[`break-${where}`] === 'page';

const pageBreak = (): Paragraph =>
  new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } });

const rule = (): Paragraph =>
  new Paragraph({
    spacing: { before: 60, after: 120 },
    border: { bottom: { style: 'single', size: 6, color: '999999' } },
  });

/** Word glues two tables together that have no paragraph between them. */
const spacer = (context: BlockContext): Paragraph =>
  new Paragraph({ spacing: { line: context.inCell ? 20 : 160, lineRule: LineRuleType.EXACT } });

function paragraph(nodes: HtmlNode[], context: BlockContext, element: HtmlElement): Paragraph {
  const heading = HEADINGS[element.tagName];
  const style = elementStyle(element);
  const alignment = alignmentOf(context);
  const [top, , bottom] = sides(style, 'margin');
  const gap = heading || context.inCell || context.list ? undefined : 120;
  const before = top ?? (heading ? undefined : 0);
  const after = bottom ?? gap;
  const marginLeft = sides(style, 'margin')[3] ?? 0;
  const indent = context.indent + Math.max(0, marginLeft);
  const options: IParagraphOptions = {
    ...(heading ? { heading, keepNext: true } : {}),
    children: runsOf(nodes, context.look),
    spacing: {
      ...(before === undefined ? {} : { before: Math.max(0, before) }),
      ...(after === undefined ? {} : { after: Math.max(0, after) }),
    },
    ...(alignment ? { alignment } : {}),
    ...(context.rightToLeft ? { bidirectional: true } : {}),
    ...(indent > 0 && !context.list ? { indent: { left: indent } } : {}),
    ...(context.shading ? { shading: { type: 'clear', color: 'auto', fill: context.shading } } : {}),
    ...(context.lines ? { border: paragraphBorder(context.lines) } : {}),
    ...listItem(context),
  };
  return new Paragraph(options);
}

/** Word counts left and right from the start of the line, so both swap where lines start at the right. */
function alignmentOf(context: BlockContext): (typeof AlignmentType)[keyof typeof AlignmentType] | undefined {
  const align = context.align ?? '';
  if (!context.rightToLeft) return ALIGNMENTS[align];
  return ALIGNMENTS[align === 'left' ? 'right' : align === 'right' ? 'left' : align];
}

function listItem({ list }: BlockContext): Partial<IParagraphOptions> {
  return list ? { numbering: { reference: list.kind, level: list.level, instance: list.instance } } : {};
}

function paragraphBorder(lines: ReturnType<typeof boxLines>): NonNullable<IParagraphOptions['border']> {
  const drawn = Object.entries(lines).flatMap(([side, line]) => (line ? [[side, { ...line, space: 4 }]] : []));
  return Object.fromEntries(drawn);
}

/** @see twips for the units that widths may have */
export const widthOf = (style: Record<string, string>, element: HtmlElement): string | undefined => {
  const width = style.width ?? attribute(element, 'width');
  return width !== undefined && (width.endsWith('%') || twips(width) !== undefined) ? width : undefined;
};
