/** The restricted record of a day for each child: arrival, departure, and each performing, rest and meal period, filled in by hand. */
import { Facts, Grid, htmlPage, Issued, Line, Section, Title } from '../../../documents/parts.tsx';
import { PAPER_KINDS } from '../../../papers/paperKinds.ts';
import type { DateText } from '../../../port/workspace.ts';
import type { Settings } from '../../../settings/settings.ts';
import { dateInFull } from '../../../values/dates.ts';
import type { Period, RecordedChild } from './dailyRecordRows.ts';

const COLUMNS = [
  { header: 'Period', width: 28 },
  { header: 'As planned', width: 26 },
  { header: 'From', width: 23 },
  { header: 'To', width: 23 },
];

/** What nobody planned is written into these. */
const MORE_ROWS: readonly Period[] = ['Performing or rehearsing', 'Rest', 'Meal'];
/** Stands in a cell that is written into, and is not seen. */
const TO_WRITE = '\u00a0';
const UNWRITTEN = '______________';

/**
 * HTML for a Google Doc.
 * @param issued the date of this issue, or `''` for what the record says but for that
 */
export function dailyRecord(
  settings: Settings,
  date: DateText,
  children: readonly RecordedChild[],
  issued: DateText,
): string {
  const { name } = PAPER_KINDS.dailyRecord;
  return htmlPage(
    `${name} ${settings.title}`,
    <>
      <Title above={settings.company}>
        {settings.title}: {name}
      </Title>
      <Facts
        facts={[
          ['Date', dateInFull(date)],
          ['Where', settings.venue],
        ]}
      />
      <Line strong>Restricted. Write down when each period began and ended, and keep the record.</Line>
      {children.map(({ name: child, arrival, departure, planned }, at) => (
        <Section key={at} title={child}>
          <Facts
            facts={[
              ['Arrival', arrival || UNWRITTEN],
              ['Departure', departure || UNWRITTEN],
            ]}
          />
          <Grid
            columns={COLUMNS}
            byHand
            rows={[
              ...planned.map(({ period, when }) => [period, when, TO_WRITE, TO_WRITE]),
              ...MORE_ROWS.map((period) => [period, TO_WRITE, TO_WRITE, TO_WRITE]),
            ]}
          />
        </Section>
      ))}
      <Line>
        Chaperone: {UNWRITTEN}
        {UNWRITTEN}
      </Line>
      <Issued on={issued} />
    </>,
  );
}
