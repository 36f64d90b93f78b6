import fc from 'fast-check';
import { editPace, mayWait, paceText, restMs } from '../../src/entry/editPace.ts';

const DAY_MS = 86_400_000;

test('edits are caught up with at once, then after seconds, and after a full day of them after minutes', () => {
  const pace = { sinceMs: 0, lastMs: 1_000_000 };
  const minutes = [0, 4, 6, 11, 16, 21].map((used) => restMs({ ...pace, usedMs: used * 60_000 }, 1_000_000) / 1000);
  expect(minutes).toEqual([3, 3, 20, 60, 300, 900]);
  expect(restMs({ ...pace, usedMs: 0 }, 1_003_000)).toBe(0);
  expect(restMs(editPace(undefined, 5), 5)).toBe(0);
});

test('a note that is damaged, from yesterday or from the future counts as none', () => {
  for (const text of ['', '{', '{}', 'null', '[]', '{"sinceMs":"1","usedMs":2,"lastMs":3}']) {
    expect(editPace(text, 9)).toEqual({ sinceMs: 9, usedMs: 0, lastMs: 0 });
  }
  const text = paceText({ sinceMs: 1, usedMs: 5, lastMs: 2 }, 10, 30);
  expect(editPace(text, 40)).toEqual({ sinceMs: 1, usedMs: 25, lastMs: 30 });
  expect(editPace(text, 1 + DAY_MS)).toEqual({ sinceMs: 1 + DAY_MS, usedMs: 0, lastMs: 0 });
  expect(editPace(text, 0)).toEqual({ sinceMs: 0, usedMs: 0, lastMs: 0 });
});

test('however edits come, catching up with them leaves three quarters of the day’s 90 minutes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 200, max: 60_000 }), { minLength: 50, maxLength: 400 }),
      fc.integer({ min: 500, max: 4_000 }),
      (gaps, workMs) => {
        let nowMs = 0;
        let pace = editPace(undefined, nowMs);
        for (let edit = 0; nowMs < DAY_MS - 60_000; edit++) {
          nowMs += gaps[edit % gaps.length] ?? 0;
          const rest = restMs(pace, nowMs);
          if (rest > 0 && !mayWait(pace)) continue;
          const beganMs = nowMs;
          nowMs += rest + workMs;
          pace = editPace(paceText(pace, beganMs, nowMs), nowMs);
        }
        expect(pace.usedMs).toBeLessThan(28 * 60_000);
      },
    ),
    { numRuns: 5 },
  );
});
