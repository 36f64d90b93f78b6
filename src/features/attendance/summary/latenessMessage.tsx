/** What the stage manager reads of those who have been late so often. No reason is in it. */
import { Grid, htmlPage, Line, Title } from '../../../documents/parts.tsx';
import type { Message } from '../../../port/workspace.ts';
import type { Settings } from '../../../settings/settings.ts';
import { counted } from '../../../values/counted.ts';
import { dateInShort } from '../../../values/dates.ts';
import { shortened } from '../../../values/text.ts';
import type { PersonSummary } from './attendanceSummary.ts';
import type { SettledRow } from './settledRows.ts';

const COLUMNS = [
  { header: 'Name', width: 34 },
  { header: 'Late', width: 16 },
  { header: 'Days', width: 50 },
];

/** The newest; the summary counts the others. */
const MOST_DAYS = 6;
const MOST_OF_NAME = 60;

type Words = Pick<Settings, 'title' | 'stageManager' | 'replyTo' | 'noteAfterLate'>;

/** @param people at least one */
export function latenessMessage(settings: Words, people: readonly PersonSummary[], to: string): Message {
  const { title, noteAfterLate } = settings;
  const often = `late ${counted(noteAfterLate, 'time')}`;
  const [first] = people;
  const who =
    people.length === 1 && first !== undefined
      ? `${shortened(first.name, MOST_OF_NAME)} has been ${often}`
      : `${people.length} people have been ${often}`;
  const about = `Only you get this, once for each person. No family is told. The setting Note after so many late says when; 0 is never.`;
  const rows = people.map((one) => [one.name, counted(one.lateRows.length, 'time'), daysOf(one.lateRows)]);
  return {
    to: [to],
    subject: `${title}: ${who}`,
    html: htmlPage(
      who,
      <>
        <Title above={title}>{who}</Title>
        <Grid columns={COLUMNS} rows={rows} />
        <Line>{about}</Line>
      </>,
    ),
    text: [who, ...rows.map(([name, times, days]) => `${name}: ${times}. ${days}`), about].join('\n\n'),
    senderName: settings.stageManager || title,
    replyTo: settings.replyTo,
  };
}

function daysOf(rows: readonly SettledRow[]): string {
  const days = rows
    .slice(-MOST_DAYS)
    .map(({ date, minutesLate }) => `${dateInShort(date)}${minutesLate === null ? '' : ` (${minutesLate} min)`}`);
  return [...(rows.length > MOST_DAYS ? ['…'] : []), ...days].join(', ');
}
