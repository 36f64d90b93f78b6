/** Every text of the product that somebody may read, taken from its source: by file, with what is put in as `…`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Sentence {
  file: string;
  text: string;
}

interface Node {
  type: string;
  value?: unknown;
  quasis?: { cooked?: string; raw: string }[];
  [key: string]: unknown;
}

/** Parents whose strings name things of the code: imports, keys, types. */
const NOT_READ = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TsLiteralType',
  'TsEnumMember',
];

/** Two words and a letter: not a key, a class or a path. */
function isSentence(text: string): boolean {
  return /\p{L}{2,}.*\s+\S*\p{L}{2,}/su.test(text) && !/^[\s\w:;#.%,()-]*$/.test(text.replace(/[A-Z]/g, '')) === false
    ? /[A-Z’…]|\.\s|\.$/.test(text) || /^[a-z]+ [a-z]+ [a-z]+/.test(text)
    : /\p{L}{2,}\s+\p{L}{2,}/u.test(text);
}

function textsOf(code: string): string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    const { type, value, quasis } = node as Node;
    if (NOT_READ.includes(type)) {
      if (type === 'ExportNamedDeclaration') return;
      return;
    }
    if (type === 'StringLiteral' || type === 'JSXText') texts.push(String(value));
    if (type === 'TemplateLiteral') {
      texts.push((quasis ?? []).map(({ cooked, raw }) => cooked ?? raw).join('…'));
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'span' && key !== 'quasis') visit(child);
  };
  visit(parseSync(code, { syntax: 'typescript', tsx: true, target: 'es2022' }).body);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(isSentence);
}

/** Those of `src/`, each once a file. */
export function sentences(): Sentence[] {
  const src = join(ROOT, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  return files.sort().flatMap((name) => {
    const file = relative(ROOT, join(src, name)).replaceAll('\\', '/');
    return [...new Set(textsOf(readFileSync(join(src, name), 'utf8')))].map((text) => ({ file, text }));
  });
}
