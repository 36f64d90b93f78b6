/** Marks that were never sent, to be written down. */
import type { Roster } from '../features/attendance/door/doorTypes.ts';
import { DoorButton } from './doorParts.tsx';
import type { QueuedMark } from './markQueue.ts';
import { minuteAt, minuteWords } from './shownPeople.ts';

const WORD = {
  in: 'in',
  out: 'out',
  notIn: 'not in after all',
  notOut: 'not out after all',
  pickUp: 'early pick-up',
} as const;

/** @param roster the event's, by which times are shown in its zone; `null`: this device's zone has to do */
export function UnsentList(props: { marks: readonly QueuedMark[]; roster: Roster | null; onWritten(): void }) {
  const { marks, roster, onWritten } = props;
  if (marks.length === 0) return null;
  return (
    <section class="unsent" aria-label="Not sent">
      <h2>Write these down for the stage manager: {marks.length} not sent</h2>
      <ul>
        {marks.map(({ mark, name }) => (
          <li key={mark.id}>
            <strong>{name}</strong> {WORD[mark.what]}, {timeWords(mark.atMs, roster)}
            {mark.release === undefined ? null : `, ${releaseWords(mark.release)}`}
            {mark.pickUp === undefined ? null : `: ${pickUpWords(mark.pickUp)}`}
          </li>
        ))}
      </ul>
      <DoorButton onClick={onWritten}>I have written them down</DoorButton>
    </section>
  );
}

function pickUpWords({ time, by, givenBy }: NonNullable<QueuedMark['mark']['pickUp']>): string {
  return time === '' ? 'taken back' : `${time} by ${by}, permission from ${givenBy}`;
}

function releaseWords(release: NonNullable<QueuedMark['mark']['release']>): string {
  if (release.by === 'alone') return 'alone';
  return release.by === 'adult' ? 'with a listed adult' : `with ${release.name}`;
}

function timeWords(atMs: number, roster: Roster | null): string {
  if (roster !== null) return minuteWords(minuteAt(roster, atMs));
  return new Date(atMs).toLocaleString(undefined, {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
}
