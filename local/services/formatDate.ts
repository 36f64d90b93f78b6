/** `Utilities.formatDate` for the few pattern letters that Callboard uses; any other letter is refused by name. */
import { ServiceError } from './serviceError.ts';

const PARTS: Record<string, (parts: Record<string, string>) => string> = {
  yyyy: (parts) => parts.year ?? '',
  MM: (parts) => parts.month ?? '',
  dd: (parts) => parts.day ?? '',
  HH: (parts) => parts.hour ?? '',
  mm: (parts) => parts.minute ?? '',
  ss: (parts) => parts.second ?? '',
  EEE: (parts) => parts.weekday ?? '',
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment in words of a pattern such as `yyyy-MM-dd HH:mm`, in a zone.
 * @throws ServiceError for an unknown zone and for a pattern that is not supported here.
 */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const parts = Object.fromEntries(
    formatterFor(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (found, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    const part = PARTS[found];
    if (!part) throw new ServiceError(`Utilities.formatDate with "${found}" is not available in the local account`);
    return part(parts);
  });
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      weekday: 'short',
    });
    formatters.set(timeZone, formatter);
    return formatter;
  } catch {
    throw new ServiceError(`Invalid argument: timeZone. There is no zone "${timeZone}"`);
  }
}
