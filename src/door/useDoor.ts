/** The session as a component sees it: shown anew whenever something has changed. */
import { useEffect, useReducer } from 'preact/hooks';
import type { DoorSession } from './doorSession.ts';
import type { DoorView } from './doorView.ts';

export function useDoor(session: DoorSession): DoorView {
  const [, showAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => session.subscribe(() => showAgain(null)), [session]);
  return session.view();
}
