/** What Google makes of an upload that is to be a Doc: its words, as far as the local account can find them. */
import { inflateRawSync } from 'node:zlib';
import { docxLines } from '../../../src/values/docxLines.ts';
import { zippedFile } from '../../../src/values/zippedFile.ts';
import type { LocalFile } from '../../account/state.ts';
import { notAvailable } from './driveErrors.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The content of the Doc; a PDF of pictures has no words. @throws ServiceError for any other type */
export function convertedDoc({ mimeType, content }: LocalFile): NonNullable<LocalFile['content']> {
  if (!content) throw notAvailable(`Making a Doc from an empty file of type ${mimeType}`);
  const bytes = Buffer.from(content.data, content.encoding);
  return { mimeType: 'text/html', data: paragraphs(linesOf(mimeType, bytes)), encoding: 'utf8' };
}

function linesOf(mimeType: string, bytes: Buffer): string[] {
  if (mimeType === 'text/plain') return bytes.toString('utf8').split(/\r?\n/);
  if (mimeType === 'application/pdf') return pdfLines(bytes.toString('latin1'));
  if (mimeType !== WORD) throw notAvailable(`Making a Doc from ${mimeType}`);
  const found = zippedFile(new Uint8Array(bytes), 'word/document.xml');
  if (found === null) return [];
  const xml = found.isDeflated ? inflateRawSync(found.bytes) : Buffer.from(found.bytes);
  return docxLines(xml.toString('utf8'));
}

/** Texts of a PDF that is not compressed, such as the local account's own. */
function pdfLines(pdf: string): string[] {
  return [...pdf.matchAll(/\(((?:[^()\\]|\\.)*)\) (?:Tj|')/g)].map((found) => (found[1] ?? '').replace(/\\(.)/g, '$1'));
}

function paragraphs(lines: readonly string[]): string {
  const escaped = (line: string) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return lines.map((line) => `<p>${escaped(line) || '&nbsp;'}</p>`).join('\n');
}
