import { FOLDER_CONTENTS } from '../../src/settings/folderContents.ts';
import {
  FOLDER_LAYOUTS,
  folderKeyFor,
  folderPaths,
  folderPlan,
  layoutNamed,
  ROOT_KEY,
} from '../../src/settings/folderLayouts.ts';

/** docs/theatre.md, Folder layouts. */
const PHASES = `
0 - Show Bible/
1 - Inception/                Rights and Agreements · Mission and Budget · Onboarding
2 - Pre-Production/           Contact Sheets · Calendars · Production Meetings · Designs
3 - Casting/                  Audition Forms · Audition Sign-In · Callbacks · Cast List
4 - Rehearsals/               Daily Calls · Sign-In Sheets · Rehearsal Reports · Script and Score · Script Changes · Line Notes
5 - Pre-Tech/                 Props and Costumes · Run Sheets · Preset Checklists · Paper Tech
6 - Technical Rehearsals/     Tech Reports · Cue Sheets · Shift Plots
7 - Performance/              Performance Reports · Sign-In Sheets · Preshow Checklists
8 - Post-Production/          Strike and Returns · Reflections · Archive
Confidential/                 Incident Reports
`;

/** docs/theatre.md, Folder layouts. */
const DEPARTMENTS = `
00_Producer/{Financial, Rights_and_Agreements, Contracts/{Creative_Team, Design_Team, Production_Ops_and_Crews}, Mission_and_Vision}
01_Rehearsal/{Cast_Information, Daily_Calls, Script_Score_and_Tracks, Calendars, Contact_Lists, Rehearsal_Policies_and_Expectations}
02_Designs/{00_Rehearsal_and_Production_Meeting_Reports/{Rehearsal_Reports, Production_Meeting_Reports}, 00_Tech_and_Strike/{Tech_Reports, Strike_and_Returns, Storage}, 01_Director/{Vision_Statement, Character_Breakdowns, Scene_Breakdowns, Reference_Materials}, 02_Sets/{Design_Package, Photos}, 03_Costumes/{Design_Package, Photos}, 04_Props/{Design_Package, Photos}, 05_Lights/{Design_Package, Photos}, 06_Sound/{Design_Package, Photos}}
Confidential/{Incident Reports}
`;

/** Paths from `A/{B, C/{D}}`. */
function pathsIn(text: string, above = ''): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of text) {
    if (letter === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else {
      depth += letter === '{' ? 1 : letter === '}' ? -1 : 0;
      part += letter;
    }
  }
  return [...parts, part].flatMap((one) => {
    const [, name = '', inside] = /^\s*([^/{]+?)\s*(?:\/\{(.*)\})?\s*$/s.exec(one) ?? [];
    return [`${above}${name}`, ...(inside === undefined ? [] : pathsIn(inside, `${above}${name}/`))];
  });
}

function phasePaths(): string[] {
  return PHASES.trim()
    .split('\n')
    .flatMap((line) => {
      const [top = '', inside = ''] = line.split('/').map((part) => part.trim());
      return [top, ...inside.split(' · ').flatMap((name) => (name === '' ? [] : [`${top}/${name}`]))];
    });
}

test('Phases is the tree of the design, in its order', () => {
  expect(folderPaths(layoutNamed('Phases')).map(({ path }) => path)).toEqual(phasePaths());
});

test('Departments is the tree of the trade, in its order', () => {
  expect(folderPaths(layoutNamed('Departments')).map(({ path }) => path)).toEqual(
    DEPARTMENTS.trim()
      .split('\n')
      .flatMap((line) => pathsIn(line)),
  );
});

test.each([
  ['Phases', 'Tiny Play 2027'],
  ['Departments', 'Tiny Play_2027'],
])('the production folder of %s is %s, whatever the title holds', (layout, name) => {
  expect(folderPlan(layoutNamed(layout), 'Tiny Play', '2027')[0]).toEqual({
    key: ROOT_KEY,
    name,
    parentKey: null,
    restricted: false,
  });
  expect(folderPlan(layoutNamed(layout), '$& {Year} {Title}', '2027')[0]?.name).toContain('$& ');
});

test.each(FOLDER_LAYOUTS.map(({ name }) => name))(
  'in %s parents come before children, and keys are there once',
  (name) => {
    const plan = folderPlan(layoutNamed(name), 'Tiny Play', '2027');
    const seen = new Set<string | null>([null]);
    for (const { key, parentKey } of plan) {
      expect(seen.has(parentKey)).toBe(true);
      expect(seen.has(key)).toBe(false);
      seen.add(key);
    }
    expect(plan.filter(({ restricted }) => restricted).map((one) => one.name)).toEqual(['Confidential']);
  },
);

test.each(FOLDER_LAYOUTS.map(({ name }) => name))(
  'in %s calls and reports have different readers, and so different folders',
  (name) => {
    const uses = [
      'dailyCalls',
      'signIn',
      'rehearsalReports',
      'contactSheets',
      'confidential',
      'incidentReports',
    ] as const;
    const keys = uses.map((use) => folderKeyFor(layoutNamed(name), use));
    expect(new Set(keys).size).toBe(uses.length);
    const restricted = new Set(
      folderPaths(layoutNamed(name))
        .filter((one) => one.restricted)
        .map(({ key }) => key),
    );
    expect(keys.map((key) => restricted.has(key))).toEqual([false, false, false, false, true, true]);
  },
);

test('a layout that does not exist is an error', () => {
  expect(() => layoutNamed('Alphabet')).toThrow(RangeError);
});

test('every folder of every layout says what belongs into it, and nothing is said of others', () => {
  const keys = FOLDER_LAYOUTS.flatMap(({ name }) => folderPlan(layoutNamed(name), 'T', '1').map(({ key }) => key));
  expect([...new Set(keys)].filter((key) => !FOLDER_CONTENTS.has(key))).toEqual([]);
  expect([...FOLDER_CONTENTS.keys()].filter((key) => !keys.includes(key))).toEqual([]);
});
