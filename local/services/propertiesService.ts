/** Apps Script's PropertiesService: small texts kept with the document, the script or the person. */
import { isOtherwise } from '../readings.ts';
import { HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import type { PerformCall } from './serviceContext.ts';
import { ServiceError } from './serviceError.ts';
import { textFor } from './texts.ts';

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

type Values = Record<string, string>;
type StoreName = 'document' | 'script' | 'user';

export class PropertiesService extends HostObject {
  readonly kind = 'PropertiesService';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  getDocumentProperties(): Properties | null {
    const { container, state, locale } = this.#context;
    if (container === null) return null;
    return this.#store('document', () => {
      // They go with the document.
      const isThere = state.spreadsheets[container] !== undefined || isOtherwise(state, 'propertiesAfterDeletion');
      if (!isThere) throw new ServiceError(textFor(locale, 'noSuchItem'));
      state.properties.document[container] ??= {};
      return state.properties.document[container];
    });
  }

  getScriptProperties(): Properties {
    return this.#store('script', () => this.#context.state.properties.script);
  }

  getUserProperties(): Properties {
    const { state, user } = this.#context;
    return this.#store('user', () => {
      state.properties.user[user] ??= {};
      return state.properties.user[user];
    });
  }

  #store(name: StoreName, values: () => Values): Properties {
    return new Properties(this.#context, this.#perform, name, values);
  }
}

class Properties extends HostObject {
  readonly kind = 'Properties';
  readonly #context: RunContext;
  readonly #perform: PerformCall;
  readonly #store: StoreName;
  readonly #values: () => Values;

  constructor(context: RunContext, perform: PerformCall, store: StoreName, values: () => Values) {
    super();
    this.#context = context;
    this.#perform = perform;
    this.#store = store;
    this.#values = values;
  }

  getProperty(key: unknown): string | null {
    const name = this.#text(key, 'key');
    return this.#call('getProperty', { key: name }, () => this.#values()[name] ?? null);
  }

  getProperties(): Values {
    return this.#call('getProperties', {}, () => ({ ...this.#values() }));
  }

  getKeys(): string[] {
    return this.#call('getKeys', {}, () => Object.keys(this.#values()));
  }

  setProperty(key: unknown, value: unknown): this {
    const entry = { [this.#text(key, 'key')]: this.#text(value, 'value') };
    return this.#call('setProperty', { keys: Object.keys(entry) }, () => this.#put(entry));
  }

  setProperties(values: unknown, deleteAllOthers?: unknown): this {
    if (typeof values !== 'object' || values === null) throw this.#refuse('invalidArgument', 'properties');
    const entries: Values = {};
    for (const [key, value] of Object.entries(values)) entries[key] = this.#text(value, key);
    return this.#call('setProperties', { keys: Object.keys(entries) }, () => {
      this.#check(deleteAllOthers === true ? entries : { ...this.#values(), ...entries }, entries);
      if (deleteAllOthers === true) this.#clear();
      return this.#put(entries);
    });
  }

  deleteProperty(key: unknown): this {
    const name = this.#text(key, 'key');
    return this.#call('deleteProperty', { key: name }, () => {
      delete this.#values()[name];
      return this;
    });
  }

  deleteAllProperties(): this {
    return this.#call('deleteAllProperties', {}, () => this.#clear());
  }

  /** The log has the names only: what is kept under them is nobody's business. */
  #call<T>(member: string, params: Record<string, unknown>, effect: () => T): T {
    return this.#perform({ method: `PropertiesService.${member}`, params: { store: this.#store, ...params } }, effect);
  }

  #put(entries: Values): this {
    this.#check({ ...this.#values(), ...entries }, entries);
    Object.assign(this.#values(), entries);
    return this;
  }

  #clear(): this {
    for (const key of Object.keys(this.#values())) delete this.#values()[key];
    return this;
  }

  #check(whole: Values, entries: Values): void {
    for (const value of Object.values(entries)) {
      if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw this.#refuse('argumentTooLarge', 'value');
    }
    const bytes = Object.entries(whole).reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
    if (bytes > MAX_STORE_BYTES) throw this.#refuse('propertyStoreFull');
  }

  /** Google turns other values into text; here they are refused, because what is read back is not what was kept. */
  #text(value: unknown, what: string): string {
    if (typeof value !== 'string') throw this.#refuse('invalidArgument', what);
    return value;
  }

  #refuse(key: 'invalidArgument' | 'argumentTooLarge' | 'propertyStoreFull', ...parts: string[]): ServiceError {
    return new ServiceError(textFor(this.#context.locale, key, ...parts));
  }
}
