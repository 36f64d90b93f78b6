/** The folder trees that a production can have, as data. A company types its own into the tab Folders (ownLayout.ts). */
import { type FolderUse, INSTEAD } from '../workbook/folderUses.ts';

export interface LayoutFolder {
  /** Permanent: stored with the folder, whatever a person renames it to. */
  key: string;
  name: string;
  uses?: readonly FolderUse[];
  /** What belongs there, where the folder's key does not say it (folderContents.ts). */
  about?: string;
  /** Inherited access is switched off. */
  restricted?: boolean;
  folders?: readonly LayoutFolder[];
}

export interface FolderLayout {
  name: string;
  /** The production folder's name: `{Title}` and `{Year}` are replaced. */
  productionName: string;
  folders: readonly LayoutFolder[];
}

function folder(key: string, name: string, folders: readonly LayoutFolder[] = [], ...uses: FolderUse[]): LayoutFolder {
  return { key, name, ...(folders.length > 0 ? { folders } : {}), ...(uses.length > 0 ? { uses } : {}) };
}

const CONFIDENTIAL: LayoutFolder = {
  key: 'confidential',
  name: 'Confidential',
  uses: ['confidential'],
  restricted: true,
  folders: [folder('incident-reports', 'Incident Reports', [], 'incidentReports')],
};

/** docs/theatre.md, Folder layouts. */
const PHASES: FolderLayout = {
  name: 'Phases',
  productionName: '{Title} {Year}',
  folders: [
    folder('show-bible', '0 - Show Bible', [], 'showBible'),
    folder('inception', '1 - Inception', [
      folder('rights', 'Rights and Agreements'),
      folder('budget', 'Mission and Budget'),
      folder('onboarding', 'Onboarding'),
    ]),
    folder('pre-production', '2 - Pre-Production', [
      folder('contact-sheets', 'Contact Sheets', [], 'contactSheets'),
      folder('calendars', 'Calendars', [], 'schedules'),
      folder('production-meetings', 'Production Meetings', [], 'meetings'),
      folder('designs', 'Designs'),
    ]),
    folder('casting', '3 - Casting', [
      folder('audition-forms', 'Audition Forms', [], 'auditionForms'),
      folder('audition-sign-in', 'Audition Sign-In', [], 'auditionSignIn'),
      folder('callbacks', 'Callbacks', [], 'callbacks'),
      folder('cast-list', 'Cast List', [], 'castList'),
    ]),
    folder('rehearsals', '4 - Rehearsals', [
      folder('daily-calls', 'Daily Calls', [], 'dailyCalls'),
      folder('sign-in', 'Sign-In Sheets', [], 'signIn'),
      folder('rehearsal-reports', 'Rehearsal Reports', [], 'rehearsalReports'),
      folder('script', 'Script and Score'),
      folder('script-changes', 'Script Changes', [], 'scriptChanges'),
      folder('line-notes', 'Line Notes', [], 'lineNotes'),
    ]),
    folder('pre-tech', '5 - Pre-Tech', [
      folder('props-costumes', 'Props and Costumes', [], 'propsPapers'),
      folder('run-sheets', 'Run Sheets', [], 'runSheets'),
      folder('presets', 'Preset Checklists', [], 'presetLists'),
      folder('paper-tech', 'Paper Tech'),
    ]),
    folder('tech', '6 - Technical Rehearsals', [
      folder('tech-reports', 'Tech Reports', [], 'techReports'),
      folder('cue-sheets', 'Cue Sheets', [], 'cueSheets'),
      folder('shift-plots', 'Shift Plots', [], 'shiftPlots'),
    ]),
    folder('performance', '7 - Performance', [
      folder('performance-reports', 'Performance Reports', [], 'performanceReports'),
      folder('performance-sign-in', 'Sign-In Sheets'),
      folder('preshow', 'Preshow Checklists', [], 'preshowChecks'),
    ]),
    folder('post-production', '8 - Post-Production', [
      folder('strike', 'Strike and Returns', [], 'strike'),
      folder('reflections', 'Reflections', [], 'reflections'),
      folder('archive', 'Archive', [], 'archive'),
    ]),
    CONFIDENTIAL,
  ],
};

function designFolders(key: string): LayoutFolder[] {
  return [folder(`${key}-package`, 'Design_Package'), folder(`${key}-photos`, 'Photos')];
}

/**
 * docs/theatre.md, Folder layouts. Sign-in sheets go to Cast_Information, which the actors do not read; papers of the deck to
 * 00_Tech_and_Strike, which the crew does.
 */
const DEPARTMENTS: FolderLayout = {
  name: 'Departments',
  productionName: '{Title}_{Year}',
  folders: [
    folder('producer', '00_Producer', [
      folder('financial', 'Financial'),
      folder('rights', 'Rights_and_Agreements'),
      folder('contracts', 'Contracts', [
        folder('contracts-creative', 'Creative_Team'),
        folder('contracts-design', 'Design_Team'),
        folder('contracts-crews', 'Production_Ops_and_Crews'),
      ]),
      folder('mission', 'Mission_and_Vision'),
    ]),
    folder('rehearsal', '01_Rehearsal', [
      folder(
        'cast-information',
        'Cast_Information',
        [],
        'signIn',
        'auditionForms',
        'auditionSignIn',
        'callbacks',
        'castList',
      ),
      folder('daily-calls', 'Daily_Calls', [], 'dailyCalls'),
      folder('script', 'Script_Score_and_Tracks', [], 'scriptChanges'),
      folder('calendars', 'Calendars', [], 'schedules'),
      folder('contact-sheets', 'Contact_Lists', [], 'contactSheets'),
      folder('policies', 'Rehearsal_Policies_and_Expectations'),
    ]),
    folder('designs', '02_Designs', [
      folder('reports', '00_Rehearsal_and_Production_Meeting_Reports', [
        folder('rehearsal-reports', 'Rehearsal_Reports', [], 'rehearsalReports', 'performanceReports'),
        folder('meeting-reports', 'Production_Meeting_Reports', [], 'meetings'),
      ]),
      folder(
        'tech-strike',
        '00_Tech_and_Strike',
        [
          folder('tech-reports', 'Tech_Reports', [], 'techReports'),
          folder('strike', 'Strike_and_Returns', [], 'strike', 'reflections'),
          folder('storage', 'Storage', [], 'archive'),
        ],
        ...(['propsPapers', 'presetLists', 'preshowChecks', 'runSheets', 'shiftPlots', 'cueSheets'] as const),
      ),
      folder('director', '01_Director', [
        folder('vision', 'Vision_Statement'),
        folder('characters', 'Character_Breakdowns'),
        folder('scenes', 'Scene_Breakdowns'),
        folder('reference', 'Reference_Materials'),
      ]),
      folder('sets', '02_Sets', designFolders('sets')),
      folder('costumes', '03_Costumes', designFolders('costumes')),
      folder('props', '04_Props', designFolders('props')),
      folder('lights', '05_Lights', designFolders('lights')),
      folder('sound', '06_Sound', designFolders('sound')),
    ]),
    CONFIDENTIAL,
  ],
};

/** The setting by which the tab Folders counts. */
export const OWN_LAYOUT = 'Our own';

/** The layouts that Callboard brings. */
export const FOLDER_LAYOUTS: readonly FolderLayout[] = [PHASES, DEPARTMENTS];

/** The key of the production folder itself. */
export const ROOT_KEY = 'production';

export interface PlannedFolder {
  key: string;
  name: string;
  /** Key of the folder it is in; `null` for the production folder. */
  parentKey: string | null;
  restricted: boolean;
  /** See `LayoutFolder`. */
  about?: string;
}

/** Every folder of a layout, parents before children. */
export function folderPlan(layout: FolderLayout, title: string, year: string): PlannedFolder[] {
  const name = layout.productionName.replace('{Title}', () => title).replace('{Year}', () => year);
  const planned: PlannedFolder[] = [{ key: ROOT_KEY, name, parentKey: null, restricted: false }];
  const visit = (folders: readonly LayoutFolder[], parentKey: string) => {
    for (const one of folders) {
      const { key, name, restricted = false, about } = one;
      planned.push({ key, name, parentKey, restricted, ...(about === undefined ? {} : { about }) });
      visit(one.folders ?? [], one.key);
    }
  };
  visit(layout.folders, ROOT_KEY);
  return planned;
}

/**
 * Every folder below the production folder with the path that people know it by: `4 - Rehearsals/Daily Calls`.
 * `restricted` are the Confidential folder and what lies in it: only its readers open them.
 */
export function folderPaths(layout: FolderLayout): { key: string; path: string; restricted: boolean }[] {
  const visit = (folders: readonly LayoutFolder[], above: string, inside: boolean): ReturnType<typeof folderPaths> =>
    folders.flatMap((one) => {
      const path = `${above}${one.name}`;
      const restricted = inside || one.uses?.includes('confidential') === true;
      return [{ key: one.key, path, restricted }, ...visit(one.folders ?? [], `${path}/`, restricted)];
    });
  return visit(layout.folders, '', false);
}

/**
 * The key of the folder that a kind of document goes into; where the layout names none, that of `INSTEAD` or the production
 * folder, but never for what only Confidential readers may open.
 * @throws RangeError for a layout without a Confidential folder
 */
export function folderKeyFor(layout: FolderLayout, use: FolderUse): string {
  const search = (folders: readonly LayoutFolder[]): string | undefined => {
    for (const one of folders) {
      if (one.uses?.includes(use)) return one.key;
      const inside = search(one.folders ?? []);
      if (inside !== undefined) return inside;
    }
    return undefined;
  };
  const found = search(layout.folders);
  if (found !== undefined) return found;
  const instead = INSTEAD[use];
  if (instead !== undefined) return folderKeyFor(layout, instead);
  if (use === 'confidential') throw new RangeError(`The folder layout ${layout.name} has no Confidential folder`);
  return ROOT_KEY;
}

/** One of the layouts that Callboard brings. @throws RangeError for a layout that does not exist. */
export function layoutNamed(name: string): FolderLayout {
  const layout = FOLDER_LAYOUTS.find((one) => one.name === name);
  if (layout === undefined) throw new RangeError(`There is no folder layout ${name}`);
  return layout;
}
