/** Which number each incident report has: from 1 without gaps, and for ever once it was issued. */
import type { Problem } from '../../port/appError.ts';
import { foldedText } from '../../values/text.ts';
import { idMaker } from '../../workbook/newRows.ts';
import type { IncidentRecord } from './incidentWorkbook.ts';

/** A Doc as its marks name it: the incident, and the number that it was issued with. */
export interface IssuedIncident {
  /** The incident’s id, or its fingerprint where a person has typed one. */
  mark: string;
  number: number;
}

export interface NumberedIncident {
  incident: NumberedRow;
  id: string;
  number: number;
}

type NumberedRow = Pick<IncidentRecord, 'Incident ID' | 'No' | 'Revision' | 'rowNumber' | 'place'>;

/**
 * What was issued keeps its number, by the Doc’s own mark before the row: so a row that is deleted frees neither its id nor its
 * number. All others get the next ones, in the order in which they stand; what was given them and not issued yet is given again.
 * @param markOf what a Doc’s mark holds of an id
 */
export function incidentNumbers<R extends NumberedRow>(
  rows: readonly R[],
  issued: readonly IssuedIncident[],
  markOf: (id: string) => string,
): { numbered: (NumberedIncident & { incident: R })[]; problems: Problem[] } {
  const rowsOf = new Map<string, R[]>();
  for (const row of rows) {
    const id = foldedText(row['Incident ID']);
    if (id !== '') rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
  }
  const doubled = new Set([...rowsOf.values()].filter((own) => own.length > 1).flat());
  const marked = new Map(issued.map(({ mark, number }) => [mark, number]));
  const taken = new Set(marked.values());
  const numbers = new Map<R, number>();
  const single = rows.filter((row) => !doubled.has(row));
  for (const row of single) {
    const own = row['Incident ID'] === '' ? undefined : marked.get(markOf(row['Incident ID']));
    if (own !== undefined) numbers.set(row, own);
  }
  for (const row of single) {
    const { No, Revision } = row;
    if (numbers.has(row) || No === null || !isCount(No) || !isCount(Revision) || taken.has(No)) continue;
    numbers.set(row, No);
    taken.add(No);
  }
  let highest = Math.max(0, ...taken);
  const nextId = idMaker('I', [...rows.map((row) => row['Incident ID']), ...issued.map(({ mark }) => mark)]);
  const waiting = single
    .filter((row) => !numbers.has(row))
    .sort((one, other) => (one.No ?? Infinity) - (other.No ?? Infinity) || one.rowNumber - other.rowNumber);
  for (const row of waiting) numbers.set(row, ++highest);
  return {
    numbered: single.map((incident) => ({
      incident,
      id: incident['Incident ID'] || nextId(),
      number: numbers.get(incident) ?? 0,
    })),
    problems: [...doubled].map(({ place, rowNumber }) => ({
      ...place,
      row: rowNumber,
      column: 'Incident ID',
      message: 'Two rows have this Incident ID, so neither was filed. Clear it in the newer one.',
    })),
  };
}

function isCount(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && value > 0;
}
