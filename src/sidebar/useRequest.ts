/** A call to the script and how it stands: idle, pending, slow, failed, done. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askServer, type RequestArguments, RequestFailure, type RequestName, type RequestResult } from './bridge.ts';

/** From then on a person is told that it takes long. */
export const SLOW_MS = 8_000;

export type RequestState<Result> =
  | { state: 'idle' }
  | { state: 'pending' | 'slow' }
  | { state: 'failed'; failure: RequestFailure }
  | { state: 'done'; result: Result };

export interface ServerRequest<Name extends RequestName> {
  now: RequestState<RequestResult<Name>>;
  /** Starts it; while it is under way nothing happens. The last result stays in sight until the next is there. */
  run(...args: RequestArguments<Name>): void;
  /** The same once more. */
  again(): void;
  last: RequestResult<Name> | null;
}

export function useRequest<Name extends RequestName>(name: Name): ServerRequest<Name> {
  const [now, setNow] = useState<RequestState<RequestResult<Name>>>({ state: 'idle' });
  const [last, setLast] = useState<RequestResult<Name> | null>(null);
  const busy = useRef(false);
  const alive = useRef(true);
  const lastArguments = useRef<RequestArguments<Name> | null>(null);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const run = useCallback(
    (...args: RequestArguments<Name>) => {
      if (busy.current) return;
      busy.current = true;
      lastArguments.current = args;
      setNow({ state: 'pending' });
      const slow = setTimeout(() => alive.current && setNow({ state: 'slow' }), SLOW_MS);
      askServer(name, ...args)
        .then(
          (result) => {
            if (!alive.current) return;
            setLast(result);
            setNow({ state: 'done', result });
          },
          (error: unknown) => {
            if (!alive.current) return;
            setNow({ state: 'failed', failure: error instanceof RequestFailure ? error : new RequestFailure(error) });
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
