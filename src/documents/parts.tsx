/**
 * The parts that Docs, e-mails and printable pages are made of: plain HTML with inline styles, because classes and
 * flexible boxes do not survive in a Google Doc or in mail programs.
 */
import { type ComponentChildren, Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LIGHT } from './tokens.ts';

/** Dark enough on white for 7:1 and more, and told apart in black and white by weight, not colour. */
export const INK = LIGHT.ink;
export const QUIET = LIGHT.quiet;
const LINE = '#9aa5b1';
const SHADE = '#eef2f4';
const FONT = 'Arial, Helvetica, sans-serif';

const CELL = { border: `1px solid ${LINE}`, padding: '4px 6px', verticalAlign: 'top', textAlign: 'left' } as const;

/** HTML of its own, which is the same in many pages and is made once. */
export class Rendered {
  readonly html: string;

  constructor(part: ComponentChildren) {
    this.html = renderToString(<Fragment>{part}</Fragment>);
  }
}

const PAGE_END = '</body></html>';

/**
 * A whole HTML document. `lang` is English; names keep their own direction.
 * @param parts of the body, one after the other
 */
export function htmlPage(title: string, ...parts: (ComponentChildren | Rendered)[]): string {
  const page = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body
        style={{
          fontFamily: FONT,
          fontSize: '11pt',
          color: INK,
          lineHeight: '1.4',
          margin: '0',
          padding: '12px',
          maxWidth: '720px',
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
      <h1 style={{ fontSize: '20pt', margin: '0 0 4px 0' }}>{children}</h1>
    </>
  );
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h2 style={{ fontSize: '13pt', margin: '18px 0 4px 0', borderBottom: `2px solid ${INK}` }}>{title}</h2>
      {children}
    </>
  );
}

export function Line({ children, strong }: { children: ComponentChildren; strong?: boolean }) {
  return <p style={{ margin: '4px 0', ...(strong ? { fontWeight: 'bold' } : {}) }}>{children}</p>;
}

/** Facts as two columns; empty ones are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <table style={{ borderCollapse: 'collapse', margin: '6px 0' }}>
      <tbody>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <tr key={name}>
              <td style={{ padding: '2px 12px 2px 0', color: QUIET, verticalAlign: 'top' }}>{name}</td>
              <td style={{ padding: '2px 0', verticalAlign: 'top' }}>{value}</td>
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

/** A ruled table with a header row; on narrow screens cells wrap. */
export function Grid({
  columns,
  rows,
}: {
  columns: readonly TableColumn[];
  rows: readonly (readonly ComponentChildren[])[];
}) {
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', margin: '6px 0', fontSize: '10.5pt' }}>
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
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={columns[at]?.header} style={CELL}>
                {cell}
              </td>
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

/** In large type, as every call has it. */
export function SubjectToChange() {
  return <p style={{ fontSize: '16pt', fontWeight: 'bold', margin: '16px 0 4px 0' }}>Subject to change</p>;
}
