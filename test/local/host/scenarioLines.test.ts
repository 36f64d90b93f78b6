import { readFileSync } from 'node:fs';
import { FAULT_KINDS } from '../../../local/account/faults.ts';
import { EXPECTATIONS } from '../../../local/host/scenarioExpect.ts';
import { parseScenario } from '../../../local/host/scenarioLines.ts';

const known = { functions: ['sendCall', 'tick'], menu: new Map([['Health', 'menuHealth']]) };
const parse = (...lines: string[]) => parseScenario('day.ndjson', lines.join('\n'), known);

it('reads every kind of line, and passes over notes and empty lines', () => {
  const { lines, problems } = parse(
    '{"note":"Friday"}',
    '',
    '{"clock":"2027-03-05T18:00"}\r',
    '{"as":"asm@example.org","edit":{"tab":"Attendance","where":{"Event ID":"E012"},"set":{"In":"x"}},"note":"late"}',
    '{"edit":{"tab":"People","set":{"Name":"New"}}}',
    '{"call":"sendCall","args":[{"date":""}]}',
    '{"call":"tick"}',
    '{"menu":"Health"}',
    '{"menu":"menuHealth"}',
    '{"fault":{"call":17,"kind":"transient-after"}}',
    '{"expect":{"mails":3}}',
  );
  expect(problems).toEqual([]);
  expect(lines).toEqual([
    { lineNumber: 3, kind: 'clock', clock: { date: '2027-03-05', time: '18:00' } },
    {
      lineNumber: 4,
      kind: 'edit',
      as: 'asm@example.org',
      edit: { tab: 'Attendance', where: { 'Event ID': 'E012' }, set: { In: 'x' } },
    },
    { lineNumber: 5, kind: 'edit', edit: { tab: 'People', set: { Name: 'New' } } },
    { lineNumber: 6, kind: 'call', call: 'sendCall', args: [{ date: '' }] },
    { lineNumber: 7, kind: 'call', call: 'tick', args: [] },
    { lineNumber: 8, kind: 'menu', menu: 'menuHealth' },
    { lineNumber: 9, kind: 'menu', menu: 'menuHealth' },
    { lineNumber: 10, kind: 'fault', fault: { call: 17, kind: 'transient-after' } },
    { lineNumber: 11, kind: 'expect', expect: { mails: 3 } },
  ]);
});

it.each([
  ['{"clock":', /not JSON/],
  ['["clock"]', /is a JSON object/],
  ['{"clok":"2027-03-05T18:00"}', /has one of clock, edit, call, menu, fault, expect; this has clok/],
  ['{}', /this has nothing/],
  ['{"clock":"2027-03-05T18:00","call":"tick"}', /one thing, not clock and call/],
  ['{"clock":"2027-03-05"}', /clock must be a date and time/],
  ['{"clock":"2027-02-30T18:00"}', /clock must be a date and time/],
  ['{"as":"asm@example.org","call":"tick"}', /no "as"/],
  ['{"as":"asm","edit":{"tab":"People","set":{"Name":"x"}}}', /as must be an e-mail address/],
  ['{"edit":{"tab":"People"}}', /edit needs "set"/],
  ['{"edit":{"tab":"People","set":{"Name":["x"]}}}', /edit\.set\.Name must be text/],
  ['{"call":"sendCal"}', /call must be one of the add-on's functions, such as makeSignIn, not "sendCal"/],
  ['{"call":"tick","args":{}}', /args must be a list/],
  ['{"menu":"Heath"}', /menu must be one of Health, menuHealth/],
  ['{"fault":{"call":0,"kind":"kill"}}', /fault\.call must be a whole number from 1/],
  ['{"fault":{"call":1,"kind":"fire"}}', /fault\.kind must be one of kill, /],
  ['{"expect":{"mail":1}}', /expect has no "mail"; it may have mails, /],
  ['{"expect":{"mails":"3"}}', /expect\.mails must be/],
  ['{"expect":{"mails":{"count":{}}}}', /expect\.mails\.count must be/],
  ['{"expect":{"outbox":{"Gone":1}}}', /expect\.outbox has no "Gone"/],
  ['{"expect":{"has":{"In":"x"}}}', /expect needs "tab"/],
  ['{"expect":{}}', /expects nothing/],
])('does not take %s', (line, message) => {
  const { problems } = parse('{"clock":"2027-03-01T18:00"}', line);
  expect(problems).toEqual([{ file: 'day.ndjson', row: 2, message: expect.stringMatching(message) }]);
});

it('names every line that is wrong, and everything that is wrong in it', () => {
  const { problems } = parse('{"call":"x","args":1}', '{"menu":"Health"}', 'x', '{"expect":{"mails":-1,"docs":"x"}}');
  expect(problems.map((problem) => problem.row)).toEqual([1, 1, 3, 4, 4]);
});

it('refuses a clock that goes back, and a file without lines', () => {
  const { problems } = parse('{"clock":"2027-03-05T18:00"}', '{"clock":"2027-03-05T17:00"}');
  expect(problems).toEqual([{ file: 'day.ndjson', row: 2, message: expect.stringContaining('never goes back') }]);
  expect(parse('', '{"note":"nothing"}').problems).toEqual([
    { file: 'day.ndjson', message: 'The scenario has no lines.' },
  ]);
});

it('is described in full: every word that can be expected, and every kind of fault', () => {
  const description = readFileSync(new URL('../../../docs/local-account.md', import.meta.url), 'utf8');
  const words = [...Object.keys(EXPECTATIONS).map((word) => `"${word}":`), ...FAULT_KINDS.map((kind) => `\`${kind}\``)];
  expect(words.filter((word) => !description.includes(word))).toEqual([]);
});
