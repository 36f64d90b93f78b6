/** The checks, the shop list, the return list, the spikes: what is on them, and that nothing is lost from them. */
import fc from 'fast-check';
import { returnList } from '../../../../src/features/deckPapers/props/returnList.ts';
import { shopList } from '../../../../src/features/deckPapers/props/shopList.ts';
import {
  intermissionChecks,
  postshowChecks,
  preshowChecks,
} from '../../../../src/features/deckPapers/props/showChecks.ts';
import { glowList, spikeList } from '../../../../src/features/deckPapers/props/spikeLists.ts';
import {
  costume,
  deckOf,
  FULL,
  location,
  move,
  preset,
  printed,
  prop,
  rowsOf,
  runMove,
  showsOn,
  spike,
  wordsOf,
} from './propsDeck.ts';

const staff = prop('Staff', { id: 'PR1' });
const lantern = prop('Lantern', { id: 'PR2', status: 'Damaged', notes: 'Switch sticks.' });
const peas = prop('Peas', { id: 'PR3', type: 'Consumable', perShow: 2, left: 5, showsLeft: 2 });
const blanket = prop('Blanket', { id: 'PR4', status: 'Cut' });
const shows = showsOn('2027-03-04', '2027-03-05', '2027-03-06', '2027-03-07');

test('before the show: what is set where, what is made ready on stage, what is broken, what is used up', () => {
  const deck = deckOf({
    props: [staff, lantern, peas, blanket, prop('Unused', { status: 'Missing' })],
    presets: [
      preset('SL', staff),
      preset('SL', lantern),
      preset('SR', peas),
      preset('SR', staff, { when: 'Intermission' }),
    ],
    moves: [move(blanket, '1.1', 'SL: Titania SL > SL')],
    runSheet: [runMove('1.1', 'Preset', 'Throne', { whoTexts: ['Kofi', 'Sorcha'] }), runMove('1.2', 'SC 1', 'Bench')],
  });
  expect(wordsOf(preshowChecks(deck, FULL))).toEqual({
    'Preshow checks': [
      ['SL', '2 things', ''],
      ['SR', '1 thing', ''],
      ['Set Throne', 'SR wing to C. Kofi; Sorcha', ''],
      ['Lantern', 'Damaged. Switch sticks.', ''],
      ['Peas', 'put out 2; 5 left', ''],
    ],
  });
});

test('a preset whose time cannot be read is checked before the show, and that is said', () => {
  const text = printed(preshowChecks(deckOf({ presets: [preset('SL', staff, { when: 'some day' })] }), FULL));
  expect(text).toContain('SL | 1 thing, When cannot be read for some |');
});

test('at the intermission: what is set again, by location, and what the deck does then', () => {
  const deck = deckOf({
    presets: [
      preset('SR', staff, { when: 'Intermission', spot: 'Left', how: 'Upright' }),
      preset('SL', lantern),
      preset('SL', peas, { when: 'Intermission' }),
    ],
    runSheet: [runMove('3.1', 'Intermission', 'Garlands', { action: 'Move' })],
  });
  expect(wordsOf(intermissionChecks(deck, FULL))).toEqual({
    'Intermission checks': [
      ['SL', 'Peas', '', ''],
      ['SR, Left', 'Staff', 'Upright', ''],
      ['SR wing to C', 'Move Garlands', '', ''],
    ],
  });
});

test('after the show: where each prop is, by its last move or the last of the deck, and where it goes', () => {
  const throne = prop('Throne', { id: 'PR5' });
  const deck = deckOf({
    props: [staff, lantern, peas, blanket, throne],
    presets: [preset('SR table', staff, { spot: 'Foot block' }), preset('SL table', peas), preset('SR wing', throne)],
    moves: [
      move(staff, '5.1', 'SR table: Oberon SR > SL'),
      move(staff, '2.1', 'SR table: Oberon SR > SR'),
      move(peas, '3.1', 'SL table: Bottom SL > '),
      move(lantern, '5.1', 'SL table: Moonshine SL > SL'),
      move(blanket, '1.1', 'SL table: Titania SL > SL'),
    ],
    runSheet: [
      runMove('1.1', 'SC 1', throne, { to: location('SL wing') }),
      runMove('2.1', 'SC 2', throne, { to: { text: 'Puck', wing: null, where: 'unknown' } }),
      runMove('1.1', 'SC 1', lantern, { to: location('Bench') }),
      runMove('5.1', 'SC 9', lantern, { to: location('Bench') }),
    ],
  });
  expect(printed(postshowChecks(deck, FULL))).toBe(
    [
      'Postshow checks',
      'Put back',
      'Off SL | Lantern | Preset nowhere: ask where it goes | ',
      'Off SL | Staff | SR table, Foot block | ',
      'On stage | Peas | SL table | ',
      'SL wing | Throne | SR wing | ',
      'Count what is left, and type it in Props',
      'Peas | 5 left | ',
    ].join('\n'),
  );
});

test('a paper with nothing on it has no page', () => {
  const papers = [preshowChecks, intermissionChecks, postshowChecks, shopList, returnList, spikeList, glowList];
  for (const make of papers) expect(make(deckOf({}), FULL).pages).toEqual([]);
});

test('the shop list goes by source, the worst first, says what runs out, and has costumes', () => {
  const deck = deckOf({
    props: [
      prop('Cups', { source: 'Bought', status: 'In production' }),
      prop('Rose', { source: 'Bought', status: 'Needed', description: 'Silk' }),
      prop('Horn', { source: 'Rented', status: 'Missing', notes: 'Seen in Studio B.' }),
      prop('Thing', { source: '', status: 'Needed' }),
      prop('Sword', { status: 'Acquired' }),
      prop('Old rose', { status: 'Cut' }),
      peas,
      prop('Syrup', { type: 'Consumable' }),
    ],
    moves: [move(peas, '4.1 p 48', 'SL: Bottom SL > SL')],
    costumes: [
      costume('Puck', 'Leaf jacket', 'needed'),
      costume('Snug', 'Mane', 'Acquired', 'Repair'),
      costume('Moth', 'Tunic', 'Acquired'),
    ],
    shows,
  });
  expect(printed(shopList(deck, FULL))).toBe(
    [
      'Shop list',
      'Props to buy',
      ' | Rose | Needed | Silk |  | ',
      ' | Cups | In production |  |  | ',
      'Props to rent',
      ' | Horn | Missing |  |  | Seen in Studio B.',
      'Props without a source',
      ' | Thing | Needed |  |  | ',
      'Runs out',
      // Three shows are left of four on that day.
      ' | Peas | Get 1, by Sat 6 Mar |  | 4.1 p 48 | 2 a show, 3 shows to come; 5 left, enough for 2 shows',
      ' | Syrup | Count |  |  | Type under Per show in Props how many a show takes',
      'Costumes',
      ' | Puck: Leaf jacket | needed |  | 1.1 | ',
      ' | Snug: Mane | Acquired, repair |  | 1.1 | ',
    ].join('\n'),
  );
});

test('the return list goes by owner, without one first, what is out before what is back, overdue in words', () => {
  const deck = deckOf({
    props: [
      prop('Dog', { id: 'PR7', source: 'Borrowed' }),
      prop('Horn', { id: 'PR14', source: 'Rented', returnTo: 'Bay House', dueBack: '2027-03-16' }),
      prop('Chair', { id: 'PR15', source: 'Rented', returnTo: 'bay house', dueBack: '2027-03-01', status: 'Damaged' }),
      prop('Cup', { id: 'PR16', source: 'Borrowed', returnTo: 'Bay House', returned: '2027-03-02' }),
      prop('Vase', { source: 'Stock', returnTo: 'A school' }),
      prop('Rug', { source: 'Stock' }),
    ],
  });
  expect(printed(returnList(deck, FULL))).toBe(
    [
      'Return list',
      'No owner is named',
      'Ask, and type the owner under Return to in Props.',
      'PR7 Dog | Borrowed | No day is typed |  | ',
      'A school',
      'Vase | Stock | No day is typed |  | ',
      'Bay House',
      'PR15 Chair, damaged | Rented | Mon 1 Mar, overdue |  | ',
      'PR14 Horn | Rented | Tue 16 Mar |  | ',
      'PR16 Cup | Borrowed | No day is typed | Tue 2 Mar | ',
    ].join('\n'),
  );
});

test('the spike list goes by scene, with letter and word of every color; the glow list has what glows', () => {
  const spikes = [
    spike('Wall', '5.1', 'White', { fromCenterLine: '1 ft SR', fromPlasterLine: '5 ft' }),
    spike('Throne', '1.1', 'Blue', { notes: 'Front castors' }),
    spike('Steps', '', 'Silver', { glow: true }),
    spike('Tree', '9.9', ''),
  ];
  expect(printed(spikeList({ spikes }, FULL))).toBe(
    [
      'Spikes',
      'All | Steps | S Silver |  |  | Glow',
      '1.1 | Throne | B Blue |  |  | Front castors',
      '5.1 | Wall | W White | 1 ft SR | 5 ft | ',
      '9.9 | Tree | no color |  |  | ',
    ].join('\n'),
  );
  expect(wordsOf(glowList({ spikes }, FULL))).toEqual({ 'Glow tape': [['', 'Steps', 'All', '', '', '']] });
});

test('every colored cell says its color in words too', () => {
  const colors = ['White', 'yellow', 'ORANGE', 'Red', 'Pink', 'Purple', 'Blue', 'Green', 'Black', 'Gray', 'Grey'];
  const { pages } = spikeList({ spikes: colors.map((color) => spike(color, '', color)) }, FULL);
  const cells = pages.flatMap(({ blocks }) => rowsOf(blocks)).map(({ cells: all }) => all[2]);
  expect(cells).toHaveLength(colors.length);
  for (const cell of cells) {
    expect(cell).toMatchObject({
      fill: expect.stringMatching(/^#[0-9a-f]{6}$/),
      text: expect.stringMatching(/^[A-Z] \w/),
    });
  }
});

const words = fc.constantFrom('', 'Cup', 'cup', '__proto__', 'constructor', 'a/b', '\u200b', 'Fan 2');
const someProps = fc
  .array(
    fc.record({
      name: words,
      returnTo: words,
      status: fc.constantFrom('Needed', 'Missing', 'Damaged', 'Cut', 'Acquired', '' as const),
      source: fc.constantFrom('Borrowed', 'Rented', 'Stock', '' as const),
      dueBack: fc.constantFrom('', '2027-03-01', '2027-04-01'),
      returned: fc.constantFrom('', '2027-03-02'),
    }),
    { maxLength: 40 },
  )
  .map((some) => some.map((one, at) => prop(one.name, { ...one, place: { tab: 'Props', row: at + 2 } })));

test('every prop that is somebody’s is on the return list once, every one to be got on the shop list once, with a key of its own', () => {
  fc.assert(
    fc.property(someProps, (props) => {
      const rowsIn = (rows: ReturnType<typeof rowsOf>) => rows.flatMap(({ from }) => from.map(({ row }) => row)).sort();
      const ofRows = (some: typeof props) => some.map(({ place }) => place.row).sort();
      const deck = deckOf({ props });
      const back = returnList(deck, FULL).pages.flatMap(({ blocks }) => rowsOf(blocks));
      expect(rowsIn(back)).toEqual(
        ofRows(props.filter(({ source, returnTo }) => source === 'Borrowed' || source === 'Rented' || returnTo !== '')),
      );
      for (const { pages } of [returnList(deck, FULL), shopList(deck, FULL)]) {
        const keys = pages.flatMap(({ blocks }) => rowsOf(blocks).map(({ key }) => key));
        expect(new Set(keys).size).toBe(keys.length);
      }
      const shop = shopList(deck, FULL).pages.flatMap(({ blocks }) => rowsOf(blocks));
      expect(rowsIn(shop)).toEqual(
        ofRows(props.filter(({ status }) => ['Needed', 'Missing', 'Damaged'].includes(status))),
      );
    }),
  );
});
