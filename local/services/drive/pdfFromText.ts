/** The smallest real PDF with a text in it: stands in for what Google makes of a Doc. */

const LINES_A_PAGE = 50;
const LINE_LENGTH = 95;

/** A PDF whose pages hold the text line by line. Letters outside Latin-1 become question marks. */
export function pdfFromText(text: string): Buffer {
  const lines = text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? ['']);
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += LINES_A_PAGE) pages.push(lines.slice(at, at + LINES_A_PAGE));
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  const kids = pages.map((page) => {
    const stream = `BT /F1 10 Tf 50 790 Td 14 TL\n${page.map((line) => `(${escaped(line)}) '`).join('\n')}\nET`;
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return assembled(objects);
}

function assembled(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function escaped(line: string): string {
  return [...line]
    .map((letter) => ((letter.codePointAt(0) ?? 0) > 255 ? '?' : letter))
    .join('')
    .replace(/[\\()]/g, '\\$&');
}
