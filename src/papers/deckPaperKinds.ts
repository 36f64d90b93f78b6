/** The papers of the deck: what each is called, and where it goes. */
import type { EVERYTHING_ELSE } from '../workbook/retentionClassNames.ts';

const KEPT: typeof EVERYTHING_ELSE = 'Everything else';

/** As `PaperKind` has it. Names and keys are stored: none ever changes. */
export const DECK_PAPER_KINDS = {
  propTables: { name: 'Prop tables', key: 'prop-tables', folder: 'propsPapers', retention: KEPT },
  presetChecklists: { name: 'Preset checklists', key: 'preset-checklists', folder: 'presetLists', retention: KEPT },
  preshowChecks: { name: 'Preshow checks', key: 'preshow-checks', folder: 'preshowChecks', retention: KEPT },
  intermissionChecks: {
    name: 'Intermission checks',
    key: 'intermission-checks',
    folder: 'preshowChecks',
    retention: KEPT,
  },
  postshowChecks: { name: 'Postshow checks', key: 'postshow-checks', folder: 'preshowChecks', retention: KEPT },
  shopList: { name: 'Shop list', key: 'shop-list', folder: 'propsPapers', retention: KEPT },
  returnList: { name: 'Return list', key: 'return-list', folder: 'propsPapers', retention: KEPT },
  spikeList: { name: 'Spike list', key: 'spike-list', folder: 'runSheets', retention: KEPT },
  glowList: { name: 'Glow list', key: 'glow-list', folder: 'runSheets', retention: KEPT },
  runSheets: { name: 'Run sheets', key: 'run-sheets', folder: 'runSheets', retention: KEPT },
  shiftPlots: { name: 'Shift plots', key: 'shift-plots', folder: 'shiftPlots', retention: KEPT },
  quickChangePlot: { name: 'Quick-change plot', key: 'quick-change-plot', folder: 'propsPapers', retention: KEPT },
  dresserCards: { name: 'Dresser cards', key: 'dresser-cards', folder: 'propsPapers', retention: KEPT },
  entranceChart: { name: 'Entrances and exits', key: 'entrance-chart', folder: 'runSheets', retention: KEPT },
  cueSheets: { name: 'Cue sheets', key: 'cue-sheets', folder: 'cueSheets', retention: KEPT },
  callingList: { name: 'Calling list', key: 'calling-list', folder: 'cueSheets', retention: KEPT },
  headsets: { name: 'Headsets and cue lights', key: 'headsets', folder: 'cueSheets', retention: KEPT },
  traffic: { name: 'Backstage traffic', key: 'traffic', folder: 'runSheets', retention: KEPT },
  dressingRooms: { name: 'Dressing rooms', key: 'dressing-rooms', folder: 'runSheets', retention: KEPT },
  techSchedule: { name: 'Tech schedule', key: 'tech-schedule', folder: 'cueSheets', retention: KEPT },
  cueToCue: { name: 'Cue-to-cue', key: 'cue-to-cue', folder: 'cueSheets', retention: KEPT },
  micPlot: { name: 'Mic plot', key: 'mic-plot', folder: 'cueSheets', retention: KEPT },
} as const;

export type DeckPaperName = keyof typeof DECK_PAPER_KINDS;
