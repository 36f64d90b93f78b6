/** A contact sheet as a page: one table a group, with what its readers may see. */
import { Facts, Grid, htmlPage, Line, Section, Title } from '../../documents/parts.tsx';
import { PAPER_KINDS, type Paper } from '../../papers/paperKinds.ts';
import type { Settings } from '../../settings/settings.ts';
import type { ContactRow, ContactSection, SheetReader } from './contactSheets.ts';

export const SHEETS = {
  team: 'teamContacts',
  cast: 'castContacts',
  crew: 'crewContacts',
} as const satisfies Record<SheetReader, Paper>;

const IF_AGREED = 'Adults’ addresses and numbers are here only if they agreed to share them.';
const NOTES: Record<SheetReader, string> = {
  team: 'For the production team only. Do not pass it on. Minors are reached through their guardians.',
  cast: IF_AGREED,
  crew: IF_AGREED,
};

/** HTML for a Google Doc. */
export function contactSheet(settings: Settings, reader: SheetReader, sections: readonly ContactSection[]): string {
  const title = PAPER_KINDS[SHEETS[reader]].name;
  return htmlPage(
    `${settings.title}: ${title}`,
    <>
      <Title above={settings.company}>
        {settings.title}: {title}
      </Title>
      <Facts
        facts={[
          ['Stage manager', [settings.stageManager, settings.replyTo].filter(Boolean).join(', ')],
          ['Venue', [settings.venue, settings.address].filter(Boolean).join(', ')],
        ]}
      />
      <Line strong>{NOTES[reader]}</Line>
      {sections.map(({ group, rows }) => (
        <Section key={group} title={group}>
          <Grid
            columns={[
              { header: 'Name', width: 28 },
              { header: 'Part or job', width: 24 },
              { header: reader === 'team' ? 'E-mail and phone, or guardians' : 'Shared', width: 48 },
            ]}
            rows={rows.map((row) => [
              row.pronouns === '' ? row.name : `${row.name} (${row.pronouns})`,
              row.what,
              <Contact key="contact" row={row} />,
            ])}
          />
        </Section>
      ))}
      {sections.length === 0 ? <Line>Nobody is listed yet. People are typed into the tab People.</Line> : null}
    </>,
  );
}

function Contact({ row }: { row: ContactRow }) {
  const lines = [
    row.email,
    row.phone,
    ...row.guardians.flatMap((one) => [[one.name, one.phone].filter(Boolean).join(', '), one.email]),
  ].filter((line) => line !== '');
  return (
    <>
      {lines.map((line, index) => (
        <span key={index}>
          {index > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </>
  );
}
