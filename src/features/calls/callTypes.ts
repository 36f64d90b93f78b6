/** What the sidebar shows of a call, and what it may ask for. */
import type { JobOutcome } from '../../jobs/outcome.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';
import type { Problem } from '../../port/appError.ts';

export interface CallPreview extends MailPreview {
  /** Counts from 1 for each date. */
  revision: number;
  /** Called, but declared unavailable: left out, and said. */
  conflicts: string[];
  /** Called, but nobody can be mailed. */
  unreachable: string[];
  /** What can be rehearsed in spite of the conflicts, and what cannot. */
  rehearsable: string[];
  /** Places, people, breaks and hours to look at; they stop nothing. */
  warnings: string[];
  /** What changed since the issue that this one replaces. */
  changes: string[];
  /** The revision that this one replaces; 0 when nothing has gone out yet. */
  replaces: number;
  /** When it goes out by itself, or why it does not. */
  sendsAt: string;
  /** Why it does not go out by itself: somebody could be missing from it. */
  holds: Problem[];
  /** Of these, what makes the hours look wrong: sending it asks for `confirmed`. */
  looksWrong: Problem[];
  /** The company's list address, if there is one to choose. */
  listAddress: string;
  choice: CallChoiceAsked;
  /** The whole call as a page to print. */
  page: string;
  /** What became of the messages that were begun, what went wrong first. */
  families: FamilyState[];
}

/** A message of the call and what became of it. */
export interface FamilyState {
  /** The outbox key. */
  key: string;
  people: string[];
  to: string[];
  /** As in the Outbox. */
  state: string;
  detail: string;
}

/** `key`: of the preview's message; `''` for the first. */
export type TestCallAsked = { date: string; key: string } & Partial<CallChoiceAsked>;

export interface CallChoiceAsked {
  /** `all`: also to those for whom nothing changed. */
  to: 'changed' | 'all';
  /** `list`: one message to the company's list address instead of one to each. */
  via: 'each' | 'list';
}

/** What changed in a call since it went out. */
export interface CallChanges {
  date: string;
  /** The issue that went out last; 0 when none has. */
  revision: number;
  /** Whose calls changed and how, in words. */
  changes: string[];
  /** How many messages a re-issue would be. */
  messages: number;
  /** Why it cannot be said, or empty. */
  problem: string;
}

/** What the browser asks of calls. */
export interface CallRequests {
  /** The daily call for a date (`''`: tomorrow), as it would be sent. */
  previewCall(request: { date: string } & Partial<CallChoiceAsked>): CallPreview;
  /** What changed in a date's call (`''`: tomorrow's) since it went out. Three calls. */
  callChanges(request: { date: string }): CallChanges;
  /**
   * Sends exactly what was previewed. `partial`: send what the quota allows now, the rest when there is more. `confirmed`:
   * the person has looked at what `looksWrong` names, without which that is refused.
   */
  sendCall(
    request: { date: string; hash: string; partial: boolean; confirmed?: boolean } & Partial<CallChoiceAsked>,
  ): JobOutcome;
  /** Mails one message to whoever asks and to nobody else; it is nobody's call. */
  sendTestCall(request: TestCallAsked): JobOutcome;
  resend(request: { key: string }): JobOutcome;
  markAsSent(request: { key: string }): JobOutcome;
}
