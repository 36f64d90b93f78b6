/**
 * No regular expression of the source grows with the square of its input: one cell of 50,000 characters would stop a
 * call for minutes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
/** What grows with the square takes tens of milliseconds for this, everything else far less than one. */
const LENGTH = 6_000;
const MOST_MS = 10;

/** Texts in which a search begins again and again: runs of one sign, and of what many expressions look for. */
const RUNS = [
  ...' ()[]{}"\'.,:;-+/&=!?@#1xAé\n\t',
  'not ',
  'a ',
  '. ',
  ' \n',
  '(a',
  '[a',
  '.a',
  '1.',
  '1:',
  '4:00-',
  'and ',
  'scene ',
  'to ',
];

interface Literal {
  file: string;
  pattern: string;
  flags: string;
}

function literals(): Literal[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((file) => literalsIn(file, readFileSync(join(SRC, file), 'utf8')));
}

function literalsIn(file: string, code: string): Literal[] {
  const found: Literal[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const node = value as { type?: string; pattern?: string; flags?: string };
      if (node.type === 'RegExpLiteral') found.push({ file, pattern: node.pattern ?? '', flags: node.flags ?? '' });
      for (const child of Object.values(value)) visit(child);
    }
  };
  visit(parseSync(code, { syntax: 'typescript', tsx: true, target: 'es2022' }));
  return found;
}

/** The beginning of a text that an expression takes too long for; `undefined` if there is none. */
function slowFor({ pattern, flags }: Pick<Literal, 'pattern' | 'flags'>): string | undefined {
  const all = new RegExp(pattern, [...new Set(`${flags}g`)].join(''));
  const texts = RUNS.map((run) => run.repeat(LENGTH / run.length)).flatMap((long) => [long, `a${long}b`, `${long}\n`]);
  // Three times, since others may be using the machine.
  return texts.find((text) => isSlow(all, text) && isSlow(all, text) && isSlow(all, text))?.slice(0, 8);
}

function isSlow(expression: RegExp, text: string): boolean {
  const begun = process.cpuUsage();
  text.replace(expression, '');
  return process.cpuUsage(begun).user / 1000 > MOST_MS;
}

test('no regular expression of the source is slow for a long text', () => {
  const found = literals();
  expect(found.length).toBeGreaterThan(150);
  const different = [...new Map(found.map((one) => [`/${one.pattern}/${one.flags}`, one])).values()];
  const slow = different.map((one) => ({ ...one, for: slowFor(one) })).filter((one) => one.for !== undefined);
  expect(slow).toEqual([]);
});

test.each(['\\s*\\(.*$', '\\s*\\n\\s*', '[.!]+$', '\\[([^\\]]+)\\]\\('])('/%s/ is found to be slow', (pattern) => {
  expect(slowFor({ pattern, flags: '' })).toBeDefined();
});
