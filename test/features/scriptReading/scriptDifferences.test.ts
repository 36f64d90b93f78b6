/** What a changed script says otherwise: scenes, characters, marks, lines, French scenes. */
import fc from 'fast-check';
import { keptScriptFrom, keptText } from '../../../src/features/scriptReading/keptScript.ts';
import { scriptCounts } from '../../../src/features/scriptReading/scriptCounts.ts';
import { scriptDifferences } from '../../../src/features/scriptReading/scriptDifferences.ts';
import { scriptRows } from '../../../src/features/scriptReading/scriptRows.ts';
import { spokenLines } from '../../../src/features/scriptReading/spokenLines.ts';
import type { ReadScript } from '../../../src/script/script.ts';
import { anyScript, scriptOf } from './anyScript.ts';

const reading = (script: ReadScript) => ({ rows: scriptRows(script), spoken: spokenLines(script, (text) => text) });
const texts = (before: ReadScript, now: ReadScript) =>
  scriptDifferences(reading(before), reading(now)).map(({ text }) => text);

const OLD = scriptOf(['#1.1', '+Ana', 'Ana: hm', '+Ben', 'Ben: oh/ah', '#1.2', 'Cleo~: oh', '#1.3', 'Dev: x']);

it('says each thing once, by name', () => {
  const now = scriptOf(['#1.1', '+Ana', 'Ana: hm!', '+Ben', 'Ben: oh', '#1.2', 'Cleo: oh', '+Ana', '#1.4', 'Eli: x']);
  expect(texts(OLD, now)).toEqual([
    '1.4 is new.',
    '1.3 is no longer in the script.',
    'Eli is new.',
    'Dev is no longer in the script.',
    'Ana in 1.2: off → on, silent.',
    'Cleo in 1.2: voice only → on.',
    'Ana in 1.1: 1 lines, other words.',
    'Ben in 1.1: 2 → 1 lines.',
    'Dev in 1.3: 1 → 0 lines.',
    'Eli in 1.4: 0 → 1 lines.',
    '1.2a: + Ana.',
    '1.3a is no longer in the script.',
  ]);
});

it('finds nothing in the same script, and something in another', () => {
  fc.assert(
    fc.property(anyScript, anyScript, (one, other) => {
      expect(texts(one, one)).toEqual([]);
      const [a, b] = [reading(one), reading(other)];
      const isSame = JSON.stringify([a.rows.characters, a.spoken]) === JSON.stringify([b.rows.characters, b.spoken]);
      if (!isSame && texts(one, other).length === 0) {
        // Only the order differs.
        expect([...a.spoken].map(({ print }) => print).sort()).toEqual([...b.spoken].map(({ print }) => print).sort());
      }
    }),
    { numRuns: 150 },
  );
});

it('is kept as text and read back the same, and what is no such text is nothing', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const edits = [{ what: 'join' as const, of: '__proto__', to: 'Ana' }];
      const kept = { ...reading(script), name: 'play.txt', date: '2027-03-01', edits, text: null };
      expect(keptScriptFrom(keptText(kept))).toEqual(JSON.parse(JSON.stringify(kept)));
    }),
    { numRuns: 100 },
  );
  for (const text of ['', '{', '[]', 'null', '{"version":2}', '{"version":1,"rows":{}}']) {
    expect(keptScriptFrom(text)).toBeNull();
  }
  const whole = keptText({ ...reading(OLD), name: '', date: '', edits: [], text: 'x' });
  expect(keptScriptFrom(whole)).not.toBeNull();
  for (const [from, to] of [
    ['"scene":"1.1"', '"scene":11'],
    ['"marks":[["1.1","x"]]', '"marks":["1.1"]'],
    ['"characters":["Ana"]', '"characters":null'],
    ['"lines":1', '"lines":"1"'],
    ['"edits":[]', '"edits":{}'],
  ] as const) {
    expect(whole).toContain(from);
    expect(keptScriptFrom(whole.replace(from, to))).toBeNull();
  }
});

it('counts scenes, lines and minutes: of typed minutes each French scene has its share', () => {
  const { rows, spoken } = reading(OLD);
  const counts = scriptCounts(rows, spoken, (scene) => (scene === '1.1' ? 30 : null));
  expect(
    counts.map(({ character, scenes, lines, minutes, silent }) => [character, scenes, lines, minutes, silent]),
  ).toEqual([
    ['Ana', 1, 1, 30, 0],
    ['Ben', 1, 2, 20, 0],
    ['Cleo', 1, 1, 0, 0],
    ['Dev', 1, 1, 0, 0],
  ]);
  expect(counts[1]?.share).toBe(40);
});
