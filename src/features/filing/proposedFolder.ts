/** Where a file belongs by what its name says. It is only proposed: a person moves it. */
import { type FolderLayout, folderKeyFor, folderPaths, ROOT_KEY } from '../../settings/folderLayouts.ts';
import { withoutAccents } from '../../values/names.ts';
import { foldedText } from '../../values/text.ts';
import type { FolderUse } from '../../workbook/folderUses.ts';

export interface ProposedFolder {
  /** `''` where nothing fits. */
  folderKey: string;
  soundsConfidential: boolean;
}

interface Rule {
  /** Words as a name has them; each finds those that it begins: `design` finds “designs”. One with a space at its end is whole. */
  words: readonly string[];
  /** Keys of folders, the first that the layout has; a `use:` is the folder in which Callboard itself puts that. */
  folders: readonly (`use:${FolderUse}` | string)[];
}

/**
 * Anywhere in the name, so that “ellasmedicalform” is one too: rather one file too many is proposed for Confidential than a child’s
 * medical form for a folder that the company opens.
 */
const CONFIDENTIAL: readonly string[] = [
  ...[
    'confidential',
    'medic',
    'allerg',
    'emergenc',
    'epipen',
    'inhaler',
    'asthma',
    'diagnos',
    'health',
    'injur',
    'accident',
    'first aid',
  ],
  ...[
    'clearance',
    'background check',
    'backgroundcheck',
    'disclosure',
    'safeguard',
    'custody',
    'no contact',
    'nocontact',
  ],
  ...[
    'guardian',
    'parent',
    'famil',
    'home address',
    'date of birth',
    'birth cert',
    'passport',
    'permission slip',
    'consent',
  ],
  ...[
    'child licen',
    'childlicen',
    'chaperone licen',
    'pickup list',
    'pick up list',
    'collection list',
    ' i 9 ',
    ' w 9 ',
    ' dbs ',
  ],
];
const INCIDENTS: readonly string[] = ['incident', 'accident', 'injur'];
/** A contact list of people who are no families; any other is taken for one. */
const TEAM: readonly string[] = [
  ' team',
  ' crew',
  ' creative',
  ' staff',
  ' vendor',
  ' venue',
  ' production contact',
  ' theatre',
];

/** The first that fits counts. */
const RULES: readonly Rule[] = [
  { words: ['audition sign', 'audition sheet'], folders: ['use:auditionSignIn'] },
  { words: ['audition', 'sides '], folders: ['use:auditionForms'] },
  { words: ['callback', 'call back'], folders: ['use:callbacks'] },
  { words: ['cast list', 'castlist', 'casting'], folders: ['use:castList'] },
  { words: ['sign in', 'signin', 'sign out', 'attendance', 'register '], folders: ['use:signIn'] },
  { words: ['line note'], folders: ['use:lineNotes'] },
  { words: ['script change', 'changed page', 'rewrite', 'new pages'], folders: ['use:scriptChanges'] },
  { words: ['tech report'], folders: ['use:techReports'] },
  { words: ['performance report', 'show report'], folders: ['use:performanceReports'] },
  { words: ['report '], folders: ['use:rehearsalReports'] },
  { words: ['minutes', 'agenda', 'meeting'], folders: ['use:meetings'] },
  { words: ['paper tech'], folders: ['paper-tech', 'tech-reports'] },
  { words: ['cue sheet', 'cue list', 'cues'], folders: ['cue-sheets', 'tech-reports'] },
  { words: ['run sheet', 'running sheet', 'run list'], folders: ['run-sheets', 'tech-reports'] },
  { words: ['shift plot'], folders: ['shift-plots', 'tech-reports'] },
  { words: ['preshow', 'pre show', 'intermission'], folders: ['preshow', 'tech-reports'] },
  { words: ['preset'], folders: ['presets', 'props'] },
  { words: ['script', 'score', 'libretto', 'vocal', 'sheet music', 'track'], folders: ['script'] },
  { words: ['contract', 'agreement', 'letter of'], folders: ['contracts', 'rights'] },
  { words: ['licen', 'rights', 'royalt', 'permission'], folders: ['rights'] },
  { words: ['budget', 'receipt', 'invoice', 'expense', 'purchase'], folders: ['budget', 'financial'] },
  { words: ['mission', 'vision'], folders: ['vision', 'budget', 'mission'] },
  {
    words: ['policy', 'policies', 'handbook', 'onboarding', 'code of conduct', 'expectation'],
    folders: ['onboarding', 'policies'],
  },
  { words: ['strike', 'return', 'rental', 'borrow', 'loan'], folders: ['use:strike'] },
  { words: ['reflection', 'debrief', 'post mortem'], folders: ['use:reflections'] },
  { words: ['costume', 'wig ', 'wigs '], folders: ['costumes', 'props-costumes', 'designs'] },
  { words: ['prop ', 'props '], folders: ['props', 'props-costumes', 'designs'] },
  { words: ['light', 'lx '], folders: ['lights', 'designs'] },
  { words: ['sound', 'sd ', 'sfx '], folders: ['sound', 'designs'] },
  {
    words: ['set design', 'ground plan', 'groundplan', 'elevation', 'model', 'scenic', 'draft'],
    folders: ['sets', 'designs'],
  },
  { words: ['design', 'sketch', 'render', 'mood board', 'moodboard'], folders: ['designs'] },
  { words: ['daily call', 'call sheet', 'call for'], folders: ['use:dailyCalls'] },
  { words: ['calendar', 'schedule'], folders: ['use:schedules'] },
  { words: ['photo', 'headshot', 'picture', 'img '], folders: ['photos', 'show-bible'] },
];

/** The folder of a phase, by the key that the layouts of Callboard give it. */
const OF_PHASE: ReadonlyMap<string, readonly string[]> = new Map([
  ['Inception', ['inception', 'producer']],
  ['Pre-Production', ['pre-production', 'designs']],
  ['Casting', ['casting', 'cast-information']],
  ['Rehearsals', ['rehearsals', 'rehearsal']],
  ['Pre-Tech', ['pre-tech', 'tech-strike']],
  ['Technical Rehearsals', ['tech', 'tech-strike']],
  ['Performance', ['performance', 'reports']],
  ['Post-Production', ['post-production', 'tech-strike']],
]);

/**
 * @param name of a file, of any length
 * @param phase the present one
 * @example proposedFolder('LX cue sheet v3.pdf', PHASES, 'Rehearsals') // { folderKey: 'cue-sheets', soundsConfidential: false }
 */
export function proposedFolder(name: string, layout: FolderLayout, phase: string): ProposedFolder {
  const plain = plainName(name);
  const confidential = folderKeyFor(layout, 'confidential');
  if (soundsConfidential(plain)) {
    const isIncident = INCIDENTS.some((word) => plain.includes(word));
    return { folderKey: isIncident ? folderKeyFor(layout, 'incidentReports') : confidential, soundsConfidential: true };
  }
  const paths = folderPaths(layout);
  const open = paths.filter(({ restricted }) => !restricted);
  const has = new Set(open.map(({ key }) => key));
  const first = (folders: readonly string[]) => folders.map((one) => keyOf(layout, one)).find((key) => has.has(key));
  const isContacts = [' contact', ' phone list', ' address list', ' mailing list'].some((word) => plain.includes(word));
  const ruled = isContacts
    ? first(['use:contactSheets'])
    : RULES.filter(({ words }) => words.some((word) => plain.includes(` ${word}`)))
        .map(({ folders }) => first(folders))
        .find((key) => key !== undefined);
  // A folder of the company's own that is called like it.
  const called = open
    .filter(({ path }) => isCalledLike(plain, path))
    .sort((a, b) => b.path.length - a.path.length)[0]?.key;
  const ofPhase =
    first(OF_PHASE.get(phase) ?? []) ?? open.find(({ path }) => isCalledLike(plainName(phase), path))?.key;
  return { folderKey: ruled ?? called ?? ofPhase ?? '', soundsConfidential: false };
}

/** @param plain as `plainName` writes it */
function soundsConfidential(plain: string): boolean {
  const isContacts = [' contact', ' phone list', ' address list', ' mailing list'].some((word) => plain.includes(word));
  if (isContacts && !TEAM.some((word) => plain.includes(word))) return true;
  return [...CONFIDENTIAL, ...INCIDENTS].some((word) => plain.includes(word));
}

/** Words with one space around each. */
function plainName(name: string): string {
  // Letters as wide as others set them are the same letters.
  const parted = name.normalize('NFKC').replace(/([a-z])([A-Z])/g, '$1 $2');
  return ` ${withoutAccents(foldedText(parted))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function isCalledLike(plain: string, path: string): boolean {
  const own = plainName(path.slice(path.lastIndexOf('/') + 1)).replace(/^ \d+ /, ' ');
  return own.trim().length > 3 && plain.includes(own);
}

/** What the layout has no folder for is proposed for none: the production's own is where the file lies already. */
function keyOf(layout: FolderLayout, folder: string): string {
  if (!folder.startsWith('use:')) return folder;
  const key = folderKeyFor(layout, folder.slice('use:'.length) as FolderUse);
  return key === ROOT_KEY ? '' : key;
}
