/** What becomes of a prop by the lines of its log: the last by time, whatever order they came in. */
import fc from 'fast-check';
import type { PropWhat } from '../../../src/features/propCheck/propCheckTypes.ts';
import { type LogLine, propNow, whatIn, whatText } from '../../../src/features/propCheck/propLog.ts';
import { conditionOf, statusAfter, statusNote } from '../../../src/features/propCheck/statusAfter.ts';

const at = (second: number): string => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `2027-03-05 18:${two(Math.floor(second / 60))}:${two(second % 60)}`;
};
const line = (what: PropWhat, second: number, more: Partial<LogLine> = {}): LogLine => ({
  ...{ stamp: at(second), what, takesBack: false, who: '', by: 'Door 1', note: '' },
  ...more,
});
const back = (what: PropWhat, second: number, of: number): LogLine =>
  line(what, second, { takesBack: true, note: `of ${at(of)}` });

const whats: readonly PropWhat[] = ['out', 'in', 'missing', 'damaged', 'mended'];
const anyLine = fc.oneof(
  fc
    .record({
      what: fc.constantFrom(...whats),
      second: fc.nat(20),
      who: fc.constantFrom('', 'Maya', '__proto__', 'Ｍaya'),
    })
    .map(({ what, second, who }) => line(what, second, { who })),
  fc
    .record({ what: fc.constantFrom(...whats), second: fc.nat(20), of: fc.nat(20) })
    .map(({ what, second, of }) => back(what, second, of)),
);
const anyLog = fc.array(anyLine, { maxLength: 14 });

it.each(whats)('writes and reads %s, and that it was taken back', (what) => {
  for (const takesBack of [false, true]) expect(whatIn(whatText(what, takesBack))).toEqual({ what, takesBack });
  expect(whatIn(whatText(what, false).toUpperCase())).toEqual({ what, takesBack: false });
});

it.each(['', 'taken back', 'constructor', 'Lost', 'Outside'])('reads nothing from %j', (text) => {
  expect(whatIn(text)).toBeNull();
});

it('says where a prop is by the last line, and whether it is damaged by the last that says so', () => {
  const lines = [line('out', 10, { who: 'Maya' }), line('damaged', 5), line('in', 3)];
  expect(conditionOf('Damaged', lines)).toMatchObject({ where: 'out', isDamaged: true, line: { who: 'Maya' } });
  expect(conditionOf('Acquired', [])).toEqual({ where: 'place', isDamaged: false, line: null });
});

it('goes by Status for what is missing or damaged, since people change it by hand', () => {
  expect(conditionOf('Acquired', [line('missing', 1)]).where).toBe('place');
  expect(conditionOf('Missing', []).where).toBe('missing');
});

it('counts a line that was taken back for nothing, also where its note was changed', () => {
  expect(propNow([line('in', 1), line('out', 2), back('out', 3, 2)]).whereLine?.what).toBe('in');
  const changed = line('out', 3, { takesBack: true, note: 'by mistake' });
  expect(propNow([line('in', 1), line('out', 2), changed]).whereLine?.what).toBe('in');
});

it('is the same in whatever order the lines came, and however often', () => {
  fc.assert(
    fc.property(
      anyLog.chain((log) =>
        fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 })),
      ),
      ([log, shuffled]) => {
        expect(propNow(shuffled)).toEqual(propNow(log));
      },
    ),
  );
});

describe('Status', () => {
  it('becomes Missing and Damaged, and is put back when the prop is found or mended', () => {
    const missing = [line('missing', 1, { note: statusNote('In production') })];
    expect(statusAfter('In production', [], missing)).toBe('Missing');
    expect(statusAfter('Missing', missing, [...missing, line('in', 2)])).toBe('In production');
    expect(statusAfter('Damaged', [line('damaged', 1)], [line('damaged', 1), line('mended', 2)])).toBe('Acquired');
    expect(statusAfter('Missing', missing, [...missing, back('missing', 2, 1)])).toBe('In production');
  });

  it('is Damaged again when what is missing and damaged is found', () => {
    const before = [
      line('damaged', 1, { note: statusNote('Acquired') }),
      line('missing', 2, { note: statusNote('Damaged') }),
    ];
    expect(statusAfter('Missing', before, [...before, line('in', 3)])).toBe('Damaged');
    const found = [...before, line('in', 3, { note: statusNote('Missing') })];
    expect(statusAfter('Damaged', found, [...found, line('mended', 4)])).toBe('Acquired');
  });

  it('stays where a mark comes too late, where the prop was cut, and where it only goes out and in', () => {
    const later = [line('in', 9)];
    expect(statusAfter('Acquired', later, [...later, line('missing', 3)])).toBe('Acquired');
    expect(statusAfter('Cut', [], [line('missing', 3)])).toBe('Cut');
    expect(statusAfter('Needed', [], [line('out', 3)])).toBe('Needed');
    expect(statusAfter('Needed', [line('out', 3)], [line('out', 3), line('in', 4)])).toBe('Needed');
  });

  it('that was typed by hand gives way to what is said after it', () => {
    expect(statusAfter('Missing', [], [line('in', 1)])).toBe('Acquired');
    expect(statusAfter('Damaged', [], [line('mended', 1)])).toBe('Acquired');
  });

  it('says the same at the end in whatever order devices arrive, as long as nobody types', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'Needed', 'Acquired', 'Cut'),
        fc.uniqueArray(
          fc
            .record({ what: fc.constantFrom(...whats), second: fc.nat(30) })
            .map(({ what, second }) => line(what, second)),
          { maxLength: 8, selector: ({ stamp }) => stamp },
        ),
        fc.infiniteStream(fc.nat()),
        (status, lines, order) => {
          const ends = [lines, [...lines].sort(() => ((order.next().value ?? 0) % 2) - 0.5)].map((arrived) =>
            arrived.reduce<{ now: string; log: LogLine[] }>(
              ({ now, log }, next) => {
                const after = statusAfter(now, log, [...log, next]);
                const note = after === now ? '' : statusNote(now);
                return { now: after, log: [...log, { ...next, note }] };
              },
              { now: status as string, log: [] as LogLine[] },
            ),
          );
          const isOff = (text: string) => text === 'Missing' || text === 'Damaged';
          const [one, other] = ends.map(({ now }) => now);
          expect(isOff(one ?? '') ? one : '').toBe(isOff(other ?? '') ? other : '');
        },
      ),
    );
  });
});
