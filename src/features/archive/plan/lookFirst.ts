/**
 * What a person should look into before archiving, because Callboard cannot: tabs that are gone, tabs that somebody added,
 * files that stay and may hold contacts, and what lies elsewhere. Nothing here keeps anything from being archived.
 */
import { SHEET_TYPE, type SpreadsheetInfo } from '../../../port/workspace.ts';
import type { Production } from '../../../production/production.ts';
import { TAG_KIND, TAG_PRODUCTION } from '../../../production/productionState.ts';
import type { FilePlan } from './archivePlan.ts';
import type { ArchiveView } from './archiveView.ts';
import { decisionWords } from './decisionWords.ts';
import { ALL_SPECS, isOwnTab } from './ownTabs.ts';
import { OWN_TABS, RETENTION_CLASSES } from './retentionClasses.ts';

export interface ToLookInto {
  what: string;
  /** Why, or what to do, in a sentence or two. */
  why: string;
  names: string[];
}

/** One call for each workbook, and one for what lies elsewhere. */
export function lookFirst({ ws, state }: Production, view: ArchiveView): ToLookInto[] {
  const ids = [state.workbookId, state.confidentialWorkbookId];
  // One that is not there is a problem of the plan already.
  const there = ids.filter((id) => view.plans.some(({ file }) => file.id === id));
  const known = new Set([...ids, ...Object.values(state.folders), ...view.plans.map(({ file }) => file.id)]);
  const elsewhere = ws.drive.listTagged(TAG_PRODUCTION, state.id).filter(({ id }) => !known.has(id));
  return [
    ...thingsToLookInto(
      view,
      there.map((id) => ws.spreadsheets.describe(id)),
      there.length === ids.length,
    ),
    ...(elsewhere.length === 0
      ? []
      : [
          {
            what: 'Documents outside the folder',
            why: 'They were moved or copied. Nobody closes or deletes them there.',
            names: elsewhere.map(({ name }) => name),
          },
        ]),
  ];
}

/** @param isWhole false when one of the workbooks could not be looked at, so that nobody can say what is gone */
export function thingsToLookInto(
  { plans, decisions }: Pick<ArchiveView, 'plans' | 'decisions'>,
  workbooks: readonly SpreadsheetInfo[],
  isWhole: boolean,
): ToLookInto[] {
  const sheets = workbooks.flatMap((one) => one.sheets);
  const present = new Set(sheets.map(({ sheetId }) => sheetId));
  const gone = isWhole ? ALL_SPECS.filter(({ sheetId }) => !present.has(sheetId)).map(({ name }) => name) : [];
  const become = (className: string) => {
    const decision = decisions.get(className);
    return decision === undefined ? '' : ` (${className}: ${decisionWords(decision)})`;
  };
  const classOfTab = (tab: string) => RETENTION_CLASSES.find(({ tabs }) => tabs.includes(tab))?.name ?? '';
  return [
    {
      what: 'Tabs that are gone',
      why: 'Nothing in them can be kept. If that is wrong, look for them in the workbook under File, Version history.',
      names: gone.map((tab) => `${tab}${become(classOfTab(tab))}`),
    },
    {
      what: 'Tabs that somebody added or copied',
      why: `They and all they hold go into one kind of record${become(OWN_TABS)}.`,
      names: sheets.filter(isOwnTab).map(({ title, hidden, hasCells }) => {
        const isCopied = hasCells ? '' : ' (a chart, which is not copied)';
        return `${title}${hidden ? ' (hidden)' : ''}${isCopied}`;
      }),
    },
    {
      what: 'Files that may hold contacts',
      why: 'These tables, forms and copies stay. Put in the bin what should not.',
      names: plans.filter(mayHoldContacts(plans)).map(({ file }) => file.path),
    },
  ].filter(({ names }) => names.length > 0);
}

const TABLE_TYPES: readonly string[] = [
  SHEET_TYPE,
  'application/vnd.google-apps.form',
  'application/vnd.ms-excel',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/csv',
  'text/tab-separated-values',
  'text/vcard',
  'text/x-vcard',
];
const EXCEL_START = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TABLE_NAME = /\.(xls[xmb]?|ods|csv|tsv|numbers|vcf)$/i;
/** A shorter name is part of too many others. */
const SHORTEST_NAME = 8;

/** Tables whatever they are called, and copies and downloads of what is deleted, which Drive names after it. */
function mayHoldContacts(plans: readonly FilePlan[]): (plan: FilePlan) => boolean {
  const deleted = plans
    .filter(({ fate, file }) => (fate === 'delete' || fate === 'workbook') && file.marks[TAG_KIND] !== undefined)
    .map(({ file }) => lettersOf(file.name))
    .filter(({ length }) => length >= SHORTEST_NAME);
  return ({ fate, file }) => {
    if (fate !== 'keep' || file.marks[TAG_KIND] !== undefined) return false;
    const { mimeType, name } = file;
    const isTable = TABLE_TYPES.includes(mimeType) || mimeType.startsWith(EXCEL_START) || TABLE_NAME.test(name);
    return isTable || deleted.some((letters) => lettersOf(name).includes(letters));
  };
}

/** A download has other signs in its name: “Tiny Play_ Callboard.xlsx”. */
function lettersOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
