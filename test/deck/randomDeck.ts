/**
 * Whole productions made up by chance, in which nothing contradicts anything: a show is played through, and every row is written as it
 * happens. Rows are then spelt as people spell them, and some tabs lie in another order.
 */

type Row = Record<string, string | number>;
type Wing = 'SL' | 'SR';

export interface RandomDeck {
  rows: Record<string, Row[]>;
  /** For planting: what is free to be used. */
  scenes: { name: string; from: number; to: number }[];
  adults: string[];
  minorsOfCrew: string[];
  characters: { name: string; players: string[]; isMinor: boolean }[];
  chance: Chance;
}

/** The same choices for the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Both included. */
  from(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  one<T>(all: readonly T[]): T {
    const found = all[this.from(0, all.length - 1)];
    if (found === undefined) throw new Error('Nothing to choose from');
    return found;
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  mixed<T>(all: readonly T[]): T[] {
    const left = [...all];
    return all.map(() => left.splice(this.from(0, left.length - 1), 1)[0] as T);
  }
}

const GIVEN = 'Ana José Łukasz Zoë Noor Ásta Nguyễn Siobhán Mei Kaleo Wren Ife Bo Élodie Tom Uma Rhys Ada'.split(' ');
const FAMILY = 'Reyes Okoro Silva Ó-Briain Malik Petrosyan Callahan Lin Baptiste Dlamini Park Novák'.split(' ');
const THINGS =
  'Lantern|Letter|Basket|Crown|Map|Mug|Flute|Love tokens|Cloak clasp|Ledger|Teapot|Ring|Spectacles|Garland|__proto__|constructor'.split(
    '|',
  );
const FURNITURE = 'Throne|Long bench|Table|Screen|Stool|Bower gate|Cart|Ladder-back chair'.split('|');
const SPELT: Readonly<Record<Wing, readonly string[]>> = {
  SL: ['SL', 'sl', 'Stage left', 'USL', 'DSL', 'S\u200BL', 'PS'],
  SR: ['SR', 'sr', 'Stage Right', 'USR', 'DSR', ' SR ', 'OP'],
};
const TABLES: Readonly<Record<Wing, readonly string[]>> = {
  SL: ['SL prop table', 'Prop table SL', 'stage left table'],
  SR: ['SR prop table', 'Prop table SR', 'stage right table'],
};

/** @param size 1 for a small show; everything grows with it */
export function randomDeck(seed: number, size = 1): RandomDeck {
  const chance = new Chance(seed);
  const many = (least: number, most: number) => Math.round(chance.from(least, most) * size);
  const scenes = scenesBy(chance, many(3, 7));
  const people = peopleBy(chance, many(4, 8), many(4, 7));
  const rows: Record<string, Row[]> = {
    Production: settingsBy(chance),
    Scenes: scenes.map(({ name, act, from, to, minutes }) => ({
      Scene: name,
      Act: act,
      'Pages from': `${from}`,
      'Pages to': `${to}`,
      Minutes: minutes,
    })),
    People: people.rows,
    Breakdown: people.characters.map(({ name }) => ({ Character: name })),
    Schedule: people.shows,
    Props: [],
    'Prop moves': [],
    Presets: [],
    'Run sheet': [],
    Entrances: [],
    Cues: [],
    Costumes: [],
    'Quick changes': [],
    'Script changes': [],
    Headsets: [{ Station: 'Fly rail', Person: chance.one(people.adults) }],
    Tracks: [{ Person: chance.one(people.adults), Track: 'Fly rail' }],
    Spikes: [{ Item: 'Throne', Scene: scenes[0]?.name ?? '', Color: 'Blue' }],
  };
  const stays = playThrough(chance, scenes, people.characters, rows);
  propsBy(chance, many(3, 9), scenes, stays, people.adults, rows);
  furnitureBy(chance, many(1, 4), scenes, people.adults, rows);
  changesBy(chance, many(1, 5), scenes, people, rows);
  cuesBy(chance, many(4, 14), scenes, people.adults, rows);
  flownBy(chance, scenes, people.adults, rows);
  scriptChangesBy(chance, scenes, rows);
  for (const tab of ['Entrances', 'Presets', 'Props', 'Costumes']) {
    // Of two rows of one page the order says which comes first, so Entrances are only turned as wholes of a scene.
    if (tab !== 'Entrances' && chance.is(0.5)) rows[tab] = chance.mixed(rows[tab] ?? []);
  }
  const { adults, minorsOfCrew, characters } = people;
  return { rows, scenes, adults, minorsOfCrew, characters, chance };
}

interface Scene {
  name: string;
  act: string;
  from: number;
  to: number;
  minutes: string;
}

function settingsBy(chance: Chance): Row[] {
  return chance.is(0.5) ? [] : [{ Setting: 'Minutes a page', Value: chance.one(['1', '1.5', '2']) }];
}

function scenesBy(chance: Chance, count: number): Scene[] {
  let page = chance.from(1, 5);
  const half = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, at) => {
    const from = page;
    const to = from + chance.from(3, 9);
    page = chance.is(0.4) ? to : to + 1;
    const act = at < half ? 1 : 2;
    const name = `${act}.${at < half ? at + 1 : at - half + 1}`;
    return { name, act: `${act}`, from, to, minutes: chance.is(0.5) ? `${chance.from(4, 20)}` : '' };
  });
}

interface Player {
  name: string;
  minor: boolean;
}

interface People {
  rows: Row[];
  shows: Row[];
  characters: { name: string; players: string[]; isMinor: boolean }[];
  /** Of the crew. */
  adults: string[];
  minorsOfCrew: string[];
}

function peopleBy(chance: Chance, parts: number, crew: number): People {
  const rows: Row[] = [];
  const person = (group: string, minor: boolean, role = ''): Player => {
    const number = rows.length + 1;
    const name = `${chance.one(GIVEN)} ${chance.one(FAMILY)}-${number}`;
    const id = `P${String(number).padStart(3, '0')}`;
    // No answer counts as under 18.
    rows.push({
      'Person ID': id,
      Name: name,
      Group: group,
      Role: role,
      Characters: '',
      Minor: minor ? chance.one(['Yes', '']) : 'No',
    });
    return { name, minor };
  };
  const rowOf = (name: string): Row => rows.find((one) => one.Name === name) ?? {};
  const characters: People['characters'] = [];
  const second: string[] = [];
  const first: string[] = [];
  for (let at = 0; at < parts; at++) {
    const name = `${chance.one(['Egeus', 'Puck', 'Mrs. Darling', 'José', 'Villager', 'Guard'])} ${at + 1}`;
    const player = person('Cast', chance.is(0.7));
    rowOf(player.name).Characters = name;
    const players = [player];
    if (chance.is(0.25)) {
      const other = person('Cast', chance.is(0.7));
      rowOf(other.name).Characters = name;
      players.push(other);
      first.push(other.name);
      second.push(player.name);
    }
    characters.push({ name, players: players.map((one) => one.name), isMinor: players.some(({ minor }) => minor) });
  }
  // Somebody plays two parts, which are never on together.
  const [a, b] = chance.mixed(characters.filter(({ players }) => players.length === 1)).slice(0, 2);
  const isDoubled = a !== undefined && b !== undefined && chance.is(0.5);
  if (isDoubled) {
    const [of = ''] = a.players;
    rowOf(of).Characters = `${a.name}; ${b.name}`;
    const [left = ''] = b.players;
    rowOf(left).Characters = '';
    b.players = [of];
    b.isMinor = rowOf(of).Minor !== 'No';
  }
  const adults = Array.from({ length: crew + 4 }, () => person('Crew', false).name);
  const minorsOfCrew = Array.from({ length: 2 }, () => person('Crew', true).name);
  const shows = chance.is(0.2)
    ? []
    : ['2027-03-12', '2027-03-13', '2027-03-14'].map(
        (date, at): Row => ({
          'Event ID': `E${String(at + 1).padStart(3, '0')}`,
          Date: date,
          Start: '19:30',
          End: '22:00',
          Type: 'Performance',
          'Also called': 'Full company',
          'Not called': (at % 2 === 0 ? first : second).join('; '),
          Status: 'Published',
        }),
      );
  return { rows, shows, characters, adults, minorsOfCrew };
}

/** Somebody on the stage: from page to page of a scene. */
interface OnStage {
  character: string;
  scene: Scene;
  enter: number;
  exit: number;
}

function playThrough(
  chance: Chance,
  scenes: Scene[],
  characters: People['characters'],
  rows: Record<string, Row[]>,
): OnStage[] {
  const stays: OnStage[] = [];
  for (const scene of scenes) {
    const there = chance.mixed(characters).slice(0, chance.from(1, characters.length));
    const players = new Set<string>();
    const own: { page: number; row: Row }[] = [];
    for (const { name, players: of } of there) {
      // One person is on as one character in a scene.
      if (of.some((one) => players.has(one))) continue;
      for (const one of of) players.add(one);
      let from = scene.from;
      for (let times = chance.from(1, 2); times > 0 && from < scene.to; times--) {
        const enter = chance.from(from, scene.to - 1);
        const exit = chance.from(enter, scene.to);
        stays.push({ character: name, scene, enter, exit });
        const base = { Scene: chance.one([scene.name, `Scene ${scene.name}`]), Character: name, Carrying: '' };
        const isFound = times === 1 && enter === scene.from && chance.is(0.2);
        if (!isFound)
          own.push({
            page: enter,
            row: { ...base, Page: `${enter}`, Kind: 'Enters', Side: spelt(chance, wing(chance)) },
          });
        const isLeft = exit === scene.to && chance.is(0.2);
        if (!isLeft)
          own.push({
            page: exit,
            row: { ...base, Page: `p. ${exit}`, Kind: 'Exits', Side: spelt(chance, wing(chance)) },
          });
        if (isLeft) break;
        from = exit + 1;
      }
    }
    rows.Entrances?.push(
      ...own
        .map((one, at) => ({ ...one, at }))
        .sort((x, y) => x.page - y.page || x.at - y.at)
        .map(({ row }) => row),
    );
  }
  return stays;
}

function wing(chance: Chance): Wing {
  return chance.one(['SL', 'SR'] as const);
}

function spelt(chance: Chance, side: Wing): string {
  return chance.one(SPELT[side]);
}

function propsBy(
  chance: Chance,
  count: number,
  scenes: Scene[],
  stays: OnStage[],
  adults: string[],
  rows: Record<string, Row[]>,
): void {
  for (let at = 0; at < count; at++) {
    const number = `PR${String(at + 1).padStart(3, '0')}`;
    const name = at < THINGS.length ? (THINGS[at] ?? '') : `${chance.one(THINGS)} no. ${at}`;
    const source = chance.one(['Stock', 'Bought', 'Borrowed', 'Rented', 'Built']);
    const isLent = source === 'Borrowed' || source === 'Rented';
    const isCut = chance.is(0.05);
    rows.Props?.push({
      'Prop ID': number,
      Name: name,
      Type: chance.one(['Hand', 'Hand', 'Set', 'Personal']),
      Status: isCut ? 'Cut' : chance.one(['Acquired', 'Needed', 'In production']),
      Source: source,
      'Return to': isLent ? 'Port Ellery Players' : '',
      Description: chance.one(['', 'With a battery candle', 'Foam sword on the lid', 'Brass']),
    });
    if (isCut) continue;
    const called = () => chance.one([number, name, `${name.toUpperCase()}`, number.toLowerCase()]);
    oneProp(chance, called, scenes, stays, adults, rows);
  }
}

/** Where it is, moved on from scene to scene. */
function oneProp(
  chance: Chance,
  called: () => string,
  scenes: Scene[],
  stays: OnStage[],
  adults: string[],
  rows: Record<string, Row[]>,
): void {
  let side = wing(chance);
  let isOn = false;
  const isInPresets = chance.is(0.6);
  if (isInPresets)
    rows.Presets?.push({
      Location: chance.one(TABLES[side]),
      Item: called(),
      Prop: called(),
      When: chance.one(['', 'Preshow', 'before the show']),
    });
  let isFirst = true;
  let page = 0;
  for (const scene of scenes) {
    if (!chance.is(0.5)) continue;
    const [stay] = chance.mixed(stays.filter((one) => one.scene === scene && one.enter > page));
    if (stay === undefined) continue;
    if (isOn) {
      // It stayed: the crew strikes it, or it is used again and taken off.
      if (chance.is(0.5)) {
        strike(chance, called(), scene, stay.enter, side, adults, rows);
        isOn = false;
        page = stay.enter;
        continue;
      }
      side = wing(chance);
      rows['Prop moves']?.push({
        Prop: called(),
        Scene: scene.name,
        Page: `${stay.enter}`,
        Character: stay.character,
        'Exits by': stay.character,
        'Exits side': spelt(chance, side),
      });
      isOn = false;
      page = stay.enter;
      continue;
    }
    const needed = wing(chance);
    if (!isFirst && needed !== side) {
      rows['Run sheet']?.push({
        Scene: scene.name,
        Page: `${Math.max(scene.from, page)}`,
        'Cue or moment': `Round with ${called()}`,
        Action: 'Move',
        Item: called(),
        From: chance.one(TABLES[side]),
        To: chance.one(TABLES[needed]),
        Who: chance.one(adults),
        Side: needed,
      });
    }
    if (!isFirst) side = needed;
    const stays_ = scene !== scenes[scenes.length - 1] && chance.is(0.25);
    const exitSide = wing(chance);
    const isLast = !scenes.slice(scenes.indexOf(scene) + 1).some(() => true);
    const willStay = stays_ && !isLast;
    rows['Prop moves']?.push({
      Prop: called(),
      Scene: scene.name,
      Page: `${stay.enter}`,
      Character: stay.character,
      'Preset location': isFirst && isInPresets && chance.is(0.5) ? '' : chance.one(TABLES[side]),
      'Enters by': stay.character,
      'Enters side': spelt(chance, side),
      'Exits by': willStay ? chance.one(['stays', 'Stays on', 'stays on stage']) : stay.character,
      'Exits side': willStay ? '' : spelt(chance, exitSide),
    });
    const entrance = rows.Entrances?.find(
      (one) =>
        String(one.Scene).endsWith(scene.name) &&
        one.Character === stay.character &&
        one.Kind === 'Enters' &&
        one.Page === `${stay.enter}`,
    );
    if (entrance !== undefined && chance.is(0.5)) {
      entrance.Carrying = [entrance.Carrying, called()].filter(Boolean).join('; ');
    }
    if (willStay) isOn = true;
    else side = exitSide;
    page = stay.enter;
    isFirst = false;
  }
  const last = scenes[scenes.length - 1];
  if (isOn && last !== undefined) strike(chance, called(), last, last.to, side, adults, rows);
}

function strike(
  chance: Chance,
  item: string,
  scene: Scene,
  page: number,
  side: Wing,
  adults: string[],
  rows: Record<string, Row[]>,
): void {
  rows['Run sheet']?.push({
    Scene: scene.name,
    Page: `${page}`,
    'Cue or moment': `Off with ${item}`,
    Action: 'Strike',
    Item: item,
    From: 'C',
    To: chance.one(TABLES[side]),
    Who: chance.one(adults),
    Side: side,
  });
}

function furnitureBy(
  chance: Chance,
  count: number,
  scenes: Scene[],
  adults: string[],
  rows: Record<string, Row[]>,
): void {
  for (let at = 0; at < count; at++) {
    const item = at < FURNITURE.length ? (FURNITURE[at] ?? '') : `${chance.one(FURNITURE)} ${at}`;
    const first = chance.from(0, scenes.length - 1);
    const [set] = scenes.slice(first);
    const later = scenes.slice(first + 1);
    if (set === undefined) continue;
    const who = chance.mixed(adults).slice(0, 2);
    const base = { Who: who.join('; '), Side: wing(chance), 'Crew needed': chance.one(['', 2]), Item: item };
    rows['Run sheet']?.push({
      ...base,
      Scene: set.name,
      Page: `${chance.from(set.from, set.to)}`,
      'Cue or moment': `SC ${at + 1}`,
      Action: 'Set',
      From: 'SR wing',
      To: 'C',
    });
    const [struck] = chance.mixed(later);
    if (struck === undefined) continue;
    const all = { ...base, Item: chance.one([item, `${item} and all that is on it`, 'Everything']) };
    rows['Run sheet']?.push({
      ...all,
      Scene: struck.name,
      Page: `${chance.from(struck.from, struck.to)}`,
      'Cue or moment': `Off ${at + 1}`,
      Action: 'Strike',
      From: 'C',
      To: 'SR wing',
    });
  }
}

function changesBy(
  chance: Chance,
  count: number,
  scenes: Scene[],
  { characters, adults }: People,
  rows: Record<string, Row[]>,
): void {
  // Those who dress do nothing else at the same time: one change after the other, or each with its own two.
  let page = 0;
  for (let at = 0; at < count; at++) {
    const scene = scenes.find(({ to }) => to > page + 1);
    const { name, players } = chance.one(characters);
    if (scene === undefined) return;
    const out = chance.from(Math.max(scene.from, page), scene.to - 1);
    const back = chance.from(out + 1, scene.to);
    page = back;
    const [one = '', two = '', three = ''] = chance.mixed(adults);
    const helps = chance.is(0.5) ? { Dresser: `${one}; ${two}` } : { Dresser: one, Chaperone: three };
    const id = `C${String(at + 1).padStart(3, '0')}`;
    rows.Costumes?.push({ 'Costume ID': id, Character: name, Pieces: `Coat ${at}`, Scene: scene.name });
    rows['Quick changes']?.push({
      ...helps,
      Person: players.length === 1 ? (players[0] ?? '') : '',
      Character: name,
      'From scene': scene.name,
      'To scene': scene.name,
      'Page out': `${out}`,
      'Page in': `${back}`,
      'To costume': chance.one([id, `Coat ${at}`, 'the blue coat']),
      'Time available': chance.one(['', chance.from(20, 300)]),
      'Dressers needed': '',
    });
  }
}

function cuesBy(chance: Chance, count: number, scenes: Scene[], adults: string[], rows: Record<string, Row[]>): void {
  for (const [prefix, part] of [
    ['LX', ''],
    ['SD', '1-'],
    ['SC', ''],
  ] as const) {
    const step = chance.one([1, 5, 10]);
    const pages = scenes.flatMap((scene) =>
      Array.from({ length: scene.to - scene.from + 1 }, (_, at) => ({ scene, page: scene.from + at })),
    );
    const chosen = Array.from({ length: count }, () => chance.from(0, pages.length - 1)).sort((a, b) => a - b);
    chosen.forEach((index, at) => {
      const { scene, page } = pages[index] ?? { scene: scenes[0] as Scene, page: 1 };
      const number = `${part}${(at + 1) * step}`;
      const cue = {
        Scene: scene.name,
        Page: `${page}`,
        Operator: chance.one(adults),
        Status: chance.one(['', 'Active', 'Cut']),
      };
      rows.Cues?.push({
        ...cue,
        Cue: chance.one([`${prefix} ${number}`, `${prefix}${number}`, `${prefix.toLowerCase()} ${number}`]),
      });
      const inserts = part === '' ? ['.5', '.50', 'A'] : ['A'];
      if (chance.is(0.2)) rows.Cues?.push({ ...cue, Cue: `${prefix} ${number}${chance.one(inserts)}` });
    });
  }
}

function flownBy(chance: Chance, scenes: Scene[], adults: string[], rows: Record<string, Row[]>): void {
  const scene = chance.one(scenes);
  rows['Run sheet']?.push({
    Scene: scene.name,
    Page: `${scene.from}`,
    'Cue or moment': 'FLY 1',
    Action: 'Fly',
    Item: 'Wood drop',
    From: 'Out',
    To: 'In',
    Who: chance.one(adults),
    Side: '',
  });
  rows.Cues?.push({ Cue: 'FLY 1', Scene: scene.name, Page: `${scene.from}`, Operator: chance.one(adults) });
}

/** Lines that are cut, and a page that was cut and put back. */
function scriptChangesBy(chance: Chance, scenes: Scene[], rows: Record<string, Row[]>): void {
  const scene = chance.one(scenes);
  const page = `${scene.from}`;
  rows['Script changes']?.push(
    { Date: '2027-01-20', Page: page, Old: '', New: 'Page cut' },
    { Date: '2027-01-23', Page: page, Old: 'the whole page', New: chance.one(['Restored', 'All of it is back']) },
    { Date: '2027-01-27', Page: page, Old: '“If we shadows have offended”', New: 'Cut' },
  );
}
