/**
 * Any paper of the deck as a page: each of its pages begins on a sheet of its own with title, version and date in the corner; what
 * changed is marked by a sign and bold, so that it is seen in black and white.
 */
import type { ComponentChildren } from 'preact';
import type { DeckBlock, DeckCell, DeckColumn, DeckRow } from '../../deck/deckPaper.ts';
import {
  BY_HAND,
  CELL,
  Facts,
  htmlPage,
  INK,
  Line,
  landscapePage,
  QUIET,
  Rendered,
  Section,
  SHADE,
} from '../../documents/parts.tsx';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { counted } from '../../values/counted.ts';
import { dateInShort } from '../../values/dates.ts';
import { isChanged, NO_CHANGES, type PageChanges } from './pageChanges.ts';
import { cellText, pageLines } from './pageLines.ts';
import type { PrintedPage } from './printedPage.ts';

/** A sign that no copier loses. */
export const CHANGED = '▲';
const BOX = '☐';
/** More that is gone is counted. */
const MOST_GONE = 12;
/** A row for handwriting: 9 mm at least, in Docs by the room above and below. */
const FREE_ROW = { height: BY_HAND.height, padding: BY_HAND.padding } as const;
const SMALL_FROM_COLUMNS = 7;

type PaperSettings = Pick<Settings, 'title' | 'company'>;

/**
 * HTML for a Google Doc, a mail and the printer.
 * @param title of the document
 * @param intro lines above the first page
 */
export function deckPaperDocument(
  settings: PaperSettings,
  title: string,
  pages: readonly PrintedPage[],
  intro: readonly string[] = [],
): string {
  const page = pages.some(({ page: { wide } }) => wide) ? landscapePage : htmlPage;
  const parts = pages.map((one, at) => new Rendered(<Page settings={settings} one={one} isFirst={at === 0} />));
  const none = new Rendered(
    <>
      <Corner left={settings.title} right={title} />
      <p>Nothing is on this paper any more.</p>
    </>,
  );
  const lines = intro.map((words, at) => <Line key={at}>{words}</Line>);
  return page(`${title} ${settings.title}`, ...lines, ...(parts.length === 0 ? [none] : parts));
}

/** Of a paper that keeps no versions the day alone. @example versionWords(3, '2027-03-05') // 'v3, Fri 5 Mar' */
export function versionWords(version: number, issued: DateText): string {
  if (version === 0) return issued === '' ? 'not issued' : dateInShort(issued);
  return [`v${version}`, issued === '' ? '' : dateInShort(issued)].filter(Boolean).join(', ');
}

function Page({ settings, one, isFirst }: { settings: PaperSettings; one: PrintedPage; isFirst: boolean }) {
  const { page, version, issued, byHand } = one;
  const { keys } = pageLines(page);
  const changes = one.changes === 'unknown' ? NO_CHANGES : one.changes;
  return (
    <>
      {isFirst ? null : (
        <p style={{ pageBreakBefore: 'always', margin: '0', fontSize: '1pt', lineHeight: '1' }}>&nbsp;</p>
      )}
      <Corner left={`${settings.title}: ${one.paper}`} right={versionWords(version, issued)} />
      <h1 style={{ fontSize: '16pt', margin: '2px 0 4px 0' }}>{page.title}</h1>
      <Changes changes={one.changes} since={one.since} />
      {page.blocks.map((block, at) => (
        <Block
          key={at}
          block={block}
          keys={keys[at] ?? []}
          changes={changes}
          head={`${page.title} · ${versionWords(version, issued)}`}
        />
      ))}
      {byHand.length === 0 ? null : (
        <Section title="Written by hand, not typed yet">
          <ul style={{ margin: '4px 0', paddingLeft: '22px' }}>
            {byHand.map((words, at) => (
              <li key={at}>{words}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Corner({ left, right }: { left: string; right: string }) {
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', margin: '0', fontSize: '10pt', color: QUIET }}>
      <tbody>
        <tr>
          <td style={{ padding: '0', width: '70%' }}>{left}</td>
          <td style={{ padding: '0', width: '30%', textAlign: 'right', color: INK }}>
            <b>{right}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Changes({ changes, since }: Pick<PrintedPage, 'changes' | 'since'>) {
  if (changes === 'unknown') {
    return (
      <p style={{ margin: '2px 0' }}>
        <b>
          {CHANGED} Nobody can tell what has changed since v{since}. Read all of it.
        </b>
      </p>
    );
  }
  if (since === 0 || !isChanged(changes)) return null;
  const { changed, moved, gone } = changes;
  const words = [
    ...(changed.size > 0 ? [`${changed.size} new or changed`] : []),
    ...(moved.size > 0 ? [`${moved.size} in another place`] : []),
    ...(gone.length > 0 ? [`${gone.length} gone`] : []),
  ];
  const shown = gone.slice(0, MOST_GONE);
  const more = gone.length - shown.length;
  return (
    <>
      <p style={{ margin: '2px 0' }}>
        <b>
          {CHANGED} Since v{since}: {words.join(', ')}.
        </b>
      </p>
      {gone.length === 0 ? null : (
        <p style={{ margin: '2px 0' }}>
          <b>
            {CHANGED} {counted(gone.length, 'row')} {gone.length === 1 ? 'is' : 'are'} gone:
          </b>{' '}
          {shown.join('; ')}
          {more > 0 ? `; and ${more} more` : ''}.
        </p>
      )}
    </>
  );
}

interface BlockProps {
  block: DeckBlock;
  keys: readonly string[];
  changes: PageChanges;
  /** Said again with the headers where a table goes on on the next sheet. */
  head: string;
}

function Block({ block, keys, changes, head }: BlockProps) {
  const isMarked = (at: number) => changes.changed.has(keys[at] ?? '') || changes.moved.has(keys[at] ?? '');
  switch (block.kind) {
    case 'heading':
      return (
        <h2 style={{ fontSize: '12pt', margin: '12px 0 4px 0', borderBottom: `2px solid ${INK}` }}>
          {isMarked(0) ? `${CHANGED} ` : ''}
          {block.text}
        </h2>
      );
    case 'text':
      return (
        <p style={{ margin: '4px 0', ...(block.strong || isMarked(0) ? { fontWeight: 'bold' } : {}) }}>
          {isMarked(0) ? `${CHANGED} ` : ''}
          {block.text}
        </p>
      );
    case 'facts':
      return (
        <Facts
          facts={block.facts
            .filter(([, value]) => value !== '')
            .map(([name, value], at) => [isMarked(at) ? `${CHANGED} ${name}` : name, value] as const)}
        />
      );
    case 'table':
      return block.rows.length === 0 ? (
        <p style={{ margin: '4px 0' }}>{block.empty ?? 'Nothing.'}</p>
      ) : (
        <Rows columns={block.columns} rows={block.rows} isMarked={isMarked} head={head} />
      );
  }
}

interface RowsProps {
  columns: readonly DeckColumn[];
  rows: readonly DeckRow[];
  isMarked(at: number): boolean;
  head: string;
}

function Rows({ columns, rows, isMarked, head }: RowsProps) {
  const fontSize = columns.length >= SMALL_FROM_COLUMNS ? '9pt' : '10.5pt';
  const byHand = columns.some(({ as }) => as === 'space');
  const total = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', margin: '6px 0', fontSize }}>
      <thead>
        <tr>
          <td colSpan={columns.length} style={{ padding: '0', textAlign: 'right', fontSize: '8pt', color: QUIET }}>
            {head}
          </td>
        </tr>
        <tr>
          {columns.map(({ header, width }, at) => (
            <th key={at} style={{ ...CELL, backgroundColor: SHADE, width: `${Math.round((width * 100) / total)}%` }}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row key={at} row={row} columns={columns} isNews={isMarked(at)} byHand={byHand} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: { row: DeckRow; columns: readonly DeckColumn[]; isNews: boolean; byHand: boolean }) {
  const { row, columns, isNews, byHand } = props;
  const { cells, problems = [] } = row;
  return (
    <>
      <tr style={{ pageBreakInside: 'avoid', ...(byHand ? { height: FREE_ROW.height } : {}) }}>
        {columns.map((column, at) => (
          <td key={at} style={cellStyle(cells[at], byHand, isNews)}>
            {isNews && at === 0 ? `${CHANGED} ` : ''}
            {cellWords(column, cells[at])}
          </td>
        ))}
      </tr>
      {problems.length === 0 ? null : (
        <tr style={{ pageBreakInside: 'avoid' }}>
          <td colSpan={columns.length} style={{ ...CELL, borderLeft: `4px solid ${INK}`, fontStyle: 'italic' }}>
            {problems.map((problem, at) => (
              <span key={at}>
                {at === 0 ? '' : ' '}
                <b>Check:</b> {problem}
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function cellStyle(cell: DeckCell | undefined, byHand: boolean, isNews: boolean) {
  const { strong = false, fill = '' } = typeof cell === 'object' ? cell : {};
  return {
    ...CELL,
    ...(byHand ? { padding: FREE_ROW.padding } : {}),
    ...(/^#[0-9a-f]{6}$/i.test(fill) ? { backgroundColor: fill } : {}),
    ...(strong || isNews ? { fontWeight: 'bold' } : {}),
  };
}

function cellWords({ as }: DeckColumn, cell: DeckCell | undefined): ComponentChildren {
  const text = cellText(cell);
  if (as === 'space') return text === '' ? ' ' : text;
  if (as !== 'box') return text;
  const values = text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (values.length === 0) return BOX;
  return values.map((value, at) => (
    <span key={at}>
      {at === 0 ? '' : '  '}
      {BOX} {value}
    </span>
  ));
}
