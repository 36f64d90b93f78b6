/** Two columns of a list as one ruled table with rows that are written into by hand. */
import type { ComponentChildren } from 'preact';
import { BY_HAND, CELL, SHADE, type TableColumn } from './parts.tsx';
import type { ColumnEntry, SideBySidePage } from './sideBySide.ts';

/** A Doc has no room between two cells but an empty one. */
/** Small enough that no word of it is broken. */
const HEADER = { backgroundColor: SHADE, fontSize: '8pt' } as const;
const GAP = { border: 'none', width: '2%', padding: '0' } as const;

interface GridOf<T> {
  /** Of one of the two; their widths add up to 49. */
  columns: readonly TableColumn[];
  page: SideBySidePage<T>;
  /** As many cells as there are columns. */
  cellsOf(row: T): readonly ComponentChildren[];
}

export function SideBySideGrid<T>({ columns, page, cellsOf }: GridOf<T>) {
  const headers = columns.map(({ header, width }) => (
    <th key={header} style={{ ...CELL, ...HEADER, width: `${width}%` }}>
      {header}
    </th>
  ));
  const rows = Array.from({ length: Math.max(page.left.length, page.right.length) }, (_, at) => at);
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', margin: '6px 0', fontSize: '9.5pt' }}>
      <thead>
        <tr>
          {headers}
          <th style={GAP} />
          {headers}
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => (
          <tr key={at} style={{ height: BY_HAND.height }}>
            <Half entry={page.left[at]} columns={columns} cellsOf={cellsOf} />
            <td style={GAP} />
            <Half entry={page.right[at]} columns={columns} cellsOf={cellsOf} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Half<T>({
  entry,
  columns,
  cellsOf,
}: Pick<GridOf<T>, 'columns' | 'cellsOf'> & { entry: ColumnEntry<T> | undefined }) {
  if (entry?.kind === 'row') {
    return (
      <>
        {cellsOf(entry.row).map((content, at) => (
          <td key={columns[at]?.header} style={{ ...CELL, ...BY_HAND }}>
            {content}
          </td>
        ))}
      </>
    );
  }
  const title = { ...CELL, ...BY_HAND, backgroundColor: SHADE, fontWeight: 'bold' };
  return (
    <td colSpan={columns.length} style={entry === undefined ? { ...BY_HAND, border: 'none' } : title}>
      {entry?.title ?? ''}
    </td>
  );
}
