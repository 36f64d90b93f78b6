/** Tables on their way into the workbook: pasted, or read from CSV files. */

export interface TypedTable {
  /** The tab that it fills. */
  tab: string;
  /** The file's name, or `''` for pasted text. */
  file: string;
  text: string;
}

/** The tabs that a table may fill, most wanted first. */
export const FILLED_TABS: readonly string[] = [
  'People',
  'Guardians',
  'Schedule',
  'Scenes',
  'Breakdown',
  'Conflicts',
  'Notes',
  'Line notes',
  'Props',
  'Prop moves',
  'Costumes',
  'Quick changes',
  'Presets',
  'Run sheet',
  'Entrances',
  'Cues',
  'Script changes',
  'Scripts',
  'Checklists',
  'Production',
];

/** The file as a table for the tab that it is named after; words for the person when it cannot be read. */
export async function tableFromFile(file: File): Promise<TypedTable | string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    const bare = file.name
      .toLowerCase()
      .replace(/\.\w+$/, '')
      .replace(/-/g, ' ');
    return { tab: FILLED_TABS.find((tab) => tab.toLowerCase() === bare) ?? 'People', file: file.name, text };
  } catch {
    return `${file.name} is not a CSV file in UTF-8, so it was left out. Save it as CSV in UTF-8, then choose it again.`;
  }
}
