/** Guardians from a people table that has parents beside their children: one row a guardian, whoever the children are. */
import { personNamed } from '../../company/company.ts';
import type { Company } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import { addressProblem, foldedAddress, isEmailAddress } from '../../values/emailAddress.ts';
import { nameKey } from '../../values/names.ts';
import { foldedText } from '../../values/text.ts';
import { withoutSignsAfter, withoutSignsBefore } from '../../values/trimSigns.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { idMaker } from '../../workbook/newRows.ts';
import { listFrom } from '../../workbook/readRecords.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../workbook/table.ts';
import { guardiansTab } from '../../workbook/tabs/company.ts';
import { type CellChange, type ImportedRow, occurrences, sameValue } from './importedRows.ts';
import type { ParentCells } from './parentCells.ts';
import { saysYes } from './saysYes.ts';

export interface Child {
  id: string;
  name: string;
}

interface Parent {
  rowIndex: number;
  name: string;
  email: string;
  phone: string;
  children: Child[];
}

/** What is wrong with the parents' cells, by the file's own headers. */
export function parentProblems(parents: readonly ParentCells[], place: Pick<Problem, 'tab' | 'file'>): Problem[] {
  return parents
    .filter((one) => one.email !== '' && !isEmailAddress(withoutSignsAfter(withoutSignsBefore(one.email, ' '), ' ')))
    .map((one) => ({
      ...place,
      row: one.rowIndex + 1,
      column: one.headers.email,
      message: addressProblem(one.email),
    }));
}

/** The rows of Guardians that follow: new ones, children added to those that are there, and cells that are filled. */
export function parentRows(
  parents: readonly ParentCells[],
  childAt: (rowIndex: number) => Child | undefined,
  into: Table<typeof guardiansTab>,
  company: Company,
): ImportedRow[] {
  const text = (row: TableRow, header: string) => cellText(cellOf(into, row, header)).trim();
  const rows = into.rows.map((row) => ({
    row,
    name: text(row, 'Name'),
    email: text(row, 'Email'),
    isBarred: saysYes(cellOf(into, row, 'No contact')),
    children: listFrom(text(row, 'Of')).map((one) => {
      const [person, ...others] = personNamed(company, one);
      return person !== undefined && others.length === 0 && person.stopped === '' ? person.id : one;
    }),
  }));
  const nextId = idMaker(
    'G',
    into.rows.map((row) => text(row, 'Guardian ID')),
    into.knownIds?.(),
  );
  const alike = indexedRows(rows);
  const occurrenceOf = occurrences(into);
  return merged(parents, childAt).map((parent): ImportedRow => {
    const known = alike(parent).find((one) => isSame(parent, one, one.children));
    const old = known?.row;
    const ids = parent.children.map((child) => child.id);
    if (known === undefined || old === undefined) {
      const id = nextId();
      const values = {
        'Guardian ID': id,
        Name: parent.name || `Guardian of ${parent.children[0]?.name ?? ''}`,
        Of: ids.join('; '),
        Email: parent.email || null,
        Phone: parent.phone || null,
      };
      const cells = Object.entries(values).flatMap(([column, to]) => (to === null ? [] : [{ column, from: null, to }]));
      const change: RowChange = { tab: guardiansTab, mode: 'add', values };
      return { rowIndex: parent.rowIndex, what: 'added', id, cells, kept: [], values, into: null, change };
    }
    const before = Object.fromEntries(into.spec.columns.map(({ header }) => [header, cellOf(into, old, header)]));
    const missing = ids.filter((id) => !known.children.some((one) => foldedText(one) === foldedText(id)));
    const wanted: [string, string][] = [
      ...(missing.length > 0
        ? [['Of', [...listFrom(text(old, 'Of')), ...missing].join('; ')] as [string, string]]
        : []),
      ['Email', parent.email],
      ['Phone', parent.phone],
    ];
    const cells: CellChange[] = wanted
      .map(([column, to]) => ({ column, from: before[column] ?? null, to }))
      .filter(({ from, to }) => to !== '' && !sameValue(undefined, from, to));
    const changed = Object.fromEntries(cells.map(({ column, to }) => [column, to]));
    const id = text(old, 'Guardian ID');
    const at = occurrenceOf.get(old) ?? 0;
    const values = { 'Guardian ID': id, ...changed };
    const change: RowChange = { tab: guardiansTab, mode: 'update', values, ...(at > 0 ? { occurrence: at } : {}) };
    return {
      rowIndex: parent.rowIndex,
      what: cells.length === 0 ? 'same' : 'changed',
      id,
      cells,
      kept: [],
      values: { ...before, ...changed },
      into: old,
      change: cells.length === 0 ? null : change,
    };
  });
}

interface KnownRow {
  row: TableRow;
  name: string;
  email: string;
  isBarred: boolean;
  /** Person IDs, or what stands there where that names nobody. */
  children: string[];
}

/** Finds the rows that have a parent's address or one of the children, in the order of the tab. */
function indexedRows(rows: readonly KnownRow[]): (parent: Parent) => KnownRow[] {
  const places = new Map<string, number[]>();
  rows.forEach((one, at) => {
    for (const key of [`@${foldedAddress(one.email)}`, ...one.children.map((child) => `#${foldedText(child)}`)]) {
      const same = places.get(key);
      if (same === undefined) places.set(key, [at]);
      else same.push(at);
    }
  });
  return (parent) => {
    const keys = [
      ...(parent.email === '' ? [] : [`@${foldedAddress(parent.email)}`]),
      ...parent.children.map(({ id }) => `#${foldedText(id)}`),
    ];
    const found = new Set(keys.flatMap((key) => places.get(key) ?? []));
    return [...found].sort((a, b) => a - b).flatMap((at) => rows[at] ?? []);
  };
}

/** Brothers and sisters name the same parent once each. */
function merged(parents: readonly ParentCells[], childAt: (rowIndex: number) => Child | undefined): Parent[] {
  const all: Parent[] = [];
  const byKey = new Map<string, Parent[]>();
  // Those with a name first, so that a bare address finds the name that another row gives it.
  const inOrder = [...parents.filter((one) => one.name !== ''), ...parents.filter((one) => one.name === '')];
  for (const one of inOrder) {
    const child = childAt(one.rowIndex);
    if (child === undefined) continue;
    const email = one.email.trim();
    // Two children may each have a parent of one name: without an address the telephone must say the same.
    const key = email === '' ? JSON.stringify([nameKey(one.name), one.phone]) : foldedAddress(email);
    const alike = byKey.get(key) ?? [];
    byKey.set(key, alike);
    const known = alike.find((parent) =>
      email === '' ? one.phone !== '' : one.name === '' || nameKey(parent.name) === nameKey(one.name),
    );
    if (known === undefined) {
      const parent = { rowIndex: one.rowIndex, name: one.name, email, phone: one.phone, children: [child] };
      all.push(parent);
      alike.push(parent);
      continue;
    }
    if (!known.children.some(({ id }) => id === child.id)) known.children.push(child);
    known.phone = known.phone || one.phone;
  }
  return all;
}

function isSame(parent: Parent, row: KnownRow, children: readonly string[]): boolean {
  const sameName = nameKey(parent.name) === nameKey(row.name);
  const shared = parent.children.some((child) => children.some((one) => foldedText(one) === foldedText(child.id)));
  const firstName = parent.name === '' && row.name === `Guardian of ${parent.children[0]?.name ?? ''}`;
  if (parent.email !== '' && row.email !== '') {
    const sameEmail = foldedAddress(parent.email) === foldedAddress(row.email);
    // The address by which a barred adult is known again must not be lost.
    return (sameEmail && (sameName || parent.name === '')) || (sameName && shared && !row.isBarred);
  }
  return (sameName || firstName) && shared;
}
