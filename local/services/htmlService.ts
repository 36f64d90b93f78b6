/** Apps Script's HtmlService: pages of the bundle for sidebars and dialogs. No service call. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import { ServiceError } from './serviceError.ts';
import type { RecordedPage } from './uiRecord.ts';

export class HtmlService extends HostObject {
  readonly kind = 'HtmlService';
  readonly #context: RunContext;

  constructor(context: RunContext) {
    super();
    this.#context = context;
  }

  createHtmlOutput(html: unknown = ''): HtmlOutput {
    if (typeof html !== 'string') throw new ServiceError('Invalid argument: html. Should be of type: String');
    return new HtmlOutput(html);
  }

  createHtmlOutputFromFile(name: unknown): HtmlOutput {
    const page = String(name).replace(/\.html$/, '');
    const file = join(this.#context.bundleDir, `${page}.html`);
    if (!/^[\w-]+$/.test(page) || !existsSync(file)) throw new ServiceError(`No HTML file named ${page} was found.`);
    return new HtmlOutput(readFileSync(file, 'utf8'));
  }
}

const META_NAMES = ['viewport', 'apple-mobile-web-app-capable', 'mobile-web-app-capable', 'google-site-verification'];

export class HtmlOutput extends HostObject {
  readonly kind = 'HtmlOutput';
  readonly #page: RecordedPage;

  constructor(html: string) {
    super();
    this.#page = { title: '', html, width: null, height: null };
  }

  getContent(): string {
    return this.#page.html;
  }

  setTitle(title: unknown): this {
    this.#page.title = String(title);
    return this;
  }

  /** Google takes a few names only. */
  addMetaTag(name: unknown, content: unknown): this {
    if (!META_NAMES.includes(String(name))) throw new ServiceError(`Invalid argument: ${String(name)}`);
    const tag = `<meta name="${String(name)}" content="${String(content)}">`;
    this.#page.html = this.#page.html.replace('<head>', () => `<head>${tag}`);
    return this;
  }

  setWidth(width: unknown): this {
    this.#page.width = Number(width);
    return this;
  }

  setHeight(height: unknown): this {
    this.#page.height = Number(height);
    return this;
  }

  /** A copy of the page for the screen. @throws ServiceError when the value is no page. */
  static pageOf(value: unknown): RecordedPage {
    if (!(value instanceof HtmlOutput))
      throw new ServiceError('Invalid argument: userInterface. Should be an HtmlOutput');
    return { ...value.#page };
  }
}
