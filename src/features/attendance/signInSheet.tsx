/** The printable sign-in sheet of one event: everybody who is called, when, and space to initial. */
import { Fragment } from 'preact';
import {
  Facts,
  Grid,
  htmlPage,
  Line,
  Section,
  type Table,
  type TableColumn,
  Title,
  withoutEmptyColumns,
} from '../../documents/parts.tsx';
import { sideBySide } from '../../documents/sideBySide.ts';
import { SideBySideGrid } from '../../documents/sideBySideGrid.tsx';
import type { CalledPerson, DayEvent } from '../../schedule/dayPlan.ts';
import type { Settings } from '../../settings/settings.ts';
import { groupsOf } from '../../values/byWord.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { clockTime, dateInFull, dateInShort } from '../../values/dates.ts';
import { sortedByName } from '../../values/nameOrder.ts';
import { type SignInSection, signInSections } from './signInSections.ts';

const COLUMNS = [
  { header: 'Call', width: 11 },
  { header: 'Name', width: 27 },
  { header: 'Part or job', width: 22 },
  { header: 'In', width: 12 },
  { header: 'Out', width: 12 },
  { header: 'Collected by', width: 16 },
];

/** Of one of two columns beside each other, which have no room for parts and jobs; the widths of each add up to 49. */
const NARROW = [
  { header: 'Name', width: 27 },
  { header: 'In', width: 11 },
  { header: 'Out', width: 11 },
];
const NARROW_WITH_COLLECTOR = [
  { header: 'Name', width: 19.5 },
  { header: 'In', width: 7 },
  { header: 'Out', width: 8 },
  { header: 'Collected by', width: 14.5 },
];
/** Where nearly everybody has a call of their own. */
const CALL = { header: 'Call', width: 9 };

/** Rows of 9 mm that a page holds below its head, on A4 and on Letter with an inch around them. */
const ROWS_OF_ONE_COLUMN = 18;
const ROWS_OF_FIRST_PAGE = 21;
const ROWS_OF_NEXT_PAGE = 23;
/** A heading for each call takes the place of a column where as many share it, one with another. */
const PEOPLE_OF_A_HEADING = 4;
/** What the heading and the header of a section take, in rows. */
const ROWS_OF_HEADING = 2;

/** Stands in a cell that is written into, and is not seen. */
const TO_WRITE = '\u00a0';

/** HTML for a Google Doc. Children leave only with a listed adult, so their row has room for who it was. */
export function signInSheet(settings: Settings, day: DayEvent): string {
  const { called, away } = day;
  const anyMinor = called.some(({ person }) => person.minor);
  const sections = signInSections(day);
  const rows = called.length + (sections.length > 1 ? sections.length * ROWS_OF_HEADING : 0);
  const isLong = rows > ROWS_OF_ONE_COLUMN;
  return htmlPage(
    `Sign-in ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Sign-in</Title>
      <Head settings={settings} day={day} isLong={isLong} />
      <Line>
        Initial in and out.
        {anyMinor ? ' Under 18: leave only with an adult on your list; write their name.' : ''}
      </Line>
      {isLong ? (
        <TwoColumns settings={settings} day={day} sections={sections} anyMinor={anyMinor} />
      ) : (
        <OneColumn sections={sections} anyMinor={anyMinor} />
      )}
      {away.length > 0 ? (
        <Section title="Not available">
          <Line>
            {sortedByName(away, ({ person }) => person.name)
              .map(({ person }) => person.name)
              .join(', ')}
          </Line>
        </Section>
      ) : null}
    </>,
  );
}

/** A long sheet says it in one line, for the sake of the rows. */
function Head({ settings, day, isLong }: { settings: Settings; day: DayEvent; isLong: boolean }) {
  const { event, called } = day;
  const when = `${dateInFull(event.date)}, ${clockTime(event.start)} to ${clockTime(event.end)}`;
  const what = [event.eventType.name, event.work].filter(Boolean).join(': ');
  const where = event.location || settings.venue;
  if (isLong) return <Line>{[when, what, where, `${called.length} called`].filter(Boolean).join(' · ')}</Line>;
  return (
    <Facts
      facts={[
        ['When', when],
        ['What', what],
        ['Where', where],
        ['Called', `${called.length}`],
      ]}
    />
  );
}

/** With a heading each, unless there is only one. */
function OneColumn({ sections, anyMinor }: { sections: readonly SignInSection[]; anyMinor: boolean }) {
  const rowOf = (one: CalledPerson) => [
    callOf(one),
    one.person.name,
    one.person.characters.join(', ') || one.person.role,
    TO_WRITE,
    TO_WRITE,
    one.person.minor ? TO_WRITE : anyMinor ? '—' : '',
  ];
  // The same columns in every section, so that they are below each other.
  const kept = withoutEmptyColumns({ columns: COLUMNS, rows: sections.flatMap(({ called }) => called.map(rowOf)) });
  let from = 0;
  const tables = sections.map(({ title, early, called }): Table & { title: string } => {
    const rows = kept.rows.slice(from, from + called.length);
    from += called.length;
    return { title: early === '' ? title : `${title}, from ${early}`, columns: kept.columns, rows };
  });
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) {
    return <Grid columns={only.columns} rows={only.rows} byHand />;
  }
  return (
    <>
      {tables.map(({ title, columns, rows }) => (
        <Section key={title} title={title}>
          <Grid columns={columns} rows={rows} byHand />
        </Section>
      ))}
    </>
  );
}

function TwoColumns(asked: {
  settings: Settings;
  day: DayEvent;
  sections: readonly SignInSection[];
  anyMinor: boolean;
}) {
  const { settings, day, sections, anyMinor } = asked;
  const byCall = sections.flatMap(({ title, called }) =>
    groupsOf(called, callOf).map((rows) => ({ title: [title, ...rows.slice(0, 1).map(callOf)].join(', '), rows })),
  );
  const isByCall = byCall.length * PEOPLE_OF_A_HEADING <= day.called.length;
  const lists = isByCall ? byCall : sections.map(({ title, called }) => ({ title, rows: called }));
  const columns = anyMinor ? NARROW_WITH_COLLECTOR : NARROW;
  const pages = sideBySide(lists, ROWS_OF_FIRST_PAGE, ROWS_OF_NEXT_PAGE);
  return (
    <>
      {pages.map((page, at) => (
        <Fragment key={at}>
          {at === 0 ? null : (
            <p style={{ pageBreakBefore: 'always', margin: '0' }}>
              {`${settings.title}: Sign-in, ${dateInShort(day.event.date)}, ${clockTime(day.event.start)}, page ${at + 1} of ${pages.length}`}
            </p>
          )}
          <SideBySideGrid
            columns={isByCall ? columns : withCall(columns)}
            page={page}
            cellsOf={(one) => [
              ...(isByCall ? [] : [<span style={{ fontSize: '8pt' }}>{callOf(one)}</span>]),
              one.person.name,
              TO_WRITE,
              TO_WRITE,
              ...(anyMinor ? [one.person.minor ? TO_WRITE : '—'] : []),
            ]}
          />
        </Fragment>
      ))}
    </>
  );
}

function withCall(columns: readonly TableColumn[]): TableColumn[] {
  const share = (49 - CALL.width) / 49;
  return [CALL, ...columns.map(({ header, width }) => ({ header, width: width * share }))];
}

function callOf({ callMinute }: CalledPerson): string {
  return clockTime(timeFromMinutes(callMinute));
}
