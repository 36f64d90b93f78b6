/** The preset list as boxes to tick: by when, then by location, in the order of the shelf. */
import { presetWhen } from '../../deck/presetWhen.ts';
import { locationKey } from '../../deck/sides.ts';
import { evenSpaces } from '../../values/listItems.ts';
import { foldedText } from '../../values/text.ts';

/** A row of Presets, as far as a box needs it. */
export interface PresetRow {
  when: string;
  location: string;
  place: string;
  item: string;
  how: string;
  /** The order along the shelf; `null`: as the rows stand. */
  shelfOrder: number | null;
}

export interface PresetBox extends PresetRow {
  /** By When, location and item: the same for the same box for ever, however rows are sorted. */
  key: string;
}

export const PRESHOW = 'Preshow';
export const INTERMISSION = 'Intermission';
const NO_LOCATION = 'No location';

/** `scene 2.1`, `sc. 2.1` */
const SCENE = /^(?:scene |sc\.? )?(.+)$/i;

/**
 * How When is written everywhere: blank is the preshow.
 * What is neither and names no scene stays as typed.
 * @example whenWords('before scene 2.1') // 'Before 2.1' @example whenWords('interval') // 'Intermission'
 */
export function whenWords(typed: string): string {
  const when = presetWhen(typed);
  if (when.kind !== 'scene') return when.kind;
  const scene = SCENE.exec(when.scene)?.[1] ?? when.scene;
  return when.saysBefore || /\d/.test(scene) ? `Before ${scene}` : when.typed;
}

export function boxKey(when: string, location: string, item: string): string {
  return [whenWords(when), location, item].map(foldedText).join('\n');
}

/**
 * Two rows of one item in one location are two boxes: told apart by their places, else by a number.
 * @param rankOf where a When comes in the show; those of one rank stay in the order of the rows
 */
export function presetBoxes(typed: readonly PresetRow[], rankOf: (when: string) => number): PresetBox[] {
  const rows = inOneSpelling(typed);
  const alike = new Map<string, PresetRow[]>();
  for (const row of rows) {
    const key = boxKey(row.when, row.location, row.item);
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  const taken = new Set<string>();
  const boxes = rows.map((row): PresetBox => {
    const same = alike.get(boxKey(row.when, row.location, row.item)) ?? [];
    const places = new Set(same.map(({ place }) => foldedText(place)));
    const isToldByPlace = same.length > 1 && places.size > 1 && row.place !== '';
    const base = isToldByPlace ? `${row.item}, ${row.place}` : row.item;
    let item = base;
    for (let number = 2; taken.has(boxKey(row.when, row.location, item)); number++) item = `${base} (${number})`;
    const key = boxKey(row.when, row.location, item);
    taken.add(key);
    return { ...row, when: whenWords(row.when), item, key };
  });
  return inWalkingOrder(boxes, rankOf);
}

/** A location is one place however it is spelled; what has none is checked like anything else. */
function inOneSpelling(rows: readonly PresetRow[]): PresetRow[] {
  const spelled = new Map<string, string>();
  for (const row of rows) {
    const [key, location] = [locationKey(row.location), evenSpaces(row.location)];
    const known = spelled.get(key);
    // Always the same one, however the rows are sorted.
    if (known === undefined || location < known) spelled.set(key, location);
  }
  return rows.map((row) => ({ ...row, location: spelled.get(locationKey(row.location)) || NO_LOCATION }));
}

/** By When, then by location as each is first named. */
function inWalkingOrder(boxes: readonly PresetBox[], rankOf: (when: string) => number): PresetBox[] {
  const order = (values: readonly string[]) => {
    const first = new Map<string, number>();
    for (const value of values) if (!first.has(foldedText(value))) first.set(foldedText(value), first.size);
    return (value: string) => first.get(foldedText(value)) ?? 0;
  };
  const whens = order(boxes.map(({ when }) => when));
  const locations = order(boxes.map(({ location }) => location));
  return boxes
    .map((box, at) => ({ box, at }))
    .sort(
      (a, b) =>
        rankOf(a.box.when) - rankOf(b.box.when) ||
        whens(a.box.when) - whens(b.box.when) ||
        locations(a.box.location) - locations(b.box.location) ||
        shelfOf(a.box) - shelfOf(b.box) ||
        a.at - b.at,
    )
    .map(({ box }) => box);
}

/** What has no number of its own comes after what has. */
function shelfOf({ shelfOrder }: PresetBox): number {
  return shelfOrder ?? Number.MAX_SAFE_INTEGER;
}
