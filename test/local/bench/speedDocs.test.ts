/** docs/speed.md says what docs/speed.json holds, in the sections that are marked for it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FLOORS } from '../../../local/bench/floors.ts';
import { readSpeed } from '../../../local/bench/speedFile.ts';
import { speedTables } from '../../../local/bench/speedTables.ts';
import { withSections } from '../../../local/bench/withSections.ts';

const docs = (name: string): string => fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));

it('shows the tables of the numbers that were measured last', () => {
  const text = readFileSync(docs('speed.md'), 'utf8');
  expect(withSections(text, speedTables(readSpeed(docs('speed.json'))))).toBe(text);
});

it('has a line for every job of the bench, and a computing time at four sizes', () => {
  const { jobs, growth } = readSpeed(docs('speed.json'));
  expect(jobs.map(({ job }) => job).sort()).toEqual(Object.keys(FLOORS).sort());
  expect(growth.map(({ what }) => what)).toContain('Preview call');
  for (const { what, measured } of growth) expect([what, measured.length]).toEqual([what, 4]);
});

it('writes a section anew and leaves the rest, and names one that is not there', () => {
  const text = 'Before\n<!-- one -->\nold\n<!-- /one -->\nAfter\n';
  expect(withSections(text, { one: 'new' })).toBe('Before\n<!-- one -->\n\nnew\n\n<!-- /one -->\nAfter\n');
  expect(withSections(withSections(text, { one: 'new' }), { one: 'new' })).toBe(withSections(text, { one: 'new' }));
  expect(() => withSections(text, { two: 'new' })).toThrow('two');
});
