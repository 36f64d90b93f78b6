/** Cards for running lines: the cue before each speech of a character, and the speech that answers it. */
import type { ReadScript, Speech } from '../../script/script.ts';

export interface CueCard {
  scene: string;
  page: string;
  /** Who gives the cue; `''` where the scene begins with the speech, or a direction comes before it. */
  cueBy: string;
  /** The last words before it: of a speech, or of the direction that the character comes on with. */
  cue: string;
  speech: readonly string[];
  sung: boolean;
  /** Who speaks it as well. */
  with: readonly string[];
}

/** As many words of a cue as an actor listens for. */
const CUE_WORDS = 12;

/** @param character as the script names them; the cards are in its order */
export function cueCards(script: ReadScript, character: string): CueCard[] {
  const items = [
    ...script.speeches.map((speech) => ({ at: speech.at, scene: speech.scene, speech, direction: '' })),
    ...script.directions.map(({ at, scene, text }) => ({ at, scene, speech: null, direction: text })),
  ].sort((a, b) => a.at - b.at);
  const cards: CueCard[] = [];
  /** The last thing that others say or do. */
  let cue = { by: '', text: '', scene: '' };
  for (const { scene, speech, direction } of items) {
    if (speech === null) {
      if (direction.trim() !== '') cue = { by: '', text: `(${direction})`, scene };
      continue;
    }
    if (speech.speakers.includes(character)) {
      const own = cue.scene === scene ? cue : { by: '', text: '' };
      cards.push(cardOf(speech, character, own));
    }
    cue = { by: speech.speakers.join(', ') || speech.label, text: lastWords(speech.lines), scene };
  }
  return cards;
}

function cardOf(speech: Speech, character: string, cue: { by: string; text: string }): CueCard {
  return {
    scene: speech.scene,
    page: speech.page,
    cueBy: cue.by,
    cue: cue.text === '' ? '(The scene begins.)' : cue.text,
    speech: speech.lines,
    sung: speech.sung,
    with: speech.speakers.filter((one) => one !== character),
  };
}

/** @example lastWords(['To be, or not to be,', 'that is the question']) // '… or not to be, that is the question' */
function lastWords(lines: readonly string[]): string {
  const words = lines
    .slice(-CUE_WORDS)
    .join(' ')
    .split(' ')
    .filter((word) => word !== '');
  const last = words.slice(-CUE_WORDS).join(' ');
  return words.length > CUE_WORDS || lines.length > CUE_WORDS ? `… ${last}` : last;
}
