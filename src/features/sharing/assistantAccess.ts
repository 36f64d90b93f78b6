/** What an assistant stage manager works with, as data: the workbook and the folders of the day’s work; never Confidential. */
import { type FolderLayout, folderPaths, OWN_LAYOUT } from '../../settings/folderLayouts.ts';
import { foldedText } from '../../values/text.ts';
import type { SharingMay } from './sharingRules.ts';
import { usualFolders } from './usualRule.ts';

/** The workbook, among the keys of folders. */
export const WORKBOOK_KEY = 'workbook';

type Need = readonly [folderKey: string, may: Exclude<SharingMay, 'No'>];

/** By folder layout. */
export const ASSISTANT_NEEDS: Readonly<Record<string, readonly Need[]>> = {
  Phases: [
    [WORKBOOK_KEY, 'Edit'],
    ['show-bible', 'Edit'],
    ['contact-sheets', 'See'],
    ['calendars', 'See'],
    ['production-meetings', 'See'],
    ['casting', 'Edit'],
    ['daily-calls', 'See'],
    ['sign-in', 'Edit'],
    ['rehearsal-reports', 'Edit'],
    ['script', 'See'],
    ['script-changes', 'Edit'],
    ['line-notes', 'Edit'],
    ['pre-tech', 'Edit'],
    ['tech', 'Edit'],
    ['performance-reports', 'Edit'],
    ['performance-sign-in', 'Edit'],
    ['preshow', 'Edit'],
    ['post-production', 'Edit'],
  ],
  Departments: [
    [WORKBOOK_KEY, 'Edit'],
    ['cast-information', 'Edit'],
    ['daily-calls', 'See'],
    ['script', 'See'],
    ['calendars', 'See'],
    ['contact-sheets', 'See'],
    ['policies', 'See'],
    ['reports', 'Edit'],
    ['tech-strike', 'Edit'],
    ['props', 'See'],
    ['costumes', 'See'],
  ],
};

/** For a layout; of one of the company's own what an assistant needs of folders like its. */
export function assistantNeeds(layout: FolderLayout): readonly Need[] {
  if (layout.name !== OWN_LAYOUT) return ASSISTANT_NEEDS[layout.name] ?? [];
  const has = (name: string, key: string) => needOf(name, key) !== undefined;
  const open = folderPaths(layout).filter(({ restricted }) => !restricted);
  return [
    [WORKBOOK_KEY, 'Edit'],
    ...open.flatMap(({ key }): Need[] => {
      const usual = usualFolders(layout, key, has).map((one) => needOf(one.layout, one.key));
      return usual.length === 0 ? [] : [[key, usual.every((may) => may === 'Edit') ? 'Edit' : 'See']];
    }),
  ];
}

function needOf(layout: string, key: string): Need[1] | undefined {
  return ASSISTANT_NEEDS[layout]?.find(([of]) => of === key)?.[1];
}

const ASSISTANT = /^(asm|a\.s\.m\.?|(assistant|asst\.?) (stage manager|sm))(?![a-z])/;

/** @example isAssistant('Assistant Stage Manager (stage left)') // true */
export function isAssistant(role: string): boolean {
  return ASSISTANT.test(foldedText(role));
}
