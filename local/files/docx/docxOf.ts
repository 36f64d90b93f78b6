/** A local Google Doc as a `.docx` file, made from the HTML that the Doc was made from. */
import { AlignmentType, Document, type ILevelsOptions, LevelFormat, Packer, PageOrientation } from 'docx';
import { reproducibleZip } from '../reproducibleZip.ts';
import { type Block, type BlockContext, blocksOf } from './blocks.ts';
import { bodyOf, startsAtRight } from './htmlTree.ts';
import type { Twips } from './inlineStyle.ts';
import { lookInside } from './runs.ts';

/** A4 with margins of 2 cm, or of 12 mm on the long side. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN: Twips = 1134;
const WIDE_MARGIN: Twips = 680;

const heading = (size: number, before: Twips) => ({
  run: { size, bold: true, font: 'Arial', color: '000000' },
  paragraph: { spacing: { before, after: 80 } },
});

/** As a page says that its paper lies on the long side. */
const LANDSCAPE = /<style>@page\{size:landscape[;}]/;

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

/**
 * @param savedAt written into the file as its date; nothing else in it depends on when it is made
 * @param heedsPaper whether the page’s own word on how its paper lies is heeded
 */
export async function docxOf(html: string, title: string, savedAt: Date, heedsPaper = false): Promise<Uint8Array> {
  const isWide = heedsPaper && LANDSCAPE.test(html);
  const margin = isWide ? WIDE_MARGIN : MARGIN;
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
          page: {
            size: isWide ? { ...PAGE, orientation: PageOrientation.LANDSCAPE } : PAGE,
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children: pageBlocks(html, (isWide ? PAGE.height : PAGE.width) - 2 * margin),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  return reproducibleZip(bytes, settle(savedAt));
}

function pageBlocks(html: string, width: Twips): Block[] {
  const body = bodyOf(html);
  const context: BlockContext = {
    look: lookInside(body, {}, true),
    rightToLeft: startsAtRight(body, false),
    indent: 0,
    width,
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
