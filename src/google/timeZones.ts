/**
 * Whether a time zone exists. Apps Script may take a name that it does not know for GMT without a word, and then every
 * call would go out at the wrong hour.
 */

/** The zones that really are at UTC all year (IANA tz database 2026a), besides the Etc/ ones at zero. */
const AT_UTC = new Set([
  'utc',
  'gmt',
  'uct',
  'zulu',
  'universal',
  'greenwich',
  'etc/utc',
  'etc/gmt',
  'etc/uct',
  'etc/zulu',
  'etc/universal',
  'etc/greenwich',
  'etc/gmt0',
  'etc/gmt+0',
  'etc/gmt-0',
  'africa/abidjan',
  'africa/accra',
  'africa/bamako',
  'africa/banjul',
  'africa/bissau',
  'africa/conakry',
  'africa/dakar',
  'africa/freetown',
  'africa/lome',
  'africa/monrovia',
  'africa/nouakchott',
  'africa/ouagadougou',
  'africa/sao_tome',
  'africa/timbuktu',
  'america/danmarkshavn',
  'atlantic/reykjavik',
  'atlantic/st_helena',
  'iceland',
]);

/**
 * True if the name is a zone: it differs from UTC in January or July, or is known to be at UTC.
 * @param clockIn the time of day `HH:mm` at an instant in a zone; may throw for an unknown one.
 */
export function isTimeZone(zone: string, clockIn: (instantMs: number, zone: string) => string): boolean {
  if (AT_UTC.has(zone.toLowerCase())) return true;
  try {
    return [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].some((instant) => clockIn(instant, zone) !== '00:00');
  } catch {
    return false;
  }
}
