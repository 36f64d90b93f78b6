/** Text and what is inside a line (bold, links, line breaks) as Word's runs. */
import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { attribute, elementStyle, type HtmlElement, type HtmlNode, isElement, isSilent } from './htmlTree.ts';
import { backgroundOf, colorOf, points } from './inlineStyle.ts';

/** How text looks at this point of the page; handed down and added to. */
export type Look = Omit<IRunOptions, 'text' | 'children'>;
type MutableLook = { -readonly [Key in keyof Look]: Look[Key] };

const TAG_LOOKS: Record<string, Look> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  i: { italics: true },
  em: { italics: true },
  u: { underline: {} },
  s: { strike: true },
  del: { strike: true },
  sub: { subScript: true },
  sup: { superScript: true },
  small: { size: 18 },
  code: { font: 'Courier New' },
  a: { color: '0B57D0', underline: {} },
};

const RTL = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]';
/** Hebrew or Arabic words with the spaces between them; Word lays out such a run from right to left. */
const RTL_WORDS = new RegExp(`(${RTL}+(?:\\s+${RTL}+)*)`);

/** The look of an element's content. The background is left out for blocks, which shade the whole paragraph or cell. */
export function lookInside(element: HtmlElement, outer: Look, isBlockElement: boolean): Look {
  const style = elementStyle(element);
  const look: MutableLook = { ...outer, ...TAG_LOOKS[element.tagName] };
  const color = colorOf(style.color);
  const size = points(style['font-size']);
  const weight = style['font-weight'];
  if (color !== undefined) look.color = color;
  if (size !== undefined) look.size = Math.round(size * 2);
  if (weight !== undefined) look.bold = weight === 'bold' || Number(weight) >= 600;
  if (style['font-style'] !== undefined) look.italics = style['font-style'] === 'italic';
  const decoration = style['text-decoration'] ?? style['text-decoration-line'] ?? '';
  if (decoration.includes('line-through')) look.strike = true;
  if (decoration.includes('underline')) look.underline = {};
  const background = isBlockElement ? undefined : backgroundOf(style);
  if (background !== undefined) look.shading = { type: 'clear', color: 'auto', fill: background };
  return look;
}

/** Runs for a row of inline nodes, with white space folded as a browser does. */
export function runsOf(nodes: readonly HtmlNode[], look: Look): ParagraphChild[] {
  const fold = { afterSpace: true };
  return nodes.flatMap((node) => runsOfNode(node, look, fold));
}

function runsOfNode(node: HtmlNode, look: Look, fold: { afterSpace: boolean }): ParagraphChild[] {
  if (isSilent(node)) return [];
  if ('value' in node) return textRuns(node.value, look, fold);
  if (!isElement(node)) return [];
  if (node.tagName === 'br') {
    fold.afterSpace = true;
    return [new TextRun({ ...look, break: 1 })];
  }
  if (node.tagName === 'img') return textRuns(attribute(node, 'alt') ?? '', look, fold);
  const inside = lookInside(node, look, false);
  const runs = node.childNodes.flatMap((child) => runsOfNode(child, inside, fold));
  const link = attribute(node, 'href') ?? '';
  if (node.tagName !== 'a' || !/^(https?|mailto):/i.test(link)) return runs;
  return [new ExternalHyperlink({ link, children: runs })];
}

function textRuns(text: string, look: Look, fold: { afterSpace: boolean }): ParagraphChild[] {
  const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
  const shown = fold.afterSpace ? folded.replace(/^ /, '') : folded;
  if (shown === '') return [];
  fold.afterSpace = shown.endsWith(' ');
  // Splitting at a group puts the words themselves at the odd places.
  return shown.split(RTL_WORDS).flatMap((part, index) => {
    if (part === '') return [];
    return [new TextRun({ ...look, text: part, ...(index % 2 === 1 ? { rightToLeft: true } : {}) })];
  });
}
