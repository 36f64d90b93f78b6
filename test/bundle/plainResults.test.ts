/** Google loses a Date in a result without a word and makes null of undefined: every answer is plain JSON as it is. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { bundleDir, filesOf, SMALL, setUpWorkspace } from '../support/bundle.ts';

/** Runs beside the bundle: calls one of its functions and names every place in the answer that is not plain JSON. */
const LOOK = `
function placesNotPlain(name, args) {
  var places = [];
  function look(value, place) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
    if (typeof value === 'number') { if (!isFinite(value)) places.push(place + ' is ' + value); return; }
    var type = Object.prototype.toString.call(value);
    if (type === '[object Array]') { value.forEach(function (item, at) { look(item, place + '[' + at + ']'); }); return; }
    if (type !== '[object Object]') { places.push(place + ' is ' + type); return; }
    Object.keys(value).forEach(function (key) { look(value[key], place + '.' + key); });
  }
  look(globalThis[name].apply(null, args), name);
  return places;
}`;

const day = { date: '2027-03-05' };
const tomorrow = { date: '2027-03-06' };

/** What is asked of the calls that need more than an empty object, in the order of a day. */
const ARGUMENTS: Record<string, unknown[]> = {
  setUp: [{ files: filesOf(SMALL), settings: {} }],
  previewSetUp: [{ files: filesOf(SMALL), settings: {} }],
  saveDraft: [{ settings: { Title: 'Tiny Play' } }],
  makeSignIn: [day],
  makeReport: [day],
  previewCall: [tomorrow],
  previewReport: [day],
  callChanges: [tomorrow],
  previewImport: [{ tab: 'People', text: 'Name,Group\nNew Person,Crew\n' }],
  repairTriggers: [],
  health: [],
};

const browserCalls = (): string[] => {
  const source = readFileSync(new URL('../../src/entry/browserCalls.ts', import.meta.url), 'utf8');
  const body = /export interface BrowserCalls \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(\w+)\(/gm)].flatMap(([, name]) => name ?? []);
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-plain-'));
  cpSync(bundleDir(), folder, { recursive: true });
  writeFileSync(join(folder, 'Look.js'), LOOK);
});
afterAll(() => rmSync(folder, { recursive: true }));

const looking = (state: LocalWorkspace['state']): LocalWorkspace =>
  LocalWorkspace.create({
    nowMs: 0,
    me: state.me,
    scriptTimeZone: 'UTC',
    state,
    bundleDir: folder,
    requestLogFile: '',
  });

it('names what is not plain', () => {
  writeFileSync(join(folder, 'Bad.js'), 'function bad() { return { a: [1, undefined], b: new Date(0), c: NaN }; }');
  const { state } = setUpWorkspace(SMALL, { now: '2027-03-05T18:00', log: false });
  expect(looking(state).run('placesNotPlain', ['bad', []])).toEqual([
    'bad.a[1] is [object Undefined]',
    'bad.b is [object Date]',
    'bad.c is NaN',
  ]);
});

it('answers every call with plain JSON, whatever it is asked and in whichever order', () => {
  const workspace = looking(setUpWorkspace(SMALL, { now: '2027-03-05T18:00', log: false }).state);
  const names = browserCalls();
  expect(names.length).toBeGreaterThan(12);
  const first = Object.keys(ARGUMENTS).filter((name) => names.includes(name));
  const notPlain = [...first, ...names].flatMap((name) =>
    workspace.run('placesNotPlain', [name, ARGUMENTS[name] ?? [{}]]),
  );
  expect(notPlain).toEqual([]);
});
