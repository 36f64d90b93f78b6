/** Whom a script touches once it is filled in: people by name, with the scenes that they come into or leave. */

import type { DateText } from '../../port/workspace.ts';
import { callWords } from '../../schedule/callWords.ts';
import { eventReading, workedScenes } from '../../schedule/eventReading.ts';
import type { ScheduleData } from '../../schedule/scheduleData.ts';
import { dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import type { FilledRow } from './fillTypes.ts';

export interface AffectedPerson {
  name: string;
  /** The characters by which they are touched. */
  characters: string[];
  /** `now in 1.2, 1.3`, `no more in 2.1` */
  what: string;
}

/** @param rows the rows of the Breakdown that change; of another tab they say nothing about anybody */
export function affectedPeople(
  data: Pick<ScheduleData, 'company' | 'breakdown'>,
  rows: readonly FilledRow[],
): AffectedPerson[] {
  const words = callWords(data.company, data.breakdown);
  const found = new Map<string, { characters: Set<string>; into: Set<string>; out: Set<string> }>();
  for (const { name: character, cells } of rows) {
    for (const person of words.players(character)) {
      const own = found.get(person.name) ?? { characters: new Set(), into: new Set(), out: new Set() };
      own.characters.add(character);
      for (const { column, from, to } of cells) {
        if (foldedText(column) === 'character') continue;
        if (to === null) own.out.add(column);
        else if (from === null || from === '') own.into.add(column);
      }
      found.set(person.name, own);
    }
  }
  return [...found].flatMap(([name, { characters, into, out }]) => {
    const said = [
      into.size > 0 ? `now in ${[...into].join(', ')}` : '',
      out.size > 0 ? `no more in ${[...out].join(', ')}` : '',
    ].filter(Boolean);
    return said.length === 0 ? [] : [{ name, characters: [...characters], what: said.join('; ') }];
  });
}

/** Events from today on that call one of these scenes or French scenes, as short lines. */
export function affectedEvents(data: ScheduleData, today: DateText, scenes: ReadonlySet<string>): string[] {
  const words = callWords(data.company, data.breakdown);
  return data.events.flatMap((event) => {
    if (event.date < today || event.status === 'Cancelled') return [];
    const worked = [...workedScenes(event, eventReading(event, words)).keys()];
    const touched = worked.filter((one) => scenes.has(foldedText(one)));
    if (touched.length === 0) return [];
    return [`${event.id} ${dateInShort(event.date)}: ${touched.join(', ')}`.trim()];
  });
}
