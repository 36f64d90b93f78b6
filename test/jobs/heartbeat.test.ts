import {
  beatText,
  HEARTBEAT_KEY,
  handedOver,
  heartbeatFrom,
  INSTALLED_KEY,
  installedText,
  isHandedOver,
  isRetired,
  isSilent,
  SILENT_MS,
} from '../../src/jobs/heartbeat.ts';

const BEAT = { lastRunMs: 1000, lastSuccessMs: 900 };
const INSTALLED = { owner: 'sm@example.org', installedMs: 500, clockId: 'trigger-1' };

test('the heartbeat survives its properties', () => {
  const properties = { [HEARTBEAT_KEY]: beatText(BEAT), [INSTALLED_KEY]: installedText(INSTALLED) };
  expect(heartbeatFrom(properties)).toEqual({ ...BEAT, ...INSTALLED });
});

test.each(['{', '"text"', 'null', '{"lastRunMs":"soon"}', ''])('%j counts as never', (text) => {
  expect(heartbeatFrom({ [HEARTBEAT_KEY]: text, [INSTALLED_KEY]: text })).toEqual({
    lastRunMs: 0,
    lastSuccessMs: 0,
    owner: '',
    installedMs: 0,
    clockId: '',
  });
});

test('installed triggers that have not run for more than a day are silent, those never installed are not', () => {
  const heartbeat = { ...BEAT, ...INSTALLED };
  expect(isSilent(heartbeat, BEAT.lastRunMs + SILENT_MS)).toBe(false);
  expect(isSilent(heartbeat, BEAT.lastRunMs + SILENT_MS + 1)).toBe(true);
  expect(isSilent({ ...heartbeat, installedMs: 0 }, Number.MAX_SAFE_INTEGER)).toBe(false);
});

test('a trigger that is not the installed one is retired', () => {
  const heartbeat = { ...BEAT, ...INSTALLED };
  expect(isRetired(heartbeat, 'trigger-1')).toBe(false);
  expect(isRetired(heartbeat, 'trigger-0')).toBe(true);
  expect(isRetired(heartbeat, undefined)).toBe(false);
  expect(isRetired({ ...heartbeat, clockId: '' }, 'trigger-0')).toBe(false);
});

test('after a hand-over nobody is said to have installed triggers, and older ones stay retired', () => {
  const text = installedText(handedOver(INSTALLED));
  const heartbeat = heartbeatFrom({ [INSTALLED_KEY]: text });
  expect([isHandedOver(heartbeat), isHandedOver(INSTALLED)]).toEqual([true, false]);
  expect(isHandedOver(heartbeatFrom({}))).toBe(false);
  expect(isRetired(heartbeat, 'trigger-0')).toBe(true);
  expect(isSilent(heartbeat, Number.MAX_SAFE_INTEGER)).toBe(false);
  expect(text).not.toContain('@');
});
