/** What the papers of a show say, by example. */
import fc from 'fast-check';
import { compareCueNumbers } from '../../../../src/deck/cueNumber.ts';
import type { DeckPaper } from '../../../../src/deck/deckPaper.ts';
import { namesOnDeck } from '../../../../src/deck/namesOnDeck.ts';
import { DECK_PAPERS } from '../../../../src/features/deckPapers/deckPapers.ts';
import { cellText } from '../../../../src/features/deckPapers/pageLines.ts';
import { cueText } from '../../../../src/features/deckPapers/show/cueWords.ts';
import { onStage } from '../../../../src/features/deckPapers/show/onStage.ts';
import type { DeckPaperName } from '../../../../src/papers/deckPaperKinds.ts';
import { deckOf, type Rows } from '../../../builders/deck.ts';
import { anyShow } from '../../../support/anyShow.ts';

const GROUND: Rows = {
  Scenes: [
    { Scene: '1.1', Act: '1', 'Pages from': '1', 'Pages to': '4' },
    { Scene: '1.2', Act: '1', 'Pages from': '5', 'Pages to': '8' },
    { Scene: '2.1', Act: '2', 'Pages from': '9', 'Pages to': '12' },
  ],
  Breakdown: [
    { Character: 'Puck', '1.1': 'x', '1.2': 'x', '2.1': 'x' },
    { Character: 'Egeus', '1.1': 'x', '2.1': 'x' },
  ],
  People: [
    { Name: 'Kofi Mensah', 'Person ID': 'P1', Group: 'Crew', Minor: 'No' },
    { Name: 'Imani Brooks', 'Person ID': 'P2', Group: 'Crew', Minor: 'Yes' },
    { Name: 'Gone Person', 'Person ID': 'P3', Group: 'Crew', Minor: 'No', Active: 'No' },
    { Name: 'Mateo Fuentes', 'Person ID': 'P4', Group: 'Cast', Characters: 'Egeus', Minor: 'Yes' },
    { Name: 'Dee Puckett', 'Person ID': 'P5', Group: 'Cast', Characters: 'Puck', Minor: 'Yes' },
  ],
  Props: [
    { Name: 'Cane', 'Prop ID': 'PR001', Status: 'Acquired' },
    { Name: 'Flask', 'Prop ID': 'PR002', Status: 'Cut' },
  ],
};

function paperOf(name: DeckPaperName, rows: Rows): DeckPaper {
  const { deck } = deckOf({ ...GROUND, ...rows });
  return DECK_PAPERS[name].make(deck, namesOnDeck(deck));
}

/** Each page as its title and its rows; cells between `|`, empty ones left out. */
function said(paper: DeckPaper): Record<string, string[]> {
  return Object.fromEntries(
    paper.pages.map(({ title, blocks }) => [
      title,
      blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.map(({ cells }) => cells.map(cellText).filter(Boolean).join(' | '))
          : block.kind === 'heading'
            ? [`# ${block.text}`]
            : [],
      ),
    ]),
  );
}

const cues = (...rows: string[]) =>
  rows.map((row) => {
    const [Cue = '', Scene = '', Page = '', line = '', by = '', standby = ''] = row.split('|').map((one) => one.trim());
    return { Cue, Scene, Page, 'Line or moment': line, 'Called by': by, Standby: standby };
  });

describe('run sheet', () => {
  const move = (Seq: string, Page: string, Item: string, more: Record<string, string> = {}) => ({
    ...{ Seq, Scene: '1.1', Page, Item, Action: 'Set', Side: 'SL', Who: 'Kofi Mensah' },
    ...more,
  });

  test('rows come by scene, page and Seq; a row without a page stands where its Seq puts it', () => {
    const rows = [
      move('4', '3', 'Bench'),
      move('1', '1', 'Throne'),
      move('3', '', 'Stool'),
      move('2', '2', 'Lamp'),
      move('1', '5', 'Tree', { Scene: '1.2' }),
    ];
    const [page] = paperOf('runSheets', { 'Run sheet': rows }).pages;
    const table = page?.blocks.find((block) => block.kind === 'table');
    const items = table?.kind === 'table' ? table.rows.map(({ cells }) => cellText(cells[4])) : [];
    expect(items).toEqual(['Throne', 'Lamp', 'Stool', 'Bench', 'Tree']);
  });

  test('a page for each side; positions of one wing share it, and rows without a side are last', () => {
    const rows = [
      move('1', '1', 'A', { Side: '' }),
      move('2', '1', 'B', { Side: 'USR' }),
      move('3', '1', 'C', { Side: 'DSL' }),
    ];
    expect(Object.keys(said(paperOf('runSheets', { 'Run sheet': rows })))).toEqual([
      'Run sheet SL',
      'Run sheet SR',
      'Run sheet: no side given',
    ]);
  });

  test('a row names who does it, what is cut, how many it takes, and that nobody does', () => {
    const rows = [
      move('1', '1', 'PR002', { Who: 'Kofi Mensah; the twins', 'Crew needed': '2' }),
      move('2', '1', 'Cane', { Who: '' }),
    ];
    expect(said(paperOf('runSheets', { 'Run sheet': rows }))['Run sheet SL']).toEqual([
      '1.1 | 1 | Set | Flask (CUT) | Kofi M, the twins (who?) (takes 2)',
      '1.1 | 1 | Set | Cane | NOBODY',
    ]);
  });
});

describe('shift plot', () => {
  const shifts = paperOf('shiftPlots', {
    'Run sheet': [
      { Scene: '1.1', Page: '2', Action: 'Set', Item: 'Throne', Side: 'SL', Who: 'Kofi Mensah; Imani Brooks' },
      { Scene: '1.1', Page: '3', Action: 'Strike', Item: 'Throne', Side: 'SL', Who: 'Gone Person' },
      { Scene: '1.2', Page: '5', Action: 'Strike', Item: 'Lamp', Side: 'SL', Who: '' },
    ],
    'Prop moves': [
      { Prop: 'Cane', Scene: '1.1', Page: '1', Character: 'Egeus', 'Enters by': 'Imani Brooks', 'Enters side': 'SL' },
      { Prop: 'Cane', Scene: '1.2', Page: '6', Character: 'Egeus', 'Exits by': 'Egeus', 'Exits side': 'SL' },
    ],
    'Quick changes': [
      {
        Person: 'P4',
        Character: 'Egeus',
        'From scene': '1.1',
        'To scene': '1.2',
        'Page out': '4',
        'Page in': '5',
        Dresser: 'Kofi Mensah',
        'Time available': '40',
      },
      {
        Person: 'P5',
        Character: 'Puck',
        'From scene': '1.1',
        'To scene': '1.2',
        'Time available': '30',
        'Dressers needed': '1',
      },
      { Person: 'P5', Character: 'Puck', 'From scene': '1.2', 'To scene': '2.1', 'Time available': '900' },
    ],
    Presets: [
      { Location: 'SL prop table', Item: 'Cane', 'Checked by': 'Imani Brooks' },
      { Location: 'SL prop table', Item: 'Lamp', 'Checked by': 'Nobody Known' },
    ],
  });

  test('everybody has their own presets, moves, hand-offs and changes, in the order of the show', () => {
    expect(said(shifts)['Kofi M']).toEqual([
      '# During the show',
      '1.1 | 2 | Set | Throne | SL | Imani B',
      '1.1 | 4 | Exit; back at 1.2, p 5 | Dress | Egeus (Mateo F) | 40 s, TIGHT',
    ]);
    expect(said(shifts)['Imani B']).toEqual([
      '# Presets to check',
      'Preshow | SL prop table | Cane',
      '# During the show',
      '1.1 | 1 | Carry on | Cane | SL | For Egeus.',
      '1.1 | 2 | Set | Throne | SL | Kofi M',
    ]);
  });

  test('what nobody is named for, or somebody who cannot be read or has left, is on a page of its own', () => {
    expect(said(shifts)['Nobody named']).toEqual([
      '# Presets to check',
      'Preshow | SL prop table | Lamp | Nobody Known (who?)',
      '# During the show',
      '1.1 | Exit; back at 1.2 | Dress | Puck (Dee P) | (takes 1) | 30 s, TIGHT',
      '1.1 | 3 | Strike | Throne | SL | Gone P (has left)',
      '1.2 | 5 | Strike | Lamp | SL',
    ]);
  });

  test('a name that could be two people’s is nobody’s, also beside one of them', () => {
    const rows = [{ Scene: '1.1', Page: '2', Action: 'Set', Item: 'Throne', Side: 'SL', Who: 'Kofi; Kofi Mensah' }];
    const people = [...(GROUND.People ?? []), { Name: 'Kofi Addo', 'Person ID': 'P9', Group: 'Crew', Minor: 'No' }];
    const paper = said(paperOf('shiftPlots', { People: people, 'Run sheet': rows }));
    expect(Object.keys(paper)).toEqual(['Kofi M', 'Nobody named']);
    expect(paper['Nobody named']?.[1]).toContain('Kofi (who?)');
  });

  test('whoever has left has no page, and an actor who carries a prop as a character has none for it', () => {
    expect(shifts.pages.map(({ title }) => title)).toEqual(['Kofi M', 'Imani B', 'Nobody named']);
  });
});

describe('changes', () => {
  const change = {
    ...{ Person: 'P4', Character: 'Egeus', 'From scene': '1.1', 'To scene': '1.1', 'Page out': '1', 'Page in': '2' },
    ...{ 'Time available': '40', Location: 'SL wing', Dresser: 'Kofi Mensah', Chaperone: 'Imani Brooks' },
    ...{ 'Off in order': 'chain; black robe', 'On in order': 'grey robe; beard', 'Undone before': 'robe open' },
    ...{ Hair: 'beard on an elastic', Mic: 'stays', Shoes: 'same', 'Goes back to': 'chair, SR booth' },
  };

  test('a card says everything that a dresser does, in order', () => {
    const cards = said(paperOf('dresserCards', { 'Quick changes': [change] }));
    expect(cards['Kofi M']).toEqual([
      '# Egeus (Mateo F): 1.1, p 1 to 1.1, p 2',
      'Time | 40 s, TIGHT',
      'Where | SL wing',
      'Dressers | Kofi M',
      'Chaperone | Imani B',
      'Undone before | robe open',
      'Off, in order | 1 chain · 2 black robe',
      'On, in order | 1 grey robe · 2 beard',
      'Hair | beard on an elastic',
      'Mic | stays',
      'Shoes | same',
      'Goes back to | chair, SR booth',
    ]);
    expect(cards['Imani B']).toEqual(cards['Kofi M']);
  });

  test('the plot has the changes in the order of the show, whatever the order of the rows', () => {
    const later = { ...change, 'From scene': '2.1', 'To scene': '2.1', 'Page out': '9', 'Page in': '12', Dresser: '' };
    const plot = said(paperOf('quickChangePlot', { 'Quick changes': [later, change] }))['Quick-change plot'];
    expect(plot?.map((row) => row.split(' | ').slice(0, 3))).toEqual([
      ['1.1, p 1', '1.1, p 2', 'Egeus (Mateo F)'],
      ['2.1, p 9', '2.1, p 12', 'Egeus (Mateo F)'],
    ]);
    expect(plot?.[1]).toContain('no dresser; chaperone Imani B');
  });
});

describe('entrances', () => {
  const entrance = (Scene: string, Page: string, Character: string, Kind: string) => ({ Scene, Page, Character, Kind });

  test('the chart shows who comes on, stays and goes off', () => {
    const rows = [
      entrance('1.1', '1', 'Puck', 'Enters'),
      entrance('2.1', '10', 'Puck', 'Exits'),
      entrance('1.1', '2', 'Egeus', 'Enters'),
      entrance('1.1', '3', 'Egeus', 'Exits'),
    ];
    const [grid] = Object.values(said(paperOf('entranceChart', { Entrances: rows })));
    expect(grid).toEqual(['Puck | +X | X | X-', 'Egeus | +X-']);
  });

  test('whoever has no exit is on as far as the Breakdown has the character there', () => {
    const rows = [entrance('1.1', '1', 'Egeus', 'Enters'), entrance('1.1', '1', 'Puck', 'Enters')];
    const { deck } = deckOf({ ...GROUND, Entrances: rows });
    expect(onStage(deck).map(({ scenes }) => scenes.map(({ sign }) => sign))).toEqual([
      ['+X', '', ''],
      ['+X', 'X', 'X'],
    ]);
  });

  test('a sign has a plus just where the character enters in the scene, and a minus just where it exits', () => {
    fc.assert(
      fc.property(anyShow, (show) => {
        const { deck } = deckOf(show);
        for (const { character, scenes } of onStage(deck)) {
          const key = character.toLowerCase();
          const own = deck.entrances.filter((one) => one.character.toLowerCase() === key);
          scenes.forEach(({ sign }, index) => {
            const here = own.filter(({ at }) => at.scene?.index === index);
            expect(sign.startsWith('+')).toBe(here.some(({ kind }) => kind === 'Enters'));
            expect(sign.endsWith('-')).toBe(here.some(({ kind }) => kind === 'Exits'));
            if (here.length > 0) expect(sign).toContain('X');
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('many scenes are parted evenly over pages', () => {
    const scenes = Array.from({ length: 15 }, (_, at) => ({ Scene: `S${at + 1}` }));
    const paper = paperOf('entranceChart', {
      Scenes: scenes,
      Breakdown: [],
      Entrances: [entrance('S1', '', 'Puck', 'Enters')],
    });
    expect(paper.pages.slice(0, 2).map(({ title, wide }) => [title, wide])).toEqual([
      ['Scenes S1 to S8', true],
      ['Scenes S9 to S15', true],
    ]);
  });
});

describe('cues', () => {
  test('a sheet for each list, in the order of numbers, with what is cut in words', () => {
    const typed = [
      ...cues('LX 13 | 1.1 | 3', 'SD 1 | 1.1 | 1', 'LX 12A | 1.1 | 2', 'LX 12 | 1.1 | 2', 'lx2.50 | 1.1 | 1'),
      { Cue: 'LX 12B', Status: 'Cut' },
    ];
    const sheets = said(paperOf('cueSheets', { Cues: typed }));
    expect(Object.keys(sheets)).toEqual(['Cue sheet LX: Lighting', 'Cue sheet SD: Sound']);
    expect(sheets['Cue sheet LX: Lighting']?.map((row) => row.split(' | ')[0])).toEqual([
      'LX 2.5',
      'LX 12',
      'LX 12A',
      'CUT LX 12B',
      'LX 13',
    ]);
    expect(sheets['Cue sheet LX: Lighting']?.[3]).toContain('CUT, do not run');
  });

  test('the calling list joins standbys as callers say them, and has GO alone in capitals', () => {
    const typed = cues(
      'LX 12 | 1.1 | 2 | Blackout',
      'LX 13 | 1.1 | 2 | With LX 12',
      'LX 14 | 1.1 | 2 | Blackout',
      'SD 4 | 1.1 | 2 | Blackout',
    );
    expect(said(paperOf('callingList', { Cues: typed }))['Calling list, Act 1']).toEqual([
      '1.1 | 2 | Standby LX 12 to 14 and SD 4',
      '1.1 | 2 | LX 12 to 14 and SD 4 | GO | Blackout',
    ]);
  });

  test('a standby with words of its own is said once the cue before has gone, unless the words are a page', () => {
    const typed = cues(
      'LX 1 | 1.1 | 2 | House open',
      'LX 2 | 1.1 | 2 | Places | | Places call',
      'LX 3 | 1.1 | 2 | Dark | | Page 1 bottom',
    );
    expect(said(paperOf('callingList', { Cues: typed }))['Calling list, Act 1']).toEqual([
      '1.1 | 2 | Standby LX 1',
      '1.1 | 2 | LX 1 | GO | House open',
      '1.1 | 2 | Standby LX 2 | Places call',
      '1.1 | 2 | Standby LX 3 | Page 1 bottom',
      '1.1 | 2 | LX 2 | GO | Places',
      '1.1 | 2 | LX 3 | GO | Dark',
    ]);
  });

  test('visuals, follow-ons and what somebody else calls are marked, and have no standby', () => {
    const typed = cues(
      'LX 1 | 1.1 | 2 | Puck on | Visual',
      'LX 2 | 1.1 | 3 | LX 1 complete | Follow-on',
      'P 1 | 1.1 | 4 | Horns | ASM',
    );
    expect(said(paperOf('callingList', { Cues: typed }))['Calling list, Act 1']).toEqual([
      '1.1 | 2 | LX 1 (visual, not called) | Puck on',
      '1.1 | 3 | LX 2 (follow-on, not called) | LX 1 complete',
      '1.1 | 4 | P 1 (ASM calls it) | Horns',
    ]);
  });

  test('the rail is warned two minutes before, and a cue that is cut is not called', () => {
    const typed = [...cues('FLY 1 | 1.2 | 8 | Tree in'), { Cue: 'LX 9', Scene: '1.2', Page: '8', Status: 'Cut' }];
    const paper = paperOf('callingList', { Cues: typed });
    expect(said(paper)['Calling list, Act 1']).toEqual([
      '1.2 | 8 | Warning FLY 1',
      '1.2 | 8 | Standby FLY 1',
      '1.2 | 8 | FLY 1 | GO | Tree in',
    ]);
    expect(paper.pages[0]?.blocks[0]).toEqual({
      kind: 'text',
      text: 'Standby half a page before, and at least 10 s. Rail: warning 120 s before, standby 30 s.',
    });
  });

  test('an insert that is typed below everything else goes in its place', () => {
    const typed = cues('LX 1 | 1.1 | 2 | a', 'SD 1 | 1.1 | 2 | b', 'LX 2 | 1.1 | 2 | c', 'LX 1.5 | 1.1 | 2 | d');
    const goes = said(paperOf('callingList', { Cues: typed }))['Calling list, Act 1']?.filter((row) =>
      row.includes('GO'),
    );
    expect(goes?.map((row) => row.split(' | ')[2])).toEqual(['LX 1', 'SD 1', 'LX 1.5', 'LX 2']);
  });

  test('every cue that is not cut goes once, page after page, and on one page each list in the order of its numbers', () => {
    fc.assert(
      fc.property(anyShow, (show) => {
        const { deck } = deckOf(show);
        const byPlace = new Map(deck.cues.map((cue) => [cue.place.row, cue]));
        const { pages } = DECK_PAPERS.callingList.make(deck, namesOnDeck(deck));
        const called = pages.map(({ blocks }) =>
          blocks.flatMap((block) =>
            block.kind === 'table'
              ? block.rows
                  .filter(({ key }) => key.startsWith('go/'))
                  .flatMap(({ from }) =>
                    [...new Set(from.map(({ row }) => row))].flatMap((row) => byPlace.get(row) ?? []),
                  )
              : [],
          ),
        );
        expect(
          called
            .flat()
            .map(({ place }) => place.row)
            .sort(),
        ).toEqual(
          deck.cues
            .filter(({ isCut }) => !isCut)
            .map(({ place }) => place.row)
            .sort(),
        );
        for (const act of called) {
          act.slice(1).forEach((cue, at) => {
            const before = act[at];
            if (before === undefined) return;
            expect(before.at.order <= cue.at.order).toBe(true);
            const isSame = before.at.order === cue.at.order && before.at.page === cue.at.page;
            if (!isSame || before.number === null || cue.number === null) return;
            if (before.number.prefix !== '' && before.number.prefix === cue.number.prefix) {
              expect([cueText(before), cueText(cue), compareCueNumbers(before.number, cue.number) <= 0]).toEqual([
                cueText(before),
                cueText(cue),
                true,
              ]);
            }
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('traffic, rooms, headsets and mics', () => {
  test('each side says who waits with what, who comes off, and where they are in each other’s way', () => {
    const rows = [
      { Scene: '1.1', Page: '2', Character: 'Puck', Kind: 'Enters', Side: 'SL', Carrying: 'Cane' },
      { Scene: '1.1', Page: '2', Character: 'Egeus', Kind: 'Exits', Side: 'DSL' },
    ];
    const moves = [
      { Scene: '1.1', Page: '2', Action: 'Strike', Item: 'Throne', Side: 'SL', To: 'SL wing', Who: 'Kofi Mensah' },
    ];
    const paper = paperOf('traffic', { Entrances: rows, 'Run sheet': moves });
    expect(said(paper)).toEqual({ 'Traffic SL': ['1.1 | 2 | Puck (Cane) | Egeus DSL | Throne (Kofi M)'] });
    const [block] = paper.pages[0]?.blocks ?? [];
    expect(block?.kind === 'table' && block.rows[0]?.problems).toEqual(['Throne goes through while 2 go on or off.']);
  });

  test('a door has who dresses there and what they play, without the notes; the plan has them', () => {
    const rows = [{ Room: 'Room 1', Person: 'Mateo Fuentes', Place: '2', Notes: 'Behind the screen' }];
    expect(said(paperOf('dressingRooms', { 'Dressing rooms': rows }))).toEqual({
      'All dressing rooms': ['Room 1 | 2 | Mateo F | Behind the screen'],
      'Room 1': ['2 | Mateo F | Egeus'],
    });
  });

  test('the headset plan says who hears which channel', () => {
    const rows = [
      { Station: 'SM desk', Person: 'Kofi Mensah', Channel: 'A and B', 'Cue light': 'Master' },
      { Station: 'Rail', Person: 'Nobody Known', Channel: 'b' },
    ];
    expect(said(paperOf('headsets', { Headsets: rows }))).toEqual({
      'Headsets and cue lights': [
        'SM desk | Kofi M | A and B | Master',
        'Rail | Nobody Known (who?) | b',
        '# Channels',
        'A | SM desk',
        'B | SM desk, Rail',
      ],
    });
  });

  test('a swap says who hands which mic to whom, when, and how long there is', () => {
    const entrances = [
      { Scene: '1.1', Page: '1', Character: 'Egeus', Kind: 'Enters', Side: 'SL' },
      { Scene: '1.1', Page: '3', Character: 'Egeus', Kind: 'Exits', Side: 'SL' },
      { Scene: '1.2', Page: '6', Character: 'Puck', Kind: 'Enters', Side: 'SR' },
    ];
    const mics = [
      { Mic: '2', Character: 'Egeus', 'To scene': '1.1', 'Worn where': 'Hairline' },
      { Mic: '2', Character: 'Puck', 'From scene': '1.2' },
      { Mic: '3', Character: 'Puck', 'To scene': '1.1' },
    ];
    expect(said(paperOf('micPlot', { Mics: mics, Entrances: entrances }))['Who wears which mic']?.slice(3)).toEqual([
      '# Swaps',
      '1.2 | 2 | Egeus (Mateo F) | 1.1, p 3, SL | Puck (Dee P) | 1.2, p 6, SR | 3 min',
      '1.2 | 3 to 2 | Puck (Dee P) | Not typed | the same actor | 1.2, p 6, SR | Not known',
    ]);
  });

  test('two characters with one mic in one scene have no time', () => {
    const mics = [
      { Mic: '2', Character: 'Egeus', 'From scene': '1.1', 'To scene': '2.1' },
      { Mic: '2', Character: 'Puck', 'From scene': '1.2' },
    ];
    expect(said(paperOf('micPlot', { Mics: mics }))['Who wears which mic']?.[3]).toMatch(/NO TIME$/);
  });
});
