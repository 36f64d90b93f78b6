/**
 * What cannot be understood in an event's cells. Asked of every event whenever the workbook is read, so it works nobody's call
 * out: that takes most of the time of reading.
 */
import type { Company } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import type { Breakdown } from './breakdown.ts';
import { noScene, numberScene, scenelessPeople, unknownWord } from './calledWords.ts';
import { type CallWords, callWords } from './callWords.ts';
import type { CallEvent } from './event.ts';
import { namesOf } from './eventInHand.ts';
import { type EventReading, eventReading } from './eventReading.ts';
import { readWords } from './readWords.ts';
import { uniqueProblems } from './uniqueProblems.ts';

export const TYPE_IT = 'Type it like 4:00-4:45 Scene 2. Until then, whoever it names is called for the whole event.';

/** Each once, with the cell that it stands in. */
export function eventProblems(event: CallEvent, company: Company, breakdown: Breakdown): Problem[] {
  const words = callWords(company, breakdown);
  const read = eventReading(event, words);
  const found = [
    ...columnProblems(event, read, words),
    ...lineProblems(read, words),
    ...notCalledProblems(read, words),
  ];
  const where = { ...event.place, row: event.rowNumber };
  return uniqueProblems(
    found.map(([column, message, refersTo]) => ({
      ...where,
      column,
      message,
      ...(refersTo === undefined ? {} : { refersTo }),
    })),
  );
}

/** Column, message, and the tab in which it can be mended too. */
type Found = [column: string, message: string, refersTo?: string];

function columnProblems(event: CallEvent, { scenes, alsoCalled }: EventReading, words: CallWords): Found[] {
  return [
    ...scenes.people.map(({ text }): Found => ['Scenes', scenelessPeople(text), 'Scenes']),
    ...scenes.unknown.map(({ text }): Found => ['Scenes', noScene(text, words), 'Scenes']),
    ...scenes.troubles.map((trouble): Found => ['Scenes', trouble, 'Scenes']),
    ...scenesMeantToo(event, words).map(({ text, other }): Found => ['Scenes', numberScene(text, other)]),
    ...alsoCalled.flatMap(({ read: also }) => [
      ...also.unknown.map((one): Found => ['Also called', unknownWord(one), 'People']),
      ...also.troubles.map((trouble): Found => ['Also called', trouble, 'People']),
    ]),
  ];
}

function lineProblems(read: EventReading, words: CallWords): Found[] {
  return [
    ...read.work.unread.map(({ typed, why }): Found => ['Work', `“${typed}” ${why}. ${TYPE_IT}`]),
    ...timesOrScenes(read, words).map(
      ({ times }): Found => [
        'Work',
        `“${times}” can be times or scenes. Type times with a colon, or scenes with the word Scenes before them.`,
      ],
    ),
    ...[...read.lines, ...read.loose].flatMap(({ troubles }) =>
      troubles.map((trouble): Found => ['Work', trouble, 'Scenes']),
    ),
  ];
}

function notCalledProblems({ notCalled }: EventReading, words: CallWords): Found[] {
  return notCalled.flatMap(({ read: not }) => [
    ...not.unknown.map((one): Found => ['Not called', unknownWord(one), 'People']),
    ...not.troubles.map((trouble): Found => ['Not called', trouble, 'People']),
    ...not.scenes.map(
      (scene): Found => [
        'Not called',
        `“${scene}” is a scene. Type who is not called, by name or character.`,
        'People',
      ],
    ),
    ...not.people.flatMap(({ text, people }): Found[] => {
      const { unsure = '', atLeast = [] } = words.meaning(text) ?? {};
      if (unsure !== '' || atLeast.length === people.length) return [];
      const names = namesOf(atLeast);
      return [['Not called', `“${text}” can be a character or ${names}; only ${names} is left out. Type names.`]];
    }),
  ]);
}

/** A cell that holds the number 1.1 may have been typed as 1.10. */
export function scenesMeantToo(
  { scenes, scenesAreNumbers }: Pick<CallEvent, 'scenes' | 'scenesAreNumbers'>,
  words: CallWords,
): { text: string; other: string }[] {
  return (scenesAreNumbers ? scenes : []).flatMap((text) => {
    const other = words.scenes.named(`${text}0`);
    return other === undefined || !text.includes('.') ? [] : [{ text, other }];
  });
}

/** Ranges in Work such as 1.10-2.15 that were read as times and are names of scenes as well. */
export function timesOrScenes(
  { work }: Pick<EventReading, 'work'>,
  words: CallWords,
): { times: string; scenes: string[] }[] {
  return work.dotted.flatMap((times) => {
    const { scenes, troubles, unknown } = readWords(times, words, 'scenes');
    return scenes.length < 2 || troubles.length + unknown.length > 0 ? [] : [{ times, scenes }];
  });
}
