/**
 * What nobody could settle about Google, as one list: each reading is a switch of the local account, which takes the harsher
 * one unless it is told otherwise. `docs/unverified.md` is made from this, and a test goes through a production's journeys
 * under every alternative.
 */
import type { LocalState } from './account/state.ts';

export interface Reading {
  /** What is not known, as a question. */
  question: string;
  /** What the local account does: the harsher possibility, unless `why` says otherwise. */
  usual: string;
  /** The alternative. */
  other: string;
  /** Where what is known of it comes from. */
  source: string;
  /** What of Callboard depends on it, and how it works both ways. */
  depends: string;
  /** Why the usual one is not the harsher. */
  why?: string;
}

export const READINGS = {
  batchUpdateArguments: {
    question:
      'Does Sheets’ `batchUpdate` take `fields` as a third argument, as every other method of an advanced service does?',
    usual: 'It takes it.',
    other: 'It refuses more than two arguments.',
    source: 'Google’s typing has two; a look-alike says “Expected 2 only”.',
    depends:
      'What is written is read back by the answer, or by a call of its own (`src/google/batchUpdate.ts`); a batch without requests tells which.',
    why: 'The other costs a call more for every write, and the costs that tests hold would be those of a fallback.',
  },
  marksSearch: {
    question: 'Does a search by a file’s properties find it at once?',
    usual: 'At once.',
    other: 'After 90 seconds, like a search by name.',
    source: 'Lag has been seen of searches by name only.',
    depends:
      'Setting up goes on from its ledger and by ids that were reserved; what was just made is looked for in its folder, by listing it.',
    why: 'Under the other a test would have to wait after whatever it has made.',
  },
  limitAtMaking: {
    question: 'Does a folder that is made with `inheritedPermissionsDisabled` have its access limited?',
    usual: 'Yes.',
    other: 'It is ignored; only a change later limits it.',
    source: 'The discovery document has the field for both.',
    depends:
      'The Confidential folder is read back, limited once more if it is not, and nothing is put into it before it is.',
    why: 'What is refused under the other is tried by tests of its own.',
  },
  accessShows: {
    question: 'How soon is a change of access read back?',
    usual: 'At once.',
    other: 'After 20 seconds.',
    source: 'Delays of tens of seconds have been seen.',
    depends: 'A change is looked for again before it is called refused (`src/jobs/lookAgain.ts`).',
    why: 'The other makes every test of sharing wait; those of it are in test/bundle/shownAccess.test.ts.',
  },
  nameOnlyAccess: {
    question: 'Does Drive list on a limited folder who sees its name only?',
    usual: 'Yes, with `view: metadata`.',
    other: 'No.',
    source: 'Seen live by others.',
    depends: 'Such entries count nowhere (`src/google/googlePermissions.ts`).',
  },
  permissionDetails: {
    question: 'Does Drive say in My Drive which permissions are inherited?',
    usual: 'Yes, in `permissionDetails`.',
    other: 'No; everything looks as if it were given on the file itself.',
    source: 'The discovery document has it for every file; it began with shared drives.',
    depends:
      'Without it everything counts as given on the file, so that nothing is overlooked; what cannot be ended there is named.',
    why: 'Under the other Drive refuses to end what looks as if it could be ended, which is no fault of Callboard’s.',
  },
  lockAtMaking: {
    question: 'Can a file be made locked?',
    usual: 'No: `contentRestrictions` is refused when a file is made.',
    other: 'Yes.',
    source: 'Undocumented.',
    depends: 'Files are made, then locked.',
  },
  lockCountsAsChange: {
    question: 'Does locking a file change its `modifiedTime`?',
    usual: 'Yes.',
    other: 'No.',
    source: 'Undocumented.',
    depends: 'A PDF that is older than its Doc counts as up to date when this attempt at archiving has locked the Doc.',
  },
  roleChangeMails: {
    question: 'Does Google write to somebody whose permission is changed, and not only where one is made?',
    usual: 'Yes, about ownership.',
    other: 'No.',
    source: 'Google’s guide speaks of a mail only where a permission is made.',
    depends: 'Handing over says beforehand that Google may write.',
  },
  copyKeepsMarks: {
    question: 'Does a copy that somebody makes of a file keep its properties?',
    usual: 'Yes.',
    other: 'No.',
    source: 'Undocumented.',
    depends:
      'A copied workbook is known by its own id, not by marks; copies of documents outside the folder are named only if they have marks.',
  },
  docExport: {
    question: 'Does the advanced service’s `files.export` with `alt: media` answer with the text of a Doc?',
    usual: 'Yes, with a blob.',
    other: 'It answers with nothing.',
    source: 'Undocumented for Apps Script; of other types it was seen to give no usable blob.',
    depends:
      'A script in a Doc, a PDF or a Word file in Drive is read by it; where nothing comes, the person is told how to hand in the text instead.',
    why: 'The other is tried by a test of its own.',
  },
  unknownZone: {
    question: 'What does `Utilities.formatDate` make of a time zone that it does not know?',
    usual: 'It throws.',
    other: 'It takes it for GMT without a word.',
    source: 'Seen with older names.',
    depends:
      'A zone counts as one only if it differs from UTC in January or July, or is known to be at UTC (`src/google/timeZones.ts`).',
    why: 'The other is tried by a test of its own as well.',
  },
  triggerUid: {
    question: 'Is the `triggerUid` of an event a text?',
    usual: 'Yes.',
    other: 'A number, which has lost its last digits.',
    source: 'The documentation shows digits without quotation marks.',
    depends: 'Ids are compared as texts, and a number with the number that the text would be.',
    why: 'The other is tried by a test of its own as well.',
  },
  editRange: {
    question: 'Does the event of an edit always say where it was?',
    usual: 'Yes.',
    other: 'It has no `range`.',
    source: 'Seen after some ways of editing, such as undoing.',
    depends: 'Then every tab that Callboard fills is looked at.',
    why: 'Without it every edit is the dear one, and nothing is told of the cheap ones.',
  },
  grantedScopes: {
    question: 'Does `getAuthorizationInfo` say which scopes were granted?',
    usual: 'Yes, by `getAuthorizedScopes`.',
    other: 'It does not; only the error tells.',
    source: 'Documented since 2025; nobody has seen it in a trigger.',
    depends: 'An error that names a scope is known by that; one that does not stays in doubt then.',
    why: 'Without it nobody could look without asking.',
  },
  landscapePages: {
    question: 'Does a Doc lie on the long side when the page that it is made from says `@page{size:landscape}`?',
    usual: 'No, it stays upright.',
    other: 'Yes.',
    source: 'Nobody has tried it; browsers and LibreOffice heed it.',
    depends:
      'The week and the month schedule are laid out so that they can be read on an upright page, too (`landscapePage` in `src/documents/parts.tsx`); otherwise File, Page setup turns them once.',
  },
  propertiesAfterDeletion: {
    question:
      'Are the properties of a document still there for a run that goes on after the document was deleted for good?',
    usual: 'No: asking for them fails.',
    other: 'Yes, until the run ends.',
    source: 'Undocumented.',
    depends:
      'The archive deletes the workbook last, and asks for nothing of it afterwards; whoever asks again hears that it is gone.',
  },
  webAppDocument: {
    question:
      'Has the web app of a script that is in a spreadsheet the lock, the properties and the spreadsheet of that document?',
    usual: 'No: none of them is there.',
    other: 'Yes, all of them.',
    source:
      'The reference says that the lock is not there outside of a document, “such as from a standalone script or webapp”; of the others it says nothing, and many scripts open the active spreadsheet there.',
    depends:
      'What the door needs is kept with the script. Whoever calls anything else from there has no key, whichever way it is.',
  },
  docModifiedLater: {
    question: 'Does the `modifiedTime` of a Doc go on changing for a moment after it was made from HTML?',
    usual: 'No: it is the one in the answer.',
    other: 'Yes, by up to a minute and a half.',
    source: 'Undocumented; Google goes on with a Doc after it has answered.',
    depends:
      'A report counts as edited by hand when it was changed more than two minutes after Callboard wrote it, and then stays as it is until somebody says so.',
  },
} as const satisfies Record<string, Reading>;

export type ReadingId = keyof typeof READINGS;

export const READING_IDS = Object.keys(READINGS) as ReadingId[];

/** True where this account is taken to be as the alternative has it. */
export function isOtherwise(state: Pick<LocalState, 'otherwise'>, id: ReadingId): boolean {
  return state.otherwise?.includes(id) === true;
}

/** `docs/unverified.md`. */
export function unverifiedText(): string {
  const parts = READING_IDS.map((id) => {
    const { question, usual, other, source, depends, why }: Reading = READINGS[id];
    const reason = why === undefined ? '' : ` ${why}`;
    return `## ${question}\n\n- The local account: ${usual}${reason}\n- Otherwise: ${other}\n- Known from: ${source}\n- What depends on it: ${depends}\n- Switch: \`${id}\``;
  });
  return `# What nobody has confirmed about Google

Made by \`npm run readings\` from [local/readings.ts](../local/readings.ts); a test holds it to that. Nobody who works on Callboard could try it
on a real account yet. So every reading of Google that is not settled is a switch of the local account, and setting up, a call, an edit,
sharing, an archive and its restoring are gone through under each alternative (\`test/bundle/readings.test.ts\`).
[contract/README.md](../contract/README.md) says how somebody with an account and twenty minutes can settle most of them.

${parts.join('\n\n')}
`;
}
