/** What somebody should look at once a script is read: told by place, with why and what to do. */

import { counted } from '../values/counted.ts';
import { isSlip } from '../values/slip.ts';
import { shortened } from '../values/text.ts';
import type { ScriptBlocks } from './block.ts';
import { keyOf } from './cast.ts';
import { KIN } from './mentionWords.ts';
import { COMMON_PEOPLE, WIVES } from './peopleWords.ts';
import type { ReadScript, ScriptDoubt, Speech } from './script.ts';

/** As many lines that end in a parted word are a scan, not a hyphen. */
const FEWEST_PARTED = 3;

/** More are no cast, and comparing each with each would take long. */
const MOST_COMPARED = 500;

/** Who speaks in a scene though nobody says that they come on. */
export interface Unannounced {
  scene: string;
  character: string;
  line: number;
  page: string;
  /** The heading of the speech. */
  text: string;
}

/** Of a whole script. */
export function doubtsOf(
  script: Omit<ReadScript, 'doubts'>,
  source: ScriptBlocks,
  unannounced: readonly Unannounced[],
): ScriptDoubt[] {
  if (script.speeches.length === 0) return [nothingRead(script)];
  return [
    ...source.doubts,
    ...noScenes(script),
    ...sceneKeys(script),
    ...unannounced.map(
      ({ text, ...place }): ScriptDoubt => ({
        ...place,
        kind: 'entrance',
        text: shortened(text),
        why: `${place.character} speaks here, and no direction brings ${place.character} on.`,
        todo: 'Counted as on from here. Check when this character enters.',
      }),
    ),
    ...rareNames(script),
    ...partNames(script),
    ...slashedNames(script),
    ...sharedNames(script),
    ...silentNames(script),
    ...partedWords(source),
  ];
}

const TELLS_APART = new Set(
  'first second third fourth young old little big mom mum dad grandma grandpa voice'.split(' '),
);

const WHOLE = { scene: '', page: '', line: 0, text: '' } as const;

function nothingRead({ directions, scenes }: Omit<ReadScript, 'doubts'>): ScriptDoubt {
  const isEmpty = directions.length === 0 && scenes.length === 0;
  return isEmpty
    ? {
        ...WHOLE,
        kind: 'nothing to read',
        why: 'There is no text in this file. A scan is a picture of a page, not text.',
        todo: 'Have the text recognized first: open the PDF with Google Docs, or ask the publisher for a text file.',
      }
    : {
        ...WHOLE,
        kind: 'form',
        text: shortened(directions[0]?.text ?? ''),
        why: 'No line of this text names who speaks.',
        todo: 'Put each name on a line of its own, or before a colon (VIOLA: What country …), and read it again.',
      };
}

function noScenes({ scenes }: Omit<ReadScript, 'doubts'>): ScriptDoubt[] {
  const [only] = scenes;
  if (scenes.length !== 1 || only === undefined || only.title !== '') return [];
  return [
    {
      ...WHOLE,
      kind: 'no scenes',
      why: 'No heading of a scene was found, so the whole text is one scene.',
      todo: 'Put headings such as “Scene 1” on lines of their own, and read it again.',
    },
  ];
}

/** Two scenes that have one number. */
function sceneKeys({ scenes }: Omit<ReadScript, 'doubts'>): ScriptDoubt[] {
  return scenes
    .filter(({ scene }) => /-\d+$/.test(scene))
    .map(({ scene, pageFrom, line, title }) => ({
      kind: 'scene',
      scene,
      page: pageFrom,
      line,
      text: title,
      why: `The script has a scene ${scene.slice(0, scene.lastIndexOf('-'))} before this one.`,
      todo: 'Give one of the two another number, or join them.',
    }));
}

/** A doubt about whose a speech is. */
function ofSpeaker(character: string, { scene, page, line, label }: Speech): Omit<ScriptDoubt, 'why' | 'todo'> {
  return { kind: 'speaker', scene, page, line, character, text: label };
}

/** Somebody speaks once under a name that is almost another’s. */
function rareNames({ characters, speeches }: Omit<ReadScript, 'doubts'>): ScriptDoubt[] {
  const common = characters.filter((one) => one.speeches > 2);
  if (characters.length > MOST_COMPARED) return [];
  return characters
    .filter((one) => one.speeches === 1 || one.speeches === 2)
    .flatMap(({ name }) => {
      const near = common.find((other) => isNear(keyOf(name), keyOf(other.name)));
      const speech = near === undefined ? undefined : speeches.find(({ speakers }) => speakers.includes(name));
      if (near === undefined || speech === undefined) return [];
      return [
        {
          ...ofSpeaker(name, speech),
          why: `${name} is spelled almost like ${near.name}, and speaks ${counted(speeches.filter(({ speakers }) => speakers.includes(name)).length, 'time')}.`,
          todo: `If it is a slip, join ${name} with ${near.name}.`,
        },
      ];
    });
}

/** NARRATOR/TEACHER, and neither ever speaks alone. */
function slashedNames({ characters, speeches, format }: Omit<ReadScript, 'doubts'>): ScriptDoubt[] {
  if (format === 'tei') return [];
  return characters.flatMap(({ name }) => {
    const speech = name.includes('/') ? speeches.find(({ speakers }) => speakers.includes(name)) : undefined;
    if (speech === undefined) return [];
    const why = `${name} may be one person in two parts, or two people.`;
    return [{ ...ofSpeaker(name, speech), why, todo: `If they are two, split ${name}.` }];
  });
}

/** COACH here and COACH DANIELS there: one person by two names, or two people. */
function partNames({ characters, speeches, format }: Omit<ReadScript, 'doubts'>): ScriptDoubt[] {
  const speaking = characters.filter((one) => one.speeches > 0 && !one.group);
  // A file with ids says who is who.
  if (format === 'tei' || speaking.length > MOST_COMPARED) return [];
  return speaking.flatMap(({ name }) => {
    const key = keyOf(name);
    const longer = speaking.filter((other) => other.name !== name && hasPart(keyOf(other.name), key));
    const speech = speeches.find(({ speakers }) => speakers.includes(name));
    const [other] = longer;
    if (other === undefined || longer.length > 1 || speech === undefined) return [];
    return [
      {
        ...ofSpeaker(name, speech),
        why: `${name} is part of the name ${other.name}: one person, or two.`,
        todo: `If they are one, join ${name} with ${other.name}.`,
      },
    ];
  });
}

/** Numbers tell apart, and so do words for a family: Guard and Guard 1 are two, Tom and Tom’s Mother as well. */
function hasPart(long: string, short: string): boolean {
  const rest = ` ${long} `.replace(` ${short} `, ' ').trim();
  if (short.includes(' ') || rest.length === long.length) return false;
  const isOther = (word: string) => word.length < 2 || TELLS_APART.has(word) || KIN.has(word) || WIVES.has(word);
  return !rest.split(' ').some((word) => isOther(word) || /^\d+$/.test(word));
}

/** First Witch and Third Witch are two. */
function isNear(one: string, other: string): boolean {
  if (one.includes(' ') !== other.includes(' ') || /\d/.test(one + other)) return false;
  if (one.includes(' '))
    return isSlip(one.replace(/ /g, ''), other.replace(/ /g, '')) && one.split(' ')[0] === other.split(' ')[0];
  return one.length > 4 && isSlip(one, other) && `${one}s` !== other && `${other}s` !== one;
}

/** A Servant here and a Servant there may be one person or two. */
function sharedNames({ characters, marks, speeches }: Omit<ReadScript, 'doubts'>): ScriptDoubt[] {
  return characters
    .filter(({ name, speeches: spoken }) => spoken > 0 && COMMON_PEOPLE.has(keyOf(name)))
    .flatMap(({ name }) => {
      const scenes = marks
        .filter(({ character, mark }) => character === name && mark !== 's')
        .map(({ scene }) => scene);
      const first = speeches.find(({ speakers }) => speakers.includes(name));
      if (scenes.length < 2 || first === undefined) return [];
      return [
        {
          kind: 'same name' as const,
          scene: first.scene,
          page: first.page,
          line: first.line,
          character: name,
          text: first.label,
          why: `${name} speaks in ${counted(scenes.length, 'scene')} (${scenes.slice(0, 8).join(', ')}): one person, or several.`,
          todo: 'Split the character where another actor plays it.',
        },
      ];
    });
}

/** Whoever comes on and never speaks in the whole script was told by a direction alone. */
function silentNames({ characters, directions }: Omit<ReadScript, 'doubts'>): ScriptDoubt[] {
  const entrances = new Map<string, ReadScript['directions'][number]>();
  for (const direction of directions)
    for (const { kind, character } of direction.moves)
      if (kind === 'enters' && !entrances.has(character)) entrances.set(character, direction);
  return characters
    .filter(({ speeches }) => speeches === 0)
    .flatMap(({ name }) => {
      const direction = entrances.get(name);
      if (direction === undefined) return [];
      return [
        {
          kind: 'silent' as const,
          scene: direction.scene,
          page: direction.page,
          line: direction.line,
          character: name,
          text: shortened(direction.text),
          why: `${name} comes on and never speaks in the script.`,
          todo: 'Keep it if somebody is to be called for it; drop it if it names nobody, or somebody who has another name.',
        },
      ];
    });
}

function partedWords({ blocks }: ScriptBlocks): ScriptDoubt[] {
  const parted = blocks.flatMap((block) =>
    block.kind === 'speech'
      ? block.parts.flatMap((part) => (part.kind === 'line' && part.wasParted === true ? [part] : []))
      : [],
  );
  const [first] = parted;
  if (first === undefined || parted.length < FEWEST_PARTED) return [];
  return [
    {
      ...WHOLE,
      kind: 'form',
      line: first.line,
      text: shortened(first.text),
      why: `${parted.length} lines end in the middle of a word, as in a scan: the halves were put together.`,
      todo: 'Check words that have a hyphen of their own.',
    },
  ];
}
