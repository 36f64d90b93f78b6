/** The parts of parse5's tree that the writer of Word files walks. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { styleOf } from './inlineStyle.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

export function bodyOf(html: string): HtmlElement {
  const root = parse(html).childNodes.find(isElement);
  const body = root?.childNodes.filter(isElement).find((element) => element.tagName === 'body');
  // parse5 builds html, head and body for any text, as a browser does.
  if (!body) throw new Error('A parsed page has no body.');
  return body;
}

export function isElement(node: { nodeName: string }): node is HtmlElement {
  return 'tagName' in node;
}

export function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function elementStyle(element: HtmlElement): Record<string, string> {
  return styleOf(attribute(element, 'style'));
}

const BLOCKS = new Set(
  'address article aside blockquote body center div dl dd dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Never shown, so never printed. */
const SILENT = new Set(['head', 'script', 'style', 'template', 'title']);

export const isBlock = (node: HtmlNode): node is HtmlElement => isElement(node) && BLOCKS.has(node.tagName);
export const isSilent = (node: HtmlNode): boolean => isElement(node) && SILENT.has(node.tagName);

/** Whether lines start at the right, from `dir` or `direction`; `auto` goes by the first letter, as in a browser. */
export function startsAtRight(element: HtmlElement, outer: boolean): boolean {
  const direction = attribute(element, 'dir') ?? elementStyle(element).direction;
  if (direction === 'auto') return RTL_FIRST.test(textOf(element));
  return direction === undefined ? outer : direction === 'rtl';
}

/** No other letters before the first one of Hebrew or Arabic. */
const RTL_FIRST = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
