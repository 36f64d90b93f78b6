/** One list to tick by hand: who is here, who is back from each break, and who is out of the building. */
import { Grid, htmlPage, Issued, Line, Section, Title } from '../../../documents/parts.tsx';
import type { DateText } from '../../../port/workspace.ts';
import type { Settings } from '../../../settings/settings.ts';
import { dateInFull } from '../../../values/dates.ts';
import type { Roll } from './rollRows.ts';

const COLUMNS = [
  { header: 'Name', width: 35 },
  { header: 'Here', width: 11 },
  { header: 'Break 1', width: 11 },
  { header: 'Break 2', width: 11 },
  { header: 'Break 3', width: 11 },
  { header: 'Gone', width: 10 },
  { header: 'Safe out', width: 11 },
];

const BOX = '☐';
/** For visitors, and for whoever was not called and came. */
const EMPTY_ROWS = 6;

/**
 * HTML for a Google Doc. It has names only, as the setting for names says.
 * @param issued the date of this issue, or `''` for what the roll says but for that
 */
export function rollSheet(settings: Settings, date: DateText, roll: Roll, issued: DateText): string {
  const { groups, alsoIn, notExpected } = roll;
  const count = groups.reduce((sum, { names }) => sum + names.length, 0);
  const titles = groups.length > 1 || groups.some(({ title }) => title !== '');
  return htmlPage(
    `Roll ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Roll and break register</Title>
      <Line strong>
        {dateInFull(date)} · {count} called
      </Line>
      <Line>
        Tick Here as people come, a Break when they are back from it, and Gone when they leave. In an evacuation, tick
        Safe out as you see each person, and name whoever is missing to the fire officer.
      </Line>
      {count === 0 ? (
        <Line>
          <b>Nobody is called.</b>
        </Line>
      ) : null}
      {groups.map(({ title, names }) =>
        titles ? (
          <Section key={title} title={`${title} (${names.length})`}>
            <Ticks names={names} />
          </Section>
        ) : (
          <Ticks key="all" names={names} />
        ),
      )}
      <Section title="Also here">
        <Ticks names={[...alsoIn, ...Array.from({ length: EMPTY_ROWS }, () => '\u00a0')]} />
      </Section>
      {notExpected.length === 0 ? null : (
        <Section title="Not expected">
          <Line>{notExpected.join(', ')}</Line>
        </Section>
      )}
      <Issued on={issued} />
    </>,
  );
}

function Ticks({ names }: { names: readonly string[] }) {
  return <Grid columns={COLUMNS} rows={names.map((name) => [name, ...COLUMNS.slice(1).map(() => BOX)])} byHand />;
}
