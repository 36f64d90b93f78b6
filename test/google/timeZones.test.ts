import { isTimeZone } from '../../src/google/timeZones.ts';

/** Like Apps Script's: an unknown name is GMT. */
function lenientClock(instantMs: number, zone: string): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(instantMs);
  } catch {
    return new Date(instantMs).toISOString().slice(11, 16);
  }
}

describe('time zones', () => {
  it('knows every zone that the machine knows', () => {
    const unknown = Intl.supportedValuesOf('timeZone').filter((zone) => !isTimeZone(zone, lenientClock));
    expect(unknown).toEqual([]);
  });

  it.each(['Europe/Atlantis', 'Mars', '', 'America/New York', 'EST5EDTX'])(
    'refuses %p, which would count as GMT',
    (zone) => {
      expect(isTimeZone(zone, lenientClock)).toBe(false);
    },
  );

  it('refuses a zone that the clock throws for', () => {
    const throwing = () => {
      throw new Error('no such zone');
    };
    expect(isTimeZone('Europe/London', throwing)).toBe(false);
  });
});
