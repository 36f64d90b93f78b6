/** When something is set: the papers and the boxes on the phone read it in one way. */
import { presetWhen } from '../../src/deck/presetWhen.ts';
import { whenWords } from '../../src/features/propCheck/presetBoxes.ts';
import { deckOf } from '../builders/deck.ts';

it.each([
  ['', 'Preshow'],
  ['Top of the show', 'Preshow'],
  ['pre-set', 'Preshow'],
  ['pre show', 'Preshow'],
  ['at the interval', 'Intermission'],
  ['Entr’acte', 'Intermission'],
  ['prior to 2.1', 'Before 2.1'],
  ['before scene 2.1', 'Before 2.1'],
  ['2.1', 'Before 2.1'],
])('“%s” is %s, on paper and on the phone', (typed, expected) => {
  const { deck } = deckOf({ Scenes: [{ Scene: '2.1' }], Presets: [{ Location: 'SL', Item: 'Cup', When: typed }] });
  expect([deck.presets[0]?.when.text, whenWords(typed)]).toEqual([expected, expected]);
  expect(whenWords(whenWords(typed))).toBe(expected);
});

it('leaves whether there is such a scene to whoever knows the scenes', () => {
  expect(presetWhen('before the duel')).toMatchObject({ kind: 'scene', scene: 'the duel', saysBefore: true });
});
