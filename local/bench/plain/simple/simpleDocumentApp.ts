/** Google's DocumentApp, as far as the simple scripts use it: making a document is a call, and saving what was put into it one more. */
import type { LocalFile } from '../../../account/state.ts';
import { createFile } from '../../../services/drive/createFile.ts';
import { DOC } from '../../../services/drive/fileResource.ts';
import { HostEnum, HostObject } from '../../../services/hostObject.ts';
import type { RunContext } from '../../../services/runContext.ts';
import type { PerformCall } from '../../../services/serviceContext.ts';

const HEADINGS = ['NORMAL', 'HEADING1', 'HEADING2', 'HEADING3'] as const;

export class SimpleDocumentApp extends HostObject {
  readonly kind = 'DocumentApp';
  readonly ParagraphHeading = new HostEnum(HEADINGS);
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  create(name: string): SimpleDocument {
    return this.#perform(
      { method: 'DocumentApp.create' },
      () => new SimpleDocument(createFile(this.#context, { name, mimeType: DOC }, null), this.#perform),
    );
  }
}

class SimpleDocument extends HostObject {
  readonly kind = 'Document';
  readonly #file: LocalFile;
  readonly #perform: PerformCall;
  readonly #body = new Body();

  constructor(file: LocalFile, perform: PerformCall) {
    super();
    this.#file = file;
    this.#perform = perform;
  }

  getId(): string {
    return this.#file.id;
  }

  getBody(): Body {
    return this.#body;
  }

  saveAndClose(): void {
    this.#perform({ method: 'DocumentApp.Document.saveAndClose' }, () => {
      this.#file.content = { mimeType: 'text/html', data: Body.htmlOf(this.#body), encoding: 'utf8' };
    });
  }
}

class Body extends HostObject {
  readonly kind = 'Body';
  readonly #parts: (Paragraph | string)[] = [];

  appendParagraph(text: string): Paragraph {
    const paragraph = new Paragraph(text);
    this.#parts.push(paragraph);
    return paragraph;
  }

  appendTable(cells: string[][]): void {
    const row = (line: string[]) => `<tr>${line.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
    this.#parts.push(`<table>${cells.map(row).join('')}</table>`);
  }

  static htmlOf(body: Body): string {
    return body.#parts.map((part) => (typeof part === 'string' ? part : Paragraph.htmlOf(part))).join('\n');
  }
}

class Paragraph extends HostObject {
  readonly kind = 'Paragraph';
  readonly #text: string;
  #tag = 'p';

  constructor(text: string) {
    super();
    this.#text = text;
  }

  setHeading(heading: string): this {
    this.#tag = heading === 'NORMAL' ? 'p' : heading.replace('HEADING', 'h');
    return this;
  }

  static htmlOf(paragraph: Paragraph): string {
    return `<${paragraph.#tag}>${escaped(paragraph.#text)}</${paragraph.#tag}>`;
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
