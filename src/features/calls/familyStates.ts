/** What became of a call's messages, family by family. */
import { compareKeys, NOT_SENT, type OutboxRecord } from '../../mail/outbox.ts';
import type { CallPlan } from './callPlan.ts';
import type { FamilyState } from './callTypes.ts';

/** What wants a person first. */
const ORDER: readonly string[] = ['Failed', 'Unconfirmed', 'Missed', 'Sending', 'Pending', 'Cancelled', 'Sent'];

/** Those that were begun, what went wrong first; nobody while nothing has gone out. */
export function familyStates({ mail }: Pick<CallPlan, 'mail'>, rows: readonly OutboxRecord[]): FamilyState[] {
  const byKey = new Map<string, OutboxRecord>();
  for (const row of rows) {
    const other = byKey.get(row.Key);
    // As sending reads it: of a copied row the one that was begun counts.
    if (other === undefined || NOT_SENT.includes(other.State)) byKey.set(row.Key, row);
  }
  const states = mail.all.flatMap(({ key, people, message }): FamilyState[] => {
    const row = byKey.get(key);
    if (row === undefined || row.State === '') return [];
    return [{ key, people, to: message.to, state: row.State, detail: row.Detail }];
  });
  const isBegun = states.some(({ state }) => !NOT_SENT.includes(state));
  const place = ({ state }: FamilyState) => ORDER.indexOf(state);
  return isBegun ? states.sort((a, b) => place(a) - place(b) || compareKeys(a.key, b.key)) : [];
}
