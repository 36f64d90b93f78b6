/** What the page works on: the account, what happened in it, and its files on disk, rewritten soon after a change. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../src/port/appError.ts';
import type { LocalAccount, TriggerRun } from '../../account/localAccount.ts';
import { type WrittenAccount, writeAccount } from '../../files/writeAccount.ts';
import { floatingAt, longDate } from '../floatingTime.ts';
import { stateFile, workbookZone } from '../openAccount.ts';
import type { Step } from '../summary.ts';
import type { Firing } from './pageTypes.ts';

export interface DayToShow {
  account: LocalAccount;
  /** What the command did before the page opened. */
  steps: Step[];
  problems: Problem[];
  outDir: string;
}

/** Long enough that typing on does not rewrite a workbook at every cell. */
const SAVE_DELAY_MS = 700;

export class PageSession {
  readonly account: LocalAccount;
  readonly steps: readonly Step[];
  readonly problems: readonly Problem[];
  readonly outDir: string;
  /** Every firing of a trigger since the page opened, the newest first. */
  readonly firings: Firing[] = [];
  /** Counts up with every change. */
  version = 1;
  /** Why the files could not be written the last time, or empty. */
  trouble = '';
  readonly #listeners = new Set<() => void>();
  #logged: number;
  #savedVersion = 0;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<WrittenAccount> | null = null;

  constructor(day: DayToShow) {
    this.account = day.account;
    this.steps = day.steps;
    this.problems = day.problems;
    this.outDir = day.outDir;
    this.#logged = day.account.serviceCalls.length;
  }

  get zone(): string {
    return workbookZone(this.account) ?? this.account.state.scriptTimeZone;
  }

  /** A moment as the production's people read it. */
  shown(ms: number): string {
    return longDate(floatingAt(ms, this.zone));
  }

  /** Says that something changed: the windows look again, and the files follow in a moment. */
  changed(): void {
    this.version++;
    for (const listener of this.#listeners) listener();
    this.#timer ??= setTimeout(() => void this.files().catch(() => {}), SAVE_DELAY_MS);
  }

  /** @returns a function that ends the listening */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps firings for the list, and puts them into words. */
  fired(runs: readonly TriggerRun[]): Firing[] {
    const firings = runs.map((run) => this.#firing(run));
    this.firings.unshift(...firings.slice().reverse());
    this.firings.length = Math.min(this.firings.length, 200);
    return firings;
  }

  /** Where the files are on disk, with everything that changed written out; at once if it has not been yet. */
  async files(): Promise<WrittenAccount> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const before = this.#writing;
    if (before && this.#savedVersion === this.version) return before;
    this.#savedVersion = this.version;
    // One after the other: two writers would take each other's files for somebody else's.
    this.#writing = (before ?? Promise.resolve()).catch(() => {}).then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<WrittenAccount> {
    try {
      const files = await this.#writeAll();
      this.trouble = '';
      return files;
    } catch (error) {
      this.trouble = `The files could not be written to ${this.outDir}: ${error instanceof Error ? error.message : error}`;
      // The next look tries again.
      this.#savedVersion = 0;
      throw error;
    }
  }

  async #writeAll(): Promise<WrittenAccount> {
    const files = await writeAccount(this.account.state, this.outDir);
    this.account.save(stateFile(this.outDir));
    const fresh = this.account.serviceCalls.slice(this.#logged);
    this.#logged += fresh.length;
    const lines = fresh.map((request) => `${JSON.stringify(request)}\n`).join('');
    appendFileSync(join(this.outDir, 'requests.ndjson'), lines);
    return files;
  }

  #firing(run: TriggerRun): Firing {
    const [record] = this.account.runs
      .filter((one) => one.atMs === run.atMs && one.name === run.handler && one.user === run.ownerEmail)
      .slice(-1);
    const calls = this.account.serviceCalls.filter((request) => request.run === record?.run);
    return {
      handler: run.handler,
      owner: run.ownerEmail,
      at: this.shown(run.atMs),
      result: run.error?.message ?? messageOf(run.result),
      failed: run.error !== undefined,
      calls: calls.length,
      modelledMs: calls.reduce((sum, call) => sum + call.ms, 0),
    };
  }
}

/** A job's report says in its message what happened; other handlers return nothing. */
function messageOf(result: unknown): string {
  const message = typeof result === 'object' && result !== null && 'message' in result ? result.message : '';
  return typeof message === 'string' && message !== '' ? message : 'Done.';
}
