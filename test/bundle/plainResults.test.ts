/** Google loses a Date in a result without a word and makes null of undefined: every answer is plain JSON as it is. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalAccount } from '../../local/account/localAccount.ts';
import { pageKeyOf } from '../../local/host/requestsOf.ts';
import { bundleDir, filesOf, SMALL, setUpAccount } from '../support/bundle.ts';

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

/** Each feature's own interface, and what is left for the entries. */
const browserRequests = (): string[] => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return sources.flatMap((name) => {
    const said = /export interface (?!Door(?:Note|Prop)?Requests\b)\w+Requests\b[^{]*\{([\s\S]*?)\n\}/.exec(
      readFileSync(join(src, name), 'utf8'),
    );
    return [...(said?.[1] ?? '').matchAll(/^ {2}(\w+)\(/gm)].flatMap(([, call]) => call ?? []);
  });
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-plain-'));
  cpSync(bundleDir(), folder, { recursive: true });
  writeFileSync(join(folder, 'Look.js'), LOOK);
});
afterAll(() => rmSync(folder, { recursive: true }));

const looking = (state: LocalAccount['state']): LocalAccount =>
  LocalAccount.create({
    nowMs: 0,
    me: state.me,
    scriptTimeZone: 'UTC',
    state,
    bundleDir: folder,
    serviceCallFile: '',
  });

it('names what is not plain', () => {
  writeFileSync(join(folder, 'Bad.js'), 'function bad() { return { a: [1, undefined], b: new Date(0), c: NaN }; }');
  const { state } = setUpAccount(SMALL, { now: '2027-03-05T18:00', log: false });
  expect(looking(state).run('placesNotPlain', ['bad', []])).toEqual([
    'bad.a[1] is [object Undefined]',
    'bad.b is [object Date]',
    'bad.c is NaN',
  ]);
});

it('answers every call with plain JSON, whatever it is asked and in whichever order', () => {
  const account = looking(setUpAccount(SMALL, { now: '2027-03-05T18:00', log: false }).state);
  const names = browserRequests();
  expect(names.length).toBeGreaterThan(12);
  const first = Object.keys(ARGUMENTS).filter((name) => names.includes(name));
  const notPlain = [...first, ...names].flatMap((name) =>
    account.run('placesNotPlain', [name, [pageKeyOf(account), ...(ARGUMENTS[name] ?? [{}])]]),
  );
  expect(notPlain).toEqual([]);
});

it('knows every function that the browser may call', () => {
  const others = /^((menu|show|card|on|door)[A-Z]|doGet$|tick$|whenEdited$)/;
  const globals = setUpAccount(SMALL, { now: '2027-03-05T18:00' }).bundleGlobals();
  expect(browserRequests().sort()).toEqual(globals.filter((name) => !others.test(name)).sort());
});
