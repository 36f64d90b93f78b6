/** Apps Script's DriveApp, only for turning a file into a PDF, and for the bytes of an upload. */

import type { LocalFile, LocalSpreadsheet } from '../../account/state.ts';
import { Blob } from '../blob.ts';
import { HostObject } from '../hostObject.ts';
import type { RunContext } from '../runContext.ts';
import type { PerformCall } from '../serviceContext.ts';
import { ServiceError } from '../serviceError.ts';
import { textFor } from '../texts.ts';
import { canSee } from './access.ts';
import { wordsOf } from './docWords.ts';
import { pdfFromText } from './pdfFromText.ts';

const PDF = 'application/pdf';

export class DriveApp extends HostObject {
  readonly kind = 'DriveApp';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  getFileById(id: unknown): File {
    return this.#perform({ method: 'DriveApp.getFileById', params: { id } }, () => {
      const { state, user, locale } = this.#context;
      const file = typeof id === 'string' ? state.files[id] : undefined;
      if (!file || !canSee(state, file, user)) throw new ServiceError(textFor(locale, 'noSuchItem'));
      return new File(file, this.#perform, state.spreadsheets[file.id]);
    });
  }
}

class File extends HostObject {
  readonly kind = 'File';
  readonly #file: LocalFile;
  readonly #spreadsheet: LocalSpreadsheet | undefined;
  readonly #perform: PerformCall;

  constructor(file: LocalFile, perform: PerformCall, spreadsheet: LocalSpreadsheet | undefined) {
    super();
    this.#file = file;
    this.#perform = perform;
    this.#spreadsheet = spreadsheet;
  }

  /** An upload's bytes as they are; of a Doc or spreadsheet Google gives a PDF, which nobody here asks for. */
  getBlob(): Blob {
    return this.#perform({ method: 'DriveApp.File.getBlob', params: { id: this.#file.id } }, () => {
      const { mimeType, name, content } = this.#file;
      if (!content || mimeType.startsWith('application/vnd.google-apps.')) {
        throw new ServiceError(`getBlob of a file of type ${mimeType} is not available in the local account`);
      }
      return new Blob(Buffer.from(content.data, content.encoding), mimeType, name);
    });
  }

  getAs(contentType: unknown): Blob {
    return this.#perform({ method: 'DriveApp.File.getAs', params: { id: this.#file.id, contentType } }, () => {
      const { mimeType, name, content } = this.#file;
      if (contentType === PDF && this.#spreadsheet) {
        return new Blob(pdfFromText(sheetsText(this.#spreadsheet)), PDF, pdfName(name));
      }
      if (contentType !== PDF || !content || !/html|text|document/.test(mimeType)) {
        throw new ServiceError(`Converting from ${mimeType} to ${String(contentType)} is not supported.`);
      }
      return new Blob(pdfFromText(wordsOf(content.data)), PDF, pdfName(name));
    });
  }
}

/** The cells that people see, tab by tab; hidden tabs are not printed. */
function sheetsText(spreadsheet: LocalSpreadsheet): string {
  const lines = spreadsheet.sheets
    .filter((sheet) => sheet.properties.hidden !== true)
    .flatMap((sheet) => [
      sheet.properties.title,
      ...sheet.rows.map((row) => row.map((cell) => Object.values(cell?.userEnteredValue ?? {})[0] ?? '').join('  ')),
      '',
    ]);
  return lines.join('\n');
}

/** Google replaces everything after the last dot: "Report 12.05" becomes "Report 12.pdf". */
function pdfName(name: string): string {
  const dot = name.lastIndexOf('.');
  return `${dot < 0 ? name : name.slice(0, dot)}.pdf`;
}
