/** Which tabs the production has come to need: kept as a mark, so that a tab that somebody hides again stays hidden. */
import type { DateText } from '../port/workspace.ts';
import { phaseOn } from '../settings/phaseOn.ts';
import type { Settings } from '../settings/settings.ts';
import { phaseNumber } from '../values/phases.ts';
import { isNeeded } from '../workbook/shownTabs.ts';
import { PRODUCTION_TABS } from '../workbook/tabSpecs.ts';

/** The property of the mark. */
export const TABS_KEY = 'tabs.shown';

export interface TabNeeds {
  phase: string;
  hasScenes: boolean;
}

export function tabNeeds(settings: Settings, hasScenes: boolean, today: DateText): TabNeeds {
  return { phase: phaseOn(settings, today), hasScenes };
}

/** Changes only where another tab is needed. @example needsMark({ phase: 'Rehearsals', hasScenes: true }) // '3 scenes' */
export function needsMark({ phase, hasScenes }: TabNeeds): string {
  return `${phaseNumber(phase)}${hasScenes ? ' scenes' : ''}`;
}

/** Sheet ids of the tabs that are needed now, those that are shown from the start left out. */
export function neededSheets(needs: TabNeeds): number[] {
  return PRODUCTION_TABS.filter((tab) => tab.shown !== 'start' && isNeeded(tab, { ...needs, filled: new Set() })).map(
    ({ sheetId }) => sheetId,
  );
}
