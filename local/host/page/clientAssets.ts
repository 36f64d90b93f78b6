/**
 * The page's script and style, and the script of `google.script`: as they lie beside the local account when it is built, and
 * bundled when they are first asked for where it runs from its sources, as in tests.
 */
import { existsSync, readFileSync } from 'node:fs';

type ClientFile = 'page.js' | 'page.css' | 'googleScript.js';

const beside = (name: string): URL => new URL(`./${name}`, import.meta.url);

let files: Promise<Record<ClientFile, string>> | null = null;

export async function clientFile(name: ClientFile): Promise<string> {
  if (existsSync(beside(name))) return readFileSync(beside(name), 'utf8');
  files ??= import('../../../build/clientFiles.mjs').then(async ({ clientFiles }) => (await clientFiles()).files);
  return (await files)[name];
}
