/**
 * Random schedules as people type them, with what is meant: who is needed from when to when, and by which words. The
 * meaning is drawn first and spelt afterwards, so that it does not depend on any reading of the words.
 */
import fc from 'fast-check';
import type { Typed } from '../builders/production.ts';

export const DATE = '2027-03-05';

export interface MeantPerson {
  name: string;
  /** `''` for one that was forgotten. */
  id: string;
  called: string;
  group: 'Cast' | 'Crew' | 'Staff';
  parts: string[];
  active: boolean;
  /** Away all day. */
  away: boolean;
}

/** Somebody needed at a time, through words in a cell of the schedule. */
export interface Need {
  person: MeantPerson;
  from: number;
  to: number;
  /** The words as typed: what a problem would quote, or a piece of it. */
  words: string;
}

export interface AwkwardSchedule {
  typed: Typed;
  people: MeantPerson[];
  needs: Need[];
  /** True where more may be called than are meant: for a warm-up, by names that lost their times, by Mouse who is a part. */
  isLoose: boolean;
}

const NAMES = [
  'Ana Silva',
  'Ana Park',
  'Theo O’Brien',
  'Lily Chen',
  'Sam Patel',
  'Núria Costa',
  'Ben Okafor',
  'Mouse Adams',
];
const CALLED = ['', '', 'Tee', 'Lil', '', 'Nuri', '', ''];
const PARTS = ['Mina', 'Captain', 'Lantern Boy', 'Villager', 'Peter, the Cook', 'D’Arcy & Son', 'Mouse'];
/** Names of scenes with their acts, as companies number them. */
const NUMBERINGS: readonly (readonly (readonly [scene: string, act: string])[])[] = [
  [
    ['1.1', '1'],
    ['1.2', '1'],
    ['1.10', '1'],
    ['2.1', '2'],
    ['2.2', '2'],
  ],
  [
    ['1', ''],
    ['2', ''],
    ['3', ''],
    ['4', ''],
    ['5', ''],
  ],
  [
    ['I.1', 'I'],
    ['I.2', 'I'],
    ['II.1', 'II'],
    ['II.2', 'II'],
    ['II.3', 'II'],
  ],
  [
    ['1-1', ''],
    ['1-2', ''],
    ['2-1', ''],
    ['2-2', ''],
    ['2-3', ''],
  ],
];
const START = 10 * 60;
const END = 18 * 60;

const one = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const some = <T>(items: readonly T[], most: number) =>
  fc.subarray([...items], { maxLength: Math.min(most, items.length) });

/** A letter left out, doubled or swapped with the next, within the word. */
const slip = (word: string) =>
  fc.tuple(fc.nat(), one('drop', 'double', 'swap')).map(([seed, how]) => {
    if (word.length < 4) return word;
    const at = 1 + (seed % (word.length - 2));
    const [head, letter, next, tail] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
    if (how === 'drop') return `${head}${next}${tail}`;
    return how === 'double' ? `${head}${letter}${letter}${next}${tail}` : `${head}${next}${letter}${tail}`;
  });

/** How a name or a part is typed; mostly as it is. */
const spelt = (word: string) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(word) },
    { weight: 1, arbitrary: fc.constant(word.toUpperCase()) },
    { weight: 1, arbitrary: fc.constant(word.toLowerCase()) },
    { weight: 1, arbitrary: fc.constant(word.replace('’', "'").replace('ú', 'u')) },
    { weight: 1, arbitrary: fc.constant(` ${word.replace(' ', '  ')}\u200B`) },
    { weight: 1, arbitrary: slip(word) },
  );

const JOINS = ['; ', ', ', '/', ' / ', ' & ', ' and ', ' + ', ',', ', and '];

/** The words that stand for a person in a cell of people. */
function wordFor(person: MeantPerson, isAlone: boolean): fc.Arbitrary<string> {
  const [first = ''] = person.name.split(' ');
  const ways = [spelt(person.name), spelt(first), ...(person.id === '' ? [] : [fc.constant(person.id)])];
  if (person.called !== '') ways.push(spelt(person.called));
  if (isAlone) ways.push(fc.constant(`${person.name.split(' ').slice(1).join(' ')}, ${first}`));
  return fc.oneof(...ways);
}

/** Scenes as they are typed: a list, a range, an act. */
function scenesWords(scenes: readonly (readonly [string, string])[], chosen: readonly string[]): fc.Arbitrary<string> {
  const prefix = one('Scene ', 'Scenes ', 'Sc. ', 'sc ', 'SCENES ', 'scenes: ');
  const list = fc
    .tuple(prefix, one(', ', ' & ', ' and ', ',', ' + '))
    .map(([before, join]) => `${before}${chosen.join(join)}`);
  const ways = [list];
  const order = scenes.map(([scene]) => scene);
  const places = chosen.map((scene) => order.indexOf(scene));
  const [first = 0, last = 0] = [places[0], places[places.length - 1]];
  if (chosen.length > 1 && last - first === chosen.length - 1) {
    const between = one('-', ' - ', '–', ' – ', ' to ', ' through ', ' till ');
    ways.push(fc.tuple(prefix, between).map(([before, dash]) => `${before}${order[first]}${dash}${order[last]}`));
  }
  const act = scenes[first]?.[1] ?? '';
  const inAct = scenes.filter(([, other]) => other === act).map(([scene]) => scene);
  if (act !== '' && inAct.join() === chosen.join())
    ways.push(one(`Act ${act}`, `act ${act}`, `ACT ${act === 'II' ? '2' : act}`));
  return fc.oneof(...ways);
}

const two = (value: number) => String(value).padStart(2, '0');

/** One time of day. */
function timeWords(minute: number): fc.Arbitrary<string> {
  const [hour, minutes] = [Math.floor(minute / 60), minute % 60];
  const twelve = hour % 12 || 12;
  const half = hour < 12 ? 'am' : 'pm';
  return one(
    `${twelve}:${two(minutes)}`,
    `${twelve}.${two(minutes)}`,
    `${hour}:${two(minutes)}`,
    `${hour}h${two(minutes)}`,
    `${twelve}:${two(minutes)}${half}`,
    `${twelve}.${two(minutes)} ${half}`,
    `${twelve}:${two(minutes)}${half.charAt(0)}`,
    `${twelve}:${two(minutes)} ${half.charAt(0)}.m.`,
    ...(minutes === 0 ? [`${twelve}${half}`] : []),
    ...(minute === 720 ? ['noon'] : []),
  );
}

function rangeWords(from: number, to: number): fc.Arbitrary<string> {
  const dashes = one('-', ' - ', '–', ' — ', ' to ', ' till ', ' until ');
  return fc.tuple(timeWords(from), dashes, timeWords(to)).map((parts) => parts.join(''));
}

interface Line {
  from: number;
  to: number;
  text: string;
}

/** A timed line: the times before the words, behind them or among them. */
function lineWords({ from, to, text }: Line): fc.Arbitrary<string> {
  return fc
    .tuple(rangeWords(from, to), one('times first', 'times last', 'brackets', 'off book', 'from'))
    .map(([range, how]) => {
      if (how === 'times last') return `${text} ${range}`;
      if (how === 'brackets') return `${text} (${range})`;
      if (how === 'off book') return `OFF BOOK ${range} ${text}`;
      return how === 'from' ? `from ${range}: ${text}` : `${range} ${text}`;
    });
}

const ON = one('x', 'x', 'x', 'X', 'v', 's', '✓', '1', '1.0', 'yes', 'TRUE', ' x ', '(x)', 'D', 'dance', '?');
const OFF = one('', '', '', '-', '–', '0', 'no', 'FALSE', 'n/a');

const people = fc
  .tuple(
    ...NAMES.map((name, at) =>
      fc.record({
        name: fc.constant(name),
        id: one(`P00${at}`, `P00${at}`, `P00${at}`, `P00${at}`, ''),
        called: fc.constant(CALLED[at] ?? ''),
        group: one<MeantPerson['group']>('Cast', 'Cast', 'Cast', 'Crew', 'Staff'),
        parts: some(PARTS, 2),
        active: one(true, true, true, true, false),
        away: one(false, false, false, true),
      }),
    ),
  )
  .chain((all) => fc.subarray(all, { minLength: 4 }));

/** The parts of somebody as one cell. */
const partsCell = (parts: readonly string[]) =>
  fc
    .tuple(
      fc.tuple(
        ...parts.map((part) =>
          fc.oneof(
            { weight: 5, arbitrary: spelt(part) },
            { weight: 1, arbitrary: one(`The ${part}`, `${part} (Act 1)`, 'Pirate') },
          ),
        ),
      ),
      one(...JOINS),
    )
    .map(([words, join]) => words.join(join));

const escaped = (text: string) => text.replace(/\|/g, ' ').replace(/\n/g, ' ');

export const awkwardSchedule: fc.Arbitrary<AwkwardSchedule> = fc
  .record({ people, numbering: one(...NUMBERINGS), cuts: fc.subarray([11, 12, 13, 14, 15, 16, 17], { minLength: 2 }) })
  .chain(({ people: company, numbering, cuts }) => {
    const scenes = numbering.map(([scene]) => scene);
    // Nobody writes of those who have left.
    const present = company.filter(({ active }) => active);
    const inScene = fc.tuple(...scenes.map(() => some(PARTS, 4)));
    const marks = fc.array(fc.tuple(ON, OFF), { minLength: 40, maxLength: 40 });
    const isCalled = (person: MeantPerson) => company.includes(person);
    const event = fc.record({
      scenes: some(scenes, 3),
      inAlso: some(scenes, 1),
      people: some(present, 3),
      except: some(present, 2),
      group: one<'' | 'Cast' | 'Everybody'>('', '', '', 'Cast', 'Everybody'),
      notCalled: some(present, 1),
      lines: fc.array(fc.record({ scenes: some(scenes, 3), people: some(present, 2) }), { maxLength: cuts.length - 1 }),
    });
    return fc
      .tuple(inScene, marks, event, fc.tuple(...company.map(({ parts }) => partsCell(parts))))
      .chain(([playing, mark, meant, partCells]) => {
        const playersIn = (chosen: readonly string[]) =>
          company.filter(({ parts }) =>
            chosen.some((scene) => playing[scenes.indexOf(scene)]?.some((part) => parts.includes(part))),
          );
        const words = (chosen: readonly MeantPerson[], joins: readonly string[] = JOINS) =>
          fc
            .tuple(...chosen.map((person) => wordFor(person, chosen.length === 1)))
            .chain((typed) => one(...joins).map((join) => typed.join(join)));
        const groupWords = { '': '', Cast: 'Full cast', Everybody: 'All' };
        const inGroup = company.filter(({ group }) => meant.group === 'Everybody' || group === meant.group);
        const lines = meant.lines.map((line, at) => ({
          ...line,
          from: (cuts[at] ?? 0) * 60,
          to: (cuts[at + 1] ?? 0) * 60,
        }));
        const lineTexts = lines.map((line) =>
          fc
            .tuple(line.scenes.length > 0 ? scenesWords(numbering, line.scenes) : fc.constant(''), words(line.people))
            .map((parts) => parts.filter((part) => part !== '').join(', '))
            .chain((text) => lineWords({ from: line.from, to: line.to, text: text === '' ? 'Warm-up' : text })),
        );
        const exceptWords = fc
          .tuple(
            one(' except ', ' but not ', ' minus ', ' except for ', ' without '),
            words(meant.except, JOINS.slice(1)),
          )
          .map(([word, names]) => (meant.except.length === 0 || meant.group === '' ? '' : `${word}${names}`));
        return fc
          .record({
            scenesCell: fc.oneof(
              one('; ', ', ', ',', ' & ', ' and ', '\n').map((join) => meant.scenes.join(join)),
              meant.scenes.length > 0 ? scenesWords(numbering, meant.scenes) : fc.constant(''),
            ),
            alsoScenes: meant.inAlso.length > 0 ? scenesWords(numbering, meant.inAlso) : fc.constant(''),
            alsoPeople: words(meant.people),
            except: exceptWords,
            notCalled: words(meant.notCalled),
            work: fc.tuple(...lineTexts).chain((texts) => one('; ', ';', '\n').map((join) => texts.join(join))),
          })
          .map((cells): AwkwardSchedule => {
            const also = [`${groupWords[meant.group]}${cells.except}`, cells.alsoScenes, cells.alsoPeople]
              .filter((part) => part !== '')
              .join('; ');
            const row = [
              'E001',
              DATE,
              '10:00',
              '18:00',
              'Rehearsal',
              cells.work,
              cells.scenesCell,
              also,
              cells.notCalled,
              'Published',
            ];
            const left = new Set([...meant.notCalled]);
            const excepted = new Set(meant.group === '' ? [] : meant.except);
            const timed = new Set(lines.flatMap((line) => line.scenes));
            const whole = (person: MeantPerson, by: string): Need => ({ person, from: START, to: END, words: by });
            // Whoever a line names by itself has that line's time instead of the whole event's.
            const inLines = new Set(lines.flatMap((line) => line.people));
            const grouped = inGroup.filter((person) => person.active && !excepted.has(person));
            const needs = [
              ...playersIn(meant.scenes.filter((scene) => !timed.has(scene))).map((person) =>
                whole(person, cells.scenesCell),
              ),
              ...playersIn(meant.inAlso.filter((scene) => !timed.has(scene))).map((person) =>
                whole(person, cells.alsoScenes),
              ),
              ...grouped
                .filter((person) => grouped.length > 1 || !inLines.has(person))
                .map((person) => whole(person, also)),
              ...meant.people.filter((person) => !inLines.has(person)).map((person) => whole(person, cells.alsoPeople)),
              ...lines.flatMap((line) =>
                [...playersIn(line.scenes), ...line.people].map(
                  (person): Need => ({ person, from: line.from, to: line.to, words: cells.work }),
                ),
              ),
            ].filter(({ person }) => person.active && isCalled(person) && !left.has(person));
            return {
              people: company,
              needs,
              isLoose:
                /warm-up|mouse/i.test(`${cells.work} ${also}`) ||
                cells.work.split(/[;\n]/).length > Math.max(1, lines.length),
              typed: {
                People: [
                  'Person ID | Name | Called | Group | Characters | Minor | Active',
                  ...company.map((person, at) =>
                    [
                      person.id,
                      person.name,
                      person.called,
                      person.group,
                      partCells[at] ?? '',
                      'No',
                      person.active ? 'Yes' : 'No',
                    ]
                      .map(escaped)
                      .join(' | '),
                  ),
                ],
                Scenes: ['Scene | Act', ...numbering.map(([scene, act]) => `${scene} | ${act}`)],
                Breakdown: [
                  `Character | ${scenes.join(' | ')}`,
                  ...PARTS.map((part, at) =>
                    [
                      part,
                      ...scenes.map((_, place) => {
                        const [on = 'x', off = ''] = mark[(at * scenes.length + place) % mark.length] ?? [];
                        return playing[place]?.includes(part) ? on : off;
                      }),
                    ].join(' | '),
                  ),
                ],
                Schedule: [
                  'Event ID | Date | Start | End | Type | Work | Scenes | Also called | Not called | Status',
                  row.map((cell) => cell.replace(/\|/g, ' ')).join(' | '),
                ],
                Conflicts: [
                  'Person | From date',
                  ...company.filter(({ away, id }) => away && id !== '').map(({ id }) => `${id} | ${DATE}`),
                ],
              },
            };
          });
      });
  });
