/** People and characters that cells of the deck name. */
import { characterKey } from '../company/characterKey.ts';
import { nameProblem, personNamed } from '../company/company.ts';
import { groupMeant } from '../company/groupWords.ts';
import type { Company, Person } from '../company/people.ts';
import { personInFull } from '../company/personNamed.ts';
import type { Problem } from '../port/appError.ts';
import type { Breakdown } from '../schedule/breakdown.ts';
import { joinedItems } from '../values/listItems.ts';
import { nearestTo } from '../values/nearestText.ts';
import { foldedText, shortened } from '../values/text.ts';
import { namesIn } from './checkersOf.ts';
import type { Doer } from './deckMoments.ts';
import type { DeckPlace } from './deckPaper.ts';

export interface DeckPeople {
  /** The one person that a cell names; whoever is nobody, several or not there any more is named as a problem. */
  person(text: string, where: DeckPlace): Person | null;
  /** The same of somebody who may have left since. */
  somebody(text: string, where: DeckPlace): Person | null;
  people(texts: readonly string[], where: DeckPlace): Person[];
  /** The character as the Breakdown has it; another one is named as a problem and stays as typed. */
  character(text: string, where: DeckPlace): string;
  /** Who does something: people, characters, or words for several of them, which are read as nobody. */
  doer(text: string, where: DeckPlace): Doer;
  /** Says who of those whom a cell names could be two people, or has left; what is nobody’s name may be a job. */
  named(text: string, where: DeckPlace): void;
}

export function deckPeople(company: Company, breakdown: Breakdown, problems: Problem[]): DeckPeople {
  const characters = new Map(breakdown.characters.map((name) => [characterKey(name), name]));
  // Parts that only People names.
  for (const { characters: parts } of company.people) {
    for (const part of parts) if (!characters.has(characterKey(part))) characters.set(characterKey(part), part);
  }
  const nearest = nearestTo([...characters.values(), ...company.people.map(({ name }) => name)]);
  const isCharacter = (text: string) => characters.has(characterKey(text));
  const meant = (text: string) => {
    const near = nearest(text);
    return near === undefined ? '' : ` Do you mean ${near}?`;
  };
  const noCharacter = (text: string): string => {
    const said = `There is no character “${shortened(text)}” in Breakdown.`;
    const items = joinedItems(text, isCharacter);
    if (items.length > 1 && items.every(isCharacter)) return `${said} Type a row for each.`;
    if (personInFull(company, text).length > 0) return `${said} That is a person: type the character.`;
    return `${said}${meant(text) || ' Type it as it is there.'}`;
  };
  const several = (text: string, found: readonly Person[], where: DeckPlace) =>
    problems.push({ ...where, message: nameProblem(text, found), refersTo: 'People' });
  const there = (one: Person, where: DeckPlace): Person => {
    const message = `${one.name} is not active in People any more. Type who it is now.`;
    if (!one.active) problems.push({ ...where, message, refersTo: 'People' });
    return one;
  };
  const somebody = (text: string, where: DeckPlace): Person | null => {
    if (foldedText(text) === '') return null;
    const found = personNamed(company, text);
    if (found.length === 1) return found[0] ?? null;
    if (found.length === 0 && isCharacter(text)) {
      const message = `“${shortened(text)}” is a character. Type the name or the Person ID of whoever it is.`;
      problems.push({ ...where, message, refersTo: 'People' });
      return null;
    }
    problems.push({
      ...where,
      message: `${nameProblem(text, found)}${found.length === 0 ? meant(text) : ''}`,
      refersTo: 'People',
    });
    return null;
  };
  const person = (text: string, where: DeckPlace): Person | null => {
    const one = somebody(text, where);
    return one === null ? null : there(one, where);
  };
  return {
    person,
    somebody,
    people: (texts, where) => [...new Set(texts.flatMap((text) => person(text, where) ?? []))],
    character: (text, where) => {
      const known = characters.get(characterKey(text));
      if (known !== undefined || text === '' || characters.size === 0) return known ?? text;
      problems.push({ ...where, message: noCharacter(text), refersTo: 'Breakdown' });
      return text;
    },
    doer: (text, where) => {
      if (foldedText(text) === '') return { text: '', people: [], characters: [] };
      const isKnown = (one: string) => isCharacter(one) || personInFull(company, one).length > 0;
      const items = isKnown(text) ? [text] : joinedItems(text, isKnown);
      const found: { people: Person[]; characters: string[] } = { people: [], characters: [] };
      const unknown: string[] = [];
      for (const item of items) {
        const character = characters.get(characterKey(item));
        const [one, ...others] = character === undefined ? personNamed(company, item) : [];
        if (character !== undefined) found.characters.push(character);
        else if (one !== undefined && others.length === 0) found.people.push(there(one, where));
        else if (one !== undefined) several(item, [one, ...others], where);
        else if (groupMeant(item) === undefined) unknown.push(item);
      }
      // Words for several, such as “the mechanicals”, are nobody’s name; a slip is one.
      for (const item of unknown) {
        if (meant(item) === '') continue;
        problems.push({
          ...where,
          message: `“${shortened(item)}” is neither a character nor anybody in People.${meant(item)}`,
          refersTo: 'People',
        });
      }
      return { text: text.trim(), people: found.people, characters: found.characters };
    },
    named: (text, where) => {
      for (const item of namesIn(company, text)) {
        const [one, ...others] = personNamed(company, item);
        if (one !== undefined && others.length === 0) there(one, where);
        else if (one !== undefined) several(item, [one, ...others], where);
      }
    },
  };
}
