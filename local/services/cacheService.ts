/** Apps Script's CacheService: small texts that are kept for a while, of which any may be forgotten before. */
import { HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import type { PerformCall } from './serviceContext.ts';
import { ServiceError } from './serviceError.ts';
import { textFor } from './texts.ts';

const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

export class CacheService extends HostObject {
  readonly kind = 'CacheService';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  getScriptCache(): Cache {
    return new Cache(this.#context, this.#perform);
  }
}

class Cache extends HostObject {
  readonly kind = 'Cache';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  get(key: unknown): string | null {
    const name = this.#name(key);
    return this.#call('get', () => {
      const kept = this.#context.caches.get(name);
      return kept === undefined || kept.untilMs <= this.#context.state.nowMs ? null : kept.value;
    });
  }

  put(key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    const name = this.#name(key);
    const isTime = typeof seconds === 'number' && seconds >= 1 && seconds <= MAX_SECONDS;
    if (typeof value !== 'string') throw this.#refused('invalidArgument', 'value');
    if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw this.#refused('argumentTooLarge', 'value');
    if (!isTime) throw this.#refused('invalidArgument', 'expirationInSeconds');
    this.#call('put', () => {
      this.#context.caches.set(name, { value, untilMs: this.#context.state.nowMs + seconds * 1000 });
    });
  }

  /** Every script project has a cache of its own. */
  #name(key: unknown): string {
    if (typeof key !== 'string' || key === '' || key.length > MAX_KEY_LENGTH)
      throw this.#refused('invalidArgument', 'key');
    return `${key} of ${this.#context.state.scriptId}`;
  }

  #call<T>(member: string, effect: () => T): T {
    return this.#perform({ method: `CacheService.${member}`, params: {} }, effect);
  }

  #refused(key: 'invalidArgument' | 'argumentTooLarge', what: string): ServiceError {
    return new ServiceError(textFor(this.#context.locale, key, what));
  }
}
