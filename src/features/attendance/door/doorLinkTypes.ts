/** What the sidebar asks of the door. */
import type { JobOutcome } from '../../../jobs/outcome.ts';

export interface DoorLinkAsked {
  eventId: string;
  /** The web app's address; `''`: as it was, or as Google says it. */
  address: string;
  /** A new unlock word; `''`: as it was. */
  word: string;
}

export interface DoorLink {
  /** For a phone at the door. */
  link: string;
  /** For a tablet on which people tap their own names. */
  kiosk: string;
  event: string;
  /** When it stops working: `9:00 pm, Friday 5 March 2027`. */
  ends: string;
  /** True where an unlock word is set. */
  hasWord: boolean;
}

/** `door` is there when it is done. */
export interface DoorOutcome extends JobOutcome {
  door: DoorLink | null;
}

export interface DoorLinkRequests {
  /** A link to the door of an event. Whoever has it can mark people in and out until it ends. */
  openDoor(request: DoorLinkAsked): DoorOutcome;
  /** Withdraws every link. */
  closeDoor(): JobOutcome;
}
