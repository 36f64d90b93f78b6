/**
 * The host's half of the border to the bundle: it keeps the objects that the bundle holds a handle of, and answers
 * calls on them with JSON texts. Nothing is ever thrown across; failures are answers too.
 */
import { authorise } from '../services/authModes.ts';
import { HostEnum, HostObject } from '../services/hostObject.ts';
import type { RunContext } from '../services/runContext.ts';
import { ServiceError } from '../services/serviceError.ts';
import { textFor } from '../services/texts.ts';

/** A value with methods whose arguments and results are checked by the services themselves. */
type Callable = Record<string, (...values: unknown[]) => unknown>;

const HIDDEN = new Set(['constructor', 'kind', 'context', 'perform']);

export class Border {
  readonly #context: RunContext;
  readonly #objects: { object: object; kind: string }[] = [];
  readonly #handles = new Map<object, number>();
  readonly #guard: () => void;
  /** The global names of the services; the place in the list is the handle. */
  readonly serviceNames: string[];
  /** True while the bundle's top level runs; a service call then is an error. */
  loading = true;

  /** @param guard throws when the run may call nothing any more. */
  constructor(context: RunContext, services: Record<string, object>, guard: () => void) {
    this.#context = context;
    this.#guard = guard;
    this.serviceNames = Object.keys(services);
    for (const [name, service] of Object.entries(services)) this.#handleOf(service, name);
  }

  /** Tells what a member is: a method, an object with members of its own, a set of names, or missing. */
  member(handle: number, key: string): string {
    const { object, kind } = this.#entry(handle);
    const value = HIDDEN.has(key) || key in Object.prototype ? undefined : Reflect.get(object, key);
    if (typeof value === 'function') return '{"type":"method"}';
    if (value instanceof HostEnum) return JSON.stringify({ type: 'enum', values: value.values });
    if (typeof value !== 'object' || value === null) return '{"type":"missing"}';
    const path = `${kind}.${key}`;
    return JSON.stringify({ type: 'object', handle: this.#handleOf(value, path), kind: path });
  }

  /** Calls a method with arguments as JSON and answers `{value}` or `{failure}` as JSON. */
  call(handle: number, key: string, argumentsText: string): string {
    const { object, kind } = this.#entry(handle);
    try {
      if (this.loading) throw new ServiceError(`${kind}.${key} was called while the bundle was loading`);
      this.#guard();
      authorise(this.#context, kind, key);
      const method = (object as Callable)[key];
      if (!method) throw new ServiceError(`${kind}.${key} is not available in the local account`);
      return this.#answer(method.apply(object, this.decode(argumentsText) as unknown[]));
    } catch (error) {
      return JSON.stringify({ failure: this.#failure(error) });
    }
  }

  /** Writes what goes into the bundle; objects that it may hold become handles. */
  encode(values: readonly unknown[]): string {
    return JSON.stringify(values, (_key, value: unknown) =>
      value instanceof HostObject ? { __handle: this.#handleOf(value, value.kind), kind: value.kind } : value,
    );
  }

  /** Reads what came out of the bundle; handles become the objects they stand for. */
  decode(text: string): unknown {
    if (!text.includes('{"__handle":') && !text.includes('{"__date":')) return JSON.parse(text);
    return JSON.parse(text, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null) return value;
      if ('__handle' in value && typeof value.__handle === 'number') return this.#entry(value.__handle).object;
      if ('__date' in value) return new Date(value.__date === null ? Number.NaN : Number(value.__date));
      return value;
    });
  }

  #entry(handle: number): { object: object; kind: string } {
    const entry = this.#objects[handle];
    if (!entry) throw new Error(`No object has the handle ${handle}`);
    return entry;
  }

  #handleOf(object: object, kind: string): number {
    const known = this.#handles.get(object);
    if (known !== undefined) return known;
    const handle = this.#objects.push({ object, kind }) - 1;
    this.#handles.set(object, handle);
    return handle;
  }

  #answer(value: unknown): string {
    if (value instanceof HostObject) return `{"value":${this.#reference(value)}}`;
    if (Array.isArray(value) && value.some((item) => item instanceof HostObject)) {
      const items = value.map((item) => (item instanceof HostObject ? this.#reference(item) : JSON.stringify(item)));
      return `{"value":[${items.join(',')}]}`;
    }
    return JSON.stringify({ value: value ?? null });
  }

  #reference(object: HostObject): string {
    return JSON.stringify({ __handle: this.#handleOf(object, object.kind), kind: object.kind });
  }

  #failure(error: unknown): Record<string, unknown> {
    // Anything but a ServiceError is a mistake in the local account itself; show where.
    if (!(error instanceof ServiceError)) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { name: 'Error', message: `The local account itself failed: ${text}` };
    }
    if (error.code === undefined) return { name: error.name, message: error.message };
    const errors = [{ domain: 'global', reason: error.reason ?? 'backendError', message: error.message }];
    return {
      name: error.name,
      message: textFor(this.#context.locale, 'apiCall', error.method ?? 'the API', error.message),
      details: { code: error.code, message: error.message, errors },
    };
  }
}
