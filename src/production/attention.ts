import type { Problem } from '../port/appError.ts';
import type { Panel } from './panels.ts';

/** One thing that wants a person's attention, as Today shows it. */
export interface Attention {
  tone: 'watch' | 'bad';
  /** Subject first; with how many there are, where there are several. */
  title: string;
  lines: string[];
  problems: Problem[];
  /** True where lines and problems are shown on asking only, so that the day itself stays in sight. */
  folded: boolean;
  /** The panel where it is put right, and the words of the button that leads there. */
  goTo: { panel: Panel; words: string } | null;
  /** True where it stands above everything else: nothing goes out until it is looked at. */
  first: boolean;
}

/** @example attention({ tone: 'bad', title: 'Nobody can be reached' }) */
export function attention(one: Pick<Attention, 'tone' | 'title'> & Partial<Attention>): Attention {
  return { lines: [], problems: [], folded: false, goTo: null, first: false, ...one };
}
