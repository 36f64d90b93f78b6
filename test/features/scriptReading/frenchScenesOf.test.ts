/** French scenes: a new one at each entrance or exit, with everybody who may be on. */
import fc from 'fast-check';
import { frenchScenesOf, movesWords } from '../../../src/features/scriptReading/frenchScenesOf.ts';
import { anyScript, scriptOf } from './anyScript.ts';

const shown = (lines: string[]) =>
  frenchScenesOf(scriptOf(['#1.1', ...lines])).map(({ name, characters }) => `${name} ${characters.join(' ')}`);

it('begins one at each entrance and exit', () => {
  expect(shown(['+Ana', 'Ana: hm', '+Ben', 'Ben: oh', '-Ana', 'Ben: alone'])).toEqual([
    '1.1a Ana',
    '1.1b Ana Ben',
    '1.1c Ben',
  ]);
});

it.each([
  [
    'who speaks without having come was on from the start',
    ['Ana: hm', '+Ben', 'Cleo: oh'],
    ['1.1a Ana Cleo', '1.1b Ana Ben Cleo'],
  ],
  ['who goes without having come was on', ['Ana: hm', '-Ben', 'Ana: oh'], ['1.1a Ana Ben', '1.1b Ana']],
  [
    'who speaks after an exit had not gone',
    ['+Ana', 'Ana: hm', '-Ana', '+Ben', 'Ana: still here'],
    ['1.1a Ana', '1.1b Ana Ben'],
  ],
  [
    'who comes again is on again',
    ['+Ana', 'Ana: hm', '-Ana', '*A pause.', '+Ana', 'Ana: me'],
    ['1.1a Ana', '1.1b ', '1.1c Ana'],
  ],
  [
    'a voice is needed where it is heard alone',
    ['+Ana', 'Ana: hm', '+Ben', 'Cleo~: oh'],
    ['1.1a Ana', '1.1b Ana Ben Cleo'],
  ],
  ['two moves with nothing between are one', ['+Ana', '+Ben', 'Ana: hm'], ['1.1a Ana Ben']],
  ['who only crosses is in it', ['+Ana', 'Ana: hm', '+Ben', '-Ben', 'Ana: who?'], ['1.1a Ana', '1.1b Ana Ben']],
  ['the last exit begins none', ['+Ana', 'Ana: hm', '-Ana'], ['1.1a Ana']],
  ['who crosses at the very end is in the last', ['+Ana', 'Ana: hm', '+Ben', '-Ana & -Ben'], ['1.1a Ana Ben']],
  ['a scene without words has one', ['+Ana', '-Ana'], ['1.1a Ana']],
])('%s', (_, lines, expected) => {
  expect(shown(lines)).toEqual(expected);
});

it('puts somebody who is on, nobody knows when, into each of them', () => {
  const script = scriptOf(['#1.1', '+Ana', 'Ana: hm', '+Ben', 'Ben: oh']);
  const marks = [...script.marks, { scene: '1.1', character: 'Ghost', mark: 's' as const }];
  for (const { characters } of frenchScenesOf({ ...script, marks })) expect(characters).toContain('Ghost');
});

it('gives no French scene the name of a scene, or an hour', () => {
  const lines = Array.from({ length: 45 }, (_, at) => [`${at % 2 === 0 ? '+' : '-'}Ana`, 'Ben: hm']).flat();
  const script = scriptOf(['#1.1', ...lines, '#1.1b', 'Ana: hm']);
  const names = frenchScenesOf(script).map(({ name }) => name);
  expect(names).not.toContain('1.1b');
  expect(names).not.toContain('1.1am');
  expect(names).toContain('1.1aa');
  expect(new Set(names).size).toBe(names.length);
});

it('says who comes and goes', () => {
  expect(
    movesWords([
      { kind: 'exits', character: 'A' },
      { kind: 'enters', character: 'B' },
    ]),
  ).toBe('Enter B; exit A');
  expect(movesWords([{ kind: 'exits', character: 'A' }])).toBe('Exit A');
});

it('parts every scene: each speech and each move is in one, and nobody of a scene is in none', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const parts = frenchScenesOf(script);
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      for (const { scene } of script.scenes) {
        const own = parts.filter((part) => part.scene === scene);
        const on = new Set(own.flatMap(({ characters }) => characters));
        const marked = script.marks.filter((mark) => mark.scene === scene).map(({ character }) => character);
        expect([...on].sort()).toEqual([...new Set(marked)].sort());
        const items = [...script.speeches, ...script.directions].filter((one) => one.scene === scene);
        for (const { at } of items) expect(own.filter(({ from, to }) => from <= at && at <= to)).toHaveLength(1);
        for (const speech of script.speeches.filter((one) => one.scene === scene)) {
          const part = own.find(({ from, to }) => from <= speech.at && speech.at <= to);
          expect(part?.characters).toEqual(expect.arrayContaining([...speech.speakers]));
        }
        const lines = script.speeches
          .filter((one) => one.scene === scene)
          .reduce((sum, one) => sum + one.lines.length, 0);
        expect(own.reduce((sum, one) => sum + one.lines, 0)).toBe(lines);
      }
    }),
    { numRuns: 500 },
  );
});
