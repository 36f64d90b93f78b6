/**
 * The parts that Docs, e-mails and printable pages are made of: plain HTML with inline styles, because classes and
 * flexible boxes do not survive in a Google Doc or in mail programs.
 */
import { type ComponentChildren, Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { DateText } from '../port/workspace.ts';
import { dateInFull } from '../values/dates.ts';
import { LIGHT } from './tokens.ts';

/** Dark enough on white for 7:1 and more, and told apart in black and white by weight, not colour. */
export const INK = LIGHT.ink;
export const QUIET = LIGHT.quiet;
const LINE = '#9aa5b1';
export const SHADE = '#eef2f4';
const FONT = 'Arial, Helvetica, sans-serif';

/** A ruled cell. */
export const CELL = {
  border: `1px solid ${LINE}`,
  padding: '4px 6px',
  verticalAlign: 'top',
  textAlign: 'left',
} as const;

/** HTML of its own, which is the same in many pages and is made once. */
export class Rendered {
  readonly html: string;

  constructor(part: ComponentChildren) {
    this.html = renderToString(<Fragment>{part}</Fragment>);
  }
}

const PAGE_END = '</body></html>';

type Part = ComponentChildren | Rendered;

/**
 * A whole HTML document. `lang` is English; names keep their own direction.
 * @param parts of the body, one after the other
 */
export function htmlPage(title: string, ...parts: Part[]): string {
  return pageOf({ title, width: '720px' }, parts);
}

/**
 * The same for the long side of the paper, where whatever makes paper of it heeds that; everything in it can be read on an
 * upright page, too.
 */
export function landscapePage(title: string, ...parts: Part[]): string {
  return pageOf({ title, width: '1040px', paper: LANDSCAPE }, parts);
}

const LANDSCAPE = '@page{size:landscape;margin:12mm}';

function pageOf(head: { title: string; width: string; paper?: string }, parts: readonly Part[]): string {
  const page = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{head.title}</title>
        {head.paper === undefined ? null : <style>{head.paper}</style>}
      </head>
      <body
        style={{
          fontFamily: FONT,
          fontSize: '11pt',
          color: INK,
          lineHeight: '1.4',
          margin: '0',
          padding: '12px',
          maxWidth: head.width,
        }}
      />
    </html>,
  );
  const body = parts.map((part) => (part instanceof Rendered ? part : new Rendered(part)).html).join('');
  return `<!DOCTYPE html>${page.slice(0, -PAGE_END.length)}${body}${PAGE_END}`;
}

export function Title({ children, above }: { children: ComponentChildren; above?: string }) {
  return (
    <>
      {above ? <p style={{ margin: '0', color: QUIET, fontSize: '10pt' }}>{above}</p> : null}
      <h1 style={{ fontSize: '16pt', margin: '0 0 4px 0' }}>{children}</h1>
    </>
  );
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h2 style={{ fontSize: '12pt', margin: '14px 0 4px 0', borderBottom: `2px solid ${INK}` }}>{title}</h2>
      {children}
    </>
  );
}

export function Line({ children, strong }: { children: ComponentChildren; strong?: boolean }) {
  return <p style={{ margin: '4px 0', ...(strong ? { fontWeight: 'bold' } : {}) }}>{children}</p>;
}

/** What is there to look up, not to read first. */
export function Fine({ children }: { children: ComponentChildren }) {
  return <p style={{ margin: '1px 0', fontSize: '9pt', lineHeight: '1.25' }}>{children}</p>;
}

/** Facts as two columns; empty ones are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', margin: '6px 0' }}>
      <tbody>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <tr key={name}>
              <td style={{ padding: '2px 12px 2px 0', color: QUIET, verticalAlign: 'top', width: '20%' }}>{name}</td>
              <td style={{ padding: '2px 0', verticalAlign: 'top', width: '80%' }}>{value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

export interface TableColumn {
  header: string;
  /** In percent of the page. */
  width: number;
}

export interface Table {
  columns: readonly TableColumn[];
  rows: readonly (readonly ComponentChildren[])[];
}

/** Without columns in which nothing stands; the others share their room. */
export function withoutEmptyColumns({ columns, rows }: Table): Table {
  const isKept = columns.map((_, at) => rows.some((row) => row[at] !== ''));
  const kept = columns.filter((_, at) => isKept[at]);
  const width = kept.reduce((sum, column) => sum + column.width, 0);
  return {
    columns: kept.map((column) => ({ ...column, width: Math.round((column.width * 100) / width) })),
    rows: rows.map((row) => row.filter((_, at) => isKept[at])),
  };
}

/**
 * A row that is written into by hand: 9 mm at least. The room above and below the text sees to it where the height of a
 * row is not heeded.
 */
export const BY_HAND = { height: '9mm', padding: '5.5pt 6px', verticalAlign: 'middle' } as const;

/**
 * A ruled table with a header row; on narrow screens cells wrap.
 * @param props.byHand true where people write into it
 * @param props.small true where many columns stand beside each other
 */
export function Grid({ columns, rows, byHand = false, small = false }: Table & { byHand?: boolean; small?: boolean }) {
  const cell = byHand ? { ...CELL, ...BY_HAND } : CELL;
  const fontSize = small ? '9pt' : '10.5pt';
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', margin: '6px 0', fontSize }}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.header} style={{ ...CELL, backgroundColor: SHADE, width: `${column.width}%` }}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} {...(byHand ? { style: { height: BY_HAND.height } } : {})}>
            {row.map((content, at) => (
              <td key={columns[at]?.header} style={cell}>
                {content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Fields to be filled in by hand, as many beside each other as a row has; all rows have as many. */
export function Form({ rows }: { rows: readonly (readonly string[])[] }) {
  const beside = Math.max(1, ...rows.map((row) => row.length));
  // A label is as wide wherever it stands.
  const label = { ...CELL, ...BY_HAND, backgroundColor: SHADE, width: '18%' };
  const blank = { ...CELL, ...BY_HAND, width: `${100 / beside - 18}%` };
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', margin: '4px 0', fontSize: '10pt' }}>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} style={{ height: BY_HAND.height }}>
            {row.map((name, at) => (
              <Fragment key={at}>
                <td style={label}>{name}</td>
                <td style={blank} />
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Bullets({ items }: { items: readonly ComponentChildren[] }) {
  return (
    <ul style={{ margin: '4px 0', paddingLeft: '22px' }}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

/** Something that must not be overlooked, also in black and white. */
export function Boxed({ children }: { children: ComponentChildren }) {
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', margin: '8px 0' }}>
      <tbody>
        <tr>
          <td style={{ border: `2px solid ${INK}`, padding: '8px 10px' }}>{children}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** When a document was issued, where it is made anew from time to time; nothing for `''`. */
export function Issued({ on }: { on: DateText }) {
  return on === '' ? null : (
    <p style={{ color: QUIET, fontSize: '10pt', margin: '14px 0 0 0' }}>Issued {dateInFull(on)}</p>
  );
}

/** In large type, as every call has it. */
export function SubjectToChange() {
  return <p style={{ fontSize: '16pt', fontWeight: 'bold', margin: '16px 0 4px 0' }}>Subject to change</p>;
}
