/** What the archive writes down: its own tabs, the records that are kept class by class, and every file as it was. */
import type { Company } from '../company/company.ts';
import { foldedAddress } from '../company/emailAddress.ts';
import type { CellValue, SheetValues } from '../jobs/workspace.ts';
import { granteeWords, roleWord } from '../production/grantWords.ts';
import { serialFromDate } from '../workbook/cellDates.ts';
import type { RowChange } from '../workbook/changeRows.ts';
import { type Table, tableFrom } from '../workbook/table.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import type { FilePlan } from './archivePlan.ts';
import { accessTab, archiveTab, keptTab } from './archiveTabs.ts';
import type { ArchiveFacts } from './begunArchive.ts';
import { type TabCopy, wholeTab } from './keptTabs.ts';
import { ALL_SPECS, ownCopies } from './ownTabs.ts';
import { ACCESS_RECORD, OWN_TABS, RETENTION_CLASSES } from './retentionClasses.ts';
import type { Decision } from './retentionDecisions.ts';

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

/** Who could open what; families are left out, whatever was given to them. */
export function accessRows(plans: readonly FilePlan[], company: Company): RowChange[] {
  const families = new Set(
    [...company.guardians, ...company.people.filter((person) => person.minor)]
      .filter((one) => one.email !== '')
      .map((one) => foldedAddress(one.email)),
  );
  return plans.flatMap(({ file, fate }) =>
    fate === 'archive' || fate === 'delete' || fate === 'workbook'
      ? []
      : file.grants
          .filter((grant) => grant.directRole !== null && grant.directRole !== 'owner')
          .filter((grant) => !families.has(foldedAddress(grant.who)))
          .map(
            (grant): RowChange => ({
              tab: accessTab,
              mode: 'add',
              values: { 'File ID': file.id, Who: granteeWords(grant), May: roleWord(grant.directRole) },
            }),
          ),
  );
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
