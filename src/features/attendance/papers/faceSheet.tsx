/** Names with links to headshots, for the team alone: no picture is fetched, and whoever has not agreed is not in it. */
import { Grid, htmlPage, Issued, Line, Section, Title, withoutEmptyColumns } from '../../../documents/parts.tsx';
import type { DateText } from '../../../port/workspace.ts';
import type { Settings } from '../../../settings/settings.ts';
import { type FaceSheet, hostOf } from './faceSheetRows.ts';

const COLUMNS = [
  { header: 'Name', width: 35 },
  { header: 'Part or job', width: 35 },
  { header: 'Headshot', width: 30 },
];

/**
 * HTML for a Google Doc.
 * @param issued the date of this issue, or `''` for what the sheet says but for that
 */
export function faceSheet(settings: Settings, { groups }: FaceSheet, issued: DateText): string {
  return htmlPage(
    `Face sheet ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Face sheet</Title>
      <Line strong>Restricted. For the production team only. Do not pass it on.</Line>
      {groups.map(({ title, faces }) => (
        <Section key={title} title={title}>
          <Grid
            {...withoutEmptyColumns({
              columns: COLUMNS,
              rows: faces.map(({ name, what, link }) => [name, what, <a href={link}>{hostOf(link)}</a>]),
            })}
          />
        </Section>
      ))}
      {groups.length === 0 ? <Line>Nobody has agreed to a headshot yet. See Headshot consent in People.</Line> : null}
      <Issued on={issued} />
    </>,
  );
}
