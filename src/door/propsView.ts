/** Props and boxes as an unlocked page shows them. */
import type { PropSaid } from '../features/propCheck/propCheckTypes.ts';
import type { MarkedProps, PropState } from '../sidebar/propsMarked.ts';

/** What was said of a prop last, to take it back. */
export interface PropUndo {
  said: PropSaid;
  name: string;
  /** `out, Maya W` */
  words: string;
  before: PropState;
  untilMs: number;
}

/** But for `waiting` and `isLocked` it is empty on a locked page. */
export interface PropsView {
  isLocked: boolean;
  /** How many marks are on this device alone. */
  waiting: number;
  /** `null` until the script has told. */
  shown: MarkedProps | null;
  /** Why nothing came; `''` when it did. */
  trouble: string;
  undo: PropUndo | null;
}
