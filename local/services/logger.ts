/** Apps Script's Logger; not a service call. */
import { format } from 'node:util';
import { HostObject } from './hostObject.ts';
import type { RunContext } from './runContext.ts';

export class Logger extends HostObject {
  readonly kind = 'Logger';
  readonly #context: RunContext;

  constructor(context: RunContext) {
    super();
    this.#context = context;
  }

  log(...values: unknown[]): this {
    this.#context.log('log', format(...values));
    return this;
  }
}
