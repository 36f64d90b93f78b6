/** A run of the hourly look, as its trigger starts it. */
import { keptTriggers } from '../../src/entry/access/ownTriggers.ts';
import { heartbeatFrom } from '../../src/jobs/heartbeat.ts';
import { clockEvent } from '../account/clockTriggers.ts';
import type { LocalAccount } from '../account/localAccount.ts';
import type { LocalTrigger } from '../account/state.ts';

/**
 * Starts it now, by the person's own trigger or by the one that was turned on and is gone, or long ago.
 * @throws as `LocalAccount.run` does
 */
export function tickNow(account: LocalAccount, as = account.state.me): unknown {
  const { state } = account;
  const isTheirs = ({ kind, handler, ownerEmail }: LocalTrigger) =>
    kind === 'clock' && handler === 'tick' && ownerEmail === as;
  const trigger = state.triggers.find(isTheirs) ?? longKnown(account, as);
  return account.run('tick', [clockEvent(trigger, state.nowMs)], { source: 'trigger', as });
}

/** It is in nobody's list any more, as one that Google has disabled. */
function longKnown({ state }: LocalAccount, ownerEmail: string): LocalTrigger {
  const documentId = state.activeSpreadsheetId ?? '';
  state.properties.document[documentId] ??= {};
  const kept = state.properties.document[documentId];
  const trigger: LocalTrigger = {
    ...{
      id: heartbeatFrom(kept).clockId || '1000000000000000001',
      handler: 'tick',
      kind: 'clock' as const,
      everyHours: 1,
    },
    ...{ documentId, ownerEmail, createdAtMs: 0, disabled: false },
  };
  Object.assign(kept, keptTriggers(kept, [trigger]));
  return trigger;
}
