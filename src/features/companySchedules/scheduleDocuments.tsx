/** A week’s and a month’s schedule as a page: for the callboard, read in black and white. */
import type { ComponentChildren } from 'preact';
import { Facts, INK, Issued, Line, landscapePage, QUIET, SHADE, Title } from '../../documents/parts.tsx';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { dateInFull, dateInShort, monthInFull } from '../../values/dates.ts';
import { roomOf, type ScheduleDay, type ScheduleEntry, type SchedulePlan, type Span } from './schedulePlan.ts';

/** What a schedule is called where a link leads to it. @example scheduleName('month', '2027-03-01') // 'Month schedule, March 2027' */
export function scheduleName(span: Span, from: DateText): string {
  return span === 'week' ? `Week schedule, from ${dateInShort(from)}` : `Month schedule, ${monthInFull(from)}`;
}

/**
 * HTML for a Google Doc and for the sidebar.
 * @param issued the date of this issue, or `''` for what it says but for that
 */
export function scheduleDocument(settings: Settings, plan: SchedulePlan, issued: DateText): string {
  const when =
    plan.span === 'week' ? `Week of ${dateInFull(plan.from).split(' ').slice(1).join(' ')}` : monthInFull(plan.from);
  const [week = []] = plan.weeks;
  return landscapePage(
    `${settings.title}: ${when}`,
    <>
      <Title above={settings.company}>
        {settings.title}: {when}
      </Title>
      <Facts facts={[['Venue', [settings.venue, settings.address].filter(Boolean).join(', ')]]} />
      <table style={{ borderCollapse: 'collapse', width: '100%', margin: '6px 0', fontSize: FONT_SIZE[plan.span] }}>
        <thead>
          <tr>
            {week.map(({ date }) => (
              <th key={date} style={{ ...CELL, backgroundColor: SHADE }}>
                {plan.span === 'week' ? dateInShort(date) : dateInFull(date).split(' ')[0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.weeks.map((days) => (
            <tr key={days[0]?.date}>
              {days.map((day) => (
                <td key={day.date} style={day.isWithin ? CELL : { ...CELL, backgroundColor: SHADE }}>
                  <Day day={day} span={plan.span} venue={settings.venue} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Line strong>Subject to change. The daily call says who is called from when to when.</Line>
      <Issued on={issued} />
    </>,
  );
}

const FONT_SIZE: Readonly<Record<Span, string>> = { week: '8.5pt', month: '8pt' };

const CELL = {
  border: `1px solid ${INK}`,
  padding: '3px 4px',
  verticalAlign: 'top',
  textAlign: 'left',
  width: `${100 / 7}%`,
} as const;

function Day({ day, span, venue }: { day: ScheduleDay; span: Span; venue: string }) {
  if (!day.isWithin) return null;
  return (
    <>
      {span === 'month' ? <Text strong>{Number(day.date.slice(-2))}</Text> : null}
      {day.entries.map((entry, at) => (
        <Entry key={at} entry={entry} venue={span === 'month' ? roomOf(venue) : ''} />
      ))}
      {span === 'week' && day.entries.length === 0 ? <Text quiet>No call</Text> : null}
    </>
  );
}

/** @param props.venue the place that need not be said */
function Entry({ entry, venue }: { entry: ScheduleEntry; venue: string }) {
  const { time, what, work, place, who, cancelled } = entry;
  return (
    <>
      {cancelled ? <Text strong>CANCELLED</Text> : null}
      <Text struck={cancelled} above>
        {cancelled ? time : <b>{time}</b>}
      </Text>
      <Text struck={cancelled}>
        {cancelled ? what : <b>{what}</b>}
        {place === venue ? '' : `, ${place}`}
      </Text>
      {work === '' ? null : <Text struck={cancelled}>{work}</Text>}
      {who === '' ? null : <Text quiet>Called: {who}</Text>}
    </>
  );
}

function Text(props: {
  children: ComponentChildren;
  strong?: boolean;
  quiet?: boolean;
  struck?: boolean;
  above?: boolean;
}) {
  const { children, strong = false, quiet = false, struck = false, above = false } = props;
  return (
    <p
      style={{
        margin: above ? '4px 0 0 0' : '0',
        ...(strong ? { fontWeight: 'bold' } : {}),
        ...(quiet ? { color: QUIET } : {}),
        ...(struck ? { textDecoration: 'line-through' } : {}),
      }}
    >
      {children}
    </p>
  );
}
