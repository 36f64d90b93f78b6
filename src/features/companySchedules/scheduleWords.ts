/** An event of the schedule in words for the whole company: what is worked, and who is called by scene, group and part. */
import { groupMeant } from '../../company/groupWords.ts';
import { shownNames } from '../../company/shownName.ts';
import { calledFor } from '../../schedule/called.ts';
import { callWords } from '../../schedule/callWords.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { sceneMentions } from '../../schedule/sceneMentions.ts';
import type { ScheduleData } from '../../schedule/scheduleData.ts';
import { counted } from '../../values/counted.ts';
import { whoWords } from '../calls/dayRows.ts';
import { scenesText, workOf } from '../calls/eventWords.ts';
import { publicNames } from './publicNames.ts';

export interface ScheduleWords {
  /** In short; `''` where nothing is typed. */
  work(event: CallEvent): string;
  /** Never why somebody cannot come; names as the setting Names in calls has them. */
  who(event: CallEvent): string;
}

/** More people than this are counted: who exactly is in the daily call. */
const MOST_NAMED = 3;
/** What stands for nobody may be a name with a slip of the pen. */
const OTHERS = 'others';

export function scheduleWords(data: Pick<ScheduleData, 'company' | 'breakdown' | 'settings'>): ScheduleWords {
  const { company, breakdown, settings } = data;
  const words = callWords(company, breakdown);
  const show = shownNames(company, settings.fullNames);
  const shorten = publicNames(company, settings.fullNames);
  const isScene = (text: string): boolean => {
    const { scenes, troubles, rest } = sceneMentions(text, words.scenes, 'scene');
    const named = words.scenes.named(text) !== undefined || words.scenes.titled(text).length > 0;
    return named || (scenes.length > 0 && troubles.length === 0 && rest.length === 0);
  };
  const isWord = (text: string) => groupMeant(text) !== undefined || words.players(text).length > 0 || isScene(text);
  /** Scenes, groups and parts as typed; people as they are shown, or how many. */
  const all = (texts: readonly string[]): string => {
    const asTyped = texts.filter(isWord).map(shorten);
    const others = texts.filter((text) => !isWord(text)).map((text) => words.meaning(text)?.people ?? []);
    const people = [...new Set(others.flat())];
    const named = people.length > MOST_NAMED ? [counted(people.length, 'person', 'people')] : people.map(show);
    return [...new Set([...asTyped, ...named, ...(others.some((one) => one.length === 0) ? [OTHERS] : [])])].join(', ');
  };
  const everybody = (event: CallEvent): string => {
    const people = calledFor(event, company, breakdown).called.map(({ person }) => person);
    const text = whoWords(people, company, show);
    return text.split(', ').length > MOST_NAMED ? counted(people.length, 'person', 'people') : text;
  };
  return {
    work: (event) => shorten(workOf(event)),
    who: (event) => {
      const scenes = shorten(scenesText(event.scenes.filter(isScene)));
      const others = all([...event.scenes.filter((text) => !isScene(text)), ...event.alsoCalled]);
      const called = [scenes, others].filter((text) => text !== '').join(', ') || everybody(event);
      return event.notCalled.length === 0 ? called : `${called} (not ${all(event.notCalled)})`;
    },
  };
}
