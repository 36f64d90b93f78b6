/** A long list as two columns beside each other, page by page: down the left one first, then down the right one. */

export interface ListSection<T> {
  /** `''` for a list without sections. */
  title: string;
  rows: readonly T[];
}

export type ColumnEntry<T> = { kind: 'title'; title: string } | { kind: 'row'; row: T };

export interface SideBySidePage<T> {
  left: ColumnEntry<T>[];
  right: ColumnEntry<T>[];
}

interface Place {
  section: number;
  row: number;
}

/**
 * Sections stay in their order and keep their titles: no title ends a column, and a section that goes on in the next column says so.
 * @param firstRows how many entries one column of the first page holds; at least 2
 * @param nextRows the same for each further page
 */
export function sideBySide<T>(
  sections: readonly ListSection<T>[],
  firstRows: number,
  nextRows: number,
): SideBySidePage<T>[] {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const pages: SideBySidePage<T>[] = [];
  let place: Place = { section: 0, row: 0 };
  while (place.section < filled.length) {
    const most = pages.length === 0 ? firstRows : nextRows;
    const { page, end } = pageFrom(filled, place, most);
    pages.push(page);
    place = end;
  }
  return pages;
}

/** As low a page as holds all that is left, or a full one. */
function pageFrom<T>(
  sections: readonly ListSection<T>[],
  from: Place,
  most: number,
): { page: SideBySidePage<T>; end: Place } {
  for (let height = 2; ; height++) {
    const left = columnFrom(sections, from, height);
    const right = columnFrom(sections, left.end, height);
    if (height >= most || right.end.section >= sections.length) {
      return { page: { left: left.entries, right: right.entries }, end: right.end };
    }
  }
}

function columnFrom<T>(
  sections: readonly ListSection<T>[],
  from: Place,
  height: number,
): { entries: ColumnEntry<T>[]; end: Place } {
  const entries: ColumnEntry<T>[] = [];
  let { section, row } = from;
  for (let one = sections[section]; one !== undefined; one = sections[section]) {
    if (one.title !== '') {
      if (height - entries.length < 2) break;
      entries.push({ kind: 'title', title: row === 0 ? one.title : `${one.title} (continued)` });
    }
    const taken = one.rows.slice(row, row + height - entries.length);
    entries.push(...taken.map((each): ColumnEntry<T> => ({ kind: 'row', row: each })));
    row += taken.length;
    if (row < one.rows.length) break;
    section++;
    row = 0;
  }
  return { entries, end: { section, row } };
}
