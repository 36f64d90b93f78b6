/** What set up adds by itself: standard checklists for roles that have none, and guardians named in a people file. */

import { CHECKLIST_TASKS } from '../../../src/features/setUp/checklistData.ts';
import { setUpPlan } from '../../../src/features/setUp/setUpPlan.ts';
import { FOLDER_LAYOUTS } from '../../../src/settings/folderLayouts.ts';
import { cellText } from '../../../src/workbook/table.ts';

const PRODUCTION = {
  name: 'production.csv',
  text: 'Setting,Value\nTitle,Tiny\nTime zone,Europe/London\nYear,2027\nStage manager email,sm@example.org',
};
const INFO = {
  id: 'w',
  title: '',
  timeZone: '',
  sheets: [
    {
      sheetId: 0,
      title: 'Sheet1',
      rowCount: 10,
      columnCount: 5,
      hidden: false,
      hasCells: true,
      charts: [],
      filterViews: [],
    },
  ],
};

function plan(...files: { name: string; text: string }[]) {
  return setUpPlan({ files: [PRODUCTION, ...files], settings: {} }, INFO, []);
}

const rowsOf = (planned: ReturnType<typeof plan>, tab: string) =>
  planned.changes.filter((change) => change.tab.name === tab).map((change) => change.values);

describe('checklists', () => {
  const PEOPLE = { name: 'people.csv', text: 'Name,Group\nKim Lee,Crew' };

  it('cover every phase for stage manager, assistant and production assistant', () => {
    const phases = [
      'Inception',
      'Pre-Production',
      'Casting',
      'Rehearsals',
      'Pre-Tech',
      'Technical Rehearsals',
      'Performance',
      'Post-Production',
    ];
    for (const role of ['SM', 'ASM', 'PA']) {
      const own = CHECKLIST_TASKS.filter((one) => one.role === role);
      expect([...new Set(own.map((one) => one.phase))]).toEqual(phases);
    }
    const folders = FOLDER_LAYOUTS[0]?.folders.map((one) => one.name.replace(/^\d - /, '')) ?? [];
    expect(phases.filter((phase) => !folders.includes(phase))).toEqual([]);
  });

  it('name no task twice in a phase and role', () => {
    const keys = CHECKLIST_TASKS.map(({ phase, role, task }) => `${phase} ${role} ${task}`.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are filled in, but not for a role that brings its own', () => {
    expect(rowsOf(plan(PEOPLE), 'Checklists')).toHaveLength(CHECKLIST_TASKS.length);
    const own = { name: 'checklists.csv', text: 'Phase,Role,Task\nCasting,asm,Bring tea' };
    const asm = rowsOf(plan(PEOPLE, own), 'Checklists').filter((row) => cellText(row.Role).toUpperCase() === 'ASM');
    expect(asm).toMatchObject([{ Task: 'Bring tea' }]);
  });
});

describe('parents in a people file', () => {
  const text =
    'First name,Last name,Group,Parent 1 name,Parent 1 email\nAna,Silva,Cast,Rui,rui@example.org\nBen,Silva,Cast,Rui,rui@example.org';

  it('become guardians', () => {
    const planned = plan({ name: 'people.csv', text });
    expect(planned.refusals).toEqual([]);
    expect(rowsOf(planned, 'Guardians')).toMatchObject([
      { Name: 'Rui', Of: 'Ana Silva; Ben Silva', Email: 'rui@example.org' },
    ]);
    expect(planned.data.company.guardians[0]?.of).toHaveLength(2);
  });

  it('with a wrong address refuse the file by row and column', () => {
    const planned = plan({ name: 'people.csv', text: text.replace('rui@example.org\nBen', 'rui\nBen') });
    expect(planned.refusals).toContainEqual(
      expect.objectContaining({ file: 'people.csv', row: 2, column: 'Parent 1 email' }),
    );
  });

  it('are skipped, and that is said, where there is a file of guardians', () => {
    const planned = plan({ name: 'people.csv', text }, { name: 'guardians.csv', text: 'Name,Of\nEva,Ana Silva' });
    expect(rowsOf(planned, 'Guardians')).toMatchObject([{ Name: 'Eva' }]);
    expect(planned.notices.map((one) => one.message).join()).toContain('parent columns were skipped');
  });
});
