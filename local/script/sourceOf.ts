/** A file as the add-on would be handed it: its text, or the HTML that Drive’s conversion makes of a Word file. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ScriptSource } from '../../src/script/script.ts';
import { docxHtml } from './docxHtml.ts';

/** Why a file cannot be read, in a sentence. */
export class ScriptFileError extends Error {}

/** What files of other kinds begin with. */
const KINDS: readonly (readonly [start: string, message: string])[] = [
  ['%PDF', 'is a PDF. Open it with Google Docs first, and save it as text or as a Word file'],
  ['\u00D0\u00CF\u0011\u00E0', 'is a file of an old Word. Save it as .docx'],
];
/** As much of a text may be signs that no text has. */
const MOST_ODD = 0.02;

/** @throws ScriptFileError */
export async function sourceOf(path: string): Promise<ScriptSource> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new ScriptFileError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const name = basename(path);
  const start = bytes.subarray(0, 8).toString('latin1');
  const known = KINDS.find(([sign]) => start.startsWith(sign));
  if (known !== undefined) throw new ScriptFileError(`${name} ${known[1]}.`);
  if (start.startsWith('PK')) {
    try {
      return { name, html: await docxHtml(bytes) };
    } catch {
      throw new ScriptFileError(`${name} is no script that can be read. Save it as .docx or as text.`);
    }
  }
  const text = textOf(bytes);
  if (text === null)
    throw new ScriptFileError(`${name} is no text. Save the script as text, .docx, .fountain, .fdx or TEI.`);
  return { name, text };
}

/** UTF-8, UTF-16 by its mark, or else Windows’ western signs; `null` for what is no text. */
function textOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const text = utf8.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return null;
    if (byte < 32 && ![9, 10, 12, 13].includes(byte)) odd++;
  }
  return odd > bytes.length * MOST_ODD ? null : text;
}
