/** Small decks of props and presets, of which a test says only what matters to it. */
import type { Deck, Show } from '../../../../src/deck/deck.ts';
import type { DeckLocation, DeckMoment, DeckScene } from '../../../../src/deck/deckMoments.ts';
import type { DeckNames } from '../../../../src/deck/deckNames.ts';
import type { DeckBlock, DeckPaper, DeckRow } from '../../../../src/deck/deckPaper.ts';
import type { Costume, DeckProp, Preset, PresetTime, PropMove } from '../../../../src/deck/deckThings.ts';
import type { RunMove, Spike } from '../../../../src/deck/deckWork.ts';
import { cellText } from '../../../../src/features/deckPapers/pageLines.ts';
import { foldedText } from '../../../../src/values/text.ts';

/** Names in full. */
export const FULL: DeckNames = { of: ({ name }) => name, in: (text) => text };

const SCENES = ['1.1', '1.2', '2.1', '2.2', '3.1', '5.1'];

export const scenes: readonly DeckScene[] = SCENES.map((name, index) => ({
  name,
  title: '',
  act: name.slice(0, 1),
  index,
  pageFrom: '',
  pageTo: '',
  location: '',
  minutesGiven: null,
  minutes: null,
  startMinute: null,
  characters: [],
  place: { tab: 'Scenes', row: index + 2 },
}));

const wingOf = (text: string) => (/\bSL\b/.test(text) ? 'SL' : /\bSR\b/.test(text) ? 'SR' : null);

export const location = (text: string): DeckLocation => ({
  text,
  wing: wingOf(text),
  where: text === '' ? 'unknown' : 'off',
});

export function moment(sceneText: string, page = ''): DeckMoment {
  const scene = scenes.find(({ name }) => name === sceneText) ?? null;
  const order = scene === null ? Infinity : scene.index * 1000 + (Number.parseInt(page, 10) || 0);
  return { scene, sceneText, page, order, minute: null };
}

export function prop(name: string, more: Partial<DeckProp> = {}): DeckProp {
  return {
    place: { tab: 'Props', row: 2 },
    key: foldedText(more.id ?? name),
    notes: '',
    id: '',
    name,
    description: '',
    type: 'Hand',
    status: 'Acquired',
    source: 'Stock',
    returnTo: '',
    dueBack: '',
    returned: '',
    perShow: null,
    left: null,
    showsLeft: null,
    picture: '',
    ...more,
  };
}

const named = (of: DeckProp | string) =>
  typeof of === 'string' ? { text: of, prop: null, shown: of } : { text: of.name, prop: of, shown: of.name };

type WhenText = 'Preshow' | 'Intermission' | (string & {});

function whenOf(text: WhenText): PresetTime {
  if (text === 'Preshow' || text === '') return { kind: 'Preshow', text: 'Preshow', scene: null, order: -1 };
  if (text === 'Intermission') return { kind: 'Intermission', text, scene: null, order: 1999.5 };
  const { scene, order } = moment(text);
  return scene === null
    ? { kind: 'Unknown', text, scene, order }
    : { kind: 'Scene', text: `Before ${text}`, scene, order };
}

export function preset(
  where: string,
  of: DeckProp | string,
  { when = 'Preshow', ...more }: Partial<Omit<Preset, 'when'>> & { when?: WhenText } = {},
): Preset {
  const item = typeof of === 'string' ? of : of.name;
  return {
    place: { tab: 'Presets', row: 2 },
    key: `${foldedText(where)}/${foldedText(more.item ?? item)}`,
    notes: '',
    location: location(where),
    spot: '',
    item,
    prop: named(of),
    when: whenOf(when),
    how: '',
    checkedBy: '',
    shelfOrder: null,
    ...more,
  };
}

/** @param path `SL prop table: Quince SL > SR`: where it waits, who takes it on, where it comes off; `>` alone: it stays */
export function move(of: DeckProp | string, at: string, path: string, more: Partial<PropMove> = {}): PropMove {
  const [where = '', way = ''] = path.split(': ');
  const [on = '', off = ''] = way.split(' > ');
  const side = on.split(' ').pop() ?? '';
  const who = on.split(' ').slice(0, -1).join(' ');
  const [scene = '', page = ''] = at.split(' p ');
  const doer = { text: who, people: [], characters: who === '' ? [] : [who] };
  return {
    place: { tab: 'Prop moves', row: 2 },
    key: `${foldedText(typeof of === 'string' ? of : of.name)}/${at}`,
    notes: '',
    prop: named(of),
    at: moment(scene, page),
    character: who,
    user: doer,
    presetLocation: location(where),
    entersBy: doer,
    entersSide: { name: side, wing: wingOf(side) },
    exitsBy: doer,
    exitsSide: { name: off, wing: wingOf(off) },
    enters: side !== '',
    exits: off !== '',
    stays: off === '',
    ...more,
  };
}

export function runMove(at: string, when: string, item: DeckProp | string, more: Partial<RunMove> = {}): RunMove {
  const [scene = '', page = ''] = at.split(' p ');
  return {
    place: { tab: 'Run sheet', row: 2 },
    key: `${at}/${when}/${named(item).text}`,
    notes: '',
    seq: null,
    at: moment(scene, page),
    cueKind: '',
    moment: when,
    action: 'Set',
    item: named(item),
    from: location('SR wing'),
    to: location('C'),
    who: [],
    whoTexts: [],
    side: { name: '', wing: null },
    crewNeeded: null,
    ...more,
  };
}

export function spike(item: string, sceneText: string, color: string, more: Partial<Spike> = {}): Spike {
  return {
    place: { tab: 'Spikes', row: 2 },
    key: `${foldedText(item)}/${sceneText}`,
    notes: '',
    item,
    scene: scenes.find(({ name }) => name === sceneText) ?? null,
    sceneText,
    color,
    letter: color.slice(0, 1).toUpperCase(),
    fromCenterLine: '',
    fromPlasterLine: '',
    glow: false,
    ...more,
  };
}

export function costume(character: string, pieces: string, status: string, care: Costume['care'] = ''): Costume {
  return {
    place: { tab: 'Costumes', row: 2 },
    key: foldedText(pieces),
    notes: '',
    id: '',
    character,
    person: null,
    personText: '',
    at: moment('1.1'),
    pieces,
    status,
    care,
  };
}

/** @param days each with its hour: `2027-03-13 14:00` */
export function showsOn(...days: string[]): Show[] {
  return days.map((day) => {
    const [date = '', start = '19:00'] = day.split(' ');
    const event = {
      id: `E ${day}`,
      date,
      start,
      startMinute: 1140,
      eventType: { behavesAs: 'Show' },
      status: 'Published',
    };
    return { event, called: new Set(), cast: {} } as unknown as Show;
  });
}

/** What a test does not say is empty. */
export function deckOf(some: Partial<Deck>): Deck {
  const none = {
    scenes,
    props: [],
    moves: [],
    costumes: [],
    presets: [],
    runSheet: [],
    spikes: [],
    shows: [],
    today: '2027-03-05',
  };
  return { ...none, ...some } as unknown as Deck;
}

export function rowsOf(blocks: readonly DeckBlock[]): DeckRow[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

/** The cells in words, page by page. */
export function wordsOf({ pages }: DeckPaper): Record<string, string[][]> {
  return Object.fromEntries(
    pages.map(({ title, blocks }) => [title, rowsOf(blocks).map(({ cells }) => cells.map(cellText))]),
  );
}

/** Everything that is printed, in one text. */
export function printed({ pages }: DeckPaper): string {
  const words = (block: DeckBlock) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) => cells.map(cellText).join(' | ')).join('\n')
      : block.kind === 'facts'
        ? block.facts.map((fact) => fact.join(': ')).join('\n')
        : block.text;
  return pages.map(({ title, blocks }) => [title, ...blocks.map(words)].join('\n')).join('\n\n');
}
