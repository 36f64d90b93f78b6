/** The words of a script that lies in Drive: a text file as it is, a Google Doc by its export, a PDF or Word file as a Doc that goes into the bin. */
import { paperFolder } from '../../papers/paperKinds.ts';
import { AppError, unlessGone } from '../../port/appError.ts';
import { DOC_TYPE, type SharedFile } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { TAG_KEY, TAG_PRODUCTION, tagsOf } from '../../production/productionState.ts';
import { SCRIPT_KEY } from './scriptFile.ts';
import { tooLongWords } from './scriptSize.ts';

const PDF = 'application/pdf';
/** What Drive turns into a Doc. */
const CONVERTED: readonly string[] = [
  PDF,
  'application/msword',
  'application/rtf',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];
/** Files that are text, whatever Drive takes them for. */
const TEXT_NAME = /\.(txt|fountain|fdx|xml|tei|md)$/i;

/** A Doc that a script was turned into; the same kind of record as the script itself. */
export const SOURCE_KEY = `${SCRIPT_KEY}/source`;

/** @throws AppError `bad-input` with what to do instead, where no words can be had */
export function scriptFromDriveFile(production: ProductionInHand, link: string): { name: string; text: string } {
  const { ws } = production;
  const id = idIn(link);
  const file = unlessGone(() => ws.sharing.file(id));
  if (file === null) {
    throw new AppError(
      'bad-input',
      'That file is not there, or the account you work with here may not open it. Ask whoever owns it to share it with you.',
    );
  }
  if (file.size !== null) refuseTooLong(file.size);
  const text = textOf(production, file);
  refuseTooLong(text.length);
  if (text.trim() === '') throw new AppError('bad-input', noWords(file));
  return { name: file.name, text };
}

function textOf(production: ProductionInHand, file: SharedFile): string {
  const { ws } = production;
  const { id, mimeType, name } = file;
  if (mimeType === DOC_TYPE) return docText(production, id);
  if (mimeType.startsWith('text/') || mimeType.endsWith('/xml') || TEXT_NAME.test(name)) return ws.drive.text(id);
  if (CONVERTED.includes(mimeType)) return convertedText(production, file);
  throw new AppError(
    'bad-input',
    `${name} is not a script that can be read here: use a Google Doc, .docx, .pdf, .txt, .fountain, .fdx or .xml.`,
  );
}

/** Of an earlier run that was cut off, too, nothing is left lying about. */
function convertedText(production: ProductionInHand, { id, name }: SharedFile): string {
  const { ws, state } = production;
  const folderId = paperFolder(state, 'cueCards');
  for (const left of ws.drive.list(folderId)) {
    const isOurs = left.marks[TAG_PRODUCTION] === state.id && left.marks[TAG_KEY] === SOURCE_KEY;
    if (isOurs) ws.drive.update(left.id, { trashed: true });
  }
  const doc = ws.drive.copyAsDoc({
    sourceId: id,
    name: `${name.replace(/\.\w+$/, '').replace(/\./g, ' ')} as text`,
    folderId,
    marks: tagsOf(state.id, 'doc', SOURCE_KEY),
  });
  try {
    return docText(production, doc.id);
  } finally {
    ws.drive.update(doc.id, { trashed: true });
  }
}

function docText({ ws }: ProductionInHand, id: string): string {
  try {
    return ws.drive.docText(id);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'no-text') throw error;
    throw new AppError(
      'bad-input',
      'Google did not hand out the text. Open the file in Docs, choose File, Download, Microsoft Word, then choose the file here.',
    );
  }
}

function noWords({ mimeType, name }: SharedFile): string {
  return mimeType === PDF
    ? `${name} has no words, only pictures of pages. Open it with Google Docs, which reads pictures, correct the text, then use that Doc.`
    : `${name} has no words in it.`;
}

function refuseTooLong(length: number): void {
  const words = tooLongWords(length);
  if (words !== '') throw new AppError('bad-input', words);
}

/** @throws AppError `bad-input` for what is no link of a file */
function idIn(link: string): string {
  const id = /\/d\/([\w-]{20,})/.exec(link)?.[1] ?? /[?&]id=([\w-]{20,})/.exec(link)?.[1];
  const found = id ?? /^[\w-]{20,}$/.exec(link.trim())?.[0];
  if (found !== undefined) return found;
  throw new AppError(
    'bad-input',
    'That is not a link of a file in Drive. In Drive, choose Share, Copy link, and paste it.',
  );
}
