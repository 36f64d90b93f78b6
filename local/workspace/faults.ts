/** Faults that a test arms: each strikes one service call, once. */

export type FaultKind =
  /** The run is ended before the call had its effect. */
  | 'kill'
  /** The call has its effect, then the run is ended. */
  | 'kill-after'
  | 'transient-before'
  /** The call has its effect and answers with a server error all the same. */
  | 'transient-after'
  /** Google refuses this call. */
  | 'permanent'
  /** The allowance of the called service is used up. */
  | 'quota'
  /** The person takes the authorisation back: this and every later call of the run fails. */
  | 'revoked';

export class Faults {
  readonly #armed: { atCall: number; kind: FaultKind }[] = [];
  readonly #callsSoFar: () => number;
  /** Faults that have struck, in order. */
  readonly struck: { atCall: number; kind: FaultKind }[] = [];

  constructor(callsSoFar: () => number) {
    this.#callsSoFar = callsSoFar;
  }

  /** Arms a fault for the `call`-th service call from now on, counting from 1. */
  arm(fault: { call: number; kind: FaultKind }): void {
    this.#armed.push({ atCall: this.#callsSoFar() + fault.call, kind: fault.kind });
  }

  /** Faults that have not struck, with how many calls there are until each does, itself included. */
  get armed(): { inCalls: number; kind: FaultKind }[] {
    const soFar = this.#callsSoFar();
    return this.#armed.map(({ atCall, kind }) => ({ inCalls: atCall - soFar, kind }));
  }

  /** Takes back every fault that has not struck. */
  disarm(): void {
    this.#armed.length = 0;
  }

  /** The fault for this call, if one is armed; it will not strike again. */
  take(callNumber: number): FaultKind | null {
    const index = this.#armed.findIndex((fault) => fault.atCall === callNumber);
    if (index < 0) return null;
    const [fault] = this.#armed.splice(index, 1);
    if (!fault) return null;
    this.struck.push(fault);
    return fault.kind;
  }
}
