/** A contact sheet as a page: one table a group, with what its readers may see. */
import { Facts, Grid, htmlPage, Issued, Line, Section, Title, withoutEmptyColumns } from '../../documents/parts.tsx';
import { PAPER_KINDS, type Paper } from '../../papers/paperKinds.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import type { ContactRow, ContactSection, SheetReader } from './contactSheets.ts';

export const SHEETS = {
  team: 'teamContacts',
  cast: 'castContacts',
  crew: 'crewContacts',
} as const satisfies Record<SheetReader, Paper>;

const IF_AGREED = 'Adults’ addresses and numbers are here only if they agreed to share them.';
const NOTES: Record<SheetReader, string> = {
  team: 'For the production team only. Do not pass it on. Reach under-18s through their guardians.',
  cast: IF_AGREED,
  crew: IF_AGREED,
};

const COLUMNS = [
  { header: 'Name', width: 19 },
  { header: 'Part or job', width: 16 },
  { header: 'Guardian', width: 15 },
  { header: 'Phone', width: 18 },
  { header: 'E-mail', width: 32 },
];

/**
 * HTML for a Google Doc.
 * @param issued the date of this issue, or `''` for what a sheet says but for that
 */
export function contactSheet(
  settings: Settings,
  reader: SheetReader,
  sections: readonly ContactSection[],
  issued: DateText,
): string {
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
          <Grid {...withoutEmptyColumns({ columns: COLUMNS, rows: rows.flatMap(linesOf) })} small />
        </Section>
      ))}
      {sections.length === 0 ? <Line>Nobody is listed yet. Type people into the People tab.</Line> : null}
      <Issued on={issued} />
    </>,
  );
}

/** A line for each who can be reached; the name stands on the first. */
function linesOf(row: ContactRow): string[][] {
  const name = row.pronouns === '' ? row.name : `${row.name} (${row.pronouns})`;
  const own = row.email === '' && row.phone === '' ? [] : [{ name: '', phone: row.phone, email: row.email }];
  const reached = [...own, ...row.guardians];
  if (reached.length === 0) return [[name, row.what, '', '', '']];
  return reached.map((one, at) => [...(at === 0 ? [name, row.what] : ['', '']), one.name, one.phone, one.email]);
}
