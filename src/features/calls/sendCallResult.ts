import type { SendResult } from '../../mail/sendMessages.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';

/** What became of sending a call. */
export interface SendCallResult {
  /**
   * `held`: something on this day cannot be understood, and nobody has said that the rest may go. `tooMany`: it goes out by
   * itself, and Google does not let so many be mailed today. `unlooked`: the hours of an event look wrong, and the
   * person has not said that they are right. For the first two the stage manager is mailed.
   */
  state: SendResult['state'] | 'nothing' | 'changed' | 'missed' | 'held' | 'tooMany' | 'unlooked';
  date: DateText;
  send: SendResult | null;
  messages: number;
  problems: Problem[];
}
