/** How long it takes to plan a call, at size; loosely held, because machines differ. */
import { createHash } from 'node:crypto';
import { calendarFiles } from '../../../src/features/calls/callCalendar.ts';
import { callDrafts } from '../../../src/features/calls/callDrafts.ts';
import { dailyCall } from '../../../src/features/calls/dailyCall.ts';
import { production } from '../../builders/production.ts';

const DATE = '2027-03-05';

/** 80 in the cast, 160 guardians, 60 events, 40 scenes, times a factor. */
function large(factor: number) {
  const many = <T>(count: number, one: (index: number) => T) =>
    Array.from({ length: count * factor }, (_, index) => one(index));
  const scenes = Array.from({ length: 40 }, (_, index) => `${1 + Math.floor(index / 10)}.${1 + (index % 10)}`);
  return production({
    People: [
      'Person ID | Name | Group | Characters | Minor',
      ...many(80, (at) => `P${at} | Person ${at} | Cast | Role ${at} | Yes`),
    ],
    Guardians: [
      'Guardian ID | Name | Of | Email',
      ...many(160, (at) => `G${at} | Guardian ${at} | P${Math.floor(at / 2)} | g${at}@example.org`),
    ],
    Scenes: ['Scene', ...scenes],
    Breakdown: [
      `Character | ${scenes.join(' | ')}`,
      ...many(80, (at) => `Role ${at} | ${scenes.map((_, scene) => ((at + scene) % 4 === 0 ? 'x' : '')).join(' | ')}`),
    ],
    Schedule: [
      'Event ID | Date | Start | End | Type | Work | Scenes | Also called | Status',
      ...many(60, (at) => {
        const day = `2027-03-${String(1 + Math.floor(at / (6 * factor))).padStart(2, '0')}`;
        const scene = (more: number) => scenes[(at * 3 + more) % 40];
        const work = `10:00-10:45 Scene ${scene(0)}; 10:55-12:00 Scene ${scene(1)}, Role ${at % 80}`;
        return `E${at} | ${day} | 10:00 | 13:00 | Rehearsal | ${work} | ${scene(0)}; ${scene(1)}; ${scene(2)} | Role ${(at * 7) % 80} | Published`;
      }),
    ],
    Conflicts: [
      'Person | From date | From time | To time',
      ...many(40, (at) => `P${at} | 2027-03-${String(1 + (at % 10)).padStart(2, '0')} | 10:30 | 11:00`),
    ],
  });
}

/** Milliseconds of computing for the call and its messages, the best of several; waiting for others does not count. */
function planningMs(factor: number): number {
  const data = large(factor);
  const ws = { hash: (text: string) => createHash('sha256').update(text).digest('hex') };
  const clock = { epochMs: () => 0, momentAt: () => ({ date: DATE, time: '12:00' }) };
  const times = Array.from({ length: 9 }, () => {
    const begun = process.cpuUsage();
    const call = dailyCall(data, DATE);
    callDrafts(
      ws,
      data,
      call,
      { rows: [], all: [], choice: { toAll: false, toList: false } },
      calendarFiles(clock, 'p1'),
    );
    return process.cpuUsage(begun).user / 1000;
  });
  return Math.min(...times);
}

test('planning takes under 100 ms, and not much more than twice as long for twice the company', () => {
  const once = planningMs(1);
  const twice = planningMs(2);
  expect(once).toBeLessThan(100);
  // On a quiet machine 31 and 61 ms. What grew with the square of the company would be four times as long.
  expect(twice).toBeLessThan(3.9 * Math.max(once, 25));
});
