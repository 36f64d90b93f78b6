/** What every local service is handed: the state it changes and who is asking. */
import type { LocalState } from '../account/state.ts';

export interface ServiceContext {
  state: LocalState;
  /** The address that the present run acts as. */
  user: string;
  authMode: 'NONE' | 'LIMITED' | 'FULL';
  /**
   * `webGet`: somebody has opened the link of the web app, without an account; `webCall`: the page that they got, or any other
   * that they made themselves, calls a function. Both act as whoever deployed it.
   */
  source: 'menu' | 'browser' | 'trigger' | 'card' | 'simple' | 'webGet' | 'webCall';
}

/** One service call as the log has it (docs/local-account.md). */
export interface ServiceCall {
  /** Id from Google's discovery documents, or `MailApp.sendEmail` and so on for the other services. */
  method: string;
  params?: Record<string, unknown>;
  body?: unknown;
  media?: { mimeType: string; bytes: number };
}

/**
 * Runs a service's work as one logged call: counts it, moves the clock on by its modelled time, and lets an armed
 * fault strike before or after the effect. Every service call goes through this exactly once.
 */
export type PerformCall = <T>(call: ServiceCall, effect: () => T) => T;
