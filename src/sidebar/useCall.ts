/** A call to the script and how it stands: idle, pending, slow, failed, done. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type CallArguments, CallFailure, type CallName, type CallResult, callServer } from './bridge.ts';

/** From then on a person is told that it takes long. */
export const SLOW_MS = 8_000;

export type CallState<Result> =
  | { state: 'idle' }
  | { state: 'pending' | 'slow' }
  | { state: 'failed'; failure: CallFailure }
  | { state: 'done'; result: Result };

export interface Call<Name extends CallName> {
  now: CallState<CallResult<Name>>;
  /** Starts it; while it is under way nothing happens. The last result stays in sight until the next is there. */
  run(...args: CallArguments<Name>): void;
  /** The same once more. */
  again(): void;
  last: CallResult<Name> | null;
}

export function useCall<Name extends CallName>(name: Name): Call<Name> {
  const [now, setNow] = useState<CallState<CallResult<Name>>>({ state: 'idle' });
  const [last, setLast] = useState<CallResult<Name> | null>(null);
  const busy = useRef(false);
  const alive = useRef(true);
  const lastArguments = useRef<CallArguments<Name> | null>(null);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const run = useCallback(
    (...args: CallArguments<Name>) => {
      if (busy.current) return;
      busy.current = true;
      lastArguments.current = args;
      setNow({ state: 'pending' });
      const slow = setTimeout(() => alive.current && setNow({ state: 'slow' }), SLOW_MS);
      callServer(name, ...args)
        .then(
          (result) => {
            if (!alive.current) return;
            setLast(result);
            setNow({ state: 'done', result });
          },
          (error: unknown) => {
            if (!alive.current) return;
            setNow({ state: 'failed', failure: error instanceof CallFailure ? error : new CallFailure(error) });
          },
        )
        .finally(() => {
          busy.current = false;
          clearTimeout(slow);
        });
    },
    [name],
  );
  const again = useCallback(() => {
    if (lastArguments.current !== null) run(...lastArguments.current);
  }, [run]);
  return { now, run, again, last };
}
