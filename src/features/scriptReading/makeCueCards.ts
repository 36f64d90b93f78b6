/** A pack of cue cards for each actor, in Confidential: made once, issued again in place. Nothing is sent to anybody. */
import { characterKey } from '../../company/characterKey.ts';
import type { Person } from '../../company/people.ts';
import { personNamed } from '../../company/personNamed.ts';
import { type DocToIssue, type IssuedDocs, issueDocs } from '../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { readScript } from '../../script/readScript.ts';
import type { ReadScript } from '../../script/script.ts';
import { sortedByName } from '../../values/nameOrder.ts';
import { cellOf, cellText } from '../../workbook/table.ts';
import { breakdownTab, scenesTab } from '../../workbook/tabs/schedule.ts';
import { cueCards } from './cueCards.ts';
import { type CharacterCards, cueCardsDocument } from './cueCardsDocument.tsx';
import type { KeptScript } from './keptScript.ts';
import { editedScript } from './scriptEdits.ts';
import { readKeptFile } from './scriptFile.ts';
import { scriptRows } from './scriptRows.ts';
import { tabNames } from './tabNames.ts';

export const NO_TEXT =
  'No text is kept. Read the script again with “Keep the text in Confidential” ticked, then fill the tabs.';

export interface CueCardsMade extends Omit<IssuedDocs, 'state'> {
  state: IssuedDocs['state'] | 'nothing';
  problems: Problem[];
}

/** The kept text as it was reviewed, and what the workbook calls its characters. */
export function keptReading(
  { workbook, data }: Pick<Production, 'workbook' | 'data'>,
  kept: KeptScript,
): { script: ReadScript; nameOf(character: string): string } | null {
  if (kept.text === null) return null;
  const { script } = editedScript(readScript({ name: kept.name, text: kept.text }), kept.edits);
  const inTab = (spec: typeof breakdownTab | typeof scenesTab, header: string) => {
    const table = workbook.table<typeof breakdownTab | typeof scenesTab>(spec);
    return table.rows.map((row) => cellText(cellOf(table, row, header)).trim()).filter((one) => one !== '');
  };
  const parts = data.company.people.flatMap(({ active, characters }) => (active ? characters : []));
  const known = [...inTab(breakdownTab, 'Character'), ...parts];
  const names = tabNames(scriptRows(script), { scenes: inTab(scenesTab, 'Scene'), characters: known });
  return { script, nameOf: names.character };
}

/** @param wanted a person by id or name; `''` for everybody who speaks */
export function makeCueCards(production: ProductionInHand, wanted: string): CueCardsMade {
  const { data, now } = production;
  const nothing = { state: 'nothing' as const, made: 0, reissued: 0, same: 0, links: [] };
  const { kept } = readKeptFile(production);
  const reading = kept === null ? null : keptReading(production, kept);
  if (reading === null) return { ...nothing, problems: [{ message: NO_TEXT }] };
  const { script, nameOf } = reading;
  const cast = wanted === '' ? data.company.people : personNamed(data.company, wanted);
  const problems: Problem[] = [];
  const { name } = PAPER_KINDS.cueCards;
  const docs = sortedByName(
    cast.filter(({ active }) => active),
    (person) => person.name,
  ).flatMap((person): DocToIssue[] => {
    const parts = partsOf(person, script, nameOf);
    if (parts.length === 0) return [];
    if (person.stopped !== '') {
      problems.push({ tab: 'People', message: `${person.name} ${person.stopped}, so there are no cards for them.` });
      return [];
    }
    return [
      {
        ...{ paper: 'cueCards', of: person.id, date: '', eventId: person.id },
        // Its title is read where the pack itself is not: no name.
        ...{ name: `${name} ${person.id}`, called: `${name}, ${person.name}` },
        html: cueCardsDocument(data.settings, person.name, parts, now.date),
        content: cueCardsDocument(data.settings, person.name, parts, ''),
      },
    ];
  });
  if (docs.length === 0) return { ...nothing, problems };
  return { ...issueDocs(production, { kind: 'cueCards', params: { person: wanted } }, docs), problems };
}

/** Every character of the script that somebody plays, with something to say. */
function partsOf(person: Person, script: ReadScript, nameOf: (character: string) => string): CharacterCards[] {
  const keys = new Set(person.characters.map(characterKey));
  return script.characters.flatMap(({ name }) => {
    if (!keys.has(characterKey(nameOf(name))) && !keys.has(characterKey(name))) return [];
    const cards = cueCards(script, name);
    return cards.length === 0 ? [] : [{ character: nameOf(name), cards }];
  });
}
