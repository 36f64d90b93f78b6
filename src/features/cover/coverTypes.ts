/** What the sidebar asks of covers: plain JSON. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { Problem } from '../../port/appError.ts';

export interface ShownCandidate {
  /** Which row of People, by Person ID. */
  id: string;
  name: string;
  /** What they have learned, or why they may know it. */
  words: string;
  /** Not for `against`. */
  isReady: boolean;
  /** What speaks against it tonight. */
  against: string[];
}

export interface ShownTrack {
  key: string;
  title: string;
  /** Who has it, by name. */
  holders: string[];
  duties: string[];
  candidates: ShownCandidate[];
}

export interface CoversShown {
  eventId: string;
  /** `Performance, Fri 19 Mar, 19:00` */
  words: string;
  events: { id: string; words: string }[];
  tracks: ShownTrack[];
  /** Everybody who may be chosen, by name. */
  people: { id: string; name: string }[];
  problems: Problem[];
}

export interface CoverOutcome extends JobOutcome {
  covers: CoversShown | null;
}

export interface PacketAsked {
  /** `''`: the next performance, or where there is none the next event of its kind. */
  eventId: string;
  /** The `key` of a track. */
  track: string;
  /** Who takes over, by Person ID. */
  person: string;
}

export interface PacketOutcome extends JobOutcome {
  /** HTML of its own, to look at and print; `''` where nobody could look. */
  page: string;
  title: string;
}

export interface CoverRequests {
  /** Who can take which track of a show. Changes nothing. */
  coversShown(request: { eventId: string }): CoverOutcome;
  /** The packet as it would be made. Changes nothing. */
  packetShown(request: PacketAsked): PacketOutcome;
  /** The packet as a Doc. */
  makePacket(request: PacketAsked): JobOutcome;
}
