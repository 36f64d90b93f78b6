/** Blocking notes: the usual signs, and numbers that stay. */
import fc from 'fast-check';
import { blockingFrom } from '../../../src/features/blocking/blockingNotes.ts';
import { inSigns } from '../../../src/features/blocking/signs.ts';
import { blockingTab } from '../../../src/workbook/tabs/script.ts';
import { placesOf, production, typedTable } from '../../builders/production.ts';

const { breakdown } = production({
  Scenes: ['Scene', '1.1'],
  Breakdown: ['Character | 1.1', 'Mina | x', 'Lady Ash | x'],
});
const HEADERS = 'Blocking ID | Page | Character | Move | No';
const blocking = (...rows: string[]) => blockingFrom(typedTable(blockingTab, [HEADERS, ...rows]), breakdown);
const numbers = (...rows: string[]) =>
  blocking(...rows).pages.map(({ page, notes }) => [page, ...notes.map(({ no, move }) => `${no} ${move}`)]);

describe('Signs', () => {
  it.each([
    ['crosses to down stage left, sits', 'X → DSL, sits'],
    ['Enters Upstage Right.', 'ENT USR.'],
    ['cross Center Stage', 'X C'],
    ['-> bench', '→ bench'],
    ['EXITS stage left; re-enters SR', 'EXT SL; ENT SR'],
    ['X DSL', 'X DSL'],
    ['looks up, then right', 'looks up, then right'],
    ['exit...', 'EXT...'],
    ['__proto__ constructor', '__proto__ constructor'],
    ['', ''],
  ])('of “%s” are “%s”', (typed, signed) => {
    expect(inSigns(typed)).toBe(signed);
  });

  it('stay as they are when they are read again, and leave every other word in its place', () => {
    const words = fc.constantFrom('crosses', 'to', 'stage', 'left', 'up', 'the bench', 'exits,', 'Mina', '->', 'x');
    fc.assert(
      fc.property(fc.array(words), (typed) => {
        const once = inSigns(typed.join(' '));
        expect(inSigns(once)).toBe(once);
        expect(once.split('Mina')).toHaveLength(typed.filter((word) => word === 'Mina').length + 1);
      }),
    );
  });
});

describe('Numbers', () => {
  it('go on from the highest of the page, in the order in which the moves were typed', () => {
    const rows = ['BL009 | 12 | Mina | c |', 'BL002 | p. 12 | Mina | b |', 'BL001 | 12 | Mina | a | 4'];
    expect(numbers(...rows, 'BL003 | 9 | Mina | d |')).toEqual([
      ['9', '1 d'],
      ['12', '4 a', '5 b', '6 c'],
    ]);
  });

  it('may be put in between', () => {
    expect(numbers('BL001 | 12 | Mina | a | 2', 'BL002 | 12 | Mina | b | 3', 'BL003 | 12 | Mina | c | 2A')).toEqual([
      ['12', '2 a', '2A c', '3 b'],
    ]);
  });

  it('are named where two moves have one', () => {
    const { problems } = blocking('BL001 | 12 | Mina | a | 2', 'BL002 | 12 | Mina | b | 2 ');
    expect(placesOf(problems)).toEqual(['Blocking 3 No']);
    expect(problems[0]?.message).toContain('2A');
  });

  it('are the same however the tab is sorted, and are written down once for each row without one', () => {
    const row = fc.record({
      page: fc.constantFrom('1', '12', '12A', 'iv', 'somewhere'),
      no: fc.constantFrom('', '', '1', '7'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.integer(), (rows, seed) => {
        const typed = rows.map(
          ({ page, no }, at) => `BL${String(at + 1).padStart(3, '0')} | ${page} | Mina | m${at} | ${no}`,
        );
        const sorted = [...typed].sort((one, other) => hashed(one, seed) - hashed(other, seed));
        const asShown = (lines: string[]) =>
          blocking(...lines)
            .pages.map(({ page, notes }) => [page, ...notes.map(({ no, move }) => `${no} ${move}`).sort()].join())
            .sort();
        expect(asShown(sorted)).toEqual(asShown(typed));
        const { pages, numbering } = blocking(...typed);
        expect(pages.flatMap(({ notes }) => notes)).toHaveLength(rows.length);
        expect(numbering).toHaveLength(rows.filter(({ no }) => no === '').length);
      }),
    );
  });
});

function hashed(text: string, seed: number): number {
  return [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0) + seed) % 10_007, 7);
}

describe('What cannot be read', () => {
  it('is named, and is kept where it can be', () => {
    const { pages, problems } = blocking(
      'BL001 | the song | Mina | X |',
      'BL002 | 12 | Minna | X |',
      'BL003 | 12 | lady ash; ALL and Mina | X |',
      'BL004 | | Mina | X |',
    );
    expect(placesOf(problems)).toEqual(['Blocking 5 Page', 'Blocking 2 Page', 'Blocking 3 Character']);
    expect(problems[2]?.message).toContain('Did you mean Mina?');
    expect(pages.map(({ page, notes }) => [page, notes.length])).toEqual([
      ['12', 2],
      ['the song', 1],
    ]);
  });
});
