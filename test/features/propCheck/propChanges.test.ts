/** Marks of several devices, in whatever order, batches and repetitions they arrive: the workbook ends the same, and nothing is lost. */
import fc from 'fast-check';
import { boxKey } from '../../../src/features/propCheck/presetBoxes.ts';
import { propChanges } from '../../../src/features/propCheck/propChanges.ts';
import type { PropMark, PropWhat } from '../../../src/features/propCheck/propCheckTypes.ts';
import { propsRead } from '../../../src/features/propCheck/propsRead.ts';
import { conditionOf } from '../../../src/features/propCheck/statusAfter.ts';
import { typedProduction } from '../../builders/production.ts';

const START_MS = Date.UTC(2027, 2, 5, 18, 0, 0);

function newBook() {
  const { workbook, data } = typedProduction({
    People: ['Name | Group | Minor', 'Cleo Park | Cast | Yes', 'Cleo Park | Cast | Yes'],
    Schedule: [
      'Event ID | Date | Start | End | Type | Status',
      'E001 | 2027-03-05 | 18:00 | 21:30 | Rehearsal | Published',
    ],
    Props: ['Prop ID | Name | Status', 'PR001 | Lantern | In production', 'PR002 | __proto__ | '],
    Presets: [
      'Location | Place | Item',
      'Table | hook | Lantern',
      'Table | shelf | Lantern',
      'Table | shelf | Lantern',
    ],
  });
  const source = { workbook, data, now: { date: '2027-03-05', time: '18:30' } };
  const [event] = data.events;
  if (event === undefined) throw new Error('no event');
  const read = () => propsRead(source, event);
  const send = (device: string, marks: readonly unknown[]) => {
    const before = read();
    const { changes, answers } = propChanges(before, source, marks, {
      device,
      stampOf: (atMs) => new Date(atMs).toISOString().slice(0, 19).replace('T', ' '),
      boxNamed: (box) => before.boxes.find(({ key }) => key === box),
    });
    workbook.assume(changes);
    return answers;
  };
  return { read, send, log: () => workbook.table({ name: 'Prop log' } as never).rows.length };
}

interface Sent {
  device: string;
  mark: PropMark;
}

const BOXES = ['lantern, hook', 'lantern, shelf', 'lantern, shelf (2)'].map((item) => boxKey('', 'Table', item));
const WHATS: readonly PropWhat[] = ['out', 'in', 'missing', 'damaged', 'mended'];

const anyMark = (id: string): fc.Arbitrary<PropMark> => {
  const atMs = fc.nat(12).map((second) => START_MS + second * 1000);
  const prop = fc.constantFrom('PR001', 'PR002');
  const what = fc.constantFrom(...WHATS);
  return fc.oneof(
    fc.record({ id: fc.constant(id), atMs, prop, what, who: fc.constantFrom('', 'Cleo Park', 'P\u200Bete', '=1+1') }),
    fc.record({ id: fc.constant(id), atMs, prop, what, ofMs: atMs }),
    fc.record({ id: fc.constant(id), atMs, box: fc.constantFrom(...BOXES), isChecked: fc.boolean() }),
  );
};
const anyEvening: fc.Arbitrary<Sent[]> = fc
  .nat(12)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyMark(`m${at}`))))
  .chain((marks) =>
    fc.tuple(
      ...marks.map((mark) => fc.record({ device: fc.constantFrom('Door 1', 'Door 2'), mark: fc.constant(mark) })),
    ),
  );

/** What people see at the end; `since` of two in one second aside. */
function endOf({ read }: ReturnType<typeof newBook>) {
  const { props, boxes, checks } = read();
  return {
    props: [...props.values()].map(({ record, lines }) => {
      const { where, isDamaged } = conditionOf(record.Status, lines);
      return { id: record['Prop ID'], where, isDamaged };
    }),
    boxes: boxes.map(({ key }) => [key, checks.get(key)]),
  };
}

it('tells two rows of one item apart, by place and else by number', () => {
  expect(
    newBook()
      .read()
      .boxes.map(({ item }) => item),
  ).toEqual(['Lantern, hook', 'Lantern, shelf', 'Lantern, shelf (2)']);
});

it('takes a name that two people have as it was typed', () => {
  const book = newBook();
  book.send('Door 1', [{ id: 'a', atMs: START_MS, prop: 'PR001', what: 'out', who: 'Cleo Park' }]);
  expect(book.read().props.get('pr001')?.lines).toMatchObject([{ who: 'Cleo Park' }]);
});

it('answers every mark, ends the same however marks arrive, and writes nothing more when all come again', () => {
  fc.assert(
    fc.property(anyEvening, fc.infiniteStream(fc.nat(1_000)), (evening, order) => {
      const next = () => order.next().value ?? 0;
      const straight = newBook();
      for (const { device, mark } of [...evening].sort((a, b) => a.mark.atMs - b.mark.atMs))
        straight.send(device, [mark]);
      const mixed = newBook();
      const arriving = [...evening, ...evening].map((sent) => ({ sent, at: next() })).sort((a, b) => a.at - b.at);
      while (arriving.length > 0) {
        const [first] = arriving;
        const batch = arriving.splice(0, 1 + (next() % 3)).filter(({ sent }) => sent.device === first?.sent.device);
        const answers = mixed.send(
          first?.sent.device ?? '',
          batch.map(({ sent }) => sent.mark),
        );
        expect(answers.map(({ id }) => id).sort()).toEqual(batch.map(({ sent }) => sent.mark.id).sort());
      }
      for (const { device, mark } of evening) mixed.send(device, [mark]);
      expect(endOf(mixed)).toEqual(endOf(straight));
      const before = mixed.log();
      for (const { device, mark } of evening) mixed.send(device, [mark]);
      expect(mixed.log()).toBe(before);
    }),
    { numRuns: 60 },
  );
});
