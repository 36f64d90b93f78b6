/** What would be mailed, as the sidebar shows it. */
import type { Problem } from '../port/appError.ts';

export interface MessagePreview {
  /** The outbox key. */
  key: string;
  to: string[];
  bcc: string[];
  /** The people it is for, by name. */
  people: string[];
  subject: string;
  html: string;
  text: string;
  /** Why these addresses: "guardian of Ana and Ben". */
  why: string;
}

/** What would be mailed, to be looked at before it is. */
export interface MailPreview {
  date: string;
  /** Fingerprint of the messages; only what this stands for is sent. */
  hash: string;
  messages: MessagePreview[];
  recipients: number;
  /** Addresses that this mail may still use today. */
  quotaLeft: number;
  /** How many of the messages go, if they are sent now. */
  fits: number;
  /** Whom the others are about, in words; nobody while all fit. */
  left: string[];
  problems: Problem[];
  /** Why nothing would be sent, or empty. */
  nothing: string;
}
