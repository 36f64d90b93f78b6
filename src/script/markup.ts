/** Markup as a tree: TEI, Final Draft and the HTML of Docs alike. What is not well formed is read as far as it goes. */
import { Parser } from 'htmlparser2';
import { foldedText } from '../values/text.ts';

export interface MarkupElement {
  /** As written; in HTML in small letters. Without a prefix. */
  name: string;
  attributes: Map<string, string>;
  children: (MarkupElement | string)[];
  /** Line of the file where it begins, from 1. */
  line: number;
}

/** @param isXml false for HTML, whose tags need not be closed */
export function markupOf(text: string, isXml: boolean): MarkupElement {
  const root: MarkupElement = { name: '', attributes: new Map(), children: [], line: 1 };
  const open: MarkupElement[] = [root];
  let line = 1;
  let counted = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        // Lines are counted on from the last tag, so that each sign is looked at once.
        for (const end = parser.startIndex; counted < end; counted++) if (text.charCodeAt(counted) === 10) line++;
        const element: MarkupElement = {
          name: name.slice(name.indexOf(':') + 1),
          attributes: new Map(Object.entries(attributes)),
          children: [],
          line,
        };
        open[open.length - 1]?.children.push(element);
        open.push(element);
      },
      ontext(data) {
        const last = open[open.length - 1];
        if (last === undefined) return;
        const { children } = last;
        const before = children[children.length - 1];
        if (typeof before === 'string') children[children.length - 1] = before + data;
        else children.push(data);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: isXml, decodeEntities: true, lowerCaseTags: !isXml, lowerCaseAttributeNames: !isXml },
  );
  parser.write(text);
  parser.end();
  return root;
}

/** Every element below, in order, itself left out. */
export function* elementsIn(element: MarkupElement): Generator<MarkupElement> {
  const left: MarkupElement[] = [element];
  while (left.length > 0) {
    const next = left.pop() as MarkupElement;
    if (next !== element) yield next;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (typeof child === 'object') left.push(child);
    }
  }
}

export function childrenNamed(element: MarkupElement, name: string): MarkupElement[] {
  return element.children.filter((child): child is MarkupElement => typeof child === 'object' && child.name === name);
}

/** All its text in one line. @param skip elements whose text does not count */
export function textIn(element: MarkupElement, skip?: (child: MarkupElement) => boolean): string {
  const pieces: string[] = [];
  const left: (MarkupElement | string)[] = [element];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') pieces.push(next);
    else if (next !== undefined && (next === element || skip?.(next) !== true)) {
      if (next.name === 'lb' || next.name === 'br') pieces.push(' ');
      for (let at = next.children.length - 1; at >= 0; at--) left.push(next.children[at] as MarkupElement | string);
    }
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** An attribute’s value; blank where there is none. */
export function attribute(element: MarkupElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

/** What an element is called, whichever way it is written. */
export function isNamed(element: MarkupElement, ...names: readonly string[]): boolean {
  return names.includes(foldedText(element.name));
}
