/** What a page is sent of props and boxes: names as the setting for names says, and no note that anybody typed. */

import type { Person } from '../../company/people.ts';
import { personInFull } from '../../company/personNamed.ts';
import type { DeckNames } from '../../deck/deckNames.ts';
import type { Moment } from '../../port/workspace.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { clockTime, dateInShort, daysBetween } from '../../values/dates.ts';
import { inLetterOrder } from '../../values/letterOrder.ts';
import type { BoxCheck } from './boxChecks.ts';
import type { PresetBox } from './presetBoxes.ts';
import type { ShownBox, ShownProp, ShownProps } from './propCheckTypes.ts';
import { propNow } from './propLog.ts';
import { namesShown, type PropRead, type PropsRead, type PropsSource } from './propsRead.ts';
import { conditionOf } from './statusAfter.ts';

const MINUTES_A_DAY = 1440;

export interface Shower {
  /** By what a page names a box: its key, or a fingerprint where the key has somebody's last name in it. */
  boxName(box: PresetBox): string;
  shown(read: PropsRead): ShownProps;
  /** Somebody as a cell of ours names them. */
  who(cell: string): string;
  /** `6:42 pm`; of another day `Fri 5 Mar, 6:42 pm`. */
  moment(stamp: string): string;
}

/** @param at now, in the production's zone, with the server's clock @param hash as the workspace has it */
export function shower(source: PropsSource, at: Moment & { epochMs: number }, hash: (text: string) => string): Shower {
  const names = namesShown(source);
  const who = (cell: string) => whoIn(source, names, cell);
  const moment = (stamp: string) => momentWords(stamp, at);
  const boxName = ({ key }: PresetBox) => (names.in(key) === key ? key : `box-${hash(key).slice(0, 20)}`);
  return {
    ...{ boxName, who, moment },
    shown: ({ event, halfMinute, props, boxes, checks }) => ({
      event: `${event.eventType.name}, ${clockTime(event.start)} to ${clockTime(event.end)}`,
      nowMs: at.epochMs,
      nowMinute: daysBetween(event.date, at.date) * MINUTES_A_DAY + (minutesFromTime(at.time) ?? 0),
      halfMinute,
      props: [...props.values()].map((prop) => shownProp(prop, names, who, moment)).sort(byName),
      boxes: boxes.map((box) => shownBox(box, checks.get(box.key), { names, who, moment, boxName })),
    }),
  };
}

function byName(one: ShownProp, other: ShownProp): number {
  const [a, b] = [one.name, other.name].map(inLetterOrder);
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}

function shownProp(
  { record, lines, place }: PropRead,
  names: DeckNames,
  who: Shower['who'],
  moment: Shower['moment'],
): ShownProp {
  const { where, isDamaged, line } = conditionOf(record.Status, lines);
  const { whereLine } = propNow(lines);
  return {
    ...{ id: record['Prop ID'], name: names.in(record.Name), where, isDamaged },
    since: line === null ? '' : moment((where === 'place' && !isDamaged ? line : (whereLine ?? line)).stamp),
    who: where === 'out' && whereLine !== null ? who(whereLine.who) : '',
    place: names.in(place),
  };
}

function shownBox(
  box: PresetBox,
  check: BoxCheck | undefined,
  { names, who, moment, boxName }: Pick<Shower, 'who' | 'moment' | 'boxName'> & { names: DeckNames },
): ShownBox {
  const [isChecked, stamp] = [check?.isChecked === true, check?.stamp ?? null];
  const by = isChecked ? who(check?.by ?? '') : '';
  return {
    box: boxName(box),
    when: names.in(box.when),
    location: names.in(box.location),
    place: names.in(box.place),
    item: names.in(box.item),
    how: names.in(box.how),
    isChecked,
    checked: isChecked && stamp !== null ? [moment(stamp), by].filter((one) => one !== '').join(', ') : '',
  };
}

function whoIn({ data }: PropsSource, names: DeckNames, cell: string): string {
  const [person, second]: Person[] = personInFull(data.company, cell);
  return person !== undefined && second === undefined ? names.of(person) : names.in(cell);
}

function momentWords(stamp: string, now: Moment): string {
  const [date = '', time = ''] = stamp.split(' ');
  const clock = clockTime(time.slice(0, 5));
  return date === now.date ? clock : `${dateInShort(date)}, ${clock}`;
}
