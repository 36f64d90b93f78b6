/** Pages of scenes that can be read and are hardly meant. */
import type { Problem } from '../port/appError.ts';
import { comparePages, isPage } from '../values/pages.ts';
import { shortened } from '../values/text.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { scenesTab } from '../workbook/tabs/schedule.ts';

/** Texts that are no page, and scenes that end before they begin. They stop nothing. */
export function pageDoubts(scenes: readonly TabRecord<typeof scenesTab>[]): Problem[] {
  return scenes.flatMap((scene): Problem[] => {
    const [from, to] = [scene['Pages from'], scene['Pages to']];
    const where = { ...scene.place, row: scene.rowNumber };
    const unread = (['Pages from', 'Pages to'] as const).filter(
      (column) => scene[column] !== '' && !isPage(scene[column]),
    );
    if (unread.length > 0) {
      return unread.map((column) => ({
        ...where,
        column,
        message: `“${shortened(scene[column])}” is not a page. Type it as in the script: iv, 12, 12A or 133/134.`,
      }));
    }
    if (from === '' || to === '' || comparePages(from, to) <= 0) return [];
    return [
      {
        ...where,
        column: 'Pages to',
        message: `The scene ends on page ${to}, before it begins on page ${from}. Fix one of the two.`,
      },
    ];
  });
}
