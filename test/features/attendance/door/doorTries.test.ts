import fc from 'fast-check';
import {
  deviceKey,
  isShut,
  MOST_TRIES,
  MOST_TRIES_A_DEVICE,
  readTries,
  type Tries,
  triesText,
  withWrong,
} from '../../../../src/features/attendance/door/doorTries.ts';

const NOW = 1_800_000_000_000;
const after = (devices: readonly string[], isKnown = false): Tries =>
  devices.reduce((tries, device) => withWrong(tries, device, isKnown), readTries(undefined, NOW));

it('shuts a device after ten, and all that were never unlocked after thirty', () => {
  const one = after(Array(MOST_TRIES_A_DEVICE).fill('child'));
  expect([isShut(one, 'child', false), isShut(one, 'desk', false)]).toEqual([true, false]);
  const many = after(Array.from({ length: MOST_TRIES }, (_, at) => `child${at}`));
  expect([isShut(many, 'another', false), isShut(many, 'desk', true)]).toEqual([true, false]);
});

it('counts a known device for itself alone', () => {
  const known = after(Array(MOST_TRIES).fill('desk'), true);
  expect([isShut(known, 'desk', true), isShut(known, 'another', false)]).toEqual([true, false]);
});

it('begins anew after ten minutes, and with anything that cannot be read', () => {
  const full = triesText(after(Array(MOST_TRIES).fill('child')));
  expect(readTries(full, NOW + 599_000).count).toBe(MOST_TRIES);
  for (const text of ['', 'x', '-5 1', 'NaN NaN']) expect(readTries(text, NOW).count).toBe(0);
  expect(readTries(full, NOW + 600_000)).toEqual({ sinceMs: NOW + 600_000, count: 0, byDevice: new Map() });
  // As an earlier version kept them.
  expect(readTries(`4 ${NOW}`, NOW + 1)).toEqual({ sinceMs: NOW, count: 4, byDevice: new Map() });
});

it('is kept and read again as it was, in less than a property holds', () => {
  fc.assert(
    fc.property(fc.array(fc.string().map(deviceKey), { maxLength: MOST_TRIES }), (devices) => {
      const tries = after(devices);
      expect(readTries(triesText(tries), NOW)).toEqual(tries);
      expect(triesText(tries).length).toBeLessThan(2_000);
    }),
  );
});
