/** The page's session and a door in memory, for a test. */
import { DeviceStore, eventOfLink } from '../../src/door/deviceStore.ts';
import { DoorSession } from '../../src/door/doorSession.ts';
import type { DoorPorts } from '../../src/door/doorView.ts';
import { LINK, MemoryDoor } from './memoryDoor.ts';
import { MemoryStorage } from './memoryStorage.ts';

/** A phone whose clock is 7 hours wrong. */
export const WRONG_MS = -7 * 3_600_000;
export const SECOND_MS = 1000;

/** One phone and the server, with time that a test moves. */
export class Evening {
  readonly door: MemoryDoor;
  readonly storage = new MemoryStorage();
  connection: 'good' | 'lost' | 'answerLost' = 'good';
  isVisible = true;
  session: DoorSession;
  private pages = 0;
  private readonly asked: Promise<unknown>[] = [];

  private readonly phone: string;

  /** @param door another phone's, too @param phone begins the ids of its marks */
  constructor(door = new MemoryDoor(), phone = 'page') {
    this.door = door;
    this.phone = phone;
    this.session = this.opened();
  }

  /** The page is opened, or reloaded: what was in memory is gone. */
  opened(token = LINK): DoorSession {
    const ports: DoorPorts = {
      ask: (name, request) => {
        const answer = this.answerOf(name, request);
        this.asked.push(answer.catch(() => null));
        return answer as never;
      },
      store: new DeviceStore(this.storage, eventOfLink(token)),
      now: () => this.door.nowMs + WRONG_MS,
      ownId: `${this.phone}${++this.pages}`,
      isVisible: () => this.isVisible,
    };
    this.session = new DoorSession(token, ports, 'Door');
    return this.session;
  }

  /** Lets seconds go by, with a step at each. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      this.session.step();
      await this.settled();
      this.door.nowMs += SECOND_MS;
    }
  }

  async settled(): Promise<void> {
    await Promise.all(this.asked.splice(0));
    await new Promise((resolve) => setImmediate(resolve));
  }

  private async answerOf(name: string, request: unknown): Promise<unknown> {
    if (this.connection === 'lost') throw new Error('NetworkError');
    const answer = (this.door as unknown as Record<string, (asked: unknown) => unknown>)[name]?.(request);
    if (this.connection === 'answerLost') throw new Error('NetworkError');
    return answer;
  }
}
