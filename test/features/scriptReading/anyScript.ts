/** Scripts for tests of what is made of a reading: small ones by hand, and random ones with awkward names. */
import fc from 'fast-check';
import type { Direction, Move, ReadScript, ScriptMark, Speech } from '../../../src/script/script.ts';

/** `Ana: words` is a speech, `+Ana` and `-Ana` are moves, `*words` a direction that moves nobody, `#1.1` begins a scene. */
export function scriptOf(lines: readonly string[], characters?: readonly string[]): ReadScript {
  let scene = '';
  const scenes: string[] = [];
  const speeches: Speech[] = [];
  const directions: Direction[] = [];
  const marks = new Map<string, ScriptMark>();
  const names = new Set<string>(characters ?? []);
  const mark = (character: string, how: ScriptMark['mark']) => {
    names.add(character);
    const key = `${scene}\u0000${character}`;
    const earlier = marks.get(key)?.mark;
    if (earlier === undefined || earlier === 's') marks.set(key, { scene, character, mark: how });
  };
  lines.forEach((line, at) => {
    const place = { at, scene, page: String(1 + Math.floor(at / 10)), line: at + 1 };
    if (line.startsWith('#')) {
      scene = line.slice(1);
      if (!scenes.includes(scene)) scenes.push(scene);
    } else if (/^[+-]/.test(line)) {
      const moves = line.split(' & ').map((one): Move => {
        const character = one.slice(1);
        mark(character, 's');
        return { kind: one.startsWith('+') ? 'enters' : 'exits', character };
      });
      directions.push({ ...place, text: line, moves });
    } else if (line.startsWith('*')) {
      directions.push({ ...place, text: line.slice(1), moves: [] });
    } else {
      const [who = '', ...words] = line.split(': ');
      const off = who.endsWith('~');
      const speakers = who.replace('~', '').split('+');
      for (const one of speakers) mark(one, off ? 'v' : 'x');
      speeches.push({ ...place, speakers, label: who, lines: words.join(': ').split('/'), off, sung: false });
    }
  });
  const spoken = (name: string) => speeches.filter(({ speakers }) => speakers.includes(name));
  return {
    ...{ title: 'A play', format: 'text', acts: [{ act: '1', title: 'Act 1' }] },
    scenes: scenes.map((one) => ({
      ...{ scene: one, title: `Scene ${one}`, act: '1', pageFrom: '1', pageTo: '2', line: 1, spokenLines: 0 },
    })),
    characters: [...names].map((name) => ({
      ...{ name, aliases: [], group: false, speeches: spoken(name).length },
      spokenLines: spoken(name).reduce((sum, one) => sum + one.lines.length, 0),
    })),
    marks: [...marks.values()],
    ...{ speeches, directions, songs: [], pages: [], doubts: [] },
  };
}

export const AWKWARD_NAMES = [
  'Ana',
  'Bén',
  'constructor',
  '__proto__',
  'Mr. X',
  'Lt\u200b. Y',
  'ALL',
  'Äöü',
  'toString',
];
export const AWKWARD_SCENES = ['1.1', '1.2', '1.2a', '2.PRO', 'EPI', '__proto__', '10', 'I.3'];

const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...AWKWARD_NAMES), fc.constantFrom('', '~'))
      .map(([who, off]) => `${who}${off}: some words/and more`),
  },
  fc.constantFrom(...AWKWARD_NAMES).map((who) => `+${who}`),
  fc.constantFrom(...AWKWARD_NAMES).map((who) => `-${who}`),
  fc.tuple(fc.constantFrom(...AWKWARD_NAMES), fc.constantFrom(...AWKWARD_NAMES)).map(([a, b]) => `+${a} & -${b}`),
  fc.constant('*They dance.'),
  fc.constantFrom(...AWKWARD_SCENES).map((scene) => `#${scene}`),
);

/** Each scene at most once, as readers give them. */
export const anyScript: fc.Arbitrary<ReadScript> = fc.array(line, { maxLength: 40 }).map((lines) => {
  const seen = new Set<string>();
  const once = lines.filter((one) => {
    if (!one.startsWith('#')) return true;
    const isNew = !seen.has(one);
    seen.add(one);
    return isNew;
  });
  return scriptOf(['#0', ...once]);
});
