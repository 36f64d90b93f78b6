/** Apps Script's LockService: locks that a run holds until it lets go or ends. */
import { HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import type { PerformCall } from './serviceContext.ts';
import { ServiceError } from './serviceError.ts';
import { textFor } from './texts.ts';

export class LockService extends HostObject {
  readonly kind = 'LockService';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  getDocumentLock(): Lock | null {
    const { container } = this.#context;
    return container === null ? null : this.#lock(`document ${container}`);
  }

  getScriptLock(): Lock {
    return this.#lock('script');
  }

  getUserLock(): Lock {
    return this.#lock(`user ${this.#context.user}`);
  }

  #lock(name: string): Lock {
    return new Lock(this.#context, this.#perform, name, this.#context.state.scriptId);
  }
}

class Lock extends HostObject {
  readonly kind = 'Lock';
  readonly #context: RunContext;
  readonly #perform: PerformCall;
  /** Every script project has locks of its own. */
  readonly #name: string;

  constructor(context: RunContext, perform: PerformCall, name: string, scriptId: string) {
    super();
    this.#context = context;
    this.#perform = perform;
    this.#name = `${name} of ${scriptId}`;
  }

  tryLock(waitMs: unknown): boolean {
    return this.#call('tryLock', () => this.#take(waitMs));
  }

  waitLock(waitMs: unknown): void {
    this.#call('waitLock', () => {
      if (!this.#take(waitMs)) throw new ServiceError(textFor(this.#context.locale, 'lockTimeout'));
    });
  }

  hasLock(): boolean {
    return this.#call('hasLock', () => this.#context.locks.get(this.#name) === this.#context.run);
  }

  releaseLock(): void {
    this.#call('releaseLock', () => {
      const { locks, run } = this.#context;
      if (locks.get(this.#name) === run) locks.delete(this.#name);
    });
  }

  #take(waitMs: unknown): boolean {
    if (typeof waitMs !== 'number' || !(waitMs >= 0)) {
      throw new ServiceError(textFor(this.#context.locale, 'invalidArgument', 'timeoutInMillis'));
    }
    const { locks, run } = this.#context;
    const isFree = () => (locks.get(this.#name) ?? run) === run;
    if (!isFree()) this.#context.wait(waitMs, isFree);
    if (!isFree()) return false;
    locks.set(this.#name, run);
    return true;
  }

  #call<T>(member: string, effect: () => T): T {
    const lock = this.#name.split(' ')[0];
    return this.#perform({ method: `LockService.${member}`, params: { lock } }, effect);
  }
}
