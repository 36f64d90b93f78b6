/** How much one cell of a spreadsheet holds. */

/** Google's limit (Sheets API: “more than the maximum of 50000 characters in a single cell”). */
const MOST_CHARACTERS = 50_000;

/** What is wrong with a text that is to be written into a cell; `''` where it fits. */
export function cellLengthProblem(text: string): string {
  return text.length <= MOST_CHARACTERS
    ? ''
    : `The text has ${text.length} characters; a cell holds at most ${MOST_CHARACTERS}.`;
}
