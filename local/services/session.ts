/** Apps Script's Session: who the run acts as, and in which zone. */
import { HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import type { PerformCall } from './serviceContext.ts';

export class Session extends HostObject {
  readonly kind = 'Session';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  getEffectiveUser(): User {
    const { authMode, user } = this.#context;
    return this.#perform({ method: 'Session.getEffectiveUser' }, () => new User(authMode === 'FULL' ? user : ''));
  }

  /** Google does not tell who is at the keyboard when a trigger runs, behind a link, or before the script is authorised. */
  getActiveUser(): User {
    const { authMode, source, user } = this.#context;
    const isKnown = authMode === 'FULL' && !['trigger', 'webGet', 'webCall'].includes(source);
    return this.#perform({ method: 'Session.getActiveUser' }, () => new User(isKnown ? user : ''));
  }

  getActiveUserLocale(): string {
    return this.#perform({ method: 'Session.getActiveUserLocale' }, () => this.#context.locale);
  }

  getScriptTimeZone(): string {
    return this.#perform({ method: 'Session.getScriptTimeZone' }, () => this.#context.state.scriptTimeZone);
  }
}

class User extends HostObject {
  readonly kind = 'User';
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }
}
