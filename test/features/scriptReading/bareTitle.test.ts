/** Titles of scenes as the tab Scenes has them. */
import { bareTitle } from '../../../src/features/scriptReading/scriptRows.ts';

it.each([
  ['Scene 1: The kitchen.', 'The kitchen'],
  ['SCENE II', ''],
  ['Act 1 Scene 2 — A street', 'A street'],
  ['Sc. 3. The roof', 'The roof'],
  ['The storm', 'The storm'],
  ['INT. KITCHEN - NIGHT', 'INT. KITCHEN - NIGHT'],
  ['Scenes from a life', 'Scenes from a life'],
  ['Scene of the crime', 'Scene of the crime'],
  ['Scene two', ''],
  [' \u2014 ', ''],
])('%s is %s', (heading, title) => {
  expect(bareTitle(heading)).toBe(title);
});
