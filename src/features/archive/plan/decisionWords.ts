import { dateInFull } from '../../../values/dates.ts';
import type { Decision } from './retentionDecisions.ts';

/** What is to be done with a kind of record, or was. */
export function decisionWords({ action, until, handTo }: Decision): string {
  if (action === 'Keep until') return `Kept until ${dateInFull(until)}, then to be deleted`;
  if (action === 'Hand over') return `Handed over to ${handTo}`;
  return action === 'Delete' ? 'Deleted' : 'Kept';
}
