/** The log of service calls of docs/local-account.md: one record, and if wanted one JSON line, for every service call. */
import { appendFileSync } from 'node:fs';
import type { ServiceCall } from '../services/serviceContext.ts';

export interface ServiceCallRecord {
  /** Which run of the bundle made the call; counts from 1. */
  run: number;
  method: string;
  params: Record<string, unknown>;
  body: unknown;
  media?: { mimeType: string; bytes: number };
  /** Modelled time. */
  ms: number;
  /** How long the answer is as JSON without spaces; not in the file. */
  answerBytes?: number;
  /** Status code or error name, if the call failed. */
  error?: number | string;
}

/** Keeps the body as text: the services may keep and change the objects that they were given. */
class LoggedServiceCall implements ServiceCallRecord {
  readonly run: number;
  readonly method: string;
  readonly params: Record<string, unknown>;
  readonly #bodyText: string | undefined;
  readonly ms: number;
  declare readonly media?: { mimeType: string; bytes: number };
  declare answerBytes?: number;
  declare error?: number | string;

  constructor(run: number, call: ServiceCall, ms: number) {
    this.run = run;
    this.method = call.method;
    this.params = { ...call.params };
    this.#bodyText = call.body === undefined ? undefined : JSON.stringify(call.body);
    this.ms = ms;
    if (call.media) this.media = { ...call.media };
  }

  get body(): unknown {
    return this.#bodyText === undefined ? undefined : JSON.parse(this.#bodyText);
  }

  toJSON(): Record<string, unknown> {
    const { run, method, params, body, media, ms, error } = this;
    return { method, params, body, media, ms, run, error };
  }
}

export class ServiceCallLog {
  readonly records: ServiceCallRecord[] = [];
  readonly #file: string | undefined;

  constructor(file: string | undefined) {
    this.#file = file;
  }

  /** Adds a call before it has its effect; `close` it when its outcome is known. */
  open(run: number, call: ServiceCall, ms: number): ServiceCallRecord {
    const record = new LoggedServiceCall(run, call, ms);
    this.records.push(record);
    return record;
  }

  close(record: ServiceCallRecord): void {
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(record)}\n`);
  }
}
