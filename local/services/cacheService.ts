/** Apps Script's CacheService. It may forget at any time, so the local one forgets with the process. */
import { HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import type { PerformCall } from './serviceContext.ts';
import { ServiceError } from './serviceError.ts';
import { textFor } from './texts.ts';

const MAX_VALUE_BYTES = 100 * 1024;
const MAX_KEY_LENGTH = 250;
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

  getDocumentCache(): Cache | null {
    const { container } = this.#context;
    return container === null ? null : this.#cache(`document ${container}`);
  }

  getScriptCache(): Cache {
    return this.#cache('script');
  }

  getUserCache(): Cache {
    return this.#cache(`user ${this.#context.user}`);
  }

  #cache(name: string): Cache {
    return new Cache(this.#context, this.#perform, name);
  }
}

class Cache extends HostObject {
  readonly kind = 'Cache';
  readonly #context: RunContext;
  readonly #perform: PerformCall;
  readonly #name: string;

  constructor(context: RunContext, perform: PerformCall, name: string) {
    super();
    this.#context = context;
    this.#perform = perform;
    this.#name = name;
  }

  get(key: unknown): string | null {
    return this.#call('get', key, (place) => {
      const kept = this.#context.cache.get(place);
      return kept && kept.untilMs > this.#context.state.nowMs ? kept.value : null;
    });
  }

  put(key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    this.#call('put', key, (place) => {
      if (typeof value !== 'string') throw new ServiceError(textFor(this.#context.locale, 'invalidArgument', 'value'));
      if (Buffer.byteLength(value) > MAX_VALUE_BYTES) {
        throw new ServiceError(textFor(this.#context.locale, 'argumentTooLarge', 'value'));
      }
      const keptSeconds = Math.min(Number(seconds ?? DEFAULT_SECONDS), MAX_SECONDS);
      this.#context.cache.set(place, { value, untilMs: this.#context.state.nowMs + keptSeconds * 1000 });
    });
  }

  remove(key: unknown): void {
    this.#call('remove', key, (place) => {
      this.#context.cache.delete(place);
    });
  }

  #call<T>(member: string, key: unknown, effect: (place: string) => T): T {
    if (typeof key !== 'string' || key.length > MAX_KEY_LENGTH) {
      throw new ServiceError(textFor(this.#context.locale, 'argumentTooLarge', 'key'));
    }
    return this.#perform({ method: `CacheService.${member}`, params: { key } }, () => effect(`${this.#name} ${key}`));
  }
}
