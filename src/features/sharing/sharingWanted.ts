/** Who should be able to open which folder, from the Sharing tab and the company; and everything wrong with the tab. */
import { type AddressCheck, addressCheck } from '../../company/adultAddress.ts';
import { guardiansOf, personNamed } from '../../company/company.ts';
import { minorsOwnFrom } from '../../company/minorsOwn.ts';
import { barredFrom } from '../../company/noContact.ts';
import type { Company, Person } from '../../company/people.ts';
import type { Problem } from '../../port/appError.ts';
import type { GivenRole } from '../../port/workspace.ts';
import { rankOf } from '../../production/grantWords.ts';
import { layoutOf } from '../../production/layoutOf.ts';
import type { ProductionState } from '../../production/productionState.ts';
import { folderKeyFor, folderPaths } from '../../settings/folderLayouts.ts';
import type { Settings } from '../../settings/settings.ts';
import { foldedAddress, isEmailAddress } from '../../values/emailAddress.ts';
import { letterOrder } from '../../values/letterOrder.ts';
import { foldedText } from '../../values/text.ts';
import { GROUPS } from '../../workbook/tabs/company.ts';
import type { SharingRecord } from './sharingRows.ts';

/** One address that should have access to one file or folder, and what lies inside it. */
export interface WantedAccess {
  address: string;
  role: GivenRole;
  /** For the table: "Cast", "guardian of Ana Silva". */
  why: string;
  /** The group, role, person or address of the row that gives it. */
  group: string;
}

/** A row of the Sharing tab as it works out. */
export interface SharingRow {
  folder: string;
  group: string;
  may: string;
  /** The addresses that it stands for. */
  addresses: string[];
}

/** One record of the tab, and whom it stands for. */
type Meant = Omit<WantedAccess, 'group'>;

export interface WantedSharing {
  /** By file id. */
  byFile: Map<string, WantedAccess[]>;
  rows: SharingRow[];
  problems: Problem[];
  /** Who gets no access although a row names their group, and why. */
  leftOut: string[];
}

/** What the tab calls the workbook, among folders. */
export const WORKBOOK = 'Workbook';

/** Works the tab out. Makes no service call. */
export function wantedSharing(
  state: ProductionState,
  settings: Pick<Settings, 'familiesAndFolders' | 'confidentialReaders' | 'incidentReaders'>,
  company: Company,
  records: readonly SharingRecord[],
): WantedSharing {
  const wanted: WantedSharing = { byFile: new Map(), rows: [], problems: [], leftOut: [] };
  const leftOut = new Set<string>();
  const check = addressCheck(company);
  const targets = new Map<string, string | null>();
  for (const record of records) {
    // A row of several groups is wrong once.
    const row = `${record.rowNumber} ${record.Folder}`;
    const known = targets.get(row);
    const fileId = known === undefined ? targetOf(state, record, wanted.problems) : known;
    targets.set(row, fileId);
    const access = addressesOf(record, { company, check }, settings, wanted.problems, leftOut);
    if (fileId === null) continue;
    wanted.rows.push({
      folder: record.Folder,
      group: record.Group,
      may: record.May,
      addresses: access.map(({ address }) => address),
    });
    if (record.May !== 'No') for (const one of access) add(wanted.byFile, fileId, { ...one, group: record.Group });
  }
  const layout = layoutOf(state);
  const [confidential, incidents] = [folderKeyFor(layout, 'confidential'), folderKeyFor(layout, 'incidentReports')];
  const named = (group: string, key: string, addresses: readonly string[]) => {
    const folder = state.folders[key];
    if (folder === undefined) return;
    for (const address of addresses) {
      const found = check.of(address);
      if (found === null) add(wanted.byFile, folder, { address, role: 'reader', why: group, group });
      else leftOut.add(`${address} ${found.words}`);
    }
  };
  named('Confidential readers', confidential, settings.confidentialReaders);
  // Only where incident reports have a folder of their own: whoever reads them need not read what else is confidential.
  if (incidents !== confidential) named('Incident readers', incidents, settings.incidentReaders);
  else if (settings.incidentReaders.length > 0) leftOut.add(NO_FOLDER_OF_INCIDENTS);
  wanted.leftOut = [...leftOut].sort(letterOrder);
  return wanted;
}

const NO_FOLDER_OF_INCIDENTS =
  'Incident readers get no access: your folders have none of its own for incident reports. In the Folders tab, add one inside the Confidential folder.';

function add(byFile: Map<string, WantedAccess[]>, fileId: string, access: WantedAccess): void {
  const list = byFile.get(fileId) ?? [];
  const known = list.find((one) => foldedAddress(one.address) === foldedAddress(access.address));
  if (known === undefined) list.push({ ...access });
  else if (rankOf(access.role) > rankOf(known.role))
    Object.assign(known, { role: access.role, why: access.why, group: access.group });
  byFile.set(fileId, list);
}

/** Which file or folder a record is about; `null` where that is wrong, which is added to the problems. */
export function targetOf(
  state: ProductionState,
  record: Pick<SharingRecord, 'Folder' | 'place' | 'rowNumber'>,
  problems: Problem[],
): string | null {
  const where = { ...record.place, row: record.rowNumber, column: 'Folder' };
  if (foldedText(record.Folder) === foldedText(WORKBOOK)) return state.workbookId;
  const folders = folderPaths(layoutOf(state));
  const asked = foldedPath(record.Folder);
  const named = folders.find(({ path }) => foldedText(path) === asked);
  if (named === undefined) {
    const ending = folders.filter(({ path }) => foldedText(path).endsWith(`/${asked}`));
    const meant = ending.map(({ path }) => `“${path}”`).join(' or ');
    problems.push({
      ...where,
      message: `There is no folder “${record.Folder}” in ${layoutWords(state)}. ${meant === '' ? 'Type its path as the folder layout has it' : `Did you mean ${meant}`}, or ${WORKBOOK}.`,
    });
    return null;
  }
  if (named.restricted) {
    problems.push({
      ...where,
      message: 'Groups do not get the Confidential folder. Name who may open it in the setting Confidential readers.',
    });
    return null;
  }
  const id = state.folders[named.key];
  if (id === undefined) {
    problems.push({
      ...where,
      message: `The folder “${named.path}” has not been made. In Settings, choose Put back what is missing.`,
    });
    return null;
  }
  return id;
}

/** The tab Folders has spaces around each /; no folder of a layout has a / in its name. */
function foldedPath(text: string): string {
  return text.split('/').map(foldedText).join('/');
}

function layoutWords({ layout, ownLayout }: ProductionState): string {
  return ownLayout === undefined ? `the layout ${layout}` : 'the Folders tab, as it was when you last set up';
}

/** The addresses that a row stands for. */
function addressesOf(
  record: SharingRecord,
  { company, check }: { company: Company; check: AddressCheck },
  settings: Pick<Settings, 'familiesAndFolders'>,
  problems: Problem[],
  leftOut: Set<string>,
): Meant[] {
  const role: GivenRole = record.May === 'Edit' ? 'writer' : 'reader';
  const barred = barredFrom(company);
  // Whether a minor gets access is the setting's and the row's to say; nobody else's is.
  const allowed = (access: Meant[]) =>
    access.filter(({ address }) => {
      const found = check.of(address);
      if (found === null || found.why === 'minor') return true;
      leftOut.add(`${address} ${found.words}`);
      return false;
    });
  if (isEmailAddress(record.Group)) return allowed([{ address: record.Group, role, why: 'named by address' }]);
  const { people, named, known } = peopleMeant(company, record.Group);
  if (!known) {
    problems.push({
      ...record.place,
      row: record.rowNumber,
      column: record.column,
      message: `Callboard knows no group, role, person or address “${record.Group}”. Type ${GROUPS.join(', ')}, a role or a name as in People, or an email address.`,
    });
  }
  return people.flatMap((person) => {
    const own =
      person.email === '' || barred.adult(person)
        ? []
        : [{ address: person.email, role, why: named ? person.name : record.Group }];
    // Naming one person is the stage manager's own word for it; a group never reaches a minor by itself.
    const access = named || !person.minor ? own : familyAccess(company, person, settings, own);
    const kept = allowed(access);
    const reason = barred.adult(person) ? BARRED : reasonFor(person, named, settings);
    if (kept.length === 0) leftOut.add(`${person.name}: ${reason}`);
    return kept;
  });
}

/** `known` is false for a word that stands for nothing; a group or role without anybody in it is no mistake. */
function peopleMeant(company: Company, text: string): { people: Person[]; named: boolean; known: boolean } {
  const folded = foldedText(text);
  const active = company.people.filter((person) => person.active);
  if (GROUPS.some((group) => foldedText(group) === folded)) {
    return { people: active.filter((person) => foldedText(person.group) === folded), named: false, known: true };
  }
  const named = personNamed(company, text);
  if (named.length === 1) return { people: named.filter((person) => person.active), named: true, known: true };
  const inRole = company.people.filter((person) => foldedText(person.role).startsWith(folded));
  return { people: inRole.filter((person) => person.active), named: false, known: inRole.length > 0 };
}

/** Guardians see and never edit; minors get what their group gets, if the setting says so. */
function familyAccess(
  company: Company,
  person: Person,
  settings: Pick<Settings, 'familiesAndFolders'>,
  own: Meant[],
): Meant[] {
  if (settings.familiesAndFolders === 'No access') return [];
  const minors = minorsOwnFrom(company);
  const guardians = guardiansOf(company, person)
    .filter((guardian) => guardian.email !== '' && minors.reason(guardian) === '')
    .map((guardian): Meant => ({ address: guardian.email, role: 'reader', why: `guardian of ${person.name}` }));
  // Never the minor alone.
  return settings.familiesAndFolders === 'Guardians and minors' && guardians.length > 0
    ? [...guardians, ...own]
    : guardians;
}

const BARRED = 'has the name or address of somebody who must not be contacted';

function reasonFor(person: Person, named: boolean, settings: Pick<Settings, 'familiesAndFolders'>): string {
  if (!person.minor || named) return 'has no address that folders can be shared with';
  return settings.familiesAndFolders === 'No access'
    ? 'is under 18 (or Minor is blank), and the setting Families and folders says No access'
    : 'is under 18 and has no guardian with an address that may be used';
}
