/** Which scene a page is in, so that nobody types both. */
import { comparePages, isPage } from '../../values/pages.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { scenesTab } from '../../workbook/tabs/schedule.ts';

type SceneRecord = Pick<TabRecord<typeof scenesTab>, 'Scene' | 'Pages from' | 'Pages to'>;

/**
 * The only scene that has the page; `''` where none has it, or several: nobody knows then which of them is meant.
 * @example sceneOfPage([{ Scene: '1.2', 'Pages from': '9', 'Pages to': '12' }], '12') // '1.2'
 */
export function sceneOfPage(scenes: readonly SceneRecord[], page: string): string {
  if (!isPage(page)) return '';
  const found = scenes.filter(({ 'Pages from': from, 'Pages to': to }) => {
    if (!isPage(from) || (to !== '' && !isPage(to))) return false;
    return comparePages(from, page) <= 0 && comparePages(page, to || from) <= 0;
  });
  return found.length === 1 ? (found[0]?.Scene ?? '') : '';
}
