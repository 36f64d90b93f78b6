/** Characters joined, split, renamed, dropped; scenes renamed and dropped: nobody is lost but who was dropped. */
import fc from 'fast-check';
import { characterKey } from '../../../src/company/characterKey.ts';
import { editedScript, SCRIPT_EDITS, type ScriptEdit } from '../../../src/features/scriptReading/scriptEdits.ts';
import type { ReadScript } from '../../../src/script/script.ts';
import { AWKWARD_NAMES, AWKWARD_SCENES, anyScript, scriptOf } from './anyScript.ts';

const PLAY = scriptOf([
  '#1.1',
  '+Ana & +Ben',
  'Ana: hm/oh',
  'Both: yes',
  '#1.2',
  'Messenger: news',
  '#5.4',
  'Messenger: more',
  'Cleo~: oh',
]);
const edit = (what: ScriptEdit['what'], of: string, to = ''): ScriptEdit => ({ what, of, to });
const marks = ({ marks }: ReadScript) => marks.map(({ scene, character, mark }) => `${scene} ${character} ${mark}`);

it('splits one into several, each where the one was', () => {
  const { script } = editedScript(PLAY, [edit('split', 'Both', 'Ana; Ben')]);
  expect(marks(script)).toEqual(['1.1 Ana x', '1.1 Ben x', '1.2 Messenger x', '5.4 Messenger x', '5.4 Cleo v']);
  expect(script.characters.map(({ name, speeches, spokenLines }) => [name, speeches, spokenLines])).toEqual([
    ['Ana', 2, 3],
    ['Ben', 1, 1],
    ['Messenger', 2, 2],
    ['Cleo', 1, 1],
  ]);
  expect(script.characters[0]?.aliases).toContain('Both');
});

it('splits by scene, and puts all of them into a scene that none names', () => {
  const by = editedScript(PLAY, [edit('split', 'Messenger', 'First messenger: 1.2; Second messenger: 9.9')]).script;
  expect(marks(by)).toEqual(
    expect.arrayContaining(['1.2 First messenger x', '5.4 First messenger x', '5.4 Second messenger x']),
  );
  expect(marks(by)).not.toContain('1.2 Second messenger x');
});

it.each([
  ['rename', 'ana', 'Anna', '1.1 Anna x'],
  ['join', 'Ben', 'Ana', '1.1 Ana x'],
  ['rename', 'Ben', 'ÁNA', '1.1 Ana x'],
  ['join', 'Cleo', 'Messenger', '5.4 Messenger x'],
] as const)('%s %s to %s', (what, of, to, mark) => {
  expect(marks(editedScript(PLAY, [edit(what, of, to)]).script)).toContain(mark);
});

it('drops a character, and a scene with whoever is in it alone', () => {
  expect(marks(editedScript(PLAY, [edit('drop', 'Both')]).script)).not.toContain('1.1 Both x');
  const { script } = editedScript(PLAY, [edit('drop scene', '1.1')]);
  expect(script.characters.map(({ name }) => name)).toEqual(['Messenger', 'Cleo']);
  expect(script.scenes.map(({ scene }) => scene)).toEqual(['1.2', '5.4']);
});

it('makes two scenes one where one is renamed to the other', () => {
  const { script } = editedScript(PLAY, [edit('rename scene', '5.4', '1.2')]);
  expect(script.scenes.map(({ scene }) => scene)).toEqual(['1.1', '1.2']);
  expect(marks(script)).toEqual(expect.arrayContaining(['1.2 Messenger x', '1.2 Cleo v']));
});

it.each([
  edit('rename', 'Nobody', 'X'),
  edit('rename', 'Ana', ' \u200b '),
  edit('rename', 'Ana', 'x'.repeat(200)),
  edit('split', 'Ana', ' ; '),
  edit('split', 'Ana', 'Ana'),
  edit('rename scene', '9.9', '1.1'),
  edit('rename scene', '1.1', ''),
])('names what cannot be done: %j', (one) => {
  const { unused, script } = editedScript(PLAY, [one]);
  expect(unused).toEqual([one]);
  expect(marks(script)).toEqual(marks(PLAY));
});

const anyEdit: fc.Arbitrary<ScriptEdit> = fc.record({
  what: fc.constantFrom(...SCRIPT_EDITS),
  of: fc.constantFrom(...AWKWARD_NAMES, ...AWKWARD_SCENES, 'Nobody'),
  to: fc.constantFrom(...AWKWARD_NAMES, ...AWKWARD_SCENES, 'New', '', 'A; B', 'A: 1.1; B', 'Ana: 9; __proto__'),
});

it('composes: after any edits every name is one of the characters, every scene one of the scenes, and each mark is there once', () => {
  fc.assert(
    fc.property(anyScript, fc.array(anyEdit, { maxLength: 6 }), (read, edits) => {
      const { script, unused } = editedScript(read, edits);
      const names = new Set(script.characters.map(({ name }) => name));
      expect(names.size).toBe(script.characters.length);
      expect(new Set(script.characters.map(({ name }) => characterKey(name))).size).toBe(names.size);
      const scenes = new Set(script.scenes.map(({ scene }) => scene));
      expect(scenes.size).toBe(script.scenes.length);
      for (const mark of script.marks)
        expect([names.has(mark.character), scenes.has(mark.scene)]).toEqual([true, true]);
      expect(new Set(marks(script).map((one) => one.slice(0, -2))).size).toBe(script.marks.length);
      for (const { speakers, scene } of script.speeches) {
        expect(scenes.has(scene)).toBe(true);
        for (const one of speakers) {
          expect(script.marks.some((mark) => mark.scene === scene && mark.character === one)).toBe(true);
        }
      }
      // Nothing is left out by edits that drop nothing.
      if (edits.every(({ what }) => !what.startsWith('drop'))) {
        expect(script.speeches.map(({ speakers }) => speakers.length > 0)).toEqual(
          read.speeches.map(({ speakers }) => speakers.length > 0),
        );
      }
      // Edits that fit nothing change nothing: the others alone do the same.
      const used = edits.filter((one) => !unused.includes(one));
      expect(editedScript(read, used).script).toEqual(script);
    }),
    { numRuns: 400 },
  );
});
