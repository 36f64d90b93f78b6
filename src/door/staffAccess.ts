/**
 * What the unlock word has opened, in memory alone: what only the staff may see, and the right to send the releases that were
 * chosen with it. Locking takes the first at once; the second lasts until those releases are sent.
 */
import type { StaffPerson, UnlockAnswer } from '../features/attendance/door/doorTypes.ts';
import type { QueuedMark } from './markQueue.ts';

export class StaffAccess {
  /** `null` while it is locked. */
  people: ReadonlyMap<string, StaffPerson> | null = null;
  /** What the script knows this device by; `''` for one that may release nobody. */
  token = '';
  private readonly releases = new Set<string>();

  /** Everything that waits may go from now on. */
  open({ staff, people }: Extract<UnlockAnswer, { state: 'unlocked' }>, waiting: readonly QueuedMark[]): void {
    this.token = staff;
    this.people = new Map(people.map((person) => [person.id, person]));
    for (const { mark } of waiting) if (mark.release !== undefined) this.releases.add(mark.id);
  }

  lock(waiting: readonly QueuedMark[]): void {
    this.people = null;
    this.settle(waiting);
  }

  /** Called for each release that is chosen. */
  grant(markId: string): void {
    if (this.people !== null) this.releases.add(markId);
  }

  canRelease(markId: string): boolean {
    return this.releases.has(markId);
  }

  /** Forgets the right to release once it is locked and nothing waits for it. */
  settle(waiting: readonly QueuedMark[]): void {
    if (this.people !== null || waiting.some(({ mark }) => this.releases.has(mark.id))) return;
    this.token = '';
    this.releases.clear();
  }
}
