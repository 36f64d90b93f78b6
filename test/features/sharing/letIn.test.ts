/** Letting an assistant stage manager in: what they work with, nobody else’s access, and never who is barred. */
import { letAssistantIn } from '../../../src/features/sharing/applySharing.ts';
import { isAssistant } from '../../../src/features/sharing/assistantAccess.ts';
import { checkSharing, SHARING_TABS } from '../../../src/features/sharing/checkSharing.ts';
import type { LetIn } from '../../../src/features/sharing/letIn.ts';
import { sharingTab } from '../../../src/workbook/tabs/office.ts';
import { filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';
import { CALLS, grantsOn, typeSharing } from '../../builders/sharingAccount.ts';

const ASM = 'P010,Zoe Lund,Zoe,,Crew,ASM,,zoe@example.org,,No,Yes,';
const YOUNG = 'P011,Kit Moss,Kit,,Crew,Assistant Stage Manager (left),,kit@example.org,,Yes,Yes,';

function account(...people: string[]): Account {
  const one = newAccount();
  const files = filesIn('test/fixtures/small').map((file) =>
    file.name === 'people.csv' ? { ...file, text: `${file.text.trimEnd()}\n${people.join('\n')}\n` } : file,
  );
  setUp(one, files);
  return one;
}

function looked(one: Account): LetIn {
  const [found] = checkSharing(opened(one, SHARING_TABS)).assistants;
  if (found === undefined) throw new Error('There is an assistant');
  return found;
}

function letIn(one: Account, { person, hash }: LetIn = looked(one)) {
  one.ws.wait(60_000);
  return letAssistantIn(opened(one, SHARING_TABS), person.id, hash);
}

test('who is let in may edit the workbook and what they work with, nothing confidential, and nobody else gets anything', () => {
  const one = account(ASM);
  const result = letIn(one);
  expect(result).toMatchObject({ state: 'done', problems: [] });
  expect(one.sharing.given.size).toBeGreaterThan(10);
  expect(grantsOn(one, 'sign-in')).toEqual(['zoe@example.org writer']);
  expect(grantsOn(one, 'daily-calls')).toEqual(['zoe@example.org reader']);
  for (const key of ['confidential', 'rights', 'budget', 'production']) expect(grantsOn(one, key)).toEqual([]);
  const everybody = [...one.sharing.given.values()].flatMap((grants) => [...grants.values()].map(({ who }) => who));
  expect(new Set(everybody)).toEqual(new Set(['zoe@example.org']));
  expect(looked(one)).toMatchObject({ hash: '', why: '' });
  // The tab names them, so that sharing as it says takes nothing from them.
  const later = checkSharing(opened(one, SHARING_TABS)).plan.changes.filter(({ grantee }) =>
    grantee.who.startsWith('zoe'),
  );
  expect(later).toEqual([]);
  expect(one.sheets.rowsOf(sharingTab.sheetId).filter(([folder]) => folder === 'Workbook')).toHaveLength(1);
});

test('it works in a Sharing tab of the earlier version, and adds to what stands there', () => {
  const one = account(ASM);
  typeSharing(one, [`${CALLS},Cast,See`, 'Sign-In Sheets,Staff,See']);
  // Two folders are called so.
  expect(() => letIn(one)).toThrow('Fix the Sharing tab first');
  typeSharing(one, [`${CALLS},Cast,See`]);
  letIn(one);
  expect(grantsOn(one, 'daily-calls')).toEqual(['zoe@example.org reader']);
  expect(one.sheets.rowsOf(sharingTab.sheetId).filter(([, who]) => who === 'Zoe Lund').length).toBeGreaterThan(10);
  expect(looked(one).hash).toBe('');
});

test('an assistant under 18 is let in by name and click alone, and their guardian is given nothing', () => {
  const one = account(YOUNG);
  expect(looked(one)).toMatchObject({ person: { minor: true }, why: '' });
  expect(one.sharing.given.size).toBe(0);
  letIn(one);
  expect(grantsOn(one, 'sign-in')).toEqual(['kit@example.org writer']);
});

test('what has changed since it was shown is not done', () => {
  const one = account(ASM);
  const before = looked(one);
  typeSharing(one, [`${CALLS},Zoe Lund,See`]);
  expect(letIn(one, before).state).toBe('changed');
  expect(one.sharing.given.size).toBe(0);
});

test.each([
  ['has no address', 'P010,Zoe Lund,Zoe,,Crew,ASM,,,,No,Yes,'],
  ['has the address of somebody barred', 'P010,Zoe Lund,Zoe,,Crew,ASM,,barred@example.org,,No,Yes,'],
])('who %s is given nothing, and the reason is said', (_what, person) => {
  const one = account(person);
  one.sheets.rowsOf(1003).push(['Sam Stranger', 'P003', 'barred@example.org', null, null, null, 'Yes', 'G9']);
  expect(looked(one)).toMatchObject({ hash: '', rows: [], changes: [] });
  expect(looked(one).why).toMatch(/address/);
});

test.each([
  ['ASM', true],
  ['Asst. Stage Manager', true],
  ['assistant  stage manager (left)', true],
  ['Stage Manager', false],
  ['Assistant Director', false],
  ['Asmodeus', false],
  ['', false],
])('the role “%s” is an assistant stage manager’s: %s', (role, expected) => {
  expect(isAssistant(role)).toBe(expected);
});
