/** Dates and times without a zone, as people type them, and the moment that they mean in a zone. */

export interface FloatingTime {
  /** `2027-03-05` */
  date: string;
  /** `18:00` */
  time: string;
}

/** When the day of the command is, where only a date is given: the evening, with the rehearsal just over. */
const TIME_OF_DAY = '18:00';

/**
 * @example floatingTime('2027-03-05T18:00') // { date: '2027-03-05', time: '18:00' }
 * @example floatingTime('2027-02-30') // null
 */
export function floatingTime(text: string): FloatingTime | null {
  const found = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::00)?)?$/.exec(text.trim());
  if (!found?.[1]) return null;
  const floating = { date: found[1], time: found[2] ?? TIME_OF_DAY };
  const utc = new Date(asIfUtc(floating));
  return Number.isNaN(utc.getTime()) || !utc.toISOString().startsWith(`${floating.date}T${floating.time}`)
    ? null
    : floating;
}

/** @throws RangeError for an unknown zone */
export function floatingAt(epochMs: number, zone: string): FloatingTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(epochMs);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The moment at which a clock in the zone shows this time. When clocks go back, the first of the two; a time that is
 * skipped when they go forward means the same time span after midnight as on other days, so the clock shows an hour more.
 * @throws RangeError for an unknown zone
 */
export function epochOf(floating: FloatingTime, zone: string): number {
  const wanted = asIfUtc(floating);
  const offsetAt = (epochMs: number): number => asIfUtc(floatingAt(epochMs, zone)) - epochMs;
  const offsets = [offsetAt(wanted - 86_400_000), offsetAt(wanted + 86_400_000)];
  const moments = offsets.map((offset) => wanted - offset).sort((a, b) => a - b);
  const exact = moments.find((moment) => asIfUtc(floatingAt(moment, zone)) === wanted);
  return exact ?? wanted - (offsets[0] ?? 0);
}

export function isZone(zone: string): boolean {
  try {
    return zone !== '' && floatingAt(0, zone) !== null;
  } catch {
    return false;
  }
}

/** @example longDate({ date: '2027-03-05', time: '18:00' }) // 'Friday 5 March 2027, 18:00' */
export function longDate(floating: FloatingTime): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return `${day.format(asIfUtc(floating)).replace(',', '')}, ${floating.time}`;
}

function asIfUtc({ date, time }: FloatingTime): number {
  return Date.parse(`${date}T${time}:00Z`);
}
