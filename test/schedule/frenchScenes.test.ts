/** French scenes as units that are called: those who are on in them, and never fewer where something cannot be read. */
import fc from 'fast-check';
import { breakdownFrom } from '../../src/schedule/breakdown.ts';
import { withFrenchScenes } from '../../src/schedule/frenchScenes.ts';
import { sceneIndex } from '../../src/schedule/sceneIndex.ts';
import { sceneMentions } from '../../src/schedule/sceneMentions.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import { breakdownTab, scenesTab } from '../../src/workbook/tabs/schedule.ts';
import { frenchScenesTab } from '../../src/workbook/tabs/script.ts';

const SCENES = ['1.1', '1.2', '2.1'];
const ON: Record<string, string[]> = { Ana: ['1.1', '2.1'], Ben: ['1.1', '1.2'], Cleo: ['1.1'], Dev: ['2.1'] };

function breakdownWith(rows: readonly (readonly string[])[]) {
  const scenes = tableFrom(scenesTab, { title: 'Scenes', rows: [['Scene'], ...SCENES.map((scene) => [scene])] });
  const grid = Object.entries(ON).map(([who, on]) => [who, ...SCENES.map((one) => (on.includes(one) ? 'x' : ''))]);
  const breakdown = tableFrom(breakdownTab, { title: 'Breakdown', rows: [['Character', ...SCENES], ...grid] });
  const french = tableFrom(frenchScenesTab, {
    title: 'French scenes',
    rows: [['French scene', 'Scene', 'Characters'], ...rows.map((row) => [...row])],
  });
  const read = breakdownFrom(
    [{ table: breakdown, place: { tab: 'Breakdown' } }],
    readRecords(scenes, { tab: 'Scenes' }).records,
  );
  return withFrenchScenes(read.breakdown, readRecords(french, { tab: 'French scenes' }).records);
}

function called(rows: readonly (readonly string[])[], text: string) {
  const { breakdown, problems } = breakdownWith(rows);
  const { scenes, troubles, rest } = sceneMentions(text, sceneIndex(breakdown), 'scene');
  const who = scenes.flatMap((scene) => breakdown.charactersIn.get(scene.toLowerCase()) ?? []);
  return { scenes, troubles, rest, who: [...new Set(who)].sort(), problems: problems.map(({ message }) => message) };
}

const ROWS = [
  ['1.1a', '1.1', 'Ana; Ben'],
  ['1.1b', '1.1', 'Ben; Cleo'],
  ['1.1c', '1.1', 'Cleo'],
];

it.each([
  ['1.1a', ['1.1a'], ['Ana', 'Ben']],
  ['1.1A', ['1.1a'], ['Ana', 'Ben']],
  ['1-1a', ['1.1a'], ['Ana', 'Ben']],
  ['I.1a', ['1.1a'], ['Ana', 'Ben']],
  ['scene 1.1c', ['1.1c'], ['Cleo']],
  ['1.1b-1.1c', ['1.1b', '1.1c'], ['Ben', 'Cleo']],
  ['1.1b-c', ['1.1b', '1.1c'], ['Ben', 'Cleo']],
  ['1.1c to 1.2', ['1.1c', '1.2'], ['Ben', 'Cleo']],
  ['1.1', ['1.1'], ['Ana', 'Ben', 'Cleo']],
  ['1.1a-1.1', ['1.1'], ['Ana', 'Ben', 'Cleo']],
  ['1.1-1.1a', ['1.1'], ['Ana', 'Ben', 'Cleo']],
  ['act 1', ['1.1', '1.2'], ['Ana', 'Ben', 'Cleo']],
])('%s calls %j', (text, scenes, who) => {
  expect(called(ROWS, text)).toMatchObject({ scenes, who, troubles: [], problems: [] });
});

it.each([['1.1d'], ['1.1z'], ['scene 1.1ab'], ['1.2a']])('%s, which is not there, calls the whole scene', (text) => {
  const { scenes, troubles } = called(ROWS, text);
  expect(scenes).toEqual([text.includes('1.2') ? '1.2' : '1.1']);
  expect(troubles.join()).toContain('There is no French scene');
});

it('takes an hour for no French scene', () => {
  expect(called(ROWS, '1.1am').scenes).toEqual([]);
});

it.each([
  ['a name that Breakdown does not have', [['1.1a', '1.1', 'Ana; Bne']], 'Bne'],
  ['no name', [['1.1a', '1.1', '']], 'Nobody is named'],
  ['a name with a sign that nobody sees alone', [['1.1a', '1.1', '\u200b']], 'Nobody is named'],
  ['__proto__ as a name', [['1.1a', '1.1', '__proto__']], '__proto__'],
])('calls everybody in the scene where a row has %s', (_, rows, said) => {
  const { who, problems } = called(rows, '1.1a');
  expect(who).toEqual(['Ana', 'Ben', 'Cleo']);
  expect(problems.join()).toContain(said);
});

it('calls all of both scenes where two rows of one name are of two', () => {
  const { who, problems } = called(
    [
      ['1.1a', '1.1', 'Ana'],
      ['1.1a', '2.1', 'Dev'],
    ],
    '1.1a',
  );
  expect(who).toEqual(['Ana', 'Ben', 'Cleo', 'Dev']);
  expect(problems.join()).toContain('is there twice');
});

it('calls in every French scene whoever is in the scene and in none of them', () => {
  expect(called([['1.1a', '1.1', 'Ana']], '1.1a').who).toEqual(['Ana', 'Ben', 'Cleo']);
});

it('calls the scene where a French scene has its name', () => {
  const { who, problems } = called([['1.2', '1.1', 'Ana']], '1.2');
  expect(who).toEqual(['Ben']);
  expect(problems.join()).toContain('is a scene as well');
});

it('leaves nobody of a scene out of all its French scenes together, whatever is typed', () => {
  const cell = fc.constantFrom('Ana', 'ben', 'CLEO', 'Dev', 'Nobody', '', '\u200bAna', 'constructor', 'Ana; Ben', ';');
  const row = fc.tuple(
    fc.constantFrom('1.1a', '1.1b', '1.1B', '1.2a', '2.1a', 'The storm'),
    fc.constantFrom('1.1', '1.2', '2.1', ' 1.1 ', '9.9'),
    cell,
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const { breakdown } = breakdownWith(rows);
      for (const [scene, parts] of breakdown.frenchScenes) {
        const together = new Set(parts.flatMap((part) => breakdown.charactersIn.get(part.toLowerCase()) ?? []));
        for (const who of breakdown.charactersIn.get(scene) ?? []) expect(together).toContain(who);
      }
      // And no scene lost anybody.
      for (const scene of SCENES) {
        expect(breakdown.charactersIn.get(scene)).toEqual(Object.keys(ON).filter((who) => ON[who]?.includes(scene)));
      }
    }),
    { numRuns: 300 },
  );
});
