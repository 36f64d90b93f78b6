/** Scenes that have a number and a name, and no word for a scene: `1. The Station`, `2 – Leaving`; or a number in words alone. */
import { headingOf } from './headings.ts';
import { countWord } from './numberWords.ts';
import type { ScriptDoubt } from './script.ts';
import { keysOf, tokensOf } from './scriptTokens.ts';
import type { TextLine } from './textLines.ts';

const MOST_WORDS = 8;
const TITLE = /^(\d{1,2}) ?[.):–—-]+\s*(.{1,60})$/;
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
const FEWEST = 2;

interface Title {
  at: number;
  value: number;
  name: string;
}

/**
 * The lines with such headings written as those of scenes are. Only where the script has no other headings of scenes, each stands
 * alone, and they go up by one; an act begins anew.
 */
export function withNumberedTitles(lines: readonly TextLine[]): { lines: readonly TextLine[]; doubts: ScriptDoubt[] } {
  if (lines.some(({ text }) => /^\d/.test(headingOf(text)?.scene ?? ''))) return { lines, doubts: [] };
  const titles = rising(lines.flatMap((_, at) => titleAt(lines, at)));
  const [first] = titles;
  if (first === undefined || titles.length < FEWEST) return { lines, doubts: [] };
  const byLine = new Map(titles.map((title) => [title.at, title]));
  return {
    lines: lines.map((line, at) => {
      const title = byLine.get(at);
      return title === undefined ? line : { ...line, text: `Scene ${title.value}${title.name && `: ${title.name}`}` };
    }),
    doubts: [titlesDoubt(lines[first.at] as TextLine, titles.length)],
  };
}

function titleAt(lines: readonly TextLine[], at: number): Title[] {
  const text = lines[at]?.text ?? '';
  if (text === '' || (lines[at - 1]?.text ?? '') !== '' || (lines[at + 1]?.text ?? '') !== '') return [];
  const roman = ROMAN.indexOf(text.replace(/\.$/, '')) + 1;
  if (roman > 0) return [{ at, value: roman, name: '' }];
  const [word = '', ...others] = keysOf(text);
  const value = others.length === 0 && /^\p{Lu}/u.test(text) ? countWord(word) : undefined;
  if (value !== undefined) return [{ at, value, name: '' }];
  const [, number = '', name = ''] = TITLE.exec(text) ?? [];
  const isName = /^[\p{Lu}“"'‘¿¡]/u.test(name) && !/[.,;:!]$/.test(name) && tokensOf(name).length <= MOST_WORDS;
  return isName ? [{ at, value: Number(number), name }] : [];
}

/** From 1 up by one; once more from 1 where another act has begun. */
function rising(titles: readonly Title[]): Title[] {
  const kept: Title[] = [];
  for (const title of titles) {
    const last = kept[kept.length - 1]?.value ?? 0;
    if (title.value === last + 1 || (title.value === 1 && last > 1)) kept.push(title);
  }
  return kept.length * 2 >= titles.length ? kept : [];
}

function titlesDoubt({ text, number, page }: TextLine, count: number): ScriptDoubt {
  return {
    ...{ kind: 'scene', scene: '', page, line: number, text },
    why: `${count} lines have a number and stand alone, such as “${text}”: they were taken for headings of scenes.`,
    todo: 'If they are songs or something else, put “Scene 1” and the like where scenes begin, and read it again.',
  };
}
