/**
 * What the unlock word has opened, in memory alone: what only the staff may see, and the right to send the releases that were
 * chosen with it. Locking takes the first at once; the second lasts until those releases are sent.
 */
import type { OtherPerson, PickUpKnown, StaffPerson, UnlockAnswer } from '../features/attendance/door/doorTypes.ts';
import { needsStaff, type QueuedMark } from './markQueue.ts';

export class StaffAccess {
  /** `null` while it is locked. */
  people: ReadonlyMap<string, StaffPerson> | null = null;
  /** The rest of the company. */
  others: readonly OtherPerson[] = [];
  /** What the script knows this device by; `''` for one that may release nobody. */
  token = '';
  private readonly granted = new Set<string>();

  /** Everything that waits may go from now on. */
  open(
    { staff, people, others = [] }: Extract<UnlockAnswer, { state: 'unlocked' }>,
    waiting: readonly QueuedMark[],
  ): void {
    this.token = staff;
    this.people = new Map(people.map((person) => [person.id, person]));
    this.others = others;
    for (const { mark } of waiting) if (needsStaff(mark)) this.granted.add(mark.id);
  }

  lock(waiting: readonly QueuedMark[]): void {
    this.people = null;
    this.others = [];
    this.settle(waiting);
  }

  /** Called for each release, pick-up and visitor that is typed. */
  grant(markId: string): void {
    if (this.people !== null) this.granted.add(markId);
  }

  maySend(markId: string): boolean {
    return this.granted.has(markId);
  }

  /** A pick-up that was typed here is shown before the script has told of it. */
  setPickUp(id: string, pickUp: PickUpKnown | undefined): void {
    const known = this.people?.get(id) ?? { id, collectors: [], others: [], aloneSince: '', note: '' };
    const { pickUp: _before, ...rest } = known;
    if (this.people !== null) this.people = new Map(this.people).set(id, pickUp ? { ...rest, pickUp } : rest);
  }

  /** Forgets the right to release once it is locked and nothing waits for it. */
  settle(waiting: readonly QueuedMark[]): void {
    if (this.people !== null || waiting.some(({ mark }) => this.granted.has(mark.id))) return;
    this.token = '';
    this.granted.clear();
  }
}
