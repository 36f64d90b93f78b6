/** Tables on their way into the workbook: pasted, or read from CSV files. */
import type { TableAnswers } from '../jobs/inputFile.ts';

export interface TypedTable extends TableAnswers {
  /** The tab that it fills. */
  tab: string;
  /** The file's name, or `''` for pasted text. */
  file: string;
  text: string;
}

/** What Excel's “Unicode text” begins with. */
const UTF_16: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/**
 * The file as a table for the tab that it is named after, or for the given one where it is named after none; words for
 * the person when it cannot be read.
 */
export async function tableFromFile(
  file: File,
  tabs: readonly string[],
  otherwise: string,
): Promise<TypedTable | string> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const wide = UTF_16.find(([first, second]) => bytes[0] === first && bytes[1] === second);
    const text = new TextDecoder(wide?.[2] ?? 'utf-8', { fatal: true }).decode(bytes);
    return { tab: tabOfFile(file.name, tabs) ?? otherwise, file: file.name, text };
  } catch {
    return `${file.name} is not a CSV file in UTF-8, so it was left out. Save it as CSV in UTF-8, then choose it again.`;
  }
}

/** @example tabOfFile('line-notes.csv', tabs) // 'Line notes' */
export function tabOfFile(name: string, tabs: readonly string[]): string | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[-_ ]+/g, ' ')
      .trim();
  const bare = plain(name.replace(/\.\w+$/, ''));
  return tabs.find((tab) => plain(tab) === bare);
}
