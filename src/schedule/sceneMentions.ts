/**
 * The scenes that a few words speak of: `Scenes 1.1-2.2`, `Block 1.1`, `Act 2 Scene 4`, `II.4 to II.7`, `2.1 onwards`.
 * What looks like a scene and is none is said; nothing of it is taken for plain words.
 */
import { foldedText } from '../values/text.ts';
import { withoutSignsAfter, withoutSignsBefore } from '../values/trimSigns.ts';
import type { SceneIndex } from './sceneIndex.ts';
import { numberText } from './sceneKey.ts';

/** What a number alone stands for: after “Scenes 1” the 2 of “Scenes 1 and 2” is a scene. */
export type SceneContext = 'none' | 'scene' | 'act' | 'either';

export interface SceneMentions {
  scenes: string[];
  /** Why something that looks like a scene is none, as sentences. */
  troubles: string[];
  /** The words that are about something else, as typed. */
  rest: string[];
  /** What a number alone in the next part of the list stands for. */
  context: SceneContext;
}

const SCENE_WORDS: ReadonlySet<string> = new Set(['scene', 'scenes', 'sc', 'scs', 'scn', 'scns']);
const ACT_WORDS: ReadonlySet<string> = new Set(['act', 'acts']);
const TO: ReadonlySet<string> = new Set(['-', '--', 'to', 'thru', 'through', 'until', 'till', 'til', '→', '>']);
const ONWARDS: ReadonlySet<string> = new Set(['onwards', 'onward', 'on', 'ff', 'f', 'following', '→', '+', '-']);
const START: ReadonlySet<string> = new Set(['start', 'top', 'beginning', 'opening']);
/** A scene and its number without a space: `Sc.1.1`. */
const JOINED = /^(scenes?|scs?|acts?)\.?(\d.*)$/;
/** The name of a scene has no more words. */
const MOST_WORDS = 12;
/** Longer words name no scene. */
const LONGEST_WORD = 40;

export function sceneMentions(item: string, index: SceneIndex, before: SceneContext): SceneMentions {
  const words = item.split(' ').flatMap(parted);
  const found: SceneMentions = { scenes: [], troubles: [], rest: [], context: before };
  const bareAt = (at: number) => bareWord(words[at] ?? '');
  let context = before;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const bare = bareWord(word);
    if (SCENE_WORDS.has(bare) || ACT_WORDS.has(bare)) {
      const next = bareAt(at + 1);
      const isAct = ACT_WORDS.has(bare);
      context = isAct ? (bare === 'acts' ? 'act' : 'either') : 'scene';
      const inAct = actAndScene(words, at, index);
      if (inAct !== null) {
        found.scenes.push(...inAct.scenes);
        at += inAct.words - 1;
        context = 'scene';
        continue;
      }
      const asked: SceneContext = isAct ? 'act' : 'scene';
      const named = isAct ? undefined : sceneOf(restFrom(at + 1));
      if (named !== undefined) {
        found.scenes.push(named);
        break;
      }
      if (reference(next, asked, index).length === 0) {
        // “Scene work” and “act break” are about no scene.
        if (looksNumbered(next) || /^[a-z]$/.test(next)) {
          found.troubles.push(`There is no ${isAct ? 'act' : 'scene'} “${next}” in Scenes or Breakdown.`);
          at++;
        } else {
          found.rest.push(word);
          // “Scenes: 1, 2”
          if (next !== '') context = 'none';
        }
        continue;
      }
      at = takeFrom(at + 1, asked, context);
      continue;
    }
    const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(bare)?.[1] ?? bare;
    if (ACT_WORDS.has(bareAt(at + 1)) && !looksNumbered(bareAt(at + 2)) && index.ofAct(ordinal).length > 0) {
      found.scenes.push(...actScenes(ordinal, index, found));
      context = 'none';
      at++;
      continue;
    }
    const isAside = word.startsWith('(') && /^\d+$/.test(bare);
    if (!isAside && reference(bare, context, index).length > 0) at = takeFrom(at, context, context);
    else if (looksLikeScenes(bare, index)) {
      found.troubles.push(`“${bare}” looks like a scene, but is not in Scenes or Breakdown.`);
    } else {
      found.rest.push(word);
      context = 'none';
    }
  }
  return { ...found, scenes: [...new Set(found.scenes)], context };

  /** The words that are left, where they can be a name. */
  function restFrom(at: number): string {
    return words.length - at > MOST_WORDS ? '' : words.slice(at).join(' ');
  }

  function sceneOf(name: string): string | undefined {
    return index.named(name) ?? index.titled(name)[0];
  }

  /** Takes the reference at a word, with what makes a range of it; returns the last word that was taken. */
  function takeFrom(start: number, asked: SceneContext, after: SceneContext): number {
    const scenes = readAs(bareAt(start), asked, index, found);
    const [first = '', last = ''] = [scenes[0], scenes[scenes.length - 1]];
    const lead = found.rest.length > 2 ? '' : found.rest.map(bareWord).join(' ');
    const next = bareAt(start + 1) || (words[start + 1] ?? '');
    let at = start;
    let taken = scenes;
    if (TO.has(next) && start + 2 < words.length) {
      let target = start + 2;
      while (['to', 'the'].includes(bareAt(target))) target++;
      const kind = SCENE_WORDS.has(bareAt(target)) ? 'scene' : ACT_WORDS.has(bareAt(target)) ? 'act' : asked;
      if (kind !== asked || SCENE_WORDS.has(bareAt(target)) || ACT_WORDS.has(bareAt(target))) target++;
      const named = sceneOf(restFrom(target));
      const ends = named === undefined ? reference(bareAt(target), kind, index) : [named];
      if (ends.length > 0) {
        taken = [...index.between(first, ends[ends.length - 1] ?? last)];
        at = named === undefined ? target : words.length - 1;
      } else if (bareAt(target) === 'end' && target === words.length - 1) {
        taken = [...index.between(first, index.all[index.all.length - 1] ?? last)];
        at = target;
      } else if (looksNumbered(bareAt(target)) || !next.startsWith('-')) {
        found.troubles.push(
          `“${words.slice(start, target + 1).join(' ')}” is not a range of scenes in Scenes or Breakdown.`,
        );
        at = target;
      }
    } else if (ONWARDS.has(next) && start + 1 === words.length - 1) {
      taken = [...index.between(first, index.all[index.all.length - 1] ?? last)];
      at = start + 1;
    } else if (lead === 'from') taken = [...index.between(first, index.all[index.all.length - 1] ?? last)];
    else if (leadsUpTo(lead)) taken = [...index.between(index.all[0] ?? first, last)];
    found.scenes.push(...taken);
    context = after;
    return at;
  }
}

/** `Act 2 Scene 4` and `Scene 4 of Act 2`. */
function actAndScene(
  words: readonly string[],
  at: number,
  index: SceneIndex,
): { scenes: readonly string[]; words: number } | null {
  const bare = [0, 1, 2, 3, 4].map((more) => bareWord(words[at + more] ?? ''));
  const [first = '', one = '', second = '', other = '', last = ''] = bare;
  if (ACT_WORDS.has(first) && SCENE_WORDS.has(second)) {
    const scenes = index.inAct(one, other);
    return scenes.length > 0 ? { scenes, words: 4 } : null;
  }
  if (!SCENE_WORDS.has(first) || second !== 'of' || !ACT_WORDS.has(other)) return null;
  const scenes = index.inAct(last, one);
  return scenes.length > 0 ? { scenes, words: 5 } : null;
}

function leadsUpTo(lead: string): boolean {
  const [first = '', second = '', ...more] = lead.split(' ');
  if (more.length > 0) return false;
  return lead === 'up to' || (second === '' ? first !== '-' && TO.has(first) : START.has(first) && TO.has(second));
}

/** The scenes of one word, with what is unsure about it. */
function readAs(bare: string, context: SceneContext, index: SceneIndex, found: SceneMentions): string[] {
  const scenes = reference(bare, context, index);
  if (context === 'act') return [...actScenes(bare, index, found)];
  const isRange = rangesIn(bare, context, index).length > 0;
  const plain = isRange ? [] : index.numbered(bare);
  const other = context === 'either' ? index.ofAct(bare) : [];
  if (plain.length > 1 || (plain.length > 0 && other.length > 0)) {
    found.troubles.push(
      `“${bare}” can be ${[...new Set([...plain, ...other])].join(' or ')}: all of these are called.`,
    );
  }
  if (!isRange && plain.length === 0 && other.length === 0 && scenes.length > 0) {
    found.troubles.push(`There is no French scene “${bare}”, so everybody in ${scenes.join(', ')} is called.`);
  }
  return [...scenes];
}

function actScenes(act: string, index: SceneIndex, found: SceneMentions): readonly string[] {
  if (index.withoutAct.length > 0) {
    const scenes = index.withoutAct.slice(0, 6).join(', ');
    found.troubles.push(`Scenes does not say which act ${scenes} is in, so it may be missing from act ${act}.`);
  }
  return reference(act, 'act', index);
}

/** The scenes that one word stands for; none for a word that stands for no scene. */
function reference(bare: string, context: SceneContext, index: SceneIndex): readonly string[] {
  if (bare === '' || bare.length > LONGEST_WORD) return [];
  const acts = context === 'act' || context === 'either' ? actsOf(bare, index) : [];
  if (context === 'act') return acts;
  // Without the word scene only what is plainly a number of a scene: 1.1, II.4, 2-4.
  const mayStandAlone = context !== 'none' || /[a-z\d][.\-/:]+[a-z\d]/.test(bare);
  const exact = mayStandAlone ? index.numbered(bare) : [];
  const scenes = exact.length > 0 || !mayStandAlone ? exact : rangesIn(bare, context, index).flat();
  if (acts.length > 0) return [...new Set([...scenes, ...acts])];
  const whole = mayStandAlone && scenes.length === 0 ? index.wholeOf(bare) : undefined;
  return whole === undefined ? scenes : [whole];
}

function actsOf(bare: string, index: SceneIndex): readonly string[] {
  const whole = index.ofAct(bare);
  const [from = '', to = '', ...more] = bare.split('-');
  if (whole.length > 0 || to === '' || more.length > 0) return whole;
  const [first, last] = [index.ofAct(from), index.ofAct(to)];
  return first.length === 0 || last.length === 0 ? [] : index.between(first[0] ?? '', last[last.length - 1] ?? '');
}

/** Every way to read a word as a range: `1.1-2.2`, `1-1-1-3`, `1.1-3` for 1.1 to 1.3. */
function rangesIn(bare: string, context: SceneContext, index: SceneIndex): (readonly string[])[] {
  return partings(bare).flatMap(([from, to]) => {
    const isPlain = context === 'none' && !/\D/.test(from);
    const first = isPlain ? undefined : (index.numbered(from)[0] ?? index.wholeOf(from));
    if (first === undefined) return [];
    const own = index.numbered(to);
    // 1.1a-c is 1.1a to 1.1c.
    const starts = [from.slice(0, from.lastIndexOf('.') + 1), /^[a-z]$/.test(to) ? from.replace(/[a-z]$/, '') : ''];
    const short = own.length > 0 ? own : starts.flatMap((start) => index.numbered(`${start}${to}`));
    // An end that is not there: all of the scene that it is of.
    const whole = [to, ...starts.map((start) => `${start}${to}`)].map((end) => index.wholeOf(end)).find(Boolean);
    const last = short[short.length - 1] ?? whole;
    return last === undefined ? [] : [index.between(first, last)];
  });
}

function partings(bare: string): [string, string][] {
  const text = bare.replace(/\.{2,}|…/g, '-');
  return [...text].flatMap((letter, at): [string, string][] =>
    letter === '-' ? [[text.slice(0, at).replace(/-$/, ''), text.slice(at + 1)]] : [],
  );
}

/** `1.1-9.9`, `1.1-`, `1.1ff` and `9.9`, where scenes have numbers like 1.1. */
function looksLikeScenes(bare: string, index: SceneIndex): boolean {
  if (bare.length > LONGEST_WORD || !index.areDotted) return false;
  return partings(`${bare.replace(/(\+|ff?)$/, '')}-`).some(([from, to]) => {
    const isNumber = (text: string) => /^[\divxl]+[.][\divxl]+[a-z]?$/.test(text) && looksNumbered(text);
    return isNumber(from) && (to === '' || looksNumbered(to.replace(/-$/, '')));
  });
}

function looksNumbered(bare: string): boolean {
  const parts = bare.split(/[.\-/:]/);
  return bare.length <= LONGEST_WORD && bare !== '' && parts.every((part) => numberText(part) !== undefined);
}

/** `Sc.1.1` as two words. */
function parted(word: string): string[] {
  const match = word.length > LONGEST_WORD ? null : JOINED.exec(foldedText(word));
  return match === null ? [word] : [match[1] ?? '', match[2] ?? ''];
}

/** A word without the signs around it. */
function bareWord(word: string): string {
  if (word.length > LONGEST_WORD) return '';
  const bare = withoutSignsAfter(withoutSignsBefore(foldedText(word), `([{"'#`), `)]}"'.,:;!?`);
  return bare === '' ? foldedText(word).slice(0, 2) : bare;
}
