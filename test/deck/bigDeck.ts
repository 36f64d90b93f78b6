/** A show as large as shows get, typed without a contradiction: for measuring. */
import type { Rows } from '../builders/deck.ts';

type Row = Record<string, string | number>;

const COUNTS = {
  scenes: 40,
  props: 250,
  moves: 600,
  runs: 448,
  cues: 300,
  crew: 15,
  cast: 60,
  entrances: 900,
  changes: 60,
};
const PAGES_A_SCENE = 4;

/** @param times 2 for twice as much of everything */
export function bigDeck(times: number): Rows {
  const count = (name: keyof typeof COUNTS) => COUNTS[name] * times;
  const each = (name: keyof typeof COUNTS, row: (at: number) => Row): Row[] =>
    Array.from({ length: count(name) }, (_, at) => row(at));
  const scenes = count('scenes');
  const sceneAt = (at: number, of: number) => Math.min(scenes - 1, Math.floor((at * scenes) / of));
  const where = (scene: number, page = 0): Row => ({
    Scene: `1.${scene + 1}`,
    Page: `${scene * PAGES_A_SCENE + 1 + page}`,
  });
  const prop = (at: number) => `PR${String((at % count('props')) + 1).padStart(4, '0')}`;
  const crew = (at: number) => `Crew Hand ${(at % count('crew')) + 1}`;
  const actor = (at: number) => `Actor Number ${(at % count('cast')) + 1}`;
  const part = (at: number) => `Part ${(at % count('cast')) + 1}`;
  return {
    Scenes: each('scenes', (at) => ({
      Scene: `1.${at + 1}`,
      Act: at < scenes / 2 ? '1' : '2',
      'Pages from': `${at * PAGES_A_SCENE + 1}`,
      'Pages to': `${(at + 1) * PAGES_A_SCENE}`,
    })),
    People: [
      ...each('cast', (at) => ({
        'Person ID': `P${at}`,
        Name: actor(at),
        Group: 'Cast',
        Characters: part(at),
        Minor: 'No',
      })),
      ...each('crew', (at) => ({ 'Person ID': `K${at}`, Name: crew(at), Group: 'Crew', Minor: 'No' })),
    ],
    Breakdown: each('cast', (at) => ({ Character: part(at) })),
    Schedule: Array.from({ length: 6 }, (_, at) => ({
      ...{ 'Event ID': `E${at}`, Date: `2027-03-${12 + at}`, Start: '19:30', End: '22:00', Type: 'Performance' },
      ...{ 'Also called': 'Full company', Status: 'Published' },
    })),
    Props: each('props', (at) => ({
      'Prop ID': prop(at),
      Name: `Thing number ${at + 1}`,
      Source: 'Stock',
      Status: 'Acquired',
    })),
    Presets: each('props', (at) => ({ Location: 'SL prop table', Item: `Thing number ${at + 1}`, Prop: prop(at) })),
    'Prop moves': each('moves', (at) => ({
      ...where(sceneAt(at, count('moves')), at % PAGES_A_SCENE),
      ...{ Prop: prop(at), Character: part(at), 'Preset location': 'SL prop table', 'Enters by': part(at) },
      ...{ 'Enters side': 'SL', 'Exits by': part(at), 'Exits side': 'SL' },
    })),
    'Run sheet': each('runs', (at) => {
      const pair = Math.floor(at / 2) * 2;
      return {
        ...where(sceneAt(pair, count('runs')), at % 2),
        ...{ Seq: at, Item: `Piece ${pair}`, Action: at % 2 === 0 ? 'Set' : 'Strike', Who: crew(at), Side: 'SL' },
        'Cue or moment': `SC ${at}`,
      };
    }),
    Entrances: each('entrances', (at) => {
      const pair = Math.floor(at / 2);
      return {
        ...where(sceneAt(pair, count('entrances') / 2), at % 2 === 0 ? 0 : 2),
        ...{ Character: part(pair), Kind: at % 2 === 0 ? 'Enters' : 'Exits', Side: 'SR' },
      };
    }),
    Costumes: each('changes', (at) => ({
      'Costume ID': `C${at}`,
      Character: part(at),
      Pieces: `Coat ${at}`,
      Scene: `1.${sceneAt(at, count('changes')) + 1}`,
    })),
    'Quick changes': each('changes', (at) => ({
      ...{ Person: actor(at), Character: part(at), 'Time available': 60, Dresser: `${crew(at)}; ${crew(at + 1)}` },
      ...{
        'From scene': `1.${sceneAt(at, count('changes')) + 1}`,
        'To scene': `1.${sceneAt(at, count('changes')) + 1}`,
      },
    })),
    Cues: each('cues', (at) => ({ Cue: `LX ${at + 1}`, ...where(sceneAt(at, count('cues'))) })),
  };
}
