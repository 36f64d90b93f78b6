/** Holds which libraries the bundle takes in, who may name Google, and what never runs in V8. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

/** Libraries that end up in the bundle. */
const LIBRARIES = ['date-fns', 'htmlparser2', 'papaparse', 'preact', 'preact-render-to-string'];
/** Of the pages alone, which run in a browser. */
const PAGE_LIBRARIES = ['lean-qr'];

const SERVICES = [
  'AddonsResponseService',
  'Calendar',
  'CalendarApp',
  'CacheService',
  'CardService',
  'ContentService',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
];
/** What src/entry may name besides, and only as a user interface. */
const IN_ENTRY = ['SpreadsheetApp.getUi', 'HtmlService', 'CardService'];

/** Not in Apps Script; what belongs to a page is not even known to the compiler there. */
const NOT_IN_V8 = [
  'Intl',
  'setTimeout',
  'setInterval',
  'fetch',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'structuredClone',
  'performance',
  'process',
];
const MACHINE_DEPENDENT = ['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'];

/** What runs in a browser. */
const PAGES = ['sidebar', 'door'];

interface Node {
  type: string;
  [key: string]: unknown;
}

interface SourceFile {
  path: string;
  folder: string;
  nodes: Node[];
}

function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = join(SRC, name);
      return {
        path: relative(ROOT, path),
        folder: name.split(sep)[0] ?? '',
        nodes: nodesOf(readFileSync(path, 'utf8')),
      };
    });
}

function nodesOf(code: string): Node[] {
  return nodesIn(parseSync(code, { syntax: 'typescript', tsx: true, target: 'es2022' }));
}

/** Every node of the code; types are left out, since nothing of them is left in the bundle. */
function nodesIn(tree: unknown): Node[] {
  const nodes: Node[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Node;
      if (typeof node.type === 'string') {
        if (node.type.startsWith('TsType') || node.type === 'TsInterfaceDeclaration') return;
        nodes.push(node);
      }
      for (const child of Object.values(node)) visit(child);
    }
  };
  visit(tree);
  return nodes;
}

const FILES = sourceFiles();

function nameOf(node: unknown): string {
  const { type, value } = (node ?? {}) as Node;
  return type === 'Identifier' && typeof value === 'string' ? value : '';
}

function importsOf({ nodes }: SourceFile): string[] {
  return nodes.flatMap(({ source }) => {
    const value = (source as Node | null | undefined)?.value;
    return typeof value === 'string' ? [value] : [];
  });
}

/** `Object.member` for every member that is reached by name. */
function members({ nodes }: SourceFile): { object: string; property: string }[] {
  return nodes
    .filter((node) => node.type === 'MemberExpression')
    .map((node) => ({ object: nameOf(node.object), property: nameOf(node.property) }));
}

/** Each rule says what is wrong with a file. */
const RULES: Readonly<Record<string, (file: SourceFile) => string[]>> = {
  'the bundle takes in only libraries that are known to run in Apps Script': (file) =>
    importsOf(file)
      .filter((specifier) => !specifier.startsWith('.'))
      .filter((specifier) => !(['sidebar', 'door'].includes(file.folder) && PAGE_LIBRARIES.includes(specifier)))
      .filter((specifier) => !LIBRARIES.some((one) => specifier === one || specifier.startsWith(`${one}/`)))
      .map((specifier) => `imports ${specifier}`),

  'only src/google names a Google service, apart from the menu, the sidebar and the cards': (file) =>
    members(file).flatMap(({ object, property }) => {
      const named = `${object}.${property}`;
      const allowed = file.folder === 'entry' && (IN_ENTRY.includes(object) || IN_ENTRY.includes(named));
      return SERVICES.includes(object) && file.folder !== 'google' && !allowed ? [named] : [];
    }),

  'whoever only looks needs no job: one is made only where something is done': (file) =>
    file.nodes
      .filter(({ type, callee }) => type === 'NewExpression' && nameOf(callee) === 'Job')
      .flatMap(() => (['jobs', 'entry'].includes(file.folder) ? [] : ['new Job'])),

  'nothing outside the pages uses what Apps Script does not have': (file) => {
    const called = file.nodes
      .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
      .map((node) => nameOf(node.callee));
    const used = [...called, ...members(file).map(({ object }) => object)];
    return PAGES.includes(file.folder) ? [] : used.filter((name) => NOT_IN_V8.includes(name));
  },

  'nothing outside the pages depends on the language of the machine': (file) =>
    PAGES.includes(file.folder)
      ? []
      : members(file)
          .map(({ property }) => property)
          .filter((name) => MACHINE_DEPENDENT.includes(name)),

  'no date outside the pages is read from a text or from the machine’s clock': (file) =>
    file.nodes
      .filter((node) => !PAGES.includes(file.folder) && node.type === 'NewExpression' && nameOf(node.callee) === 'Date')
      .map((node) => (node.arguments ?? []) as { expression: unknown }[])
      .filter((given) => given.length === 0 || (given.length === 1 && !namesMilliseconds(given[0]?.expression)))
      .map((given) => `new Date of ${given.length} arguments`),

  'no class has a private name or a static field': (file) =>
    file.nodes.flatMap((node) => {
      if (node.type === 'PrivateName' || node.type === 'PrivateProperty' || node.type === 'PrivateMethod') return ['#'];
      return node.type === 'ClassProperty' && node.isStatic === true ? ['static field'] : [];
    }),
};

function namesMilliseconds(expression: unknown): boolean {
  return nodesIn(expression).some((node) => /(^ms|Ms|_MS|nstant)$/.test(nameOf(node)));
}

const RULE_NAMES = Object.keys(RULES);

test.each(RULE_NAMES)('%s', (name) => {
  const found = FILES.flatMap((file) => (RULES[name]?.(file) ?? []).map((what) => `${file.path}: ${what}`));
  expect(found).toEqual([]);
});

test.each([
  ['company', "import fs from 'node:fs';", ['imports node:fs']],
  ['features', "MailApp.sendEmail('a@example.org');", ['MailApp.sendEmail']],
  ['entry', 'SpreadsheetApp.getUi(); SpreadsheetApp.flush();', ['SpreadsheetApp.flush']],
  ['features', 'lookAt(new Job(ws, NO_LEDGER, true, SLICE_MS));', ['new Job']],
  ['jobs', "setTimeout(() => {}, 1); new Intl.DateTimeFormat('en');", ['setTimeout', 'Intl']],
  ['mail', "['b'].sort((a, b) => a.localeCompare(b));", ['localeCompare']],
  ['schedule', "new Date('2027-03-05'); new Date(); new Date(dayMs);", [1, 0].map((n) => `new Date of ${n} arguments`)],
  ['jobs', 'class A { #secret = 1; static many = 2; }', ['#', '#', 'static field']],
])('in src/%s the rules find what is wrong with %s', (folder, code, expected) => {
  const file = { path: `src/${folder}/wrong.ts`, folder, nodes: nodesOf(code) };
  expect(RULE_NAMES.flatMap((name) => RULES[name]?.(file) ?? [])).toEqual(expected);
});
