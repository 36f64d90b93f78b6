/** The summary of the line notes as a page, for the stage manager's team. */
import { Facts, Grid, htmlPage, Issued, Line, Section, Title } from '../../documents/parts.tsx';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { dateInFull } from '../../values/dates.ts';
import type { LineNoteSummary } from './lineNoteTypes.ts';

/** More pages than this are not the worst ones. */
const MOST_PAGES = 30;

/**
 * HTML for a Google Doc.
 * @param upTo the last day that is in it
 * @param issued the date of this issue, or `''` for what it says but for that
 */
export function lineNoteSummaryDocument(
  settings: Settings,
  summary: LineNoteSummary,
  upTo: DateText,
  issued: DateText,
): string {
  const { codes, people, pages, perfect, count } = summary;
  return htmlPage(
    `Line note summary ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: line note summary</Title>
      <Facts
        facts={[
          ['Notes', `${count} over the run`],
          ['Last day', upTo === '' ? '' : dateInFull(upTo)],
          ['Perfect that day', perfect.join(', ')],
        ]}
      />
      <Line strong>For stage management only. Each actor gets their own notes, and nobody else’s.</Line>
      <Section title="What">
        <Grid
          columns={[
            { header: 'Code', width: 70 },
            { header: 'Notes', width: 30 },
          ]}
          rows={codes.map((one) => [one.code, one.count])}
        />
      </Section>
      <Section title="Who">
        <Grid
          columns={[
            { header: 'Actor', width: 28 },
            { header: 'Notes', width: 12 },
            { header: 'Again (↻)', width: 14 },
            { header: 'Codes', width: 46 },
          ]}
          rows={people.map((one) => [one.name, one.count, one.repeats, one.codes])}
        />
      </Section>
      <Section title="Where">
        <Grid
          columns={[
            { header: 'Page', width: 15 },
            { header: 'Notes', width: 15 },
            { header: 'Actors', width: 70 },
          ]}
          rows={pages.slice(0, MOST_PAGES).map((one) => [one.page, one.count, one.who])}
        />
        {pages.length > MOST_PAGES ? <Line>The {MOST_PAGES} pages with the most notes.</Line> : null}
      </Section>
      <Issued on={issued} />
    </>,
  );
}
