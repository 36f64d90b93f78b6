/**
 * Who gets a report by mail: those of the tab Report readers, or of the setting Report list where the tab says nothing. An
 * actor never, and nobody under 18: what a report says of a child is for adults who work on the show.
 */
import { type AddressCheck, addressCheck } from '../../company/adultAddress.ts';
import { groupMeant } from '../../company/groupWords.ts';
import type { Company, Person } from '../../company/people.ts';
import { nameProblem, personNamed } from '../../company/personNamed.ts';
import type { Problem } from '../../port/appError.ts';
import type { Production } from '../../production/production.ts';
import { charactersCovered } from '../../schedule/callWords.ts';
import { foldedAddress, isEmailAddress, mailboxOf, widestMailbox } from '../../values/emailAddress.ts';
import { foldedText, shortened, visibleText } from '../../values/text.ts';
import { type Departments, departmentsOf } from '../../workbook/departments.ts';
import { cellOf, cellText } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { productionTab } from '../../workbook/tabs/office.ts';
import { REPORT_WORDS, readersTab } from '../../workbook/tabs/rehearsal.ts';
import type { ReportKind } from './dueReports.ts';
import { reportWord } from './dueReports.ts';

export interface Reader {
  /** As it was typed in the settings or in People. */
  address: string;
  /** As the preview and the report's distribution name them. */
  name: string;
  /** The departments whose notes they get; `null` for the whole report. */
  part: readonly string[] | null;
}

type ReaderRecord = TabRecord<typeof readersTab>;

/**
 * Each mailbox once; whoever gets the whole report by one row does not get a part by another. Rows that cannot be read are no
 * empty tab: then the Report list gets nothing by them.
 */
export function reportReaders(
  { workbook, data }: Pick<Production, 'workbook' | 'data'>,
  kind: ReportKind,
  departments: Departments,
  problems: Problem[] = [],
): Reader[] {
  const rows = workbook.records(readersTab, problems);
  const check = addressCheck(data.company);
  const nameOf = (address: string) => namesAt(data.company, address);
  const table = workbook.table(readersTab);
  if (table.rows.length === 0) {
    return once(
      data.settings.reportList.flatMap((address): Reader[] => {
        const actor = actorAt(data.company, address);
        if (actor === undefined || isOthersToo(data.company, address))
          return [{ address, name: nameOf(address), part: null }];
        const message = `Report list: ${address} is the address of ${actor.name}, who ${actingWords(actor)}.`;
        problems.push({ tab: productionTab.title, column: 'Value', message });
        return [];
      }),
    );
  }
  const cells = new Map(table.rows.map((row) => [row.rowIndex + 1, row]));
  return once(
    rows.flatMap((row): Reader[] => {
      const own: Problem[] = [];
      const typed = cells.get(row.rowNumber);
      // What is typed and names nothing, such as a broken formula, is no empty cell: that would be all of it.
      const isBroken = (['Reports', 'Part'] as const).some(
        (header) =>
          row[header].length === 0 &&
          typed !== undefined &&
          visibleText(cellText(cellOf(table, typed, header))).trim() !== '',
      );
      if (isBroken) return [];
      const isMeant = meansKind(row, kind, own);
      const part = partOf(row, departments, own);
      const found = isMeant ? readersOf(row, data.company, check, own) : [];
      problems.push(...own);
      // A part that cannot be read is not the whole report.
      return part === undefined ? [] : found.map(({ address, name }) => ({ address, name, part }));
    }),
  );
}

function meansKind(row: ReaderRecord, kind: ReportKind, problems: Problem[]): boolean {
  const unknown = row.Reports.filter((text) => wordMeant(text) === undefined);
  for (const text of unknown) {
    problems.push({
      ...place(row, 'Reports'),
      message: `“${shortened(text)}” is not a report. Type ${REPORT_WORDS.join(', ')}, or leave it empty for all.`,
    });
  }
  // What cannot be read is no “all of them”.
  return row.Reports.length === 0 || row.Reports.some((text) => wordMeant(text) === reportWord(kind));
}

function wordMeant(text: string): string | undefined {
  const typed = foldedText(text).replace(/s$/, '');
  return REPORT_WORDS.find((word) => [foldedText(word), foldedText(word).replace(/ report$/, '')].includes(typed));
}

/** `undefined` where a department cannot be read. */
function partOf(
  row: ReaderRecord,
  departments: Departments,
  problems: Problem[],
): readonly string[] | null | undefined {
  if (row.Part.length === 0) return null;
  const named = departmentsOf(row.Part, departments);
  const unknown = named.filter((name) => !departments.names.includes(name));
  for (const name of unknown) {
    problems.push({
      ...place(row, 'Part'),
      message: `“${shortened(name)}” is not one of ${departments.names.join(', ')}. They get no report until it is.`,
    });
  }
  return unknown.length > 0 ? undefined : named;
}

function readersOf(
  row: ReaderRecord,
  company: Company,
  check: AddressCheck,
  problems: Problem[],
): Pick<Reader, 'address' | 'name'>[] {
  const say = (message: string) => {
    problems.push({ ...place(row, 'Who'), message });
    return [];
  };
  const typed = row.Who.trim();
  if (isEmailAddress(typed)) {
    const wrong = check.of(typed);
    const isShared = wrong?.why === 'minor' && check.isAdults(typed);
    if (wrong !== null && !isShared) return say(`${typed} ${wrong.words}. Nothing is sent there.`);
    const actor = actorAt(company, typed);
    if (actor !== undefined) return say(`${typed} is the address of ${actor.name}, who ${actingWords(actor)}.`);
    return [{ address: typed, name: namesAt(company, typed) }];
  }
  const found = meant(company, typed);
  if (found === null) return say('Actors get no report. Choose Creative, Staff, Crew, Volunteer, a role or a person.');
  if (found.length === 0) return say(nameProblem(typed, []));
  return found.flatMap((person): Pick<Reader, 'address' | 'name'>[] => {
    const out = whyNot(person, check);
    if (out === '') return [{ address: person.email, name: person.name }];
    return say(`${person.name} ${out}.`);
  });
}

/** True where an adult who does not act reads the mailbox too. */
function isOthersToo({ people }: Company, address: string): boolean {
  return people.some(
    (one) =>
      one.active && !one.minor && !isActor(one) && one.email !== '' && mailboxOf(one.email) === mailboxOf(address),
  );
}

/** People of a group, a role or a name; `null` for the cast. */
function meant(company: Company, text: string): Person[] | null {
  const active = company.people.filter((person) => person.active && person.stopped === '');
  const isIn = groupMeant(text);
  if (isIn !== undefined) {
    const group = active.filter(isIn);
    // A director who acts is no reader; the others of the creative team are.
    return group.length > 0 && group.filter(isActor).length * 2 > group.length ? null : group;
  }
  const named = personNamed(company, text);
  if (named.length === 1) return named;
  const roles = active.filter(({ role }) => role !== '' && foldedText(role) === foldedText(text));
  return roles.length > 0 ? roles : [];
}

/** Also whoever covers a part; and while nobody can read the Group, it may be the cast. */
function isActor({ group, characters, role }: Person): boolean {
  return group === 'Cast' || group === '' || characters.length > 0 || charactersCovered(role).length > 0;
}

function actingWords({ group }: Person): string {
  return group === '' ? 'has no Group in People, so may act. Actors get no report' : 'acts. Actors get no report';
}

/** However the address is spelt. */
function actorAt(company: Company, address: string): Person | undefined {
  return company.people.find(
    (one) => isActor(one) && one.email !== '' && widestMailbox(one.email) === widestMailbox(address),
  );
}

/** Why somebody gets no report, after the name; `''` for whoever does. */
function whyNot(person: Person, check: AddressCheck): string {
  if (!person.active || person.stopped !== '') return 'has left, or something in the row cannot be read';
  if (isActor(person)) {
    return person.group === ''
      ? 'has no Group in People, so may act, and actors get no report'
      : 'acts, and actors get no report';
  }
  if (person.minor) return 'is under 18 (or Minor is blank), and gets no report by mail';
  if (person.email === '') return 'has no address in People';
  const wrong = check.of(person.email);
  return wrong === null || (wrong.why === 'minor' && check.isAdults(person.email))
    ? ''
    : `gets nothing: the address ${wrong.words}`;
}

/** Who of the company has an address; the address itself where nobody has. */
function namesAt(company: Company, address: string): string {
  const holders = company.people.filter(
    ({ email, active }) => active && email !== '' && foldedAddress(email) === foldedAddress(address),
  );
  return holders.length === 0 ? address : holders.map(({ name }) => name).join(', ');
}

function once(readers: readonly Reader[]): Reader[] {
  const byAddress = new Map<string, Reader>();
  for (const reader of readers) {
    const key = mailboxOf(reader.address);
    const before = byAddress.get(key);
    if (before === undefined) byAddress.set(key, reader);
    else if (before.part !== null) {
      const part = reader.part === null ? null : [...new Set([...before.part, ...reader.part])];
      byAddress.set(key, { ...before, part });
    }
  }
  return [...byAddress.values()];
}

function place(row: ReaderRecord, column: string): Pick<Problem, 'tab' | 'file' | 'row' | 'column'> {
  return { ...row.place, row: row.rowNumber, column };
}
