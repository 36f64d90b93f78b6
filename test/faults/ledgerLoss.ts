/** A job that is killed and whose notes between runs are then lost or damaged, at every call. */
import type { LocalState } from '../../local/account/state.ts';
import { LEDGER_KEY } from '../../src/jobs/job.ts';
import { IN_FLIGHT_KEY } from '../../src/mail/outbox.ts';
import { CHUNK } from '../../src/mail/sendMessages.ts';
import { type FaultJob, type FaultOutcome, isGone, type Life, type Stage } from './harness.ts';
import { drawnCalls, EVERY } from './sample.ts';
import { Trial, type Trouble } from './trial.ts';

interface Loss {
  name: string;
  /** Changes the document's properties. */
  damage(properties: Record<string, string>): void;
  /** When nobody can tell which message was in flight, every one of the chunk has to be asked about. */
  mayLeaveUnconfirmed: number;
}

const halved = (key: string) => (properties: Record<string, string>) => {
  const value = properties[key] ?? '';
  properties[key] = value.slice(0, Math.floor(value.length / 2));
};
const scrambled = (key: string) => (properties: Record<string, string>) => {
  properties[key] = (properties[key] ?? '').replace(/[a-f]/g, 'x');
};
const gone = (key: string) => (properties: Record<string, string>) => {
  delete properties[key];
};

const LOSSES: readonly Loss[] = [
  { name: 'the ledger is truncated', damage: halved(LEDGER_KEY), mayLeaveUnconfirmed: 1 },
  { name: 'the ledger is damaged', damage: scrambled(LEDGER_KEY), mayLeaveUnconfirmed: 1 },
  { name: 'the ledger is missing', damage: gone(LEDGER_KEY), mayLeaveUnconfirmed: 1 },
  { name: 'the message in flight is truncated', damage: halved(IN_FLIGHT_KEY), mayLeaveUnconfirmed: CHUNK },
  { name: 'the message in flight is missing', damage: gone(IN_FLIGHT_KEY), mayLeaveUnconfirmed: CHUNK },
  {
    name: 'both are missing',
    damage: (properties) => {
      gone(LEDGER_KEY)(properties);
      gone(IN_FLIGHT_KEY)(properties);
    },
    mayLeaveUnconfirmed: CHUNK,
  },
];

const TURNS = 3;
/** How many calls a loss is tried at where not all of them are. */
const CALLS_A_LOSS = 1;

/** @param turns `each`: every loss at every call; `turns`: every call with some of the losses, by turns */
export function everyLoss(job: FaultJob, turns: 'each' | 'turns'): FaultOutcome {
  const trial = Trial.of(job);
  for (const [index, { name, damage, mayLeaveUnconfirmed }] of LOSSES.entries()) {
    for (const call of drawnCalls(trial.outcome.calls, CALLS_A_LOSS, `${job.name} ${name}`)) {
      if (EVERY && turns === 'turns' && (call + index) % TURNS !== 0) continue;
      const life: Life = call % 2 === 0 ? 'again' : 'tick';
      const afterwards = ({ account }: Stage) => damage(documentProperties(account.state));
      const look = name.includes('ledger is') ? findUntold : undefined;
      trial.run([{ call, kind: 'kill-after' }], life, { afterwards, look, compared, mayLeaveUnconfirmed });
    }
  }
  return trial.outcome;
}

/**
 * What a loss may leave behind: that any document may exist without a tab naming it, and, where every message had gone
 * out, no note of when, who approved it and what it said. Access is as it should be, but the history of its changes may have rows that say Planned.
 */
function compared(line: string): string {
  if (line.startsWith('ledger')) return line.replace(/ \[.*/, '');
  if (line.includes(' Sharing changes ')) return '';
  // What the record says of the ids that were given was found out anew.
  if (line.includes(': Access record ')) return line.replace(/(\["callboardContent",")[^"]*/, '$1«content»');
  return line.includes(' Reports ') ? line.replace(/"(Sent|Approved by|Said)":"[^"]*",?/g, '') : line;
}

/** Those of the active workbook. */
export function documentProperties(state: LocalState): Record<string, string> {
  const id = state.activeSpreadsheetId ?? '';
  const known = state.properties.document[id] ?? {};
  state.properties.document[id] = known;
  return known;
}

/** Before the set-up there is nothing to lose, nor after the workbook is gone. */
const findUntold: Trouble['look'] = (stage, find) => {
  if (isGone(stage)) return;
  const { setUp, warnings } = stage.call('health');
  if (setUp && !warnings.some((warning) => warning.includes('missing or damaged')))
    find('different', 'nobody was told');
};
