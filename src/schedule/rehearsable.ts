/**
 * What can be rehearsed with those who can come: a scene is complete if every character in it has somebody who plays it
 * and is free. Said only where a conflict spoils something that was planned.
 */
import type { Company, Person } from '../company/people.ts';
import { clockTime } from '../values/dates.ts';
import { sharedWindows, type Window, windowsText } from '../values/windows.ts';
import type { Breakdown } from './breakdown.ts';
import { callWords } from './callWords.ts';
import { busyOn, type Conflict } from './conflicts.ts';
import type { DayEvent, DayPlan } from './dayPlan.ts';
import { eventReading, workedScenes } from './eventReading.ts';

export interface SceneOutlook {
  scene: string;
  /** When it is planned. */
  windows: Window[];
  /** Characters whom nobody can play then, with whoever stands in for them and is free. */
  missing: { character: string; standIns: Person[] }[];
}

/** The planned scenes of an event, in the order of its day. */
export function sceneOutlooks(
  day: DayEvent,
  company: Company,
  breakdown: Breakdown,
  conflicts: readonly Conflict[],
): SceneOutlook[] {
  const words = callWords(company, breakdown);
  const planned = workedScenes(day.event, eventReading(day.event, words));
  const isFree = freeAt(day, conflicts);
  return [...planned].map(([scene, windows]) => ({
    scene,
    windows,
    missing: words.charactersIn(scene).flatMap((character) => {
      if (words.players(character).some((person) => isFree(person, windows))) return [];
      return [{ character, standIns: words.understudies(character).filter((person) => isFree(person, windows)) }];
    }),
  }));
}

/** Lines for the stage manager: what cannot be rehearsed complete, with whom it could, and what can. */
export function rehearsableWords(
  plan: DayPlan,
  company: Company,
  breakdown: Breakdown,
  conflicts: readonly Conflict[],
): string[] {
  const words = callWords(company, breakdown);
  return plan.events.flatMap((day) => {
    if (day.away.length + day.partly.length === 0) return [];
    const outlooks = sceneOutlooks(day, company, breakdown, conflicts);
    const broken = outlooks.filter((one) => one.missing.length > 0);
    if (broken.length === 0) return [];
    const name = `${day.event.eventType.name} at ${clockTime(day.event.start)}`;
    const complete = outlooks.filter((one) => one.missing.length === 0).map((one) => one.scene);
    const isFree = freeAt(day, conflicts);
    const whole = [{ from: day.event.startMinute, to: day.event.endMinute }];
    const others = breakdown.scenes.filter((scene) => {
      const characters = words.charactersIn(scene);
      const isPlanned = outlooks.some((one) => one.scene === scene);
      return (
        !isPlanned &&
        characters.length > 0 &&
        characters.every((character) => words.players(character).some((person) => isFree(person, whole)))
      );
    });
    return [
      ...broken.map(
        ({ scene, windows, missing }) =>
          `${name}: ${scene} (${windowsText(windows)}) has nobody for ${missing.map(missingWords).join(', ')}.`,
      ),
      complete.length > 0 ? `${name}: complete as planned: ${complete.join(', ')}.` : '',
      others.length > 0
        ? `${name}: with those who can come, these others would be complete: ${others.join(', ')}.`
        : '',
    ].filter((line) => line !== '');
  });
}

function missingWords({ character, standIns }: SceneOutlook['missing'][number]): string {
  if (standIns.length === 0) return character;
  return `${character} (${standIns.map((person) => person.name).join(' or ')} could stand in)`;
}

/** Free of conflicts; somebody in Not called could still be asked. */
function freeAt(
  day: DayEvent,
  conflicts: readonly Conflict[],
): (person: Person, windows: readonly Window[]) => boolean {
  const busy = busyOn(day.event.date, conflicts);
  return (person, windows) => (busy.get(person) ?? []).every((one) => sharedWindows(windows, one.windows).length === 0);
}
