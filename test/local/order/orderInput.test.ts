/** What `npm run plan-order` takes and refuses, and what it prints. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OrderInputError, orderInput } from '../../../local/order/orderInput.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const piece = (id: unknown, minutes: unknown = 5, people: unknown = ['Ada']) => ({ id, minutes, people });

function problemsOf(given: unknown): readonly string[] {
  try {
    orderInput(typeof given === 'string' ? given : JSON.stringify(given));
  } catch (error) {
    if (error instanceof OrderInputError) return error.problems;
    throw error;
  }
  return [];
}

describe('a file of pieces', () => {
  it('counts everybody once where nothing else is said', () => {
    const given = { pieces: [piece('1'), piece('2', 7.5, ['Ada', 'Ben', 'Ada'])], weights: { Ben: 2 } };
    expect(orderInput(JSON.stringify(given))).toEqual({
      notes: [],
      ids: ['1', '2'],
      instance: {
        minutes: [5, 7.5],
        people: [
          { weight: 1, pieces: [0, 1] },
          { weight: 2, pieces: [1] },
        ],
      },
    });
  });

  it('takes names that are words of the language', () => {
    const text =
      '{"pieces":[{"id":"constructor","minutes":1,"people":["__proto__","constructor"]}],"weights":{"__proto__":3}}';
    expect(orderInput(text).instance.people).toEqual([
      { weight: 3, pieces: [0] },
      { weight: 1, pieces: [0] },
    ]);
  });

  it.each([
    ['no JSON', '{', /no JSON/],
    ['a list', [], /no object/],
    ['no pieces', {}, /no pieces/],
    ['an empty list', { pieces: [] }, /no pieces/],
    ['one id twice', { pieces: [piece('1'), piece('1')] }, /there twice/],
    ['one id as text and number', { pieces: [piece('1'), piece(1)] }, /there twice/],
    ['no id', { pieces: [piece(undefined)] }, /no "id"/],
    ['an empty id', { pieces: [piece(' ')] }, /no "id"/],
    ['no minutes', { pieces: [{ id: '1', people: [] }] }, /"minutes" is missing/],
    ['0 minutes', { pieces: [piece('1', 0)] }, /"minutes" is 0/],
    ['minutes below 0', { pieces: [piece('1', -5)] }, /"minutes" is -5/],
    ['minutes as text', { pieces: [piece('1', '5')] }, /"minutes" is "5"/],
    ['minutes beyond all numbers', '{"pieces":[{"id":"1","minutes":1e999,"people":[]}]}', /"minutes" is/],
    ['no people', { pieces: [piece('1', 5, 'Ada')] }, /"people" is "Ada"/],
    ['a person without a name', { pieces: [piece('1', 5, [''])] }, /is no name/],
    ['a person as a number', { pieces: [piece('1', 5, [7])] }, /is no name/],
    ['a piece that is none', { pieces: ['1'] }, /no object/],
    ['weights as a list', { pieces: [piece('1')], weights: [1] }, /"weights" is/],
    ['a weight below 0', { pieces: [piece('1')], weights: { Ada: -1 } }, /weight of "Ada" is -1/],
    ['a weight as text', { pieces: [piece('1')], weights: { Ada: '1' } }, /weight of "Ada" is "1"/],
    ['too many pieces', { pieces: Array.from({ length: 301 }, (_, at) => piece(`${at}`)) }, /301 pieces/],
  ])('is refused with %s', (_, given, words) => {
    const problems = problemsOf(given);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(words);
  });

  it('is told everything that is wrong at once', () => {
    expect(problemsOf({ pieces: [piece('1', 0), piece('1', 5, 3)], weights: { Eve: 1 } })).toHaveLength(3);
  });

  it('says of a weight of nobody that it is passed over', () => {
    const { notes, instance } = orderInput(JSON.stringify({ pieces: [piece('1')], weights: { Adda: 5, Ada: 2 } }));
    expect(notes).toEqual([expect.stringMatching(/"Adda" has a weight/)]);
    expect(instance.people).toEqual([{ weight: 2, pieces: [0] }]);
  });
});

describe('npm run plan-order', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'order-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(text: string | null) {
    const file = join(folder, 'pieces.json');
    if (text !== null) writeFileSync(file, text);
    const given = text === null ? [] : [file];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'local/order/main.ts', ...given],
      { cwd: ROOT, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  }

  it('prints the order, its waiting and whether it is proved, and nothing else', () => {
    const people = { a: ['Ada', 'Ben'], b: ['Cem'], c: ['Ada', 'Cem'] };
    const pieces = Object.entries(people).map(([id, own]) => piece(id, 10, own));
    const { status, stdout, stderr } = run(JSON.stringify({ pieces }));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { order, ...rest } = JSON.parse(stdout);
    expect([...order].sort()).toEqual(['a', 'b', 'c']);
    expect(order[1]).toBe('c');
    expect(rest).toEqual({ waiting: 0, proved: true });
  });

  it('prints nothing and ends with 2 for what it cannot use', () => {
    expect(run('{"pieces": []}')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/no pieces/) });
    expect(run(null)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/Name one file/) });
  });
});
