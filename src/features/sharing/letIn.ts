/**
 * Letting an assistant stage manager in: the Sharing tab gets their name beside each folder that they work with, and exactly
 * these permissions are given. Nobody else’s access changes.
 */
import { personNamed } from '../../company/company.ts';
import type { Person } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import { rankOf } from '../../production/grantWords.ts';
import { layoutOf } from '../../production/layoutOf.ts';
import type { Production } from '../../production/production.ts';
import type { TreeFile } from '../../production/sharedTree.ts';
import { folderPaths } from '../../settings/folderLayouts.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { listFrom } from '../../workbook/readRecords.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';
import { sharingRowsTab, sharingTab } from '../../workbook/tabs/office.ts';
import { assistantNeeds, isAssistant, WORKBOOK_KEY } from './assistantAccess.ts';
import { changeKey } from './changeHistory.ts';
import { type AccessChange, type Surroundings, sharingPlan } from './sharingPlan.ts';
import { hasRowAGroup, type SharingRecord, sharingRecords } from './sharingRows.ts';
import { targetOf, WORKBOOK, wantedSharing } from './sharingWanted.ts';

export interface LetIn {
  person: Person;
  /** Folders as the tab names them. */
  see: string[];
  edit: string[];
  /** What is written into the Sharing tab. */
  rows: RowChange[];
  changes: AccessChange[];
  /** Why the person can be given nothing; `''` normally. */
  why: string;
  /** Fingerprint of all this; `''` where there is nothing to do. */
  hash: string;
}

/** The assistant stage managers in People, in its order. */
export function assistantsOf({ data }: Pick<Production, 'data'>): Person[] {
  return data.company.people.filter((person) => person.active && isAssistant(person.role));
}

/** What letting one in does. Makes no service call. */
export function letInPlan(
  { ws, state, data, workbook }: Production,
  person: Person,
  tree: readonly TreeFile[],
  around: Surroundings,
): LetIn {
  const table = workbook.table(sharingTab) as Table;
  const plan: LetIn = { person, see: [], edit: [], rows: [], changes: [], why: '', hash: '' };
  const word = personNamed(data.company, person.name).length === 1 ? person.name : person.id;
  if (personNamed(data.company, word).length !== 1) {
    return { ...plan, why: `${person.name} is not one person in People: give each a Person ID.` };
  }
  const added: SharingRecord[] = [];
  const paths = new Map(folderPaths(layoutOf(state)).map(({ key, path }) => [key, path]));
  const typed = foldersTyped({ state, table });
  for (const [key, may] of assistantNeeds(layoutOf(state))) {
    const fileId = key === WORKBOOK_KEY ? state.workbookId : state.folders[key];
    if (fileId === undefined) continue;
    const Folder = typed.get(fileId) ?? (key === WORKBOOK_KEY ? WORKBOOK : (paths.get(key) ?? key));
    (may === 'Edit' ? plan.edit : plan.see).push(Folder);
    added.push({ Folder, Group: word, May: may, rowNumber: 0, place: { tab: table.title }, column: '' });
    plan.rows.push(...rowFor(table, Folder, word, may));
  }
  const unread: Problem[] = [];
  const records = [...sharingRecords(table, unread), ...added];
  const wanted = wantedSharing(state, data.settings, data.company, records);
  const own = foldedAddress(person.email);
  const isGiven = [...wanted.byFile.values()].some((list) => list.some((one) => foldedAddress(one.address) === own));
  if (person.email === '' || !isGiven) {
    const said = wanted.leftOut.find((line) => line.startsWith(person.email || `${person.name}:`));
    const why =
      person.email === '' || said === undefined
        ? `${person.name} has no address that folders can be shared with`
        : said;
    return { ...plan, rows: [], why: `${why}.` };
  }
  plan.changes = sharingPlan(state, tree, wanted, around).changes.filter(
    ({ grantee, was, now }) => foldedAddress(grantee.who) === own && rankOf(now) > rankOf(was),
  );
  const isNothing = plan.rows.length + plan.changes.length === 0;
  const rows = plan.rows.map(({ values }) => values);
  return { ...plan, hash: isNothing ? '' : ws.hash(JSON.stringify([person.id, rows, plan.changes.map(changeKey)])) };
}

/** What the tab calls each file that it has a row for. */
function foldersTyped({ state, table }: Pick<Production, 'state'> & { table: Table }): Map<string, string> {
  const typed = new Map<string, string>();
  for (const row of table.rows) {
    const Folder = cellText(cellOf(table, row, 'Folder'));
    const id = targetOf(state, { Folder, rowNumber: row.rowIndex + 1, place: {} }, []);
    if (id !== null && !typed.has(id)) typed.set(id, Folder);
  }
  return typed;
}

/** The change that names somebody beside a folder; none where the tab does already. */
function rowFor(table: Table, Folder: string, word: string, may: 'See' | 'Edit'): RowChange[] {
  if (hasRowAGroup(table)) {
    return [{ tab: sharingRowsTab, mode: 'put', values: { Folder, Group: word, May: may } }].filter(
      ({ values }) =>
        !table.rows.some((row) =>
          Object.entries(values).every(
            ([header, value]) => foldedText(cellText(cellOf(table, row, header))) === foldedText(value),
          ),
        ),
    ) as RowChange[];
  }
  const header = may === 'Edit' ? 'Also edit' : 'Also see';
  const row = table.rows.find((one) => foldedText(cellText(cellOf(table, one, 'Folder'))) === foldedText(Folder));
  const before = row === undefined ? '' : cellText(cellOf(table, row, header)).trim();
  if (listFrom(before).some((one) => foldedText(one) === foldedText(word))) return [];
  const values = { Folder, [header]: before === '' ? word : `${before}; ${word}` };
  return [{ tab: sharingTab, mode: 'put', values }];
}
