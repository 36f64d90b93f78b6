/** Props and preset boxes as the script keeps them, in memory: the last mark by time counts, a mark sent twice is one. */
import type { MarkAnswer } from '../../src/features/attendance/door/doorTypes.ts';
import type {
  BoxTick,
  PropMark,
  PropSaid,
  ShownBox,
  ShownProp,
  ShownProps,
} from '../../src/features/propCheck/propCheckTypes.ts';

const prop = (id: string, name: string, more: Partial<ShownProp> = {}): ShownProp => ({
  ...{ id, name, where: 'place', isDamaged: false, since: '', who: '', place: '' },
  ...more,
});
const box = (item: string, location: string, more: Partial<ShownBox> = {}): ShownBox => ({
  ...{ box: `box ${item}`, when: 'Preshow', location, place: '', item, how: '', isChecked: false, checked: '' },
  ...more,
});

export class MemoryProps {
  /** The message for a mark that is not taken; `''` takes it. */
  refuse: (mark: PropMark) => string = () => '';
  halfMinute: number | null = null;
  readonly received: PropMark[] = [];
  readonly nameOf: (id: string) => string;
  props: ShownProp[] = [
    prop('PR001', 'Ass’s head', { place: 'Prop table SL, left corner' }),
    prop('PR002', 'Lantern', { where: 'out', who: 'Zara M', since: '4:02 pm' }),
    prop('PR003', 'Love juice flower'),
    prop('PR004', 'Wall of plywood', { isDamaged: true, since: 'Thu 4 Mar, 6:10 pm' }),
  ];
  boxes: ShownBox[] = [
    box('Ass’s head', 'Prop table SL', { place: 'left corner', how: 'ears up' }),
    box('Lantern', 'Prop table SL', { place: 'hook' }),
    box('Love juice flower', 'USC tree', { isChecked: true, checked: '3:58 pm, Door 4' }),
    box('Wall of plywood', 'Prop table SR', { when: 'Intermission' }),
  ];
  private readonly saids = new Map<string, PropSaid>();
  private readonly ticks = new Map<string, BoxTick>();

  constructor(nameOf: (id: string) => string) {
    this.nameOf = nameOf;
  }

  take(mark: PropMark): MarkAnswer {
    this.received.push(mark);
    const message = this.refuse(mark);
    if (message !== '') return { id: mark.id, result: 'refused', message };
    if ('box' in mark) this.ticks.set(mark.id, mark);
    else if ('ofMs' in mark) {
      for (const [id, said] of this.saids) {
        if (said.prop === mark.prop && said.what === mark.what && said.atMs === mark.ofMs) this.saids.delete(id);
      }
    } else this.saids.set(mark.id, mark);
    return { id: mark.id, result: 'done', message: '' };
  }

  shown(nowMs: number, nowMinute: number): ShownProps {
    const last = <Mark extends { atMs: number }>(marks: Mark[]): Mark | undefined =>
      [...marks].sort((a, b) => a.atMs - b.atMs).pop();
    return structuredClone({
      ...{ event: 'Rehearsal, 4:00 pm to 6:00 pm', nowMs, nowMinute, halfMinute: this.halfMinute },
      props: this.props.map((one) => {
        const own = [...this.saids.values()].filter(({ prop: id }) => id === one.id);
        const where = last(own.filter(({ what }) => what === 'out' || what === 'in' || what === 'missing'));
        const health = last(own.filter(({ what }) => what === 'damaged' || what === 'mended'));
        const places = { out: 'out', in: 'place', missing: 'missing', damaged: one.where, mended: one.where } as const;
        return {
          ...one,
          ...(where === undefined ? {} : { where: places[where.what], since: '4:10 pm' }),
          ...(where === undefined ? {} : { who: where.what === 'out' ? this.nameOf(where.who ?? '') : '' }),
          ...(health === undefined ? {} : { isDamaged: health.what === 'damaged' }),
        };
      }),
      boxes: this.boxes.map((one) => {
        const tick = last([...this.ticks.values()].filter((mark) => mark.box === one.box));
        if (tick === undefined) return one;
        return { ...one, isChecked: tick.isChecked, checked: tick.isChecked ? '4:10 pm, Door 1' : '' };
      }),
    });
  }
}
