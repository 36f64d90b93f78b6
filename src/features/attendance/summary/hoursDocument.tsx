/** A person's record of hours as a page to sign: what a school or college asks for before it gives credit. */
import { Facts, Form, Grid, htmlPage, Issued, Line, Title } from '../../../documents/parts.tsx';
import type { DateText } from '../../../port/workspace.ts';
import type { Settings } from '../../../settings/settings.ts';
import { counted } from '../../../values/counted.ts';
import { dateInFull, dateInShort } from '../../../values/dates.ts';
import { durationText } from '../../../values/windows.ts';
import type { HoursRecord } from './hoursRecordRows.ts';

const COLUMNS = [
  { header: 'Day', width: 26 },
  { header: 'What', width: 26 },
  { header: 'In', width: 15 },
  { header: 'Out', width: 15 },
  { header: 'Time there', width: 18 },
];

const UNKNOWN = '—';

/**
 * HTML for a Google Doc.
 * @param issued the date of this issue, or `''` for what the record says but for that
 */
export function hoursDocument(settings: Settings, name: string, record: HoursRecord, issued: DateText): string {
  const { rows, minutes, uncounted } = record;
  const [first, last] = [rows[0]?.date ?? '', rows[rows.length - 1]?.date ?? ''];
  return htmlPage(
    `Record of hours ${settings.title}`,
    <>
      <Title above={settings.company}>Record of hours</Title>
      <Facts
        facts={[
          ['Name', name],
          ['Production', settings.title],
          ['From', first === '' ? '' : dateInFull(first)],
          ['To', last === '' ? '' : dateInFull(last)],
          ['Total', `${durationText(minutes)} on ${counted(new Set(rows.map(({ date }) => date)).size, 'day')}`],
        ]}
      />
      <Grid
        columns={COLUMNS}
        rows={rows.map((row) => [
          dateInShort(row.date),
          row.what,
          row.in || UNKNOWN,
          row.out || UNKNOWN,
          row.minutes === null ? UNKNOWN : durationText(row.minutes),
        ])}
      />
      {uncounted === 0 ? null : (
        <Line>
          {UNKNOWN} was not written down, and is not in the total ({counted(uncounted, 'row')}).
        </Line>
      )}
      <Line>Two events at the same time count once in the total.</Line>
      <Form
        rows={[
          ['Stage manager', 'Signature and date'],
          ['For the school', 'Signature and date'],
        ]}
      />
      <Issued on={issued} />
    </>,
  );
}
