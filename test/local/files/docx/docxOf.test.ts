import JSZip from 'jszip';
import { docxOf } from '../../../../local/files/docx/docxOf.ts';

const SAVED = new Date('2027-03-05T12:00:00Z');

async function documentXml(html: string): Promise<string> {
  const zip = await JSZip.loadAsync(await docxOf(html, 'Report 1', SAVED));
  return (await zip.file('word/document.xml')?.async('string')) ?? '';
}

const texts = (xml: string): string[] => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1] ?? '');

describe('docxOf', () => {
  it('keeps headings, bold, colours and centred text', async () => {
    const xml = await documentXml(
      '<h1>Report 1</h1><p style="text-align:center;color:#c00">Late: <b>Ana</b></p><h2 style="color:rgb(0, 0, 255)">Props</h2>',
    );
    expect(texts(xml)).toEqual(['Report 1', 'Late: ', 'Ana', 'Props']);
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*Report 1/);
    expect(xml).toContain('<w:jc w:val="center"/>');
    expect(xml).toMatch(/<w:b\/><w:bCs\/><w:color w:val="CC0000"\/><\/w:rPr><w:t[^>]*>Ana/);
    expect(xml).toContain('<w:color w:val="0000FF"/>');
  });

  it('keeps tables with their widths, spans, shading and repeated header', async () => {
    const xml = await documentXml(
      `<table border="1"><thead><tr><th style="width:25%">Name</th><th>Call</th><th>In</th></tr></thead>
       <tbody><tr><td>Ana</td><td colspan="2" style="background-color:#eeeeee">Absent</td></tr></tbody></table>`,
    );
    const [first, ...others] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((found) => Number(found[1]));
    const total = [first ?? 0, ...others].reduce((sum, width) => sum + width, 0);
    expect((first ?? 0) / total).toBeCloseTo(0.25, 2);
    expect(others).toHaveLength(2);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml).toContain('w:fill="EEEEEE"');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('breaks pages where the HTML does', async () => {
    const xml = await documentXml('<p>One</p><h2 style="page-break-before:always">Two</h2>');
    expect(xml).toMatch(/One.*<w:pageBreakBefore\/>.*Two/);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });

  it('starts each numbered list at 1 and nests bullets', async () => {
    const xml = await documentXml('<ol><li>a</li></ol><ol><li>b</li></ol><ul><li>c<ul><li>d</li></ul></li></ul>');
    const [a, b, c, d] = [...xml.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)];
    expect(a?.[2]).not.toBe(b?.[2]);
    expect([c?.[1], d?.[1]]).toEqual(['0', '1']);
  });

  it('sets right-to-left words and paragraphs from the right', async () => {
    const xml = await documentXml(
      '<p dir="rtl" style="text-align:right">ליאת כהן 16:00</p><p>Called: ليلى حداد at 16:00</p>',
    );
    expect(xml).toMatch(/<w:bidi\/>.*<w:jc w:val="left"\/>|<w:jc w:val="left"\/>.*<w:bidi\/>/);
    expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>ليلى حداد</);
    expect(texts(xml).join('|')).toBe('ליאת כהן| 16:00|Called: |ليلى حداد| at 16:00');
  });

  it('takes what people typed as text, and leaves scripts and foreign pictures out', async () => {
    const xml = await documentXml(
      '<p>&lt;b&gt; &amp; <img src="http://example.org/x.png" alt="a plan"></p><script>alert(1)</script><style>p{}</style>',
    );
    expect(texts(xml).join('')).toBe('&lt;b&gt; &amp; a plan');
    expect(xml).not.toContain('alert');
  });

  it('links to web pages and addresses only', async () => {
    const xml = await documentXml(
      '<p><a href="https://example.org">web</a> <a href="javascript:alert(1)">trap</a></p>',
    );
    expect(xml.match(/<w:hyperlink/g)).toHaveLength(1);
    expect(texts(xml).join('')).toBe('web trap');
  });

  it('makes rows as high as they say, at least', async () => {
    const xml = await documentXml('<table><tr style="height:9mm"><td>Ana</td></tr><tr><td>Bo</td></tr></table>');
    expect(xml.match(/<w:trHeight [^>]*>/g)).toEqual(['<w:trHeight w:val="510" w:hRule="atLeast"/>']);
  });

  it('lays the paper on the long side where a page asks for it and that is heeded', async () => {
    const page = '<head><style>@page{size:landscape;margin:12mm}</style></head><p>Week</p>';
    const size = async (heedsPaper: boolean, html = page) => {
      const zip = await JSZip.loadAsync(await docxOf(html, 'Week', SAVED, heedsPaper));
      return /<w:pgSz [^>]*>/.exec((await zip.file('word/document.xml')?.async('text')) ?? '')?.[0];
    };
    expect(await size(true)).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(await size(false)).toContain('w:w="11906" w:h="16838"');
    expect(await size(true, '<p>Week</p>')).toContain('w:w="11906" w:h="16838"');
  });

  it('is the same, byte for byte, each time', async () => {
    const html = '<h1>Report</h1><p><a href="https://example.org">link</a></p>';
    const first = await docxOf(html, 'Report 1', SAVED);
    expect(Buffer.compare(await docxOf(html, 'Report 1', SAVED), first)).toBe(0);
  });

  it('makes a document of an empty page too', async () => {
    expect(texts(await documentXml(''))).toEqual([]);
  });
});
