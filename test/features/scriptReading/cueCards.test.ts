/** Cue cards: the cue that is really heard before each speech, and the speech. */
import fc from 'fast-check';
import { cueCards } from '../../../src/features/scriptReading/cueCards.ts';
import { anyScript, scriptOf } from './anyScript.ts';

const shown = (lines: string[], who = 'Ana') =>
  cueCards(scriptOf(lines), who).map(({ cueBy, cue, speech }) => [cueBy, cue, speech.join(' / ')]);

it('takes the last words of whoever speaks before', () => {
  expect(
    shown(['#1', 'Ben: one two three four five six seven eight/nine ten eleven twelve thirteen', 'Ana: hm']),
  ).toEqual([['Ben', '… two three four five six seven eight nine ten eleven twelve thirteen', 'hm']]);
});

it.each([
  ['a direction that comes last is the cue', ['#1', 'Ben: oh', '*A bell.', 'Ana: hm'], ['', '(A bell.)', 'hm']],
  [
    'a scene that begins with the speech has none from the scene before',
    ['#1', 'Ben: oh', '#2', 'Ana: hm'],
    ['', '(The scene begins.)', 'hm'],
  ],
  ['somebody’s own speech can be the cue of the next', ['#1', 'Ana: first', 'Ana: second'], ['Ana', 'first', 'second']],
  ['who speaks together has a card each', ['#1', 'Ben: oh', 'Ana+Cleo: hm/ha'], ['Ben', 'oh', 'hm / ha']],
])('%s', (_, lines, last) => {
  expect(shown(lines).at(-1)).toEqual(last);
});

it('has a card for each speech of a character, in order, and none with the answer in the cue of another scene', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      for (const { name } of script.characters) {
        const own = script.speeches.filter(({ speakers }) => speakers.includes(name));
        expect(cueCards(script, name).map(({ speech }) => speech)).toEqual(own.map(({ lines }) => lines));
      }
    }),
    { numRuns: 200 },
  );
});
