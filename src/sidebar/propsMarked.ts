/** Props and boxes as a page shows them: as the script told, with the marks that it has not answered yet. */
import type { PropMark, PropSaid, ShownBox, ShownProp, ShownProps } from '../features/propCheck/propCheckTypes.ts';

/** How a prop is, as far as a mark changes it. */
export type PropState = Pick<ShownProp, 'where' | 'isDamaged' | 'who' | 'since'>;

/** A mark that no answer has named yet. */
export interface QueuedPropMark {
  mark: PropMark;
  /** To be read, and written down where it cannot be sent. */
  name: string;
  /** For `out`: who has it, as it is shown. */
  who?: string;
  /** For what takes a mark back: how the prop was before it. */
  before?: PropState;
}

export type MarkedProp = ShownProp & { isWaiting: boolean };
export type MarkedBox = ShownBox & { isWaiting: boolean };

export interface MarkedProps extends Omit<ShownProps, 'props' | 'boxes'> {
  props: MarkedProp[];
  boxes: MarkedBox[];
}

export function isTick(mark: PropMark): mark is Extract<PropMark, { box: string }> {
  return 'box' in mark;
}

export function takesBack(mark: PropMark): mark is Extract<PropMark, { ofMs: number }> {
  return 'ofMs' in mark;
}

/** @param waiting in the order of their times */
export function marked(shown: ShownProps, waiting: readonly QueuedPropMark[]): MarkedProps {
  const ticks = new Map<string, boolean>();
  const states = new Map<string, PropState>();
  const now = new Map(shown.props.map((prop) => [prop.id, prop]));
  for (const { mark, before, who = '' } of waiting) {
    if (isTick(mark)) ticks.set(mark.box, mark.isChecked);
    else {
      const state = states.get(mark.prop) ?? now.get(mark.prop);
      if (state !== undefined) states.set(mark.prop, takesBack(mark) ? (before ?? state) : stateWith(state, mark, who));
    }
  }
  return {
    ...shown,
    props: shown.props.map((prop) => ({ ...prop, ...states.get(prop.id), isWaiting: states.has(prop.id) })),
    boxes: shown.boxes.map((box) => {
      const tick = ticks.get(box.box);
      if (tick === undefined) return { ...box, isWaiting: false };
      return { ...box, isChecked: tick, checked: tick && box.isChecked ? box.checked : '', isWaiting: true };
    }),
  };
}

/** With a mark. @param who has it, as it is shown */
function stateWith(state: PropState, { what }: PropSaid, who: string): PropState {
  const { where, isDamaged, who: had } = state;
  if (what === 'damaged' || what === 'mended') return { where, isDamaged: what === 'damaged', who: had, since: '' };
  const places = { out: 'out', in: 'place', missing: 'missing' } as const;
  return { where: places[what], isDamaged, who: what === 'out' ? who : '', since: '' };
}

const STATE_WORDS: Readonly<Record<ShownProp['where'], string>> = {
  place: 'in its place',
  out: 'out',
  missing: 'missing',
};

/** @example propWords(prop) // 'out: Maya W, since 6:42 pm' @example propWords(another) // 'in its place, damaged, waiting' */
export function propWords({ where, isDamaged, who, since, isWaiting }: PropState & { isWaiting: boolean }): string {
  const first = `${STATE_WORDS[where]}${who === '' ? '' : `: ${who}`}`;
  const isPlain = where === 'place' && !isDamaged;
  return [
    first,
    ...(isDamaged ? ['damaged'] : []),
    ...(since === '' || isPlain ? [] : [`since ${since}`]),
    ...(isWaiting ? ['waiting'] : []),
  ].join(', ');
}

/** What can be said next of a prop. @example nextSaid({ where: 'out', isDamaged: false }) // ['in', 'missing', 'damaged'] */
export function nextSaid({ where, isDamaged }: Pick<ShownProp, 'where' | 'isDamaged'>): PropSaid['what'][] {
  return [
    ...(where === 'place' ? [] : ['in' as const]),
    ...(where === 'out' ? [] : ['out' as const]),
    ...(where === 'missing' ? [] : ['missing' as const]),
    isDamaged ? 'mended' : 'damaged',
  ];
}

export const SAID_WORDS: Readonly<Record<PropSaid['what'], string>> = {
  out: 'Out',
  in: 'In its place',
  missing: 'Missing',
  damaged: 'Damaged',
  mended: 'Mended',
};

/** Boxes by location, in their order. */
export function byLocation(boxes: readonly MarkedBox[]): { location: string; boxes: MarkedBox[] }[] {
  const groups: { location: string; boxes: MarkedBox[] }[] = [];
  for (const box of boxes) {
    const group = groups.find(({ location }) => location === box.location);
    if (group === undefined) groups.push({ location: box.location, boxes: [box] });
    else group.boxes.push(box);
  }
  return groups;
}

/** Whether what is not checked by now stands out: the half has been called, and the box is for before the show. */
export function isOverdue(
  { halfMinute, nowMinute }: Pick<ShownProps, 'halfMinute' | 'nowMinute'>,
  box: ShownBox,
): boolean {
  return halfMinute !== null && nowMinute >= halfMinute && box.when === PRESHOW && !box.isChecked;
}

export const PRESHOW = 'Preshow';
