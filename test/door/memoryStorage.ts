/** A browser's storage in memory, to be filled, emptied or broken. */
import type { BrowserStorage } from '../../src/door/deviceStore.ts';

export class MemoryStorage implements BrowserStorage {
  readonly kept = new Map<string, string>();
  /** True: it is full, or the browser forbids it. */
  isBroken = false;

  get length(): number {
    this.check();
    return this.kept.size;
  }

  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    this.check();
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.check();
    this.kept.set(key, value);
  }

  removeItem(key: string): void {
    this.check();
    this.kept.delete(key);
  }

  private check(): void {
    if (this.isBroken) throw new Error('QuotaExceededError');
  }
}
