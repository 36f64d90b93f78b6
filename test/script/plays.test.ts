/**
 * Four plays with the truth beside them, in `../shared/data/plays`: they may not be copied into the repository, so where they are
 * missing the test passes and says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readScript } from '../../src/script/readScript.ts';
import { namesInEdition, scriptScore, truthOf } from '../support/scriptScore.ts';

const PLAYS = fileURLToPath(new URL('../../../shared/data/plays', import.meta.url));
const FORMATS = ['.xml', '.txt', '-inline.txt'] as const;

/** At least this much of all pairs of scene and character, and of those who speak: F1. */
const FLOORS: readonly (readonly [play: string, format: (typeof FORMATS)[number], pairs: number, speakers: number])[] =
  [
    ['macbeth', '.xml', 1, 1],
    ['macbeth', '.txt', 0.97, 1],
    ['macbeth', '-inline.txt', 0.97, 0.99],
    ['the-comedy-of-errors', '.xml', 1, 1],
    ['the-comedy-of-errors', '.txt', 0.99, 1],
    ['the-comedy-of-errors', '-inline.txt', 0.98, 1],
    // Adrian and Francisco come on in 5.1 in the text; the truth leaves them out.
    ['the-tempest', '.xml', 0.98, 1],
    ['the-tempest', '.txt', 0.96, 0.99],
    ['the-tempest', '-inline.txt', 0.96, 0.99],
    ['twelfth-night', '.xml', 1, 1],
    ['twelfth-night', '.txt', 0.96, 1],
    ['twelfth-night', '-inline.txt', 0.96, 1],
  ];

const text = (name: string) => readFileSync(join(PLAYS, name), 'utf8');

if (existsSync(PLAYS)) {
  test.each(FLOORS)(
    '%s%s is read with F1 of at least %d for all pairs, %d for speakers',
    (play, format, pairs, speakers) => {
      const script = readScript({ name: `${play}${format}`, text: text(`${play}${format}`) });
      const score = scriptScore(script, truthOf(text(`${play}.csv`)), namesInEdition(text(`${play}.xml`)));
      if (process.env.CALLBOARD_SCORES) process.stderr.write(`${play}${format} ${JSON.stringify(score)}\n`);
      expect(score.pairs.f1).toBeGreaterThanOrEqual(pairs - 0.0001);
      expect(score.speakers.f1).toBeGreaterThanOrEqual(speakers - 0.0001);
    },
  );

  test('a play in TEI keeps the names of the edition’s own list', () => {
    const script = readScript({ name: 'macbeth.xml', text: text('macbeth.xml') });
    const score = scriptScore(script, truthOf(text('macbeth.csv')), namesInEdition(text('macbeth.xml')));
    expect(score.sameNames).toBe(1);
  });
} else test('plays are read as their truth has it: skipped, ../shared/data/plays is missing', () => undefined);
