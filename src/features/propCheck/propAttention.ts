/** What Today says of props: boxes that nobody has checked at the half, and what runs out before the last show. */
import { type Attention, attention } from '../../production/attention.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { counted } from '../../values/counted.ts';
import { addDays } from '../../values/dates.ts';
import { presetChecksTab, propsTab } from '../../workbook/tabs/deck.ts';
import { PRESHOW, type PresetBox } from './presetBoxes.ts';
import { boxesRead, namesShown, type PropsSource } from './propsRead.ts';
import { consumablesOf, consumableWords } from './propsShown.ts';

/** More would be the whole list. */
const MOST_ITEMS = 6;

/** @param read with `BOX_TABS` */
export function propAttention(read: PropsSource): Attention[] {
  return [...uncheckedAttention(read), ...consumableAttention(read)];
}

/**
 * Of a show of today, from the half to its end. Where nobody has ever ticked a box of this production, the boxes are on paper, and
 * nothing is said.
 */
function uncheckedAttention(read: PropsSource): Attention[] {
  const { workbook, data, now } = read;
  const minute = minutesFromTime(now.time) ?? 0;
  if (workbook.records(presetChecksTab, []).length === 0) return [];
  const shows = data.events.filter(
    ({ id, date, status, eventType, endMinute }) =>
      id !== '' && date === now.date && status !== 'Cancelled' && eventType.behavesAs === 'Show' && minute < endMinute,
  );
  return shows.flatMap((event: CallEvent) => {
    const { halfMinute, boxes, checks } = boxesRead(read, event);
    if (halfMinute === null || minute < halfMinute) return [];
    const open = boxes.filter(({ when, key }) => when === PRESHOW && checks.get(key)?.isChecked !== true);
    if (open.length === 0) return [];
    const title = `The half is past: ${counted(open.length, 'preshow box', 'preshow boxes')} not checked`;
    const goTo = { panel: 'deck' as const, words: 'Look at the boxes' };
    return [attention({ tone: 'bad', title, lines: locationLines(open), goTo })];
  });
}

/** @example locationLines(open) // ['Prop table SL: Lantern, Love letter and 3 more'] */
function locationLines(open: readonly PresetBox[]): string[] {
  const byLocation = new Map<string, string[]>();
  for (const { location, item } of open) byLocation.set(location, [...(byLocation.get(location) ?? []), item]);
  return [...byLocation].map(([location, items]) => {
    const more = items.length - MOST_ITEMS;
    return `${location}: ${items.slice(0, MOST_ITEMS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
}

/** As long as it is short; loudly once it has to be bought today or tomorrow. */
function consumableAttention(read: PropsSource): Attention[] {
  const { workbook, data, now } = read;
  const names = namesShown(read);
  const short = consumablesOf(workbook.records(propsTab, []), data.events, now).filter(
    (one) => one.shows > 0 && one.short > 0,
  );
  if (short.length === 0) return [];
  const isSoon = short.some(({ buyBy }) => buyBy !== '' && buyBy <= addDays(now.date, 1));
  const lines = short.map((one) => {
    const { name, words, toDo } = consumableWords(one, names.in(one.prop.Name));
    return `${name}: ${words}. ${toDo}`;
  });
  return [
    attention({
      ...{ tone: isSoon ? 'bad' : 'watch', folded: !isSoon, lines },
      title: `Used up before the last show: ${counted(short.length, 'prop')}`,
      goTo: { panel: 'deck', words: 'Look at props' },
    }),
  ];
}
