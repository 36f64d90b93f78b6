/**
 * Runs that overlap, as Google has them: each in a thread of its own with a clock of its own, and whichever is furthest behind
 * is served next. So they interleave at every service call, the same way each time, and wait for each other's locks.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { RunOptions } from '../account/localAccount.ts';
import type { LocalState } from '../account/state.ts';
import type { OutsideRun } from './execution.ts';

export interface RunBeside {
  name: string;
  args?: readonly unknown[];
  options?: RunOptions;
  /** How much later than the first it starts; at the same moment if not given. */
  afterMs?: number;
}

/** How a run ended, and when. */
export type Ended = { endedMs: number } & ({ result: unknown } | { error: Error });

/** A run that has begun: its half on this side, and what its end brings about. */
export interface BegunRun {
  outside: OutsideRun;
  end(error?: Error): void;
}

interface Host {
  state: LocalState;
  /** @throws Error when Google would not start it. */
  begin(run: RunBeside, wait: (ms: number, isOver: () => boolean) => void): BegunRun;
}

interface Asked {
  what: 'now' | 'log' | 'member' | 'call' | 'loaded' | 'ended' | 'failed';
  values: never[];
}

interface Lane {
  run: RunBeside;
  clockMs: number;
  begun: BegunRun | null;
  thread: { worker: Worker; port: MessagePort; answered: Int32Array } | null;
  asked: Asked | null;
  /** True while it waits for what another has. */
  waits: boolean;
  ended: Ended | null;
}

const THREAD = new URL('./runThread.js', import.meta.url);
/** A thread that says nothing for so long is a fault of the local account. */
const MOST_SILENCE_MS = 60_000;

export function runTogether(host: Host, runs: readonly RunBeside[]): Ended[] {
  const startMs = host.state.nowMs;
  const lanes = runs.map(
    (run): Lane => ({
      run,
      clockMs: startMs + (run.afterMs ?? 0),
      begun: null,
      thread: null,
      asked: null,
      waits: false,
      ended: null,
    }),
  );
  const together = new Together(host, lanes);
  try {
    together.serveWhile(() => true, Number.POSITIVE_INFINITY);
  } finally {
    for (const { thread } of lanes) thread?.worker.terminate();
  }
  host.state.nowMs = Math.max(startMs, ...lanes.map(({ clockMs }) => clockMs));
  return lanes.map(({ ended }) => ended ?? { endedMs: startMs, error: new Error('It waits for itself') });
}

class Together {
  readonly #host: Host;
  readonly #lanes: readonly Lane[];
  readonly #bell = new Int32Array(new SharedArrayBuffer(4));

  constructor(host: Host, lanes: readonly Lane[]) {
    this.#host = host;
    this.#lanes = lanes;
  }

  /** Serves whoever is furthest behind, as long as that is before a moment. @returns when the last that was served stands */
  serveWhile(goesOn: () => boolean, beforeMs: number): number {
    let lastMs = this.#host.state.nowMs;
    while (goesOn()) {
      this.#listen();
      const [next] = this.#lanes
        .filter(({ ended, waits }) => ended === null && !waits)
        .sort((a, b) => a.clockMs - b.clockMs);
      if (next === undefined || next.clockMs >= beforeMs) break;
      this.#host.state.nowMs = next.clockMs;
      if (next.begun === null) this.#begin(next);
      else this.#serve(next, next.begun);
      lastMs = next.clockMs;
    }
    return lastMs;
  }

  #begin(lane: Lane): void {
    try {
      lane.begun = this.#host.begin(lane.run, (ms, isOver) => this.#wait(lane, ms, isOver));
    } catch (error) {
      lane.ended = { endedMs: lane.clockMs, error: error as Error };
      return;
    }
    const { port1, port2 } = new MessageChannel();
    const answered = new Int32Array(new SharedArrayBuffer(4));
    const { bundleDir, serviceNames, invocation } = lane.begun.outside;
    const workerData = { port: port2, bell: this.#bell, answered, bundleDir, serviceNames, invocation };
    const worker = new Worker(THREAD, { workerData, transferList: [port2], execArgv: [], env: {} });
    lane.thread = { worker, port: port1, answered };
  }

  /** Until everybody who runs has asked for something. */
  #listen(): void {
    for (const lane of this.#lanes) {
      while (lane.thread !== null && lane.ended === null && !lane.waits && lane.asked === null) {
        const rung = Atomics.load(this.#bell, 0);
        lane.asked = (receiveMessageOnPort(lane.thread.port)?.message as Asked | undefined) ?? null;
        if (lane.asked !== null) continue;
        if (Atomics.wait(this.#bell, 0, rung, MOST_SILENCE_MS) === 'timed-out') throw new Error('A run says nothing');
      }
    }
  }

  #serve(lane: Lane, { outside, end }: BegunRun): void {
    const { what, values } = lane.asked ?? { what: 'failed', values: [] };
    lane.asked = null;
    if (what === 'ended' || what === 'failed') {
      const ended =
        what === 'ended' ? resultOf(() => outside.end(...(values as [never]))) : { error: new Error(values[0]) };
      end('error' in ended ? ended.error : undefined);
      lane.ended = { endedMs: lane.clockMs, ...ended };
      return;
    }
    const answer =
      what === 'loaded' ? outside.loaded() : (outside.host[what] as (...all: never[]) => unknown)(...values);
    lane.clockMs = this.#host.state.nowMs;
    const { thread } = lane;
    thread?.port.postMessage(answer ?? null);
    if (thread === null) return;
    Atomics.store(thread.answered, 0, 1);
    Atomics.notify(thread.answered, 0);
  }

  /** Lets the others go on until it is over or the time is up. */
  #wait(lane: Lane, ms: number, isOver: () => boolean): void {
    lane.clockMs = this.#host.state.nowMs;
    const untilMs = lane.clockMs + ms;
    lane.waits = true;
    const lastMs = this.serveWhile(() => !isOver(), untilMs);
    lane.waits = false;
    this.#host.state.nowMs = isOver() ? Math.max(lane.clockMs, Math.min(lastMs, untilMs)) : untilMs;
  }
}

function resultOf(end: () => unknown): { result: unknown } | { error: Error } {
  try {
    return { result: end() };
  } catch (error) {
    return { error: error as Error };
  }
}
