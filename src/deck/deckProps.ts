/** Props, and what a cell names that should be one: by Prop ID, by name, in the singular or the plural. */
import type { Problem } from '../port/appError.ts';
import { joinedItems } from '../values/listItems.ts';
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
  const earlier = listsBy(former, ({ name }) => foldedText(name));
  const nearest = nearestTo(props.map(({ name }) => name));
  const found = propFinder(props);
  const isProp = (text: string) => found(text).length > 0;
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
    const items = joinedItems(text, isProp);
    if (items.length > 1 && items.every(isProp)) return 'Type a row for each.';
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

/**
 * The props that a text may be: by id, by name, in the singular or the plural, then by an id in other spelling or behind the name.
 * @example propFinder(props)('The lanterns') // those called Lantern
 */
export function propFinder<P extends { id: string; name: string }>(
  props: readonly P[],
): (text: string) => readonly P[] {
  const byId = listsBy(props, ({ id }) => foldedText(id));
  const byName = listsBy(props, ({ name }) => foldedText(name));
  const byStem = listsBy(props, ({ name }) => stem(name));
  const byBareId = listsBy(props, ({ id }) => bareId(id));
  const ofId = (text: string) => byId.get(foldedText(text)) ?? byBareId.get(bareId(text));
  return (text) => {
    const named = byId.get(foldedText(text)) ?? byName.get(foldedText(text)) ?? byStem.get(stem(text)) ?? ofId(text);
    // “Foil (PR006)”: the id tells it.
    const [aside = ''] = named === undefined ? (BEHIND.exec(text) ?? []) : [];
    return named ?? ofId(aside) ?? [];
  };
}

const BEHIND = /(?<=\()[^()]{1,20}(?=\)\s*$)/;

function noneOrSeveral(text: string, found: readonly DeckProp[]): string {
  if (found.length === 0) return `Props has no “${shortened(text)}”.`;
  const ids = [...new Set(found.map(({ id }) => id.trim().toUpperCase()).filter(Boolean))];
  const rows = found.map(({ place }) => place.row).join(' and ');
  return ids.length === found.length
    ? `“${shortened(text)}” could be ${ids.join(' or ')} in Props. Type the Prop ID.`
    : `“${shortened(text)}” could be row ${rows} of Props. Give each an id of its own.`;
}

/** Without spaces, signs and zeros in front; `''` for what is no id. @example bareId('PR 1') === bareId('pr001') // true */
function bareId(text: string): string {
  const [, letters, number] = /^([a-z]{1,4})[ .#-]?0*(\d{1,6})$/.exec(foldedText(text)) ?? [];
  return letters === undefined || number === undefined ? '' : `${letters}${number}`;
}

/** @example stem('The lanterns') === stem('lantern') // true */
function stem(text: string): string {
  const folded = foldedText(text).replace(/^(?:the|an?) (?=.)/, '');
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
