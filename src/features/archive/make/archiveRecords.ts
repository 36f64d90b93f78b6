/** What the archive writes down: its own tabs, the records that are kept class by class, and every file as it was. */
import { addressCheck } from '../../../company/adultAddress.ts';
import type { Company } from '../../../company/people.ts';
import type { CellValue, Grant, SheetValues } from '../../../port/workspace.ts';
import { granteeWords, roleWord } from '../../../production/grantWords.ts';
import { serialFromDate } from '../../../values/cellDates.ts';
import { widestMailbox } from '../../../values/emailAddress.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { type Table, tableFrom } from '../../../workbook/table.ts';
import type { TabSpec } from '../../../workbook/tabSpec.ts';
import type { FilePlan } from '../plan/archivePlan.ts';
import { accessTab, archiveTab, keptTab } from '../plan/archiveTabs.ts';
import type { ArchiveFacts } from '../plan/begunArchive.ts';
import { type TabCopy, wholeTab } from '../plan/keptTabs.ts';
import { ALL_SPECS, ownCopies } from '../plan/ownTabs.ts';
import { ACCESS_RECORD, OWN_TABS, RETENTION_CLASSES } from '../plan/retentionClasses.ts';
import type { Decision } from '../plan/retentionDecisions.ts';

/** Both workbooks as read, every sheet of them. */
export type AllSheets = readonly SheetValues[];

export function factsCopy(facts: ArchiveFacts): TabCopy {
  return {
    spec: archiveTab,
    moreHeaders: [],
    rows: Object.entries(facts).map(([name, value]) => [name, value || null]),
  };
}

export function decisionsCopy(decisions: ReadonlyMap<string, Decision>): TabCopy {
  const rows = [...decisions.values()].map((one): CellValue[] => [
    one.className,
    one.action,
    one.until === '' ? null : serialFromDate(one.until),
    one.handTo || null,
    one.approvedBy || null,
  ]);
  return { spec: keptTab, moreHeaders: [], rows };
}

/** The tabs of a class as they stand; none if they hold nothing. */
export function classCopies(className: string, sheets: AllSheets): TabCopy[] {
  if (className === OWN_TABS) return ownCopies(sheets);
  const names = RETENTION_CLASSES.find((one) => one.name === className)?.tabs ?? [];
  return ALL_SPECS.filter((spec) => names.includes(spec.name)).flatMap((spec) => {
    const values = sheets.find((sheet) => sheet.sheetId === spec.sheetId);
    if (values === undefined) return [];
    const table = tableFrom(spec, values);
    return table.rows.length === 0 ? [] : [wholeTab(spec, values, values.rows, table.headerRowIndex)];
  });
}

/** Tables of the workbook by spec, empty where the tab is gone. */
export function tablesOf(sheets: AllSheets): (spec: TabSpec) => Table {
  return (spec) => {
    const values = sheets.find((sheet) => sheet.sheetId === spec.sheetId);
    return tableFrom(spec, values ?? { title: spec.name, rows: [spec.columns.map((column) => column.header)] });
  };
}

/** Who could open what for good, but for families and everybody who should not have been able to, whatever was given to them. */
export function accessRows(plans: readonly FilePlan[], company: Company): RowChange[] {
  return givenAccess(plans, company)
    .filter(({ isLeftOut }) => !isLeftOut)
    .map(({ file, grant }) => ({
      tab: accessTab,
      mode: 'add',
      values: { 'File ID': file.id, Who: granteeWords(grant), May: roleWord(grant.directRole) },
    }));
}

/** Those whose access is not written down, so that Restore does not give it again, in words. */
export function notRecorded(plans: readonly FilePlan[], company: Company): string[] {
  const leftOut = givenAccess(plans, company).filter(({ isLeftOut }) => isLeftOut);
  return [...new Set(leftOut.map(({ grant }) => granteeWords(grant)))].sort();
}

/** What was given on each file that stays. */
function givenAccess(
  plans: readonly FilePlan[],
  company: Company,
): { file: FilePlan['file']; grant: Grant; isLeftOut: boolean }[] {
  const isBarred = notGivenBack(company);
  return plans
    .filter(({ fate }) => fate !== 'archive' && fate !== 'delete' && fate !== 'workbook')
    .flatMap(({ file }) =>
      file.grants
        .filter(({ directRole }) => directRole !== null && directRole !== 'owner')
        .map((grant) => ({
          file,
          grant,
          isLeftOut: grant.isTemporary || (grant.type === 'user' && isBarred(grant.who)),
        })),
    );
}

/** Guardians, and whose address must not be used anywhere: a minor's, a barred adult's, that of somebody who has left. */
function notGivenBack(company: Company): (address: string) => boolean {
  const check = addressCheck(company);
  const guardians = new Set(company.guardians.flatMap(({ addresses }) => addresses).map(widestMailbox));
  return (address) => guardians.has(widestMailbox(address)) || check.of(address) !== null;
}

/** The classes that get a workbook of their own. */
export function keptClasses(decisions: ReadonlyMap<string, Decision>): string[] {
  return RETENTION_CLASSES.filter(({ name, tabs }) => {
    const action = decisions.get(name)?.action;
    return (
      action !== undefined && action !== 'Delete' && (tabs.length > 0 || name === OWN_TABS || name === ACCESS_RECORD)
    );
  }).map(({ name }) => name);
}
