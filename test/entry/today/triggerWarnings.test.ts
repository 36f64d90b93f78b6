/** What is said of the triggers, by who looks, who installed them, and who is the stage manager. */
import { callsGoOut, triggerWarnings } from '../../../src/entry/today/triggerWarnings.ts';
import { type Heartbeat, handedOver, SILENT_MS } from '../../../src/jobs/heartbeat.ts';
import type { TriggerInfo } from '../../../src/port/workspace.ts';

const SM = 'sm@example.org';
const ASM = 'asm@example.org';
const OLD = 'old@example.org';
const MANAGER = { name: 'Sam', stageManager: SM, replyTo: 'stage@example.org' };
const CLOCK: TriggerInfo = { id: 'clock', handler: 'tick', kind: 'clock' };
const BOTH: TriggerInfo[] = [CLOCK, { id: 'edit', handler: 'whenEdited', kind: 'edit' }];

const NEVER: Heartbeat = { lastRunMs: 0, lastSuccessMs: 0, owner: '', installedMs: 0, clockId: '' };
const installedBy = (owner: string): Heartbeat => ({ ...NEVER, owner, installedMs: 1000, clockId: 'clock' });
const HANDED_OVER: Heartbeat = { ...NEVER, ...handedOver(installedBy(OLD)) };

test.each([
  ['the stage manager has installed them', SM, BOTH, installedBy(SM), ''],
  ['the address is written in another way', 'SM@Example.org', BOTH, installedBy(SM), ''],
  ['Google does not say who looks', '', BOTH, installedBy(SM), ''],
  ['nobody ever installed any', SM, [], NEVER, 'Automatic calls are off'],
  ['one of them is gone', SM, [CLOCK], installedBy(SM), 'Automatic calls are only half on'],
  ['the new stage manager looks', SM, [], HANDED_OVER, 'You are the stage manager now'],
  ['the old one looks', OLD, [], HANDED_OVER, 'Sam is the stage manager now and gets the replies at stage@example.org'],
  ['an assistant looks', ASM, [], installedBy(SM), 'so leave it like this'],
  ['the stage manager looks at those of another', SM, [], installedBy(OLD), 'then calls go out from you'],
  ['an assistant looks at those of a third', ASM, [], installedBy(OLD), 'Ask Sam to open this workbook'],
  ['they are those of one who is not the stage manager', OLD, BOTH, installedBy(OLD), 'calls go out from your account'],
  ['one who has triggers left looks after another took over', OLD, BOTH, installedBy(SM), 'leave it like this'],
] as const)('when %s', (_, me, triggers, heartbeat, expected) => {
  const said = triggerWarnings({ triggers, heartbeat, me, ...MANAGER });
  expect(said).toEqual(expected === '' ? [] : [expect.stringContaining(expected)]);
});

test('a workbook that cannot be read makes nobody a stranger', () => {
  const unread = { name: '', stageManager: '', replyTo: '' };
  expect(triggerWarnings({ triggers: BOTH, heartbeat: installedBy(SM), me: SM, ...unread })).toEqual([]);
});

test.each([
  ['one’s own are there', SM, BOTH, NEVER, 0, true],
  ['another person has installed them', ASM, [], installedBy(SM), 2000, true],
  ['Google does not say who looks', '', [], installedBy(SM), 2000, true],
  ['one’s own were installed, and are gone', 'SM@Example.org', [], installedBy(SM), 2000, false],
  ['they do not run', ASM, [], installedBy(SM), 1001 + SILENT_MS, false],
  ['the production was handed over', ASM, [], HANDED_OVER, 2000, false],
] as const)('whether calls go out when %s', (_, me, triggers, heartbeat, nowMs, expected) => {
  expect(callsGoOut({ triggers, heartbeat, me }, nowMs)).toBe(expected);
});
