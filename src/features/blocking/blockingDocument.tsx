/** The blocking as a page: a sheet for each page of the script, to lie beside it in the book. */
import { Facts, Fine, Grid, htmlPage, Issued, Line, Title, withoutEmptyColumns } from '../../documents/parts.tsx';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { type BlockingPage, blockingWords } from './blockingNotes.ts';
import { SIGNS } from './signs.ts';

/** As many notes as a sheet beside the page has room for, with space to write. */
const MOST_ON_A_SHEET = 24;

/**
 * HTML for a Google Doc and for the sidebar. It names characters and nobody of the company.
 * @param issued the date of this issue, or `''` for what it says but for that
 */
export function blockingDocument(settings: Settings, pages: readonly BlockingPage[], issued: DateText): string {
  return htmlPage(
    `Blocking ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: blocking</Title>
      <Facts
        facts={[
          ['Notes', blockingWords(pages)],
          ['Signs', SIGNS.map(({ sign, meaning }) => `${sign} ${meaning}`).join(' · ')],
        ]}
      />
      <Line>Each sheet lies beside its page of the script. Numbers are those in the margin.</Line>
      <Issued on={issued} />
      {pages.map((page) => (
        <PageSheets key={page.page} page={page} title={settings.title} />
      ))}
    </>,
  );
}

function PageSheets({ page: { page, notes }, title }: { page: BlockingPage; title: string }) {
  const sheets = Array.from({ length: Math.ceil(notes.length / MOST_ON_A_SHEET) }, (_, at) =>
    notes.slice(at * MOST_ON_A_SHEET, (at + 1) * MOST_ON_A_SHEET),
  );
  return (
    <>
      {sheets.map((rows, at) => (
        <div key={at} style={{ pageBreakBefore: 'always' }}>
          <h2 style={{ fontSize: '14pt', margin: '0 0 4px 0' }}>
            Beside page {page}
            {at === 0 ? '' : ` (${at + 1})`}
          </h2>
          <Fine>{title}</Fine>
          <Grid
            {...withoutEmptyColumns({
              columns: [
                { header: 'No', width: 8 },
                { header: 'Scene', width: 10 },
                { header: 'Line or moment', width: 32 },
                { header: 'Who', width: 18 },
                { header: 'Move', width: 32 },
              ],
              rows: rows.map(({ no, scene, at: moment, character, move }) => [
                <b key="no">{no}</b>,
                ...[scene, moment, character, move],
              ]),
            })}
          />
        </div>
      ))}
    </>
  );
}
