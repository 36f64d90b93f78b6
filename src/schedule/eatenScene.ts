/** Scenes that a spreadsheet took for dates: `1-2` becomes the second of January. */
import { foldedText } from '../values/text.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
/** As a cell holds it (a serial number), or as the spreadsheet writes it into a file. */
const EATEN = new RegExp(
  `^(?:[3-7]\\d{4}|\\d{1,2}-${MONTH}|${MONTH}-\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)$`,
);

/** @example eatenScene('46024') // true */
export function eatenScene(scene: string): boolean {
  return EATEN.test(foldedText(scene));
}
