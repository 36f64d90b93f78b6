/**
 * Time zones as people type them. A zone is named after a place, because only a place has summer time: `EST` is winter's
 * time all year, and every calendar entry from March on is an hour off.
 */
import { foldedText } from './text.ts';

/** Other names of a place's zone that mean nothing else. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ...named('America/New_York', 'us/eastern', 'new york', 'eastern', 'eastern time', 'est5edt'),
  ...named('America/Chicago', 'us/central', 'chicago', 'central time', 'cst6cdt'),
  ...named('America/Denver', 'us/mountain', 'denver', 'mst7mdt'),
  ...named('America/Los_Angeles', 'us/pacific', 'los angeles', 'pacific time', 'pst8pdt'),
  ...named('America/Anchorage', 'us/alaska'),
  ...named('Pacific/Honolulu', 'us/hawaii', 'hst'),
  ...named('Europe/London', 'london'),
  ...named('Europe/Dublin', 'dublin'),
  ...named('Australia/Sydney', 'sydney'),
]);
/** Short names whose place can be told, but not with summer time as they stand. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ...named('America/New_York', 'est', 'edt', 'et'),
  ...named('America/Chicago', 'cst', 'cdt', 'ct'),
  ...named('America/Los_Angeles', 'pst', 'pdt', 'pt'),
  ...named('America/Anchorage', 'akst', 'akdt'),
  ...named('America/St_Johns', 'nst', 'ndt'),
  ...named('Europe/Berlin', 'cet', 'cest', 'mez', 'mesz', 'met'),
  ...named('Europe/Athens', 'eet', 'eest'),
  ...named('Australia/Adelaide', 'acst', 'acdt'),
  ...named('Pacific/Auckland', 'nzst', 'nzdt'),
]);
/** Short names that mean one place or another, whose clocks differ for half a year. */
const EITHER: ReadonlyMap<string, string> = new Map([
  ...named('America/Denver, or America/Phoenix without summer time', 'mst', 'mdt', 'mt'),
  ...named('America/Halifax, or America/Puerto_Rico without summer time', 'ast', 'adt'),
  ...named('Europe/London, or Africa/Accra without summer time', 'gmt', 'bst', 'wet', 'utc', 'uct', 'z', 'zulu'),
  ...named('Europe/Dublin, Asia/Jerusalem or Asia/Kolkata', 'ist'),
  ...named('Australia/Sydney, or Australia/Brisbane without summer time', 'aest', 'aedt', 'aet'),
]);
/** A difference from Greenwich; `Etc/GMT+5` means five hours behind it. */
const DIFFERENCE = /^(gmt|utc|ut)?\s?[+-]\s?\d{1,2}(:?\d{2})?$/;

function named(place: string, ...names: string[]): [string, string][] {
  return names.map((name) => [name, place]);
}

export interface ZoneNamed {
  /** What to compute with: the place, or the text as it stands. */
  zone: string;
  /** What is wrong with the text and what to type; `''` for a place. */
  problem: string;
  /** False where calls and calendar entries could be an hour off until a place is typed. */
  isSure: boolean;
}

/**
 * The zone that a text names. Whether a place exists, only Google knows.
 * @example zoneNamed('America / New York') // { zone: 'America/New_York', problem: '', isSure: true }
 * @example zoneNamed('EST').zone // 'America/New_York', with a problem that says so
 */
export function zoneNamed(text: string): ZoneNamed {
  const typed = text.trim();
  const folded = foldedText(text);
  const zone =
    PLACES.get(folded) ??
    typed
      .split('/')
      .map((part) => part.trim().replace(/\s+/g, '_'))
      .join('/');
  const short = SHORT.get(folded);
  if (short !== undefined) {
    return {
      zone: short,
      problem: `“${typed}” does not say when the clocks change, so Callboard reads it as ${short}. Type that place.`,
      isSure: true,
    };
  }
  const either = EITHER.get(folded);
  if (either === undefined && !DIFFERENCE.test(folded) && !folded.startsWith('etc/')) {
    return { zone, problem: '', isSure: true };
  }
  const place = either ?? 'for example America/New_York or Europe/London';
  const problem = `“${typed}” has no summer time, so calendar entries could be an hour off. Type a place: ${place}.`;
  return { zone: typed, problem, isSure: false };
}
