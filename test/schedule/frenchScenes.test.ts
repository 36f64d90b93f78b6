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
  const { records } = readRecords(french, { tab: 'French scenes' });
  return withFrenchScenes(read.breakdown, records, french.rows.length > records.length);
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

it('says whom a French scene calls and its whole scene does not', () => {
  const { who, problems } = called([...ROWS, ['1.1d', '1.1', 'Ana; Dev']], '1.1d');
  expect(who).toEqual(['Ana', 'Dev']);
  expect(problems).toEqual([
    'Breakdown has no mark in 1.1 for Dev: 1.1d calls them, 1.1 does not. Mark them there, or take them out here.',
  ]);
});

const FIVE = [
  ['1.1a', '1.1', 'Ana; Ben; Cleo'],
  ['1.1b', '1.1', 'Ben'],
  ['1.1c', '1.1', 'Ana'],
  ['1.1d', '1.1', 'Cleo'],
];
const at = (...rows: number[]) => rows.map((row) => FIVE[row] as string[]);

it('calls whoever is on between two French scenes, however the tab is sorted', () => {
  expect(called(at(1, 3, 2, 0), '1.1b-d').who).toEqual(['Ana', 'Ben', 'Cleo']);
  expect(called(at(2, 3, 1), '1.1b to 1.1d').who).toEqual(['Ana', 'Ben', 'Cleo']);
  expect(called(at(3, 2, 1, 0), '1.1c-1.2').who).toEqual(['Ana', 'Ben', 'Cleo']);
  expect(called(at(3, 2, 1, 0), '1.1c-d').who).toEqual(['Ana', 'Cleo']);
});

it.each([
  ['no row', at(0, 1, 3)],
  ['a scene that is not there', [...at(0, 1, 3), ['1.1c', '1.l', 'Ana']]],
  ['no scene', [...at(0, 1, 3), ['1.1c', '', 'Ana']]],
  ['a name that nobody sees', [...at(0, 1, 3), ['\u200b', '1.1', 'Ana']]],
])('calls the whole scene for a range over a French scene that has %s', (_, rows) => {
  for (const text of ['1.1b-d', '1.1b to 1.1d', '1.1d-b', 'scenes 1.1b-1.2']) {
    expect(called(rows, text).who).toEqual(['Ana', 'Ben', 'Cleo']);
  }
});

it('calls whole scenes for ranges while a row is of no scene, whatever it is called', () => {
  expect(called([...at(0, 1, 2, 3), ['The duel', '9.9', 'Cleo']], '1.1b-c').who).toEqual(['Ana', 'Ben', 'Cleo']);
  expect(called(at(0, 1, 2, 3), '1.1b-c').who).toEqual(['Ana', 'Ben']);
});

it('takes French scenes with names of their own in the order of the tab', () => {
  const rows = [...at(0, 1), ['The duel', '1.1', 'Cleo'], ...at(2, 3)];
  expect(called(rows, '1.1b-c').who).toEqual(['Ana', 'Ben', 'Cleo']);
});

it('calls in a range everybody who is on in a row that lies between, in any order of rows and with any row missing', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'];
  const cell = fc.uniqueArray(fc.constantFrom('Ana', 'Ben', 'Cleo'), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(
      fc.tuple(...letters.map(() => cell)),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 }),
      fc.nat(4),
      fc.nat(4),
      (cast, rows, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(low < high && rows.includes(low) && rows.includes(high));
        const typed = rows.map((row) => [`1.1${letters[row]}`, '1.1', (cast[row] as string[]).join('; ')]);
        const { who } = called(typed, `1.1${letters[low]}-${letters[high]}`);
        for (const person of cast.slice(low, high + 1).flat()) expect(who).toContain(person);
      },
    ),
    { numRuns: 300 },
  );
});
