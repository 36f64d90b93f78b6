/** What goes through the whole show, on a page for each act. */
import type { DeckMoment } from '../../../deck/deckMoments.ts';
import { groupedBy, keyOf } from './deckPage.ts';

export interface ActPage<T> {
  key: string;
  /** `Act 2`; `''` where Scenes names no acts. */
  title: string;
  list: T[];
}

const NOT_KNOWN = 'scene-not-known';

/** In the order of the list; what no scene is known of comes last. */
export function actPages<T>(list: readonly T[], at: (one: T) => DeckMoment): ActPage<T>[] {
  const groups = [...groupedBy(list, (one) => [actKey(at(one))])];
  const pages = groups.map(([key, all]) => {
    const act = all[0] === undefined ? '' : (at(all[0]).scene?.act ?? '');
    const title = key === NOT_KNOWN ? 'scene not known' : act === '' ? '' : /^act\b/i.test(act) ? act : `Act ${act}`;
    return { key, title, list: all };
  });
  return [...pages.filter(({ key }) => key !== NOT_KNOWN), ...pages.filter(({ key }) => key === NOT_KNOWN)];
}

function actKey({ scene }: DeckMoment): string {
  return scene === null ? NOT_KNOWN : `act/${keyOf(scene.act)}`;
}
