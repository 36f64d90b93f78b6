/** The words of a script's file on this computer: a text as it is, a Word document's paragraphs; read here, and sent nowhere yet. */
import { docxLines } from '../../values/docxLines.ts';
import { zippedFile } from '../../values/zippedFile.ts';

export interface ScriptText {
  name: string;
  text: string;
}

const MOST_BYTES = 5 * 1024 * 1024;
const UTF_16: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** Words for the person when it cannot be read. */
export async function scriptFromFile(file: File): Promise<ScriptText | string> {
  const isWord = /\.docx$/i.test(file.name);
  if (/\.pdf$/i.test(file.name)) {
    return `${file.name} is a PDF, which Google reads: put it into Drive, then paste its link below.`;
  }
  // A Word document is compressed, and its pictures count for nothing.
  if (file.size > (isWord ? 10 * MOST_BYTES : MOST_BYTES)) {
    return `${file.name} has ${Math.ceil(file.size / 1024 / 1024)} MB; at most 5 MB can be read. Save it as .txt, then choose that.`;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWord) return wordText(file.name, bytes);
  const wide = UTF_16.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  try {
    return { name: file.name, text: new TextDecoder(wide?.[2] ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // What older programs save in; a wrong accent is seen in the review.
    return { name: file.name, text: new TextDecoder('windows-1252').decode(bytes) };
  }
}

async function wordText(name: string, bytes: Uint8Array): Promise<ScriptText | string> {
  const broken = `${name} cannot be read. Open it in Word or Docs, save it again as .docx or .txt, then choose that.`;
  try {
    const found = zippedFile(bytes, 'word/document.xml');
    if (found === null) return broken;
    const xml = found.isDeflated ? await inflated(found.bytes) : found.bytes;
    return { name, text: docxLines(new TextDecoder().decode(xml)).join('\n') };
  } catch {
    return broken;
  }
}

async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
