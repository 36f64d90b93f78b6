/** A job with every kind of fault, and with pairs of faults. */

import { FAULT_KINDS } from '../../local/account/faults.ts';
import type { FaultJob, FaultOutcome, Life } from './harness.ts';
import { drawnCalls, randomNumbers } from './sample.ts';
import { Trial } from './trial.ts';

const LIVES: readonly Life[] = ['again', 'continue', 'tick'];

/** How many calls a kind of fault is tried at where not all of them are. */
const CALLS_A_KIND = 1;

/**
 * Every kind of fault at every call, or at some of them.
 * @param lives `each`: everything that may happen afterwards; `turns`: one of it, by turns
 */
export function everyFault(job: FaultJob, lives: 'each' | 'turns'): FaultOutcome {
  const trial = Trial.of(job);
  FAULT_KINDS.forEach((kind, index) => {
    for (const call of drawnCalls(trial.outcome.calls, CALLS_A_KIND, `${job.name} ${kind}`)) {
      const turn = LIVES[(call + index) % LIVES.length] ?? 'again';
      const after: readonly Life[] = kind === 'quota' ? ['tomorrow'] : lives === 'each' ? LIVES : [turn];
      for (const life of after) trial.run([{ call, kind }], life);
    }
  });
  return trial.outcome;
}

/** Two faults, one after the other: as many pairs as asked for, always the same ones. */
export function sampledPairs(job: FaultJob, count: number, seed: number): FaultOutcome {
  const trial = Trial.of(job);
  const random = randomNumbers(seed);
  const anyKind = () => FAULT_KINDS[random(FAULT_KINDS.length)] ?? 'kill';
  for (let pair = 0; pair < count; pair++) {
    const first = 1 + random(trial.outcome.calls);
    const second = first + 1 + random(trial.outcome.calls);
    const faults = [
      { call: first, kind: anyKind() },
      { call: second, kind: anyKind() },
    ];
    const life = faults.some(({ kind }) => kind === 'quota') ? 'tomorrow' : (LIVES[random(LIVES.length)] ?? 'again');
    trial.run(faults, life);
  }
  return trial.outcome;
}
