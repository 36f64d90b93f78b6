/** The note of a row: what somebody typed, and the history that the door writes behind it. */

/** Of a row that the door made, before its first mark. */
const MADE = /^(?:Not called|Visitor)\. /;
const MARK = /^\d{1,2}:\d{2}:\d{2} [ap]m (?:in|out|pick-up)(?: taken back)? \(/;

/** @example noteParts('Inhaler; 3:50:38 pm in (Door 1)') // { own: 'Inhaler', marks: '3:50:38 pm in (Door 1)' } */
export function noteParts(note: string): { own: string; marks: string } {
  const parts = note.split('; ').map((part) => (MARK.test(part.replace(MADE, '')) ? part.replace(MADE, '') : part));
  return {
    own: parts.filter((part) => !MARK.test(part)).join('; '),
    marks: parts.filter((part) => MARK.test(part)).join('; '),
  };
}
