/** Times of day and ranges of times as people type them, found anywhere in a text. */

/** A time of day in a text. */
export interface TypedTime {
  /** Where it begins and ends in the text. */
  from: number;
  to: number;
  /** Every minute of two days that it can mean, in order; none for a time that does not exist. */
  minutes: readonly number[];
  /** False for a mere number, which may be anything. */
  isSure: boolean;
  /** Hours and minutes with a dot between, as scenes are numbered too. */
  isDotted: boolean;
}

export interface TypedRange {
  from: number;
  to: number;
  first: TypedTime;
  last: TypedTime;
}

/** `1630`, of which only a range of two is one of times. */
const MILITARY = '([012]\\d|3[0-5])([0-5]\\d)(?: ?h(?:rs)?\\b)?';
/** `4:00`, `16h00`, `7.30 pm`, `4p`, `16h`, `12 noon`, `4 o’clock`; and a mere number. */
const CLOCK = `(\\d{1,2})(?:([:.h]| h )([0-5]\\d)(?::[0-5]\\d)?| ?(h|hrs|uhr|o'?clock)\\b)?(?: ?([ap])\\.? ?m\\b\\.?|([ap])(?![a-z\\d]))?`;
const WORD = '(?:12(?:[:.]00)? ?)?(noon|midday|midnight)\\b';
/** Not the beginning of a longer number, a word, a date or a share; “4to5pm” is two times. */
const END = '(?:(?=(?:to|till?|until)\\d)|(?![a-z\\d/%]|[.:]\\d))';
const TIME = new RegExp(`(?:${MILITARY}|${WORD}|${CLOCK})${END}`, 'iy');
const BETWEEN = /(?: ?(?:-{1,2}|~|→|>) ?| ?(?:to|'?till?|until|thru|through) ?| and )/iy;
/** What a time begins with: a figure, noon, midday, midnight. */
const CANDIDATE = /[\dnm]/gi;
/** Within a number, a date or a price. */
const WITHIN = /(?:[\d:#$£€]|\d[.,/])$/;
/** Words before the number of a scene, a page or a bar. */
const NUMBERED =
  /(?:^|[^a-z])(?:scenes?|scs?|scn|acts?|pp?|pgs?|pages?|bars?|mm?|measures?|nos?|numbers?|songs?|cues?)\.? ?$/i;

const HALF_DAY = 720;
const DAY = 1440;

/**
 * The ranges of a text, and the times that are part of none. Both in order; linear in the length of the text. Of a range’s two
 * times at least one has minutes, or am or pm: “2-3 chairs” is none.
 * @param text with single spaces
 */
export function timesIn(text: string): { ranges: TypedRange[]; singles: TypedTime[] } {
  const plain = text.replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-').replace(/[\u2018\u2019]/g, "'");
  const ranges: TypedRange[] = [];
  const singles: TypedTime[] = [];
  let at = 0;
  while (at < plain.length) {
    CANDIDATE.lastIndex = at;
    at = CANDIDATE.exec(plain)?.index ?? plain.length;
    const first = at < plain.length ? beginsAt(plain, at) : null;
    if (first === null) {
      at++;
      continue;
    }
    const last = endOf(plain, first);
    // “5 March - 4:00-4:45”: what a third time follows is no end.
    const isRange = last !== null && endOf(plain, last) === null && areTimes(plain, first, last);
    if (isRange) ranges.push({ from: first.from, to: last.to, first, last });
    else if (first.isSure) singles.push(first);
    at = isRange ? last.to : first.to;
  }
  return { ranges, singles };
}

function beginsAt(text: string, at: number): TypedTime | null {
  const letter = text[at] ?? '';
  const isWord = /[nm]/i.test(letter) && !/\p{L}/u.test(text[at - 1] ?? '');
  if ((!isWord && !/\d/.test(letter)) || WITHIN.test(text.slice(Math.max(0, at - 2), at))) return null;
  const time = timeAt(text, at);
  return time !== null && !time.isSure && NUMBERED.test(text.slice(Math.max(0, at - 16), at)) ? null : time;
}

/** The time that follows one after a dash or “to”. */
function endOf(text: string, first: TypedTime): TypedTime | null {
  BETWEEN.lastIndex = first.to;
  const between = BETWEEN.exec(text);
  if (between === null) return null;
  const isBetween = /(?:^|[ (])between $/i.test(text.slice(Math.max(0, first.from - 9), first.from));
  return between[0].toLowerCase() === ' and ' && !isBetween ? null : timeAt(text, BETWEEN.lastIndex);
}

/** A range of two mere numbers is none of times, unless both are like 1630 or 11a. */
function areTimes(text: string, first: TypedTime, last: TypedTime): boolean {
  const both = [first, last].map((time) => text.slice(time.from, time.to));
  return (
    [first, last].some((time) => time.isSure || time.isDotted) ||
    both.every((typed) => /^\d{4}/.test(typed)) ||
    both.every((typed) => /[ap]$/i.test(typed))
  );
}

function timeAt(text: string, at: number): TypedTime | null {
  TIME.lastIndex = at;
  const match = TIME.exec(text);
  if (match === null) return null;
  const [typed, fourHour, fourMinute, word, hour, mark, minute, unit, half, shortHalf] = match;
  const time = { from: at, to: at + typed.length, isDotted: false };
  if (fourHour !== undefined) {
    return { ...time, minutes: minutesMeant(Number(fourHour), Number(fourMinute), ''), isSure: /h/i.test(typed) };
  }
  if (word !== undefined) {
    const isNight = word.toLowerCase() === 'midnight';
    return { ...time, minutes: isNight ? [0, DAY] : [HALF_DAY, HALF_DAY + DAY], isSure: true };
  }
  const said = (half ?? shortHalf ?? '').toLowerCase();
  // “4a” may be a scene or a page.
  const isShort = shortHalf?.toLowerCase() === 'a' && mark === undefined;
  const isDotted = mark === '.' && said === '';
  return {
    ...time,
    minutes: minutesMeant(Number(hour), Number(minute ?? 0), said),
    isSure: (said !== '' && !isShort) || unit !== undefined || (mark !== undefined && !isDotted),
    isDotted,
  };
}

function minutesMeant(hour: number, minute: number, half: string): number[] {
  if (half !== '') {
    if (hour < 1 || hour > 12) return [];
    const first = (hour % 12) * 60 + minute + (half === 'p' ? HALF_DAY : 0);
    return [first, first + DAY];
  }
  if (hour >= 1 && hour <= 12) {
    const first = (hour % 12) * 60 + minute;
    return [0, 1, 2, 3].map((halves) => first + halves * HALF_DAY);
  }
  return hour <= 36 ? [hour * 60 + minute, hour * 60 + minute + DAY] : [];
}
