/** Apps Script's ScriptApp, as far as it is about triggers. Each person sees only their own. */

import { newId, numberFrom } from '../account/ids.ts';
import type { LocalTrigger } from '../account/state.ts';
import { isOtherwise } from '../readings.ts';
import { HostEnum, HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';
import { allowedScopes, isScopeMissing } from './scopes.ts';
import type { PerformCall } from './serviceContext.ts';
import { ServiceError } from './serviceError.ts';
import { type TextKey, textFor } from './texts.ts';

const MAX_TRIGGERS = 20;
const HOURS_ALLOWED = [1, 2, 4, 6, 8, 12];

type Plan = Pick<LocalTrigger, 'kind' | 'documentId'> & { everyHours?: number };

export class ScriptApp extends HostObject {
  readonly kind = 'ScriptApp';
  readonly AuthMode = new HostEnum(['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION']);
  readonly EventType = new HostEnum(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']);
  readonly TriggerSource = new HostEnum(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  newTrigger(handler: unknown): TriggerBuilder {
    if (typeof handler !== 'string' || handler === '') throw this.#refuse('invalidArgument', 'functionName');
    return new TriggerBuilder(this.#context, (plan) => this.#create(handler, plan));
  }

  getProjectTriggers(): Trigger[] {
    return this.#perform({ method: 'ScriptApp.getProjectTriggers' }, () =>
      this.#own().map((kept) => new Trigger(kept)),
    );
  }

  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw this.#refuse('invalidArgument', 'trigger');
    const id = trigger.getUniqueId();
    this.#perform({ method: 'ScriptApp.deleteTrigger', params: { triggerId: id } }, () => {
      const { state } = this.#context;
      state.triggers = state.triggers.filter((kept) => kept.id !== id);
    });
  }

  getService(): WebAppService {
    return new WebAppService(this.#context, this.#perform);
  }

  /** Tells what the person has allowed, and asks nobody. */
  getAuthorizationInfo(authMode: unknown): AuthorizationInfo {
    if (authMode !== 'FULL') throw this.#refuse('invalidArgument', 'authMode');
    return this.#perform({ method: 'ScriptApp.getAuthorizationInfo' }, () => new AuthorizationInfo(this.#context));
  }

  /** Asks the person for what is missing, and ends the run; without a click there is nobody to be asked. */
  requireAllScopes(authMode: unknown): void {
    if (authMode !== 'FULL') throw this.#refuse('invalidArgument', 'authMode');
    this.#perform({ method: 'ScriptApp.requireAllScopes' }, () => {
      if (!isScopeMissing(this.#context)) return;
      if (this.#context.source === 'menu') this.#context.ui.consentAsked += 1;
      throw this.#refuse('authorisationRequired');
    });
  }

  #own(): LocalTrigger[] {
    const { state, user, container } = this.#context;
    return state.triggers.filter(
      (kept) => kept.ownerEmail === user && (container === null || kept.documentId === container),
    );
  }

  #create(handler: string, plan: Plan): Trigger {
    return this.#perform({ method: 'ScriptApp.newTrigger', params: { handler, ...plan } }, () => {
      const { state, user, source } = this.#context;
      const own = state.triggers.filter((kept) => kept.ownerEmail === user);
      if (own.length >= MAX_TRIGGERS) throw this.#refuse('tooManyTriggers');
      const hasClock = own.some((kept) => kept.kind === 'clock' && kept.documentId === plan.documentId);
      if (plan.kind === 'clock' && hasClock) throw this.#refuse('tooManyClockTriggers');
      const trigger: LocalTrigger = {
        id: isOtherwise(state, 'triggerUid') ? digitsFrom(newId(state, 'trigger', 19)) : newId(state, 'trigger', 19),
        handler,
        ...plan,
        ownerEmail: user,
        createdAtMs: state.nowMs,
        // Seen live: what a trigger run makes can end up disabled.
        disabled: source === 'trigger',
      };
      state.triggers.push(trigger);
      return new Trigger(trigger);
    });
  }

  #refuse(key: TextKey, ...parts: string[]): ServiceError {
    return new ServiceError(textFor(this.#context.locale, key, ...parts));
  }
}

class WebAppService extends HostObject {
  readonly kind = 'Service';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  /** `null` where no web app is deployed. */
  getUrl(): string | null {
    return this.#perform({ method: 'ScriptApp.getUrl' }, () => this.#context.state.webAppUrl ?? null);
  }
}

class AuthorizationInfo extends HostObject {
  readonly kind = 'AuthorizationInfo';
  readonly #context: RunContext;

  constructor(context: RunContext) {
    super();
    this.#context = context;
  }

  getAuthorizationStatus(): string {
    return isScopeMissing(this.#context) ? 'REQUIRED' : 'NOT_REQUIRED';
  }

  getAuthorizedScopes(): string[] | null {
    return isOtherwise(this.#context.state, 'grantedScopes') ? null : allowedScopes(this.#context);
  }
}

/** Google's ids of triggers are nineteen digits. */
function digitsFrom(id: string): string {
  const part = (name: string) => `${numberFrom(`${name} ${id}`, 900_000_000) + 100_000_000}`;
  return `4${part('first')}${part('second')}`;
}

class TriggerBuilder extends HostObject {
  readonly kind = 'TriggerBuilder';
  readonly #context: RunContext;
  readonly #create: (plan: Plan) => Trigger;

  constructor(context: RunContext, create: (plan: Plan) => Trigger) {
    super();
    this.#context = context;
    this.#create = create;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder((everyHours) =>
      this.#create({ kind: 'clock', everyHours, documentId: this.#context.container ?? '' }),
    );
  }

  forSpreadsheet(id: unknown): SpreadsheetTriggerBuilder {
    const { state, locale } = this.#context;
    if (typeof id !== 'string' || !state.spreadsheets[id]) throw new ServiceError(textFor(locale, 'noSuchItem'));
    return new SpreadsheetTriggerBuilder((kind) => this.#create({ kind, documentId: id }));
  }
}

class ClockTriggerBuilder extends HostObject {
  readonly kind = 'ClockTriggerBuilder';
  readonly #create: (everyHours: number) => Trigger;
  #everyHours: number | null = null;

  constructor(create: (everyHours: number) => Trigger) {
    super();
    this.#create = create;
  }

  everyHours(hours: unknown): this {
    if (typeof hours !== 'number' || !HOURS_ALLOWED.includes(hours)) {
      throw new ServiceError(`Invalid argument: everyHours takes one of ${HOURS_ALLOWED.join(', ')}`);
    }
    this.#everyHours = hours;
    return this;
  }

  create(): Trigger {
    if (this.#everyHours === null) throw new ServiceError('The trigger has no time; call everyHours first');
    return this.#create(this.#everyHours);
  }
}

class SpreadsheetTriggerBuilder extends HostObject {
  readonly kind = 'SpreadsheetTriggerBuilder';
  readonly #create: (kind: LocalTrigger['kind']) => Trigger;
  #kind: LocalTrigger['kind'] | null = null;

  constructor(create: (kind: LocalTrigger['kind']) => Trigger) {
    super();
    this.#create = create;
  }

  onEdit(): this {
    this.#kind = 'edit';
    return this;
  }

  create(): Trigger {
    if (this.#kind === null) throw new ServiceError('The trigger has no event; call onEdit first');
    return this.#create(this.#kind);
  }
}

const EVENT_TYPES: Record<LocalTrigger['kind'], string> = { clock: 'CLOCK', edit: 'ON_EDIT', other: 'ON_CHANGE' };

class Trigger extends HostObject {
  readonly kind = 'Trigger';
  readonly #trigger: LocalTrigger;

  constructor(trigger: LocalTrigger) {
    super();
    this.#trigger = trigger;
  }

  getUniqueId(): string {
    return this.#trigger.id;
  }

  getHandlerFunction(): string {
    return this.#trigger.handler;
  }

  getEventType(): string {
    return EVENT_TYPES[this.#trigger.kind];
  }

  getTriggerSource(): string {
    return this.#trigger.kind === 'clock' ? 'CLOCK' : 'SPREADSHEETS';
  }

  getTriggerSourceId(): string | null {
    return this.#trigger.kind === 'clock' ? null : this.#trigger.documentId;
  }
}
