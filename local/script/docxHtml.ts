/** A Word file as HTML, standing for Drive’s own conversion: paragraphs with what is bold, in italics, in capitals, centred or indented. */
import JSZip from 'jszip';
import { attribute, childrenNamed, elementsIn, type MarkupElement, markupOf } from '../../src/script/markup.ts';

/** What a style says; a paragraph’s and a run’s own words come behind. */
type Says = ReadonlyMap<string, string>;

const TWIPS_A_POINT = 20;

/** @throws Error where the file is no Word file */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  const main = await zip.file('word/document.xml')?.async('string');
  if (main === undefined) throw new Error('it is no Word file');
  const styles = stylesOf(markupOf((await zip.file('word/styles.xml')?.async('string')) ?? '', true));
  const body = [...elementsIn(markupOf(main, true))].find(({ name }) => name === 'body');
  return `<html><body>${body === undefined ? '' : blocksOf(body, styles)}</body></html>`;
}

/** What each style says, with what it is based on. */
function stylesOf(root: MarkupElement): Map<string, Says> {
  const own = new Map<string, { says: Map<string, string>; basedOn: string }>();
  for (const style of elementsIn(root)) {
    if (style.name !== 'style') continue;
    const basedOn = childrenNamed(style, 'basedOn').map((one) => attribute(one, 'w:val'))[0] ?? '';
    const says = new Map<string, string>();
    for (const group of style.children)
      if (typeof group === 'object' && /^[pr]Pr$/.test(group.name))
        for (const [key, value] of saysOf(group)) says.set(key, value);
    own.set(attribute(style, 'w:styleId'), { says, basedOn });
  }
  return new Map([...own.keys()].map((id) => [id, inherited(id, own)]));
}

function inherited(id: string, own: ReadonlyMap<string, { says: Says; basedOn: string }>): Says {
  const chain: Says[] = [];
  const seen = new Set<string>();
  for (let at = id; own.has(at) && !seen.has(at); at = own.get(at)?.basedOn ?? '') {
    seen.add(at);
    chain.unshift(own.get(at)?.says ?? new Map());
  }
  return new Map(chain.flatMap((says) => [...says]));
}

/** Properties of a paragraph or a run, by name. */
function saysOf(properties: MarkupElement | undefined): Map<string, string> {
  const says = new Map<string, string>();
  for (const one of properties?.children ?? []) {
    if (typeof one !== 'object') continue;
    const value = attribute(one, 'w:val');
    if (['b', 'i', 'caps', 'smallCaps'].includes(one.name))
      says.set(one.name, /^(0|false|off)$/.test(value) ? 'off' : 'on');
    else if (one.name === 'jc' || one.name === 'pStyle' || one.name === 'rStyle') says.set(one.name, value);
    else if (one.name === 'ind') says.set('ind', attribute(one, 'w:left') || attribute(one, 'w:start'));
    else if (one.name === 'pageBreakBefore') says.set('page', 'on');
  }
  return says;
}

function blocksOf(parent: MarkupElement, styles: ReadonlyMap<string, Says>): string {
  return parent.children
    .map((child) => {
      if (typeof child !== 'object') return '';
      if (child.name === 'p') return paragraphOf(child, styles);
      if (child.name === 'tbl') {
        const rows = childrenNamed(child, 'tr').map((row) => {
          const cells = childrenNamed(row, 'tc').map((cell) => `<td>${blocksOf(cell, styles)}</td>`);
          return `<tr>${cells.join('')}</tr>`;
        });
        return `<table>${rows.join('')}</table>`;
      }
      return child.name === 'sdt' || child.name === 'sdtContent' ? blocksOf(child, styles) : '';
    })
    .join('\n');
}

function paragraphOf(paragraph: MarkupElement, styles: ReadonlyMap<string, Says>): string {
  const own = saysOf(childrenNamed(paragraph, 'pPr')[0]);
  const styleId = own.get('pStyle') ?? '';
  const says = new Map([...(styles.get(styleId) ?? []), ...own]);
  const css = [
    says.get('jc') === 'center' ? 'text-align:center' : '',
    Number(says.get('ind')) > 0 ? `margin-left:${Number(says.get('ind')) / TWIPS_A_POINT}pt` : '',
    says.get('page') === 'on' ? 'page-break-before:always' : '',
  ].filter((one) => one !== '');
  const tag = /^heading ?[1-6]$/i.test(styleId) ? `h${styleId.slice(-1)}` : 'p';
  const runs = [...elementsIn(paragraph)].filter(({ name }) => name === 'r').map((run) => runOf(run, says, styles));
  return `<${tag} style="${css.join(';')}">${runs.join('')}</${tag}>`;
}

function runOf(run: MarkupElement, paragraph: Says, styles: ReadonlyMap<string, Says>): string {
  const own = saysOf(childrenNamed(run, 'rPr')[0]);
  const says = new Map([...paragraph, ...(styles.get(own.get('rStyle') ?? '') ?? []), ...own]);
  const css = [
    says.get('b') === 'on' ? 'font-weight:bold' : '',
    says.get('i') === 'on' ? 'font-style:italic' : '',
    says.get('caps') === 'on' || says.get('smallCaps') === 'on' ? 'text-transform:uppercase' : '',
  ].filter((one) => one !== '');
  const text = run.children
    .map((child) => {
      if (typeof child !== 'object') return '';
      if (child.name === 't')
        return escaped(child.children.filter((one): one is string => typeof one === 'string').join(''));
      if (child.name === 'tab') return '&#9;';
      return child.name === 'br' || child.name === 'cr' ? '<br>' : '';
    })
    .join('');
  return text === '' ? '' : `<span style="${css.join(';')}">${text}</span>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
