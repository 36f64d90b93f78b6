/** The functions that Google may call by name in the scratch project: the menu, and what its clicks do. */
import { type Answer, json, plain, type Scratch, service } from './behaviour.ts';
import { BEHAVIOURS } from './behaviours.ts';
import { placeOf } from './scriptBehaviours.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const BOOK = 'application/vnd.google-apps.spreadsheet';
/** Public marks that a second project looks for. */
const MARK = 'callboardContract';
const PLACE_KEY = 'contract.trigger';

export function onOpen(): void {
  service('SpreadsheetApp')
    .getUi()
    .createMenu('Contract')
    .addItem('1 Ask every behaviour', 'askContract')
    .addItem('2 Leave marks for a second project', 'leaveMarks')
    .addItem('3 Look for marks of another project', 'lookForMarks')
    .addItem('4 Ask from a trigger, once', 'askByTrigger')
    .addItem('Show what the trigger found', 'showTrigger')
    .addToUi();
}

/** Asks everything and keeps the answers as a file in Drive; the scratch folder goes into the bin. */
export function askContract(): Answer {
  const answers = answersIn(newScratch());
  const text = JSON.stringify(answers, null, 2);
  const blob = service('Utilities').newBlob(text, 'application/json', 'google.json');
  const file = service('Drive').Files.create({ name: 'google.json' }, blob, { fields: 'id,webViewLink' });
  const link = (json(file) as { webViewLink?: string }).webViewLink ?? '';
  return show('Answers', `Download this file, put it into the folder contract/ and run npm run contract.\n${link}`);
}

/** For the local account and its tests: the answers themselves, without a file and a window. */
export function contractAnswers(): Answer {
  return answersIn(newScratch());
}

function newScratch(): Scratch {
  const make = (body: object) => String(service('Drive').Files.create(body, null, { fields: 'id' }).id);
  const folderId = make({ name: 'Callboard contract', mimeType: FOLDER });
  return { folderId, spreadsheetId: make({ name: 'Contract', mimeType: BOOK, parents: [folderId] }) };
}

function answersIn(scratch: Scratch): { [id: string]: Answer } {
  const answers: { [id: string]: Answer } = {};
  for (const { id, ask } of BEHAVIOURS) {
    try {
      answers[id] = ask(scratch);
    } catch (error) {
      answers[id] = { threw: plain(String((error as Error).message)) };
    }
  }
  service('Drive').Files.update({ trashed: true }, scratch.folderId);
  return answers;
}

/** A file with one mark of each kind, which stays: a second project's script is to look for it. */
export function leaveMarks(): Answer {
  const marks = { properties: { [MARK]: 'public' }, appProperties: { [MARK]: 'private' } };
  service('Drive').Files.create({ name: 'Callboard contract marks', mimeType: FOLDER, ...marks });
  return show('Marks', 'Now run “Look for marks” in the second project.');
}

/** What this project's script sees of the marks that another left. */
export function lookForMarks(): Answer {
  const q = `properties has { key='${MARK}' and value='public' } and trashed = false`;
  const found = json(service('Drive').Files.list({ q, fields: 'files(properties,appProperties)' }));
  return show('Marks', JSON.stringify(found));
}

export function askByTrigger(): Answer {
  service('ScriptApp').newTrigger('contractByTrigger').timeBased().everyHours(1).create();
  return show('Trigger', 'Within the hour it runs once; then choose “Show what the trigger found”.');
}

/** The clock's run: writes down what it finds, and takes its own trigger away. */
export function contractByTrigger(event?: { triggerUid?: string }): void {
  const place = { ...(placeOf() as object), hasTriggerUid: typeof event?.triggerUid === 'string' };
  service('PropertiesService').getScriptProperties().setProperty(PLACE_KEY, JSON.stringify(place));
  for (const trigger of service('ScriptApp').getProjectTriggers() as unknown as Iterable<unknown>) {
    service('ScriptApp').deleteTrigger(trigger);
  }
}

export function showTrigger(): Answer {
  return show('Trigger', String(service('PropertiesService').getScriptProperties().getProperty(PLACE_KEY)));
}

function show(title: string, text: string): Answer {
  const ui = service('SpreadsheetApp').getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
  return text;
}
