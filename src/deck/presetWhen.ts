/** When something is set, as people type it: before the show, in the intermission, or before a scene. */
import { evenSpaces } from '../values/listItems.ts';
import { foldedText, visibleText } from '../values/text.ts';

const PRESHOW = /^(pre[- ]?show|preset|before (the )?(show|house)|top of (the )?show|pre-?set|start)[.]?$/;
const INTERMISSION = /^((at |in |during )?(the )?)?(intermission|interval|half ?time|entr'?acte|act break|int)[.]?$/;
/** Words that lead to a scene, and those of them that can mean nothing else. */
const TO_SCENE = /^(before|b4|for|pre|top of|at|prior to)[ -]/i;
const BEFORE = /^(before|b4|prior to) /i;

export type PresetWhen =
  | { kind: 'Preshow' }
  | { kind: 'Intermission' }
  | {
      kind: 'scene';
      /** Without the words before it; whether there is such a scene is for whoever knows the scenes. */
      scene: string;
      /** As typed. */
      typed: string;
      saysBefore: boolean;
    };

/** Blank is the preshow. @example presetWhen('prior to 2.1') // { kind: 'scene', scene: '2.1', typed: 'prior to 2.1', saysBefore: true } */
export function presetWhen(text: string): PresetWhen {
  const folded = foldedText(text);
  if (folded === '' || PRESHOW.test(folded)) return { kind: 'Preshow' };
  if (INTERMISSION.test(folded)) return { kind: 'Intermission' };
  const typed = evenSpaces(visibleText(text));
  return { kind: 'scene', scene: typed.replace(TO_SCENE, ''), typed, saysBefore: BEFORE.test(typed) };
}
