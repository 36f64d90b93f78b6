/** Laws of reading a script: written in any form, one play is one breakdown; and nothing that anybody types makes it throw. */
import fc from 'fast-check';
import { readScript } from '../../src/script/readScript.ts';
import type { ReadScript } from '../../src/script/script.ts';

/** Awkward as people’s names are, but told apart by letters. */
const NAMES = [
  'Ana',
  'Old Tom',
  'Mrs. Darling',
  'Ō-Tsū',
  'Jean-Luc',
  'Zoë',
  'Constructor',
  'First Guard',
  'Second Guard',
  'Lady Ash',
  'Kit',
  'D’Arcy',
  'Ben of Rye',
  'Nwosu',
  'Captain Hale',
];
const SAID = [
  'What news from the wood tonight?',
  'I never said so.',
  'Come here, and tell me all of it.',
  'No. Not I.',
  'They are gone, and we are late.',
  'To be heard is enough for me.',
];

interface Turn {
  enters: string[];
  speaker: string;
  text: string;
}
type Play = Turn[][];

const play: fc.Arbitrary<Play> = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 3, maxLength: 6 })
  .chain((cast) =>
    fc.array(
      fc.array(
        fc.record({
          enters: fc.uniqueArray(fc.constantFrom(...cast), { maxLength: 2 }),
          speaker: fc.constantFrom(...cast),
          text: fc.constantFrom(...SAID),
        }),
        { minLength: 2, maxLength: 6 },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  // A name is told by coming again: each speaks twice in the whole, once at least in capitals.
  .map((scenes) => {
    const cast = [...new Set(scenes.flatMap((turns) => turns.flatMap(({ enters, speaker }) => [...enters, speaker])))];
    return [
      ...scenes,
      ['I am here.', 'And here.'].flatMap((text) => cast.map((speaker) => ({ enters: [], speaker, text }))),
    ];
  });

/** By scene: who speaks, and who only comes on. */
function breakdownOf(scenes: Play): string[] {
  return scenes
    .flatMap((turns, at) => {
      const speaking = new Set(turns.map(({ speaker }) => speaker));
      const all = new Set([...turns.flatMap(({ enters }) => enters), ...speaking]);
      return [...all].map((name) => `1.${at + 1} ${name.toLowerCase()} ${speaking.has(name) ? 'x' : 's'}`);
    })
    .sort();
}

function readBreakdown(script: ReadScript): string[] {
  return script.marks.map(({ scene, character, mark }) => `${scene} ${character.toLowerCase()} ${mark}`).sort();
}

const entrance = (names: readonly string[]) => `Enter ${names.join(' and ')}.`;

type Write = (label: string, text: string) => string;
function written(scenes: Play, speech: Write, direction: (text: string) => string): string {
  const body = scenes.map((turns, at) =>
    [
      `Scene ${at + 1}`,
      ...turns.flatMap(({ enters, speaker, text }) => [
        ...(enters.length === 0 ? [] : [direction(entrance(enters))]),
        speech(speaker, text),
      ]),
    ].join('\n\n'),
  );
  return `ACT ONE\n\n${body.join('\n\n')}\n`;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const FORMS: Record<string, (scenes: Play) => ReadScript> = {
  'names on their own lines': (scenes) =>
    readScript({
      name: 'a.txt',
      text: written(
        scenes,
        (label, text) => `${label.toUpperCase()}\n${text}`,
        (text) => text,
      ),
    }),
  'names with a colon': (scenes) =>
    readScript({
      name: '',
      text: written(
        scenes,
        (label, text) => `${label.toUpperCase()}: ${text}`,
        (text) => `(${text})`,
      ),
    }),
  'names with a full stop': (scenes) =>
    readScript({
      name: 'a.txt',
      text: written(
        scenes,
        (label, text) => `${label}. ${text}`,
        (text) => `[${text}]`,
      ),
    }),
  'names and tabs': (scenes) =>
    readScript({
      name: 'a.txt',
      text: written(
        scenes,
        (label, text) => `${label}\t${text}`,
        (text) => `(${text})`,
      ),
    }),
  Fountain: (scenes) =>
    readScript({
      name: 'a.fountain',
      text: written(
        scenes,
        (label, text) => `@${label}\n${text}`,
        (text) => text,
      ).replace(/^(ACT|Scene)/gm, '# $1'),
    }),
  'a Doc': (scenes) =>
    readScript({
      name: 'a',
      html: `<body>${written(
        scenes,
        (label, text) => `<p style="text-align:center">${escaped(label.toUpperCase())}</p><p>${escaped(text)}</p>`,
        (text) => `<p><i>${escaped(text)}</i></p>`,
      ).replace(/^(ACT.*|Scene.*)$/gm, '<h2>$1</h2>')}</body>`,
    }),
  'Final Draft': (scenes) => {
    const paragraph = (type: string, text: string) =>
      `<Paragraph Type="${type}"><Text>${escaped(text)}</Text></Paragraph>`;
    const body = written(
      scenes,
      (label, text) => paragraph('Character', label.toUpperCase()) + paragraph('Dialogue', text),
      (text) => paragraph('Action', text),
    );
    return readScript({
      name: 'a.fdx',
      text: `<?xml version="1.0"?><FinalDraft><Content>${body.replace(/^(ACT.*|Scene.*)$/gm, (line) => paragraph('Scene Heading', line))}</Content></FinalDraft>`,
    });
  },
  TEI: (scenes) => {
    const id = (name: string) => `c${NAMES.indexOf(name)}`;
    const persons = NAMES.map((name) => `<person xml:id="${id(name)}"><persName>${name}</persName></person>`).join('');
    const divs = scenes.map((turns, at) => {
      const inside = turns.map(
        ({ enters, speaker, text }) =>
          `${enters.length === 0 ? '' : `<stage type="entrance" who="${enters.map((name) => `#${id(name)}`).join(' ')}">${entrance(enters)}</stage>`}<sp who="#${id(speaker)}"><speaker>${speaker}</speaker><l>${text}</l></sp>`,
      );
      return `<div type="scene" n="${at + 1}">${inside.join('')}</div>`;
    });
    return readScript({
      name: 'a.xml',
      text: `<TEI><teiHeader><listPerson>${persons}</listPerson></teiHeader><text><body><div type="act" n="1">${divs.join('')}</div></body></text></TEI>`,
    });
  },
};

test.each(Object.entries(FORMS))('%s: a play that is written down is read as it was', (_, read) => {
  fc.assert(
    fc.property(play, (scenes) => {
      expect(readBreakdown(read(scenes))).toEqual(breakdownOf(scenes));
    }),
    { numRuns: 25 },
  );
});

/** Texts with much in them that means something in a script. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'ACT 1',
    'Scene 2',
    'PROLOGUE',
    'Enter ',
    'Exeunt all but ',
    'ANA',
    'ANA: ',
    'Ana. ',
    '[',
    ']',
    '(',
    ')',
    '\n',
    '\n\n',
    '\f',
    '\t',
    '#',
    '/*',
    '[[',
    '<TEI>',
    '<sp who="#a">',
    '</sp>',
    '<?xml ',
    '<p>',
    '&#x0;',
    '&amp',
    '__proto__',
    'constructor',
    'ALL',
    'BOTH',
    '12',
    '—',
    '’s ',
    'and ',
    '; ',
    'The Duke of ',
    'three Witches',
  ),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('whatever is handed in, there is an answer, and it hangs together', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('', 'a.txt', 'a.fountain', 'a.fdx', 'a.xml', 'a.html'),
      fc.boolean(),
      (text, name, asHtml) => {
        const script = readScript(asHtml ? { name, html: text } : { name, text });
        const scenes = new Set(script.scenes.map(({ scene }) => scene));
        const names = new Set(script.characters.map((one) => one.name));
        expect(scenes.size).toBe(script.scenes.length);
        expect(names.size).toBe(script.characters.length);
        expect(new Set(script.marks.map(({ scene, character }) => `${scene}\u0000${character}`)).size).toBe(
          script.marks.length,
        );
        for (const { scene, character } of script.marks)
          expect([scenes.has(scene), names.has(character)]).toEqual([true, true]);
        for (const { speakers, scene } of script.speeches)
          expect([scenes.has(scene), speakers.every((one) => names.has(one))]).toEqual([true, true]);
        for (const { moves } of script.directions)
          expect(moves.every(({ character }) => names.has(character))).toBe(true);
        expect(script.speeches.length > 0 || script.doubts.length > 0).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('spaces, ends of lines and signs that nobody sees change nothing', () => {
  fc.assert(
    fc.property(play, fc.constantFrom('\r\n', '\r', ' \n', '\u200B\n'), (scenes, end) => {
      const text = written(
        scenes,
        (label, words) => `${label.toUpperCase()}\n${words}`,
        (words) => words,
      );
      expect(readBreakdown(readScript({ name: '', text: text.replace(/\n/g, end) }))).toEqual(breakdownOf(scenes));
    }),
    { numRuns: 15 },
  );
});

describe('a long script', () => {
  const scene = (number: number) =>
    `Scene ${number}\n\nEnter Ana, Ben, and Attendants.\n\n${Array.from({ length: 50 }, (_, at) => `${NAMES[at % NAMES.length]?.toUpperCase()}\n${SAID[at % SAID.length]}\n${SAID[(at + 1) % SAID.length]}\n${at % 9 === 0 ? '[Exit Ben.]\n[Enter Ben.]\n' : ''}`).join('\n')}`;
  const scriptOf = (scenes: number) =>
    `ACT 1\n\n${Array.from({ length: scenes }, (_, at) => scene(at + 1)).join('\n\n')}`;
  const cpuMs = (text: string): number => {
    const times = [0, 1].map(() => {
      const before = process.cpuUsage();
      readScript({ name: 'a.txt', text });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  };

  test('4,000 lines take less than 2 s of computing, and four times as many no more than eight times as long', () => {
    const once = scriptOf(19);
    expect(once.split('\n').length).toBeGreaterThan(4000);
    const [one, four] = [cpuMs(once), cpuMs(scriptOf(76))];
    if (process.env.CALLBOARD_SCORES)
      process.stderr.write(`1x ${one} ms, 2x ${cpuMs(scriptOf(38))} ms, 4x ${four} ms\n`);
    expect(one).toBeLessThan(2000);
    expect(four).toBeLessThan(Math.max(8 * one, 200));
  });

  test.each([
    [
      'lines that could all be names',
      () => Array.from({ length: 8000 }, (_, at) => `NAME ${at.toString(36).toUpperCase()}\nwords\n`).join('\n'),
    ],
    ['one long line', () => 'Enter Ana and Ben. '.repeat(20_000)],
    ['brackets that are never closed', () => '[(Enter '.repeat(20_000)],
    [
      'new people at each entrance',
      () =>
        `Scene 1\n\nANA\nYes.\n\nBEN\nNo.\n\nANA\nSo.\n\n${Array.from({ length: 3000 }, (_, at) => `Enter Lord Q${at.toString(36)}.`).join('\n\n')}`,
    ],
    ['tags within tags', () => `<TEI><body>${'<div>'.repeat(20_000)}`],
  ])('%s: no longer than it is long', (_, make) => {
    const before = process.cpuUsage();
    readScript({ name: 'a.txt', text: make() });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(6000);
  });
});
