/** Apps Script's DriveApp, only for turning a file into a PDF. */

import type { LocalFile } from '../../workspace/state.ts';
import { Blob } from '../blob.ts';
import { HostObject } from '../hostObject.ts';
import type { RunContext } from '../runContext.ts';
import type { PerformCall } from '../serviceContext.ts';
import { ServiceError } from '../serviceError.ts';
import { textFor } from '../texts.ts';
import { canSee } from './access.ts';
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
      return new File(file, this.#perform);
    });
  }
}

class File extends HostObject {
  readonly kind = 'File';
  readonly #file: LocalFile;
  readonly #perform: PerformCall;

  constructor(file: LocalFile, perform: PerformCall) {
    super();
    this.#file = file;
    this.#perform = perform;
  }

  getAs(contentType: unknown): Blob {
    return this.#perform({ method: 'DriveApp.File.getAs', params: { id: this.#file.id, contentType } }, () => {
      const { mimeType, name, content } = this.#file;
      if (contentType !== PDF || !content || !/html|text|document/.test(mimeType)) {
        throw new ServiceError(`Converting from ${mimeType} to ${String(contentType)} is not supported.`);
      }
      return new Blob(pdfFromText(plainText(content.data)), PDF, pdfName(name));
    });
  }
}

/** Google replaces everything after the last dot: "Report 12.05" becomes "Report 12.pdf". */
function pdfName(name: string): string {
  const dot = name.lastIndexOf('.');
  return `${dot < 0 ? name : name.slice(0, dot)}.pdf`;
}

function plainText(html: string): string {
  return html
    .replace(/<(style|script|title)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/h\d|\/li|\/tr|\/div)\b[^>]*>/gi, '\n')
    .replace(/<\/t[dh]>/gi, '  ')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}
