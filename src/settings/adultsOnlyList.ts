/** What the setting Not for under-18s names, however its words are put beside each other. */

/** Signs and words between two things. */
const BETWEEN = /[;,\n/|&+•·]|\s(?:and|or)\s/i;
/** Words that name nothing themselves. */
const NOTHING = /^(?:(?:no|any|all|the|an?|other|and|or|use of|using|handling)\s)+/i;

/** @example adultsOnlyList('sword, any gun / fire and fly rail') // ['sword', 'gun', 'fire', 'fly rail'] */
export function adultsOnlyList(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((one) => one.trim().replace(NOTHING, '').trim())
    .filter((one) => one !== '');
}
