/**
 * Who has been late so often that the stage manager is told: each person once for each number, whatever becomes of the rows
 * afterwards. Those who come to it together are in one message, since it is taken from what Google lets be mailed that day.
 */
import { NOT_SENT, type OutboxMessage, type OutboxRecord, stateChange } from '../../../mail/outbox.ts';
import type { DateText, Workspace } from '../../../port/workspace.ts';
import type { Settings } from '../../../settings/settings.ts';
import { foldedText } from '../../../values/text.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import type { PersonSummary } from './attendanceSummary.ts';
import { latenessMessage } from './latenessMessage.tsx';

/** Stored in the Outbox: neither ever changes. */
export const LATENESS_NOTE = 'Lateness note';
const PREFIX = 'lateness';
const NOBODY_LEFT = 'Attendance was changed: nobody is late so often any more.';

export interface LatenessPlan {
  messages: OutboxMessage[];
  /** Rows that wait and about whose people there is nothing to tell any more. */
  outdated: RowChange[];
}

type Hash = Pick<Workspace, 'hash'>;
type Words = Pick<Settings, 'title' | 'stageManager' | 'replyTo' | 'noteAfterLate'>;

/** Everybody who has been late at least so often. */
export function oftenLate(people: readonly PersonSummary[], { noteAfterLate }: Words): PersonSummary[] {
  return noteAfterLate < 1 ? [] : people.filter(({ lateRows }) => lateRows.length >= noteAfterLate);
}

/** @param to the stage manager, and nobody else */
export function latenessPlan(
  ws: Hash,
  late: readonly PersonSummary[],
  settings: Words,
  outbox: readonly OutboxRecord[],
  to: string,
  today: DateText,
): LatenessPlan {
  const prefix = `${PREFIX}/${settings.noteAfterLate}/`;
  const rows = outbox.filter(({ Key }) => Key.startsWith(prefix));
  const byMark = new Map(late.map((one) => [markOf(ws, one), one]));
  const told = new Set(rows.flatMap(({ Told }) => Told.split(' ')));
  const untold = [...byMark.keys()].filter((mark) => !told.has(mark)).sort();
  const waiting = rows.filter(({ State }) => NOT_SENT.includes(State) && State !== 'Cancelled');
  const groups = [
    ...waiting.map((row) => ({ key: row.Key, date: row.Date || today, marks: row.Told.split(' ').filter(Boolean) })),
    ...(untold.length === 0 ? [] : [{ key: keyOf(ws, prefix, untold), date: today, marks: untold }]),
  ];
  const plan: LatenessPlan = { messages: [], outdated: [] };
  for (const { key, date, marks } of groups) {
    const people = marks.flatMap((mark) => byMark.get(mark) ?? []);
    if (people.length === 0) {
      // Forgotten, so that they are told of when it comes to it after all.
      const { values, ...change } = stateChange(key, 'Cancelled', '', NOBODY_LEFT);
      plan.outdated.push({ ...change, values: { ...values, Told: null } });
      continue;
    }
    const message = latenessMessage(settings, people, to);
    const toldOf = marks.filter((mark) => byMark.has(mark)).join(' ');
    plan.messages.push({ key, kind: LATENESS_NOTE, date, revision: 1, message, told: toldOf });
  }
  return plan;
}

function markOf(ws: Hash, { personId }: PersonSummary): string {
  return ws.hash(foldedText(personId)).slice(0, 12);
}

function keyOf(ws: Hash, prefix: string, marks: readonly string[]): string {
  return `${prefix}${ws.hash(marks.join(' ')).slice(0, 12)}`;
}
