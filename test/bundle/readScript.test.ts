/** `npm run read-script`, as far as the process: a file of any kind through the built bundle. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { ScriptFileError, sourceOf } from '../../local/script/sourceOf.ts';
import { callsOf, newAccount, SMALL } from '../support/bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'script-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = async (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  const source = await sourceOf(join(folder, name));
  return callsOf(newAccount(SMALL, { now: '2027-03-05T09:00' }))('readScriptText', source);
};
const breakdownOf = ({ breakdown }: Awaited<ReturnType<typeof read>>) =>
  breakdown.map(({ scene, character, mark }) => `${scene} ${character} ${mark}`);

const PLAY =
  'ACT 1\n\nScene 1. A hall.\n\nEnter Mira and a Page.\n\nMIRA\nWho’s there?\n\nTOBY\n[within]\nI, madam.\n\nMIRA\nCome in.\n';

test('scenes, who is on, and doubts with place, why and what to do', async () => {
  const script = await read('play.txt', PLAY);
  expect(script.scenes).toEqual([{ scene: '1.1', title: 'Scene 1: A hall.', act: '1' }]);
  expect(breakdownOf(script)).toEqual(['1.1 Mira x', '1.1 Page s', '1.1 Toby v']);
  expect(script.doubts).toEqual([
    expect.objectContaining({
      kind: 'silent',
      scene: '1.1',
      line: 5,
      character: 'Page',
      text: 'Enter Mira and a Page.',
    }),
  ]);
});

test('a Word file: headings by style, names centred, directions in italics', async () => {
  const line = (text: string, options: object = {}) => new Paragraph({ children: [new TextRun({ text, ...options })] });
  const name = (text: string) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, allCaps: true })] });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Act One', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: 'Scene Two', heading: HeadingLevel.HEADING_2 }),
          line('Enter Mira, Toby and Guards.', { italics: true }),
          name('Mira'),
          line('Who is there?'),
          name('Toby'),
          line('It is I.'),
          name('Mira'),
          line('Come in & sit.'),
        ],
      },
    ],
  });
  const script = await read('play.docx', await Packer.toBuffer(document));
  expect(breakdownOf(script)).toEqual(['1.2 Mira x', '1.2 Toby x', '1.2 Guards s']);
});

test('a text in the western signs of an old Windows, and in UTF-16', async () => {
  const text = 'Scene 1\n\nZOË\nYes.\n\nBEN\nNo.\n\nZOË\nYes.\n';
  for (const bytes of [
    Buffer.from(text, 'latin1'),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(`\uFEFF${text}`),
  ])
    expect(breakdownOf(await read('old.txt', bytes))).toEqual(['1 Zoë x', '1 Ben x']);
});

test.each([
  ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), 'is no text'],
  ['scan.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'is a PDF'],
  ['table.zip', Buffer.from('PK\u0003\u0004 no zip at all'), 'is no script'],
  ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old Word'],
])('%s is refused, and it is said why', async (name, bytes, words) => {
  writeFileSync(join(folder, name), bytes);
  await expect(sourceOf(join(folder, name))).rejects.toThrow(new RegExp(words));
  await expect(sourceOf(join(folder, name))).rejects.toBeInstanceOf(ScriptFileError);
});

test('a file that is not there is named', async () => {
  await expect(sourceOf(join(folder, 'nothing.txt'))).rejects.toThrow(/nothing\.txt cannot be read/);
});
