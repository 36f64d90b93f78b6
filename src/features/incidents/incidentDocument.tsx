/** An incident report as a page: facts in their order, and what nobody has written down said as that. */
import { Boxed, Facts, Form, htmlPage, Line, Section, Title } from '../../documents/parts.tsx';
import type { Settings } from '../../settings/settings.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import type { IncidentRecord } from './incidentWorkbook.ts';

const UNKNOWN = 'Not written down';

/** Of a file’s name: no word of what happened. */
export function incidentName({ number, date }: { number: number; date: string }): string {
  return `Incident Report ${number} - ${date}`;
}

/** HTML for a Doc that lies in the restricted folder, and for nothing else. */
export function incidentDocument(
  settings: Pick<Settings, 'title' | 'company' | 'stageManager'>,
  incident: IncidentRecord,
  number: number,
): string {
  const told = [incident['Guardian told'], incident['Guardian told at']].filter((one) => one !== '').join(', ');
  return htmlPage(
    incidentName({ number, date: incident.Date }),
    <>
      <Title above={settings.company}>
        {settings.title}: Incident Report {number}
      </Title>
      <Boxed>
        <b>Restricted.</b> For its readers alone. Do not copy, forward or print it without need.
      </Boxed>
      <Facts
        facts={[
          ['Date', dateInFull(incident.Date)],
          ['Time', incident.Time === '' ? UNKNOWN : clockTime(incident.Time)],
          ['Place', incident.Place || UNKNOWN],
          ['People', incident.People || UNKNOWN],
          ['Reported by', incident['Reported by'] || UNKNOWN],
          ['Stage manager', settings.stageManager],
        ]}
      />
      <Section title="What happened">
        <Words text={incident['What happened']} />
      </Section>
      <Section title="Witnesses">
        <Words text={incident.Witnesses} />
      </Section>
      <Section title="What was done">
        <Facts
          facts={[
            ['First aid by', incident['First aid by'] || UNKNOWN],
            ['Action taken', incident['Action taken'] || UNKNOWN],
            ['Could continue', incident['Could continue'] || UNKNOWN],
            ['Sent where', incident['Sent where'] || UNKNOWN],
          ]}
        />
      </Section>
      <Section title="Who was told">
        <Facts
          facts={[
            ['Guardian', told || UNKNOWN],
            ['Officer', incident['Officer told'] || UNKNOWN],
            ['Others', incident.Escalation || UNKNOWN],
          ]}
        />
      </Section>
      <Section title="Follow-up">
        <Words text={incident['Follow-up']} />
        <Line>
          <b>{incident.Closed === '' ? 'Open.' : `Closed on ${dateInFull(incident.Closed)}.`}</b>
        </Line>
      </Section>
      <Form
        rows={[
          ['Reported by', 'Signature and date'],
          ['Read by', 'Signature and date'],
        ]}
      />
    </>,
  );
}

/** Each line that was typed as one of its own. */
function Words({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return <Line>{UNKNOWN}.</Line>;
  return (
    <>
      {lines.map((line, at) => (
        <Line key={at}>{line}</Line>
      ))}
    </>
  );
}
