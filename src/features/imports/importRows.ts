/** The import itself: a plan made from the workbook as it stands, and its rows written in one call. */
import { companyMailProblems } from '../../mail/companyMail.ts';
import { knownAllowance } from '../../mail/dayAllowance.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { DATA_TABS } from '../../production/productionData.ts';
import { foldedText } from '../../values/text.ts';
import { zoneNamed } from '../../values/zoneNames.ts';
import { showRequests } from '../../workbook/shownTabs.ts';
import { cellText } from '../../workbook/table.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../workbook/tabSpecs.ts';
import { productionTab } from '../../workbook/tabs/office.ts';
import { breakdownTab, scenesTab } from '../../workbook/tabs/schedule.ts';
import { type ImportPlan, type ImportRequest, importPlan, importTabs } from './importPlan.ts';
import { YOUR_TABLE } from './importProblems.ts';
import { withSceneColumns } from './sceneColumns.ts';

export interface PlannedImport {
  plan: ImportPlan;
  /** Fingerprint of what would be written: only what was shown is carried out. */
  hash: string;
  added: number;
  changed: number;
  same: number;
}

export interface ImportResult {
  state: 'done' | 'nothing' | 'refused' | 'changed';
  added: number;
  changed: number;
  problems: Problem[];
}

/** What the text would do to the tab. Makes no service call. */
export function plannedImport(
  production: Pick<Production, 'ws' | 'workbook'>,
  spec: TabSpec,
  text: string,
  request: ImportRequest = {},
): PlannedImport {
  const { ws, workbook } = production;
  const specs: TabSpec[] = [...DATA_TABS, ...importTabs(spec)];
  const plan = importPlan(spec, text, new Map(specs.map((one) => [one.name, workbook.table(one)])), request);
  plan.problems.push(...zoneProblems(ws, plan));
  plan.problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const rows = plan.tabs.flatMap((tab) => tab.rows);
  const count = (what: string) => rows.filter((row) => row.what === what).length;
  const written = [...plan.ids, ...plan.changes].map(({ tab, mode, values }) => [tab.name, mode, values]);
  const hash = ws.hash(JSON.stringify([spec.name, text, written]));
  return { plan, hash, added: count('added'), changed: count('changed'), same: count('same') };
}

/** That the company has grown past what may be mailed in a day, as far as is known of the account that sends the calls. */
export function grownProblems({ properties }: Pick<Production, 'properties'>, { grown }: ImportPlan): Problem[] {
  return grown === null ? [] : companyMailProblems(grown, knownAllowance(properties, null));
}

/** Without a zone that Google knows, nothing works any more. */
function zoneProblems(ws: Production['ws'], plan: ImportPlan): Problem[] {
  return plan.tabs.flatMap(({ spec, rows }) =>
    rows.flatMap((row): Problem[] => {
      const { zone } = zoneNamed(cellText(row.values.Value));
      const isZone = spec.name === productionTab.name && foldedText(cellText(row.values.Setting)) === 'time zone';
      if (!isZone || row.what === 'same' || zone === '') return [];
      try {
        ws.clock.now(zone);
        return [];
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
        return [
          {
            tab: spec.name,
            file: YOUR_TABLE,
            row: row.rowIndex + 1,
            column: 'Value',
            message: error.message,
          },
        ];
      }
    }),
  );
}

/** A tab that is hidden until it is needed comes with its first rows, and the Breakdown with the first scene. One call. */
function showFilled({ ws, workbook }: ProductionInHand, spec: TabSpec): void {
  const filled = [...(spec.name === scenesTab.name ? [breakdownTab] : []), spec].map(({ name }) => name);
  const hidden = PRODUCTION_TABS.filter(({ name, shown }) => filled.includes(name) && shown !== 'start');
  if (hidden.length > 0) ws.spreadsheets.update(workbook.id, showRequests(hidden.map(({ sheetId }) => sheetId)));
}

/**
 * Writes exactly what was shown, or nothing. The rows are one change, so it needs no ledger: it holds or it does not; an
 * empty column for a scene that is in Scenes may be there before.
 */
export function importRows(
  production: ProductionInHand,
  spec: TabSpec,
  text: string,
  hash: string,
  request: ImportRequest = {},
): ImportResult {
  const { plan, hash: now, added, changed } = plannedImport(production, spec, text, request);
  const none: ImportResult = { state: 'refused', added: 0, changed: 0, problems: plan.problems };
  if (plan.problems.length > 0) return none;
  if (plan.changes.length === 0) return { ...none, state: 'nothing', problems: plan.notices };
  if (now !== hash) return { ...none, state: 'changed' };
  const workbook = withSceneColumns(production, spec, plan.newScenes);
  // Before the rows: once they are there, a run that goes on finds nothing to do.
  showFilled(production, spec);
  workbook.change(plan.ids);
  workbook.change(plan.changes);
  return { state: 'done', added, changed, problems: [...plan.notices, ...grownProblems(production, plan)] };
}
