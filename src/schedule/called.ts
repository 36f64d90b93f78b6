/** Who is called for an event: through scenes and characters, by group, by name; `Not called` wins. */

import { type Company, type Person, peopleCalled } from '../company/company.ts';
import type { Problem } from '../jobs/appError.ts';
import { cellText, foldedText, type Table } from '../workbook/table.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { breakdownTab, scenesTab } from '../workbook/tabSpecs.ts';
import type { CallEvent } from './event.ts';

/** Which characters are in which scene. Scene names are compared without regard to case and spaces. */
export interface Breakdown {
  /** Every scene of Scenes and of Breakdown, as it is written there. */
  scenes: string[];
  /** By folded scene name. */
  charactersIn: Map<string, string[]>;
  characters: string[];
}

/** The breakdown from its tab (one column a scene) and the tab Scenes. */
export function breakdownFrom(
  table: Table<typeof breakdownTab>,
  scenes: readonly TabRecord<typeof scenesTab>[],
): Breakdown {
  const charactersIn = new Map<string, string[]>();
  const names = new Map<string, string>(scenes.map((scene) => [foldedText(scene.Scene), scene.Scene]));
  const characters: string[] = [];
  const at = table.columnIndex.get('Character');
  for (const row of table.rows) {
    const character = at === undefined ? '' : cellText(row.cells[at]).trim();
    if (character === '') continue;
    characters.push(character);
    for (const { header, index } of table.otherColumns) {
      const scene = foldedText(header);
      if (!names.has(scene)) names.set(scene, header);
      // x, v and s all mean that the person is needed.
      if (cellText(row.cells[index]).trim() === '') continue;
      charactersIn.set(scene, [...(charactersIn.get(scene) ?? []), character]);
    }
  }
  return { scenes: [...names.values()], charactersIn, characters };
}

/** `Scene 2.1` and `Sc. 2.1` are the scene `2.1`. */
export function sceneNamed(breakdown: Breakdown, text: string): string | null {
  const folded = foldedText(text);
  const bare = folded.replace(/^(scene|sc\.?)\s+/, '');
  return breakdown.scenes.find((scene) => foldedText(scene) === folded || foldedText(scene) === bare) ?? null;
}

export interface Called {
  person: Person;
  /** Why: a scene, a group, a name, as the schedule says it. */
  because: string[];
}

/** Everybody active who is called for an event, each once, in the order of People; unknown words are problems. */
export function calledFor(
  event: CallEvent,
  company: Company,
  breakdown: Breakdown,
): { called: Called[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const because = new Map<Person, string[]>();
  const call = (people: readonly Person[], reason: string) => {
    for (const person of people) because.set(person, [...(because.get(person) ?? []), reason]);
  };
  const where = (column: string) => ({ ...event.place, row: event.rowNumber, column });
  for (const text of event.scenes) {
    const scene = sceneNamed(breakdown, text);
    if (scene === null) {
      problems.push({
        ...where('Scenes'),
        message: `There is no scene “${text}” in Scenes or Breakdown. Type it as it stands there${suggestion(breakdown)}.`,
        refersTo: 'Scenes',
      });
      continue;
    }
    for (const character of breakdown.charactersIn.get(foldedText(scene)) ?? []) {
      call(playersOf(company, character), scene);
    }
  }
  for (const text of event.alsoCalled) {
    const people = peopleCalled(company, text);
    if (people === null) problems.push({ ...where('Also called'), message: unknownWord(text), refersTo: 'People' });
    else call(people, text);
  }
  for (const text of event.notCalled) {
    const people = peopleCalled(company, text);
    if (people === null) problems.push({ ...where('Not called'), message: unknownWord(text), refersTo: 'People' });
    else for (const person of people) because.delete(person);
  }
  const called = company.people.flatMap((person) => {
    const reasons = because.get(person);
    return reasons === undefined ? [] : [{ person, because: [...new Set(reasons)] }];
  });
  return { called, problems };
}

/** Everybody active who plays a character; a double-cast one calls both. */
function playersOf(company: Company, character: string): Person[] {
  const folded = foldedText(character);
  return company.people.filter(
    (person) => person.active && person.characters.some((one) => foldedText(one) === folded),
  );
}

function suggestion(breakdown: Breakdown): string {
  return breakdown.scenes.length > 0 ? ` (${breakdown.scenes.slice(0, 12).join(', ')})` : '';
}

function unknownWord(text: string): string {
  return `“${text}” is no person, character or group that Callboard knows. Type it as it stands in People, or Full company, Full cast, Crew, Creative, Staff or Volunteers.`;
}
