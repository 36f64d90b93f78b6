/** What is said of the people whom an import brings: who could be known already, and who must not be contacted. */
import { couldBeBarred, couldBeKnown, type NamedRow } from '../../company/couldBeKnown.ts';
import { lostByChange } from '../../company/lostByChange.ts';
import { type Barred, barredFrom } from '../../company/noContact.ts';
import type { Company } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import type { CellValue } from '../../port/workspace.ts';
import { nameKey } from '../../values/names.ts';
import { isNameCorrected } from '../../values/sameName.ts';
import { foldedText } from '../../values/text.ts';
import { onlyNew } from '../../workbook/newRows.ts';
import { cellOf, cellText, type Table, type TableRow } from '../../workbook/table.ts';
import { fileNameOf, type TabSpec } from '../../workbook/tabSpec.ts';
import { guardiansTab, peopleTab } from '../../workbook/tabs/company.ts';
import { yesOrNo } from '../../workbook/yesOrNo.ts';
import type { CsvTable } from './csvTable.ts';
import type { ImportedRow } from './importedRows.ts';
import { YOUR_TABLE } from './importProblems.ts';
import { saysYes } from './saysYes.ts';

type Adult = Parameters<Barred['adult']>[0];

/**
 * True for a row of Guardians about a barred adult and one with another address: that address must not take the place of
 * the one by which the adult is known again.
 */
export function isAnotherAddressOfBarred(from: Table, into: Table): (row: TableRow, candidate: TableRow) => boolean {
  if (into.spec.name !== guardiansTab.name) return () => false;
  return (row, candidate) => {
    const [given, known] = [cellOf(from, row, 'Email'), cellOf(into, candidate, 'Email')].map((cell) =>
      foldedText(cellText(cell)),
    );
    return saysYes(cellOf(into, candidate, 'No contact')) && given !== '' && known !== '' && given !== known;
  };
}

/** @param into the tab as it was; `company` as it will be */
export function peopleNotices(
  { spec, rows }: { spec: TabSpec; rows: readonly ImportedRow[] },
  into: Table | undefined,
  company: Company,
): Problem[] {
  if ((spec.name !== peopleTab.name && spec.name !== guardiansTab.name) || into === undefined) return [];
  const place = { tab: spec.name, file: YOUR_TABLE };
  const idHeader = spec.key[0] ?? '';
  const named = (row: ImportedRow): NamedRow => ({
    rowIndex: row.rowIndex,
    id: row.id,
    name: cellText(row.values.Name),
    email: cellText(row.values.Email),
  });
  const there = into.rows.map((row) => rowNamed(into, row));
  const adultOf = adultsIn(spec, company);
  const touched = rows.filter((row) => row.what !== 'same');
  const barred = couldBeBarred(
    touched.map((row) => ({
      ...named(row),
      noContact: saysYes(row.values['No contact']),
      adult: adultOf(named(row), row.values.Minor),
    })),
    barredFrom(company),
    place,
  );
  // Who stays barred has a row of their own.
  const isBarred = new Set(barred.map(({ row }) => row));
  const added = rows.filter((row) => row.what === 'added' && !isBarred.has(row.rowIndex + 1));
  return [
    ...barred,
    ...couldBeKnown(added.map(named), there, place, idHeader),
    ...rows.flatMap((row) => keptNotices(row, place)),
  ];
}

/** What the table says otherwise and an import does not change. */
function keptNotices({ rowIndex, kept, values }: ImportedRow, place: Pick<Problem, 'tab' | 'file'>): Problem[] {
  const name = cellText(values.Name);
  return kept.map(({ column, from, to }) => ({
    ...place,
    row: rowIndex + 1,
    column,
    message:
      column === 'Name'
        ? `“${cellText(to)}” is ${cellText(from)} in the workbook; the name stays as it is there.`
        : column !== 'No contact'
          ? `${column} stays “${cellText(from)}” for ${name}: an import takes no protection away. To change it, type ${cellText(to)} into ${place.tab}.`
          : `No contact stays “${cellText(from)}” for ${name}: an import never lets a barred adult back in. To change it, type No into Guardians.`,
  }));
}

/** The same of the files that a production is set up from. */
export function peopleOfFiles(
  files: ReadonlyMap<string, CsvTable>,
  existing: ReadonlyMap<string, Table>,
  company: Company,
): Problem[] {
  const barred = barredFrom(company);
  const isAnyGiven = files.has(peopleTab.name) || files.has(guardiansTab.name);
  const lost = isAnyGiven ? lostByChange({ people: [], guardians: [] }, company) : [];
  const named = [peopleTab, guardiansTab].flatMap((spec) => {
    const file = files.get(spec.name);
    if (file === undefined) return [];
    const { table } = file;
    const column = file.headerOf.get('Name') ?? 'Name';
    const place = { file: fileNameOf(spec) };
    const adultOf = adultsIn(spec, company);
    const there = existing.get(spec.name);
    const added = onlyNew(table, there).rows;
    return [
      ...(there === undefined ? [] : notTakenIn(table, there, place)),
      ...couldBeBarred(
        added.map((row) => ({
          ...rowNamed(table, row),
          noContact: saysYes(cellOf(table, row, 'No contact')),
          adult: adultOf(rowNamed(table, row), cellOf(table, row, 'Minor')),
        })),
        barred,
        place,
      ),
      ...couldBeKnown(
        added.map((row) => rowNamed(table, row)),
        there === undefined ? [] : there.rows.map((row) => rowNamed(there, row)),
        place,
        spec.key[0],
      ),
    ].map((notice) => ({ ...notice, column }));
  });
  return [...named, ...lost];
}

/** Setting up again changes no row that is there: what would be lost without a word when that is somebody else, or not barred. */
function notTakenIn(from: Table, there: Table, place: Pick<Problem, 'tab' | 'file'>): Problem[] {
  const byId = new Map(there.rows.map((row) => [foldedText(rowNamed(there, row).id), row]));
  return from.rows.flatMap((row): Problem[] => {
    const { id, name } = rowNamed(from, row);
    const known = id === '' ? undefined : byId.get(foldedText(id));
    if (known === undefined) return [];
    const old = rowNamed(there, known);
    const say = (message: string) => [{ ...place, row: row.rowIndex + 1, column: 'Name', message }];
    if (nameKey(name) !== nameKey(old.name) && !isNameCorrected(old.name, name)) {
      const what = `If it is somebody else, leave the ${there.spec.key[0]} out`;
      return say(`${id} is ${old.name} in ${there.title}, so ${name} is not imported. ${what}.`);
    }
    const isOnlyHere = saysYes(cellOf(from, row, 'No contact')) && !saysYes(cellOf(there, known, 'No contact'));
    return isOnlyHere ? say(`${name} is not barred in ${there.title}. Type Yes under No contact there.`) : [];
  });
}

/** The row as the company has it; a guardian is told by the children, too, and a minor may be called like a parent. */
function adultsIn(spec: TabSpec, company: Company): (row: NamedRow, minor: CellValue | undefined) => Adult {
  if (spec.name === peopleTab.name) return (row, minor) => ({ ...row, minor: yesOrNo(minor ?? null) !== 'No' });
  const byName = new Map(company.guardians.map((one) => [`${one.name}\n${one.email}`, one]));
  return (row) => byName.get(`${row.name}\n${row.email}`) ?? row;
}

function rowNamed(table: Table, row: TableRow): NamedRow {
  const text = (header: string) => cellText(cellOf(table, row, header));
  return { rowIndex: row.rowIndex, id: text(table.spec.key[0] ?? ''), name: text('Name'), email: text('Email') };
}
