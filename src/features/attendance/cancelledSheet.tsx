/** What becomes of the sign-in sheet of an event that was cancelled. */
import { Boxed, Facts, htmlPage, Line, Section, Title } from '../../documents/parts.tsx';
import type { CallEvent } from '../../schedule/event.ts';
import type { Settings } from '../../settings/settings.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';

/**
 * HTML for a Google Doc.
 * @param came names of those who had come already
 */
export function cancelledSheet(settings: Settings, event: CallEvent, came: readonly string[]): string {
  return htmlPage(
    `Sign-in ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Sign-in</Title>
      <Facts
        facts={[
          ['When', `${dateInFull(event.date)}, ${clockTime(event.start)} to ${clockTime(event.end)}`],
          ['What', [event.eventType.name, event.work].filter(Boolean).join(': ')],
          ['Where', event.location || settings.venue],
        ]}
      />
      <Boxed>
        <b>Cancelled. Nobody is called.</b>
      </Boxed>
      {came.length === 0 ? null : (
        <Section title="Came all the same">
          <Line>{came.join(', ')}</Line>
          <Line>Under 18: leave only with an adult on your list.</Line>
        </Section>
      )}
    </>,
  );
}
