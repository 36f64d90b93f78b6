/** Calls the script's door functions, typed by `DoorRequests`. */
import type { DoorRequests } from '../features/attendance/door/doorTypes.ts';
import { scriptRunner } from '../sidebar/googleScript.ts';

/** @throws whatever Google says when the call did not reach the script */
export function askDoor<Name extends keyof DoorRequests>(
  name: Name,
  request: Parameters<DoorRequests[Name]>[0],
): Promise<ReturnType<DoorRequests[Name]>> {
  return new Promise((resolve, reject) => {
    const runner = scriptRunner()
      .withSuccessHandler((answer) => resolve(answer as ReturnType<DoorRequests[Name]>))
      .withFailureHandler(reject);
    (runner as unknown as Record<Name, (value: unknown) => void>)[name](request);
  });
}
