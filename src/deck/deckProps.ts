/** Props, and what a cell names that should be one: by Prop ID, by name, in the singular or the plural. */
import type { Problem } from '../port/appError.ts';
import { nearestTo } from '../values/nearestText.ts';
import { foldedText, shortened } from '../values/text.ts';
import type { DeckPlace } from './deckPaper.ts';
import type { DeckProp, NamedProp } from './deckThings.ts';

export interface PropIndex {
  /** What must be a prop: one that is none, or several, is named at its cell. */
  named(text: string, where: DeckPlace): NamedProp;
  /** What may be a prop, or a piece of furniture, or a person; only a slip of the finger is named. */
  mayBe(text: string, where: DeckPlace): NamedProp;
}

/** Shorter texts are near to too many others. */
const FEWEST_LETTERS = 6;

/** @param former names that a prop had earlier, by Prop ID */
export function propIndex(
  props: readonly DeckProp[],
  former: readonly { id: string; name: string }[],
  problems: Problem[],
): PropIndex {
  const byId = listsBy(props, ({ id }) => foldedText(id));
  const byName = listsBy(props, ({ name }) => foldedText(name));
  const byStem = listsBy(props, ({ name }) => stem(name));
  const earlier = listsBy(former, ({ name }) => foldedText(name));
  const nearest = nearestTo(props.map(({ name }) => name));
  const found = (text: string): readonly DeckProp[] => {
    const folded = foldedText(text);
    return byId.get(folded) ?? byName.get(folded) ?? byStem.get(stem(text)) ?? [];
  };
  const link = (text: string, { column = '' }: DeckPlace): NamedProp & { found: readonly DeckProp[] } => {
    const all = foldedText(text) === '' ? [] : found(text);
    const [only] = all;
    const prop = all.length === 1 && only !== undefined ? only : null;
    return { text, prop, shown: prop === null || prop.name === '' ? text.trim() : prop.name, column, found: all };
  };
  /** The prop that was called so earlier. */
  const formerly = (text: string): DeckProp | undefined =>
    (earlier.get(foldedText(text)) ?? []).flatMap(({ id }) => byId.get(foldedText(id)) ?? [])[0];
  const meant = (text: string): string => {
    const was = formerly(text);
    if (was !== undefined) return `${was.name} (${was.id}) was called so. Type ${was.id}.`;
    const near = nearest(text);
    if (near === undefined) return 'Type the name or the Prop ID as it is there, or add it.';
    const [one] = byName.get(foldedText(near)) ?? [];
    return `Do you mean “${near}”${one === undefined || one.id === '' ? '' : ` (${one.id})`}?`;
  };
  return {
    named: (text, where) => {
      const { found: all, ...named } = link(text, where);
      if (named.prop === null && foldedText(text) !== '') {
        problems.push({
          ...where,
          message: `${noneOrSeveral(text, all)} ${all.length === 0 ? meant(text) : ''}`.trim(),
          refersTo: 'Props',
        });
      }
      return named;
    },
    mayBe: (text, where) => {
      const { found: all, ...named } = link(text, where);
      if (all.length > 1) problems.push({ ...where, message: noneOrSeveral(text, all), refersTo: 'Props' });
      const isWord = text.trim().length >= FEWEST_LETTERS;
      if (all.length === 0 && isWord && (formerly(text) !== undefined || nearest(text) !== undefined)) {
        problems.push({ ...where, message: `${noneOrSeveral(text, all)} ${meant(text)}`, refersTo: 'Props' });
      }
      return named;
    },
  };
}

function noneOrSeveral(text: string, found: readonly DeckProp[]): string {
  if (found.length === 0) return `Props has no “${shortened(text)}”.`;
  const ids = [...new Set(found.map(({ id }) => id).filter(Boolean))];
  const rows = found.map(({ place }) => place.row).join(' and ');
  return ids.length === found.length
    ? `“${shortened(text)}” could be ${ids.join(' or ')} in Props. Type the Prop ID.`
    : `“${shortened(text)}” could be row ${rows} of Props. Give each an id of its own.`;
}

/** @example stem('Lanterns') === stem('lantern') // true */
function stem(text: string): string {
  const folded = foldedText(text);
  return folded.length > 3 && folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}

function listsBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === '') continue;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [one]);
    else list.push(one);
  }
  return lists;
}
