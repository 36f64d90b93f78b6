/** The restricted sheet for the adult in charge at the door: who may collect each child, and space to write who did. */
import { Boxed, Facts, Grid, htmlPage, Issued, Line, Section, Title } from '../../../documents/parts.tsx';
import type { DateText } from '../../../port/workspace.ts';
import type { CallEvent } from '../../../schedule/event.ts';
import type { Settings } from '../../../settings/settings.ts';
import { clockTime, dateInFull } from '../../../values/dates.ts';
import type { DoorSheet, DoorSheetRow, PhoneLine } from './doorSheetRows.ts';

const COLUMNS = [
  { header: 'Child', width: 20 },
  { header: 'May collect', width: 30 },
  { header: 'To phone only', width: 20 },
  { header: 'Collected by', width: 19 },
  { header: 'Time', width: 11 },
];

/** Stands in a cell that is written into, and is not seen. */
const TO_WRITE = '\u00a0';

/**
 * HTML for a Google Doc.
 * @param issued the date of this issue, or `''` for what the sheet says but for that
 */
export function doorSheet(settings: Settings, event: CallEvent, sheet: DoorSheet, issued: DateText): string {
  const { groups, notExpected, nobody } = sheet;
  return htmlPage(
    `Door sheet ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Door sheet</Title>
      <Facts
        facts={[
          ['When', `${dateInFull(event.date)}, ${clockTime(event.start)} to ${clockTime(event.end)}`],
          ['What', [event.eventType.name, event.work].filter(Boolean).join(': ')],
          ['Where', event.location || settings.venue],
        ]}
      />
      <Line strong>Restricted. For the adult in charge at the door: keep it with you, and shred it afterwards.</Line>
      {event.status === 'Cancelled' ? (
        <Boxed>
          <b>Cancelled. Nobody is called.</b> A child who has come leaves as on any other day.
        </Boxed>
      ) : null}
      {nobody.length === 0 ? null : (
        <Boxed>
          <b>Nobody may collect: {nobody.map(nameAndAlone).join(', ')}.</b>
          <br />
          Keep a child whom nobody may collect with you, and phone the stage manager.
        </Boxed>
      )}
      <Line>A child leaves only with an adult under May collect. Write who it was, and when.</Line>
      {groups.map(({ title, rows }) =>
        groups.length === 1 && title === '' ? (
          <Children key="all" rows={rows} />
        ) : (
          <Section key={title} title={title || 'In no chaperone group'}>
            <Children rows={rows} />
          </Section>
        ),
      )}
      {groups.length === 0 ? <Line>No child is called.</Line> : null}
      {notExpected.length === 0 ? null : (
        <Section title="Not expected">
          <Children rows={notExpected} />
        </Section>
      )}
      <Line>A child who is not on this sheet stays with you until the stage manager says who may collect.</Line>
      <Issued on={issued} />
    </>,
  );
}

function Children({ rows }: { rows: readonly DoorSheetRow[] }) {
  return (
    <Grid
      columns={COLUMNS}
      byHand
      rows={rows.map((row) => [
        <>
          {row.plan.length === 0 ? row.name : <b>{row.name}</b>}
          {row.plan.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>,
        <>
          {row.mayCollect.length === 0 ? <b>Nobody</b> : <Lines lines={row.mayCollect} />}
          {row.aloneSince === '' ? null : <div>Goes home alone, agreed since {row.aloneSince}</div>}
        </>,
        <Lines lines={row.toPhone} />,
        TO_WRITE,
        TO_WRITE,
      ])}
    />
  );
}

function Lines({ lines }: { lines: readonly PhoneLine[] }) {
  return (
    <>
      {lines.map(({ name, phone }, at) => (
        <div key={at}>{phone === '' ? name : `${name}, ${phone}`}</div>
      ))}
    </>
  );
}

function nameAndAlone({ name, aloneSince }: DoorSheetRow): string {
  return aloneSince === '' ? name : `${name} (goes home alone)`;
}
