/** A local Google Doc as a `.docx` file, made from the HTML that the Doc was made from. */
import { AlignmentType, Document, type ILevelsOptions, LevelFormat, Packer } from 'docx';
import { reproducibleZip } from '../reproducibleZip.ts';
import { type Block, type BlockContext, blocksOf } from './blocks.ts';
import { bodyOf, startsAtRight } from './htmlTree.ts';
import type { Twips } from './inlineStyle.ts';
import { lookInside } from './runs.ts';

/** A4 with margins of 2 cm. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN: Twips = 1134;

const heading = (size: number, before: Twips) => ({
  run: { size, bold: true, font: 'Arial', color: '000000' },
  paragraph: { spacing: { before, after: 80 } },
});

const STYLES = {
  default: {
    document: { run: { font: 'Arial', size: 21 } },
    heading1: heading(36, 0),
    heading2: heading(27, 240),
    heading3: heading(23, 200),
    heading4: heading(21, 160),
    heading5: heading(21, 120),
    heading6: heading(21, 120),
  },
};

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const BULLETS = ['•', '◦', '▪'];

function levels(kind: 'bullets' | 'numbers'): ILevelsOptions[] {
  return LEVELS.map((level) => ({
    level,
    format: kind === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: kind === 'bullets' ? (BULLETS[level % BULLETS.length] ?? '•') : `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 280 } } },
  }));
}

/** @param savedAt written into the file as its date; nothing else in it depends on when it is made */
export async function docxOf(html: string, title: string, savedAt: Date): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Callboard',
    lastModifiedBy: 'Callboard',
    styles: STYLES,
    numbering: {
      config: [
        { reference: 'bullets', levels: levels('bullets') },
        { reference: 'numbers', levels: levels('numbers') },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        children: pageBlocks(html),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  return reproducibleZip(bytes, settle(savedAt));
}

function pageBlocks(html: string): Block[] {
  const body = bodyOf(html);
  const context: BlockContext = {
    look: lookInside(body, {}, true),
    rightToLeft: startsAtRight(body, false),
    indent: 0,
    width: PAGE.width - 2 * MARGIN,
    inCell: false,
    lists: { count: 0 },
  };
  return blocksOf(body, context);
}

/** Takes out what the library makes up anew each time: the dates, and the ids of links. */
function settle(savedAt: Date): (name: string, text: string) => string {
  const ids = new Map<string, string>();
  const stamp = `${savedAt.toISOString().slice(0, 19)}Z`;
  const settledId = (id: string): string => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  return (name, text) => {
    if (name === 'docProps/core.xml') return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp);
    return text.replace(/\brId[\w-]{15,}/g, settledId);
  };
}
