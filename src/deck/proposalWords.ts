/** A proposed quick change in words, at the entrance that it is for. */
import type { Problem } from '../port/appError.ts';
import { placeOf } from './deckMoments.ts';
import type { ProposedChange } from './proposedChanges.ts';

/** @example 'Ana Silva leaves as Philostrate on page 11 and is back as Egeus on page 12, 60 seconds later (quick): …' */
export function proposalWords(one: ProposedChange): Problem {
  const { person, fromCharacter, toCharacter, exit, enter, seconds, pace, from, to } = one;
  const back = fromCharacter === toCharacter ? '' : ` as ${toCharacter}`;
  const costumes = [from, to].map((costume) => costume?.id || costume?.pieces || '');
  const wears = costumes.every((text) => text !== '') ? `, ${costumes.join(' to ')}` : '';
  const message = `${person.name} leaves as ${fromCharacter} on page ${exit.at.page} and is back${back} on page ${enter.at.page}, ${seconds} seconds later (${pace}${wears}). Type it into Quick changes.`;
  return { ...placeOf(enter, 'Character'), message };
}
