/** Google Drive, as raw calls of the advanced service. */
import { type Behaviour, json, refused, type Scratch, service } from './behaviour.ts';

const files = () => service('Drive').Files;
const FOLDER = 'application/vnd.google-apps.folder';
const DOC = 'application/vnd.google-apps.document';

function folder({ folderId }: Scratch, name: string, more: object = {}): string {
  const made = files().create({ name, mimeType: FOLDER, parents: [folderId], ...more }, null, { fields: 'id' });
  return String(made.id);
}

function found(query: string): number {
  const answer = json(files().list({ q: query, fields: 'files(id)' })) as { files: object[] };
  return answer.files.length;
}

export const DRIVE_BEHAVIOURS: readonly Behaviour[] = [
  {
    id: 'usual-fields',
    question: 'Which fields has a file when none are asked for?',
    expected: ['id', 'kind', 'mimeType', 'name'],
    ask: (scratch) => Object.keys(json(files().get(folder(scratch, 'Fields'))) as object).sort(),
  },
  {
    id: 'generated-id-once',
    question: 'Is a second folder of one generated id refused?',
    expected: { first: false, second: true },
    ask: (scratch) => {
      const answer = json(files().generateIds({ count: 1, space: 'drive' })) as { ids: string[] };
      const make = () => folder(scratch, 'Once', { id: answer.ids[0] });
      return { first: refused(make), second: refused(make) };
    },
  },
  {
    id: 'generated-id-not-for-docs',
    question: 'Is a generated id refused for a Doc?',
    expected: true,
    ask: ({ folderId }) => {
      const { ids } = json(files().generateIds({ count: 1, space: 'drive' })) as { ids: string[] };
      return refused(() => files().create({ id: ids[0], name: 'Doc', mimeType: DOC, parents: [folderId] }, null));
    },
  },
  {
    id: 'listing-sees-at-once',
    question: 'Does listing a folder see what was made a moment ago, and what is in the bin unless that is left out?',
    expected: { made: 1, binned: 1, leftOut: 0 },
    ask: (scratch) => {
      const parent = folder(scratch, 'Listing');
      const child = folder({ ...scratch, folderId: parent }, 'Child');
      const made = found(`'${parent}' in parents`);
      files().update({ trashed: true }, child);
      return {
        made,
        binned: found(`'${parent}' in parents`),
        leftOut: found(`'${parent}' in parents and trashed = false`),
      };
    },
  },
  {
    id: 'marks-are-read-back',
    question: 'Are properties and appProperties both read back by the script that wrote them?',
    expected: { properties: { callboardContract: 'p' }, appProperties: { callboardContract: 'a' } },
    ask: (scratch) => {
      const marks = { properties: { callboardContract: 'p' }, appProperties: { callboardContract: 'a' } };
      return json(files().get(folder(scratch, 'Marked', marks), { fields: 'properties,appProperties' }));
    },
  },
  {
    id: 'limited-folder',
    question: 'Can a folder be made limited as it is made, and does it say so?',
    expected: { inheritedPermissionsDisabled: true },
    ask: (scratch) => {
      const limited = folder(scratch, 'Limited', { inheritedPermissionsDisabled: true });
      return json(files().get(limited, { fields: 'inheritedPermissionsDisabled' }));
    },
  },
  {
    id: 'lock',
    question: 'Does a content restriction keep the content from being replaced, and can its owner take it away?',
    expected: { locked: true, refusedWhileLocked: true, refusedAfterwards: false },
    ask: ({ folderId }) => {
      const text = (words: string) => service('Utilities').newBlob(words, 'text/plain', 'lock.txt');
      const made = files().create({ name: 'lock.txt', parents: [folderId] }, text('one'), { fields: 'id' });
      const lock = (readOnly: boolean) =>
        json(files().update({ contentRestrictions: [{ readOnly }] }, made.id, null, { fields: 'contentRestrictions' }));
      const locked = JSON.stringify(lock(true)).includes('true');
      const replace = () => refused(() => files().update({}, made.id, text('two')));
      const refusedWhileLocked = replace();
      lock(false);
      return { locked, refusedWhileLocked, refusedAfterwards: replace() };
    },
  },
  {
    id: 'html-to-doc',
    question: 'Does HTML become a Doc, and does a replacement keep its id?',
    expected: { mimeType: DOC, sameId: true },
    ask: ({ folderId }) => {
      const html = (words: string) => service('Utilities').newBlob(`<h1>${words}</h1>`, 'text/html', 'doc.html');
      const body = { name: 'Made of HTML', mimeType: DOC, parents: [folderId] };
      const made = json(files().create(body, html('One'), { fields: 'id,mimeType' })) as Record<string, string>;
      const again = json(files().update({}, made.id, html('Two'), { fields: 'id' })) as Record<string, string>;
      return { mimeType: made.mimeType ?? '', sameId: again.id === made.id };
    },
  },
  {
    id: 'pdf-name',
    question: 'Does getAs replace everything after the last dot of the name?',
    expected: 'Report 12.pdf',
    ask: ({ folderId }) => {
      const blob = service('Utilities').newBlob('<p>x</p>', 'text/html', 'x.html');
      const body = { name: 'Report 12.05', mimeType: DOC, parents: [folderId] };
      const made = files().create(body, blob, { fields: 'id' });
      return String(service('DriveApp').getFileById(made.id).getAs('application/pdf').getName());
    },
  },
];
