/** Modern plays and musicals, in the layouts in which schools and youth theatres have them. All of them are made up here. */
import { readScript } from '../../src/script/readScript.ts';
import type { ReadScript } from '../../src/script/script.ts';

const read = (lines: readonly string[], name = 'play.txt'): ReadScript => readScript({ name, text: lines.join('\n') });
const marksOf = ({ marks }: ReadScript): string[] =>
  marks.map(({ scene, character, mark }) => `${scene} ${character} ${mark}`);

test('a number or a letter before the full stop is the end of the name', () => {
  const script = read([
    ...['SCENE 1', '', 'KID 1. Look!', 'STUDENT A. Where?', 'SAM B. REED. There.', 'DR. OKAFOR. Sit.', ''],
    ...['SCENE 2', '', 'KID 1.- Again!', 'SAM B. REED. No.'],
  ]);
  expect(marksOf(script)).toEqual([
    ...['1 Kid 1 x', '1 Student A x', '1 Sam B. Reed x', '1 Dr. Okafor x', '2 Kid 1 x', '2 Sam B. Reed x'],
  ]);
});

describe('songs', () => {
  test('a numbered overture or finale is a song, and its scene goes on', () => {
    const script = read([
      ...['ACT ONE', '', 'SCENE 1: The Pier', '', '#1 – OVERTURE', '', 'PIP', 'Hello.', '', 'ROSA', 'Who is there?', ''],
      ...['#2 - FINALE', '', 'PIP', 'Goodbye.'],
    ]);
    expect(marksOf(script)).toEqual(['1.1 Pip x', '1.1 Rosa x']);
    expect(script.songs.map(({ title, singers }) => [title, ...singers])).toEqual([
      ['#1 – OVERTURE', 'Pip'],
      ['#2 - FINALE', 'Pip'],
    ]);
  });

  test('the heading of a song is nobody', () => {
    const script = read([
      ...['SCENE 1', '', 'SONG: “THE MAP”', '', 'PIP: (singing)', 'WHO HAS IT?', 'ROSA: Not I.', 'SFX: A gull.'],
      ...['PIP: Nor I.'],
    ]);
    expect(marksOf(script)).toEqual(['1 Pip x', '1 Rosa x']);
    expect(script.songs).toHaveLength(1);
  });
});
