/** Word documents as lines, and the file of them found in its archive. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import { docxLines } from '../../src/values/docxLines.ts';
import { zippedFile } from '../../src/values/zippedFile.ts';

const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`;
const text = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;

it.each([
  [
    'runs of one paragraph are one line',
    paragraph(text('MOUSE. '), text('Hm &amp; oh &#x2014; &#65;')),
    ['MOUSE. Hm & oh — A'],
  ],
  ['a break begins a line', paragraph(text('one'), '<w:br/>', text('two')), ['one', 'two']],
  [
    'an empty paragraph is a blank line',
    `${paragraph(text('one'))}<w:p/>${paragraph(text('two'))}`,
    ['one', '', 'two'],
  ],
  ['a tab stays', paragraph(text('a'), '<w:tab/>', text('b')), ['a\tb']],
  [
    'what was deleted is not there',
    `<w:p><w:del><w:r>${text('old')}</w:r></w:del><w:r>${text('new')}</w:r></w:p>`,
    ['new'],
  ],
  [
    'marks are no words',
    '<w:p><w:pPr><w:pStyle w:val="Dialog"/></w:pPr><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>',
    [''],
  ],
  ['a broken end is kept', '<w:p><w:r><w:t>half', ['half']],
  ['an unknown name stays', paragraph(text('&nope; &#0;')), ['&nope; &#0;']],
])('%s', (_, xml, lines) => {
  expect(docxLines(xml)).toEqual(lines);
});

it('grows with its length, not with its square', () => {
  const xml = paragraph(text('word')).repeat(60_000);
  const start = Date.now();
  expect(docxLines(xml)).toHaveLength(60_000);
  docxLines('<'.repeat(400_000));
  expect(Date.now() - start).toBeLessThan(3_000);
});

it('finds a file in an archive, stored or deflated, and nothing in what is none', async () => {
  for (const compression of ['STORE', 'DEFLATE'] as const) {
    const zip = new JSZip();
    zip.file('other.xml', 'x'.repeat(500));
    zip.file('word/document.xml', '<w:p/>'.repeat(50));
    const bytes = await zip.generateAsync({ type: 'uint8array', compression });
    const found = zippedFile(bytes, 'word/document.xml');
    const xml = found?.isDeflated ? inflateRawSync(found.bytes) : Buffer.from(found?.bytes ?? []);
    expect(xml.toString()).toBe('<w:p/>'.repeat(50));
    expect(zippedFile(bytes, 'word/gone.xml')).toBeNull();
  }
});

it('takes any bytes without breaking', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(zippedFile(bytes, 'word/document.xml')).toBeNull();
    }),
  );
});

it('takes a broken archive without breaking', async () => {
  const zip = new JSZip();
  zip.file('word/document.xml', '<w:p/>'.repeat(50));
  const whole = await zip.generateAsync({ type: 'uint8array' });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const bytes = new Uint8Array(whole);
      bytes[at] = value;
      zippedFile(bytes, 'word/document.xml');
      zippedFile(bytes.subarray(0, at), 'word/document.xml');
    }),
    { numRuns: 500 },
  );
});
