/** How a cue is written, called and colored. */

import { departmentOf, prefixOf } from '../../../deck/cueDepartments.ts';
import type { Cue } from '../../../deck/deckWork.ts';
import { foldedText } from '../../../values/text.ts';

/** How it comes. */
export type CueCall = 'SM' | 'other' | 'visual' | 'follow-on';

/** Highlighters as theatres use them: lights yellow, sound blue, music green, props and scenery pink. */
const FILLS: ReadonlyMap<string, string> = new Map([
  ['Lighting', '#fff3b0'],
  ['Sound', '#cfe3fb'],
  ['Music', '#d3efd6'],
  ['Props', '#fbd9e5'],
  ['Scenic', '#fbd9e5'],
  ['Fly', '#e3ddf3'],
]);

export function cueCall({ calledBy }: Pick<Cue, 'calledBy'>): CueCall {
  const by = foldedText(calledBy).replace(/[ -]/g, '');
  if (by === '' || by === 'sm' || by === 'dsm' || by === 'stagemanager' || by === 'caller') return 'SM';
  if (by.startsWith('visual') || by === 'vis') return 'visual';
  return by.startsWith('follow') || by.startsWith('auto') ? 'follow-on' : 'other';
}

/** Said of a cue that nobody has numbered: it has to be called all the same. */
const NO_NUMBER = '(no number)';

/** `LX` and `12A` of `lx12a`; a text that is no number stays as typed. */
export function cueParts({ number, text }: Cue): { prefix: string; number: string } {
  if (number === null) return { prefix: '', number: foldedText(text) === '' ? NO_NUMBER : text };
  const own = number.key.slice(number.prefix.length + 1).toUpperCase();
  return { prefix: number.prefix, number: own };
}

/** @example 'LX 12A' */
export function cueText(cue: Cue): string {
  const { prefix, number } = cueParts(cue);
  return prefix === '' ? number : `${prefix} ${number}`;
}

/** Whose list it is on: by the prefix, else by the department as typed. */
export function cueList(cue: Cue): string {
  return (cue.number?.prefix ?? '') || prefixOf(cue.department) || cue.department;
}

export function cueFill(cue: Cue): string {
  return FILLS.get(departmentOf(cue.number) || cue.department) ?? '';
}

export function isOfRail(cue: Cue): boolean {
  return departmentOf(cue.number) === 'Fly' || /\b(fly|flies|flys|rail)\b/.test(foldedText(cue.department));
}
