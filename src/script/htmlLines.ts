/** A Doc as HTML to lines: what is centred, indented, bold or in small capitals says what plain text cannot. */

import { withoutSignsAfter, withoutSignsBefore } from '../values/trimSigns.ts';
import { isLabel } from './labelShapes.ts';
import { attribute, elementsIn, type MarkupElement, textIn } from './markup.ts';
import type { RawLine } from './textLines.ts';
import { trimmedLine } from './textLines.ts';

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li div blockquote pre td th tr table section article header footer dt dd hr ul ol body center'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set('script style head title template sup noscript'.split(' '));
/** A column of text, in points. */
const COLUMN_POINTS = 6;

interface Style {
  isBold: boolean;
  isItalic: boolean;
  isCapital: boolean;
  isCentred: boolean;
  breaksPage: boolean;
  indentPoints: number;
}

const PLAIN: Style = {
  isBold: false,
  isItalic: false,
  isCapital: false,
  isCentred: false,
  breaksPage: false,
  indentPoints: 0,
};

interface Run {
  text: string;
  style: Style;
}

export function htmlLines(root: MarkupElement): RawLine[] {
  const rules = rulesOf(root);
  const body = [...elementsIn(root)].find(({ name }) => name === 'body') ?? root;
  const lines: RawLine[] = [];
  let runs: Run[] = [];
  let block: { style: Style; isHeading: boolean; line: number } = { style: PLAIN, isHeading: false, line: 1 };
  let startsPage = false;
  const hasBreaks = [...elementsIn(body)].some(
    (element) =>
      element.name === 'p' && element.children.some((child) => typeof child === 'object' && child.name === 'br'),
  );
  const flush = (isEnd: boolean) => {
    const text = trimmedLine(joinedRuns(runs));
    const filled = runs.filter((run) => run.text.trim() !== '');
    if (text !== '' || isEnd)
      lines.push({
        text,
        indent: Math.round(block.style.indentPoints / COLUMN_POINTS),
        number: block.line,
        ...(startsPage ? { startsPage } : {}),
        ...(block.style.isCentred ? { isCentred: true } : {}),
        ...(filled.length > 0 && filled.every(({ style }) => style.isItalic) ? { isItalic: true } : {}),
        ...(block.isHeading ? { isHeading: true } : {}),
      });
    if (text !== '') startsPage = false;
    runs = [];
  };
  type Step = { element: MarkupElement; style: Style } | { text: string; style: Style } | { close: MarkupElement };
  const left: Step[] = [{ element: body, style: PLAIN }];
  while (left.length > 0) {
    const step = left.pop() as Step;
    if ('text' in step) {
      runs.push({ text: step.text.replace(/\s+/g, ' '), style: step.style });
      continue;
    }
    if ('close' in step) {
      const { name } = step.close;
      if (name === 'td' || name === 'th') runs.push({ text: '\t', style: PLAIN });
      else if (BLOCKS.has(name) && !isInCell(left)) flush(false);
      if (hasBreaks && name === 'p') lines.push({ text: '', indent: 0, number: step.close.line });
      continue;
    }
    const { element } = step;
    if (LEFT_OUT.has(element.name)) continue;
    const style = styleOf(element, step.style, rules);
    if (element.name === 'br') {
      flush(true);
      continue;
    }
    const isInRow = element.name === 'td' || element.name === 'th' || isInCell(left);
    if (BLOCKS.has(element.name) && !isInRow) {
      flush(false);
      block = { style, isHeading: /^h[1-6]$/.test(element.name), line: element.line };
      if (element.name === 'p' && textIn(element) === '') lines.push({ text: '', indent: 0, number: element.line });
    }
    if (style.breaksPage && !step.style.breaksPage) startsPage = true;
    left.push({ close: element });
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at] as MarkupElement | string;
      left.push(
        typeof child === 'string' ? { text: child, style } : { element: child, style: { ...style, breaksPage: false } },
      );
    }
  }
  flush(false);
  return lines;
}

/** True while the cells of a row are read: what is in them is one line. */
function isInCell(left: readonly ({ close: MarkupElement } | object)[]): boolean {
  for (let at = left.length - 1; at >= Math.max(0, left.length - 40); at--) {
    const step = left[at];
    if (step !== undefined && 'close' in step && (step as { close: MarkupElement }).close.name === 'tr') return true;
  }
  return false;
}

/** Its text; a name in bold before what is not, is set apart as by a tab. */
function joinedRuns(runs: readonly Run[]): string {
  const filled = runs.filter(({ text }) => text.trim() !== '');
  const cased = (run: Run) => (run.style.isCapital ? run.text.toUpperCase() : run.text);
  const bolds = filled.findIndex(({ style }) => !(style.isBold || style.isCapital));
  if (bolds > 0) {
    const name = filled.slice(0, bolds).map(cased).join('').trim();
    const rest = filled.slice(bolds).map(cased).join('').trim();
    const label = name.replace(/[.:]$/, '').trim();
    if (isLabel(label) && label.length < 40 && !/^[,.;]/.test(rest)) return `${label}\t${rest.replace(/^[:.]\s*/, '')}`;
  }
  return withoutSignsAfter(withoutSignsBefore(runs.map(cased).join(''), '\t'), '\t').replace(/ {2,}/g, ' ');
}

/** What the classes of a Doc say, by name. */
function rulesOf(root: MarkupElement): Map<string, string> {
  const rules = new Map<string, string>();
  for (const element of elementsIn(root)) {
    if (element.name !== 'style') continue;
    for (const rule of textIn(element).split('}')) {
      const open = rule.indexOf('{');
      if (open < 0) continue;
      for (const selector of rule.slice(0, open).split(',')) {
        const name = selector.slice(selector.lastIndexOf('.') + 1).trim();
        rules.set(name, `${rules.get(name) ?? ''};${rule.slice(open + 1)}`);
      }
    }
  }
  return rules;
}

function styleOf(element: MarkupElement, outer: Style, rules: ReadonlyMap<string, string>): Style {
  const classes = attribute(element, 'class')
    .split(/\s+/)
    .map((name) => rules.get(name) ?? '')
    .join(';');
  const css = `${classes};${attribute(element, 'style')}`.toLowerCase().replace(/\s+/g, '');
  const { name } = element;
  const isBlock = BLOCKS.has(name);
  const bold =
    css.includes('font-weight:700') || css.includes('font-weight:bold')
      ? true
      : css.includes('font-weight:400')
        ? false
        : undefined;
  const italic = css.includes('font-style:italic') ? true : css.includes('font-style:normal') ? false : undefined;
  return {
    isBold: bold ?? (name === 'b' || name === 'strong' || outer.isBold),
    isItalic: italic ?? (name === 'i' || name === 'em' || outer.isItalic),
    isCapital: css.includes('small-caps') || css.includes('text-transform:uppercase') || outer.isCapital,
    isCentred:
      css.includes('text-align:center') ||
      attribute(element, 'align') === 'center' ||
      name === 'center' ||
      (outer.isCentred && !css.includes('text-align:')),
    breaksPage: css.includes('page-break-before:always') || css.includes('break-before:page'),
    indentPoints: isBlock
      ? outer.indentPoints + pointsOf(css, 'margin-left:') + pointsOf(css, 'padding-left:')
      : outer.indentPoints,
  };
}

function pointsOf(css: string, property: string): number {
  const at = css.lastIndexOf(property);
  if (at < 0) return 0;
  const value = /^([\d.]{1,8})(pt|px|in|cm)?/.exec(css.slice(at + property.length, at + property.length + 12));
  if (value === null) return 0;
  const points = { pt: 1, px: 0.75, in: 72, cm: 28 }[value[2] ?? 'pt'] ?? 1;
  return Number(value[1]) * points || 0;
}
