/** Faults that a test arms: each strikes one service call, once. */

/** Every kind of fault, and what each does to the call it strikes. */
export const FAULT_KINDS = [
  /** The run is ended before the call had its effect. */
  'kill',
  /** The call has its effect, then the run is ended. */
  'kill-after',
  'transient-before',
  /** The call has its effect and answers with a server error all the same. */
  'transient-after',
  /** Google refuses this call. */
  'permanent',
  /** The allowance of the called service is used up. */
  'quota',
  /** The person takes the authorisation back: this and every later call of the run fails. */
  'revoked',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  /** Which service call it strikes from now on, counting from 1. */
  call: number;
  kind: FaultKind;
  /** Counts only calls of this method, such as `MailApp.sendEmail`. */
  method?: string;
}

export class Faults {
  /** `call` counts down as calls are made. */
  readonly #armed: Fault[] = [];
  /** Faults that have struck, in order; `atCall` is the call's number since the account was made. */
  readonly struck: { atCall: number; kind: FaultKind }[] = [];

  arm({ call, kind, method }: Fault): void {
    this.#armed.push({ call, kind, ...(method === undefined ? {} : { method }) });
  }

  /** Faults that have not struck, with how many calls there are until each does, itself included. */
  get armed(): { inCalls: number; kind: FaultKind; method?: string }[] {
    return this.#armed.map(({ call, ...fault }) => ({ inCalls: call, ...fault }));
  }

  /** Takes back every fault that has not struck. */
  disarm(): void {
    this.#armed.length = 0;
  }

  /** The fault for this call, if one is armed; it will not strike again. */
  take(callNumber: number, method: string): FaultKind | null {
    for (const fault of this.#armed) if (fault.method === undefined || fault.method === method) fault.call -= 1;
    const index = this.#armed.findIndex((fault) => fault.call === 0);
    if (index < 0) return null;
    const [fault] = this.#armed.splice(index, 1);
    if (!fault) return null;
    this.struck.push({ atCall: callNumber, kind: fault.kind });
    return fault.kind;
  }
}
