/** What has to come back before a production is over: rented and borrowed props and costumes, and scripts. */
import type { Company } from '../../company/people.ts';
import { dateInShort } from '../../values/dates.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { costumesTab, propsTab } from '../../workbook/tabs/deck.ts';
import type { scriptsTab } from '../../workbook/tabs/script.ts';
import { askName, type OpenThing } from './strikeItem.ts';

type PropRecord = TabRecord<typeof propsTab>;
type CostumeRecord = TabRecord<typeof costumesTab>;
type ScriptRecord = TabRecord<typeof scriptsTab>;

/** The kind that is one line however many are out. */
export const SCRIPTS_OUT = 'Scripts and scores out';

/** Where a prop comes from that is somebody else's; what costs money every day comes first. */
export const GOES_BACK = ['Rented', 'Borrowed'] as const;

/** A prop that was cut goes back like any other. */
export function propsOut(props: readonly PropRecord[]): OpenThing[] {
  return GOES_BACK.flatMap((source) =>
    props
      .filter((prop) => prop.Source === source && prop.Returned === '')
      .map((prop) => ({
        kind: `${source} and not returned`,
        words: [
          `${prop['Prop ID']} ${prop.Name}`.trim(),
          prop.Status === 'Missing' || prop.Status === 'Damaged' ? prop.Status.toLowerCase() : '',
          prop['Return to'] === '' ? 'nobody is named under Return to' : '',
        ],
        ask: prop['Return to'],
        due: prop['Due back'],
      })),
  );
}

/** Costumes have no column for where they come from, so their Status is read as people write it. */
export function costumesOut(costumes: readonly CostumeRecord[], company: Company): OpenThing[] {
  return costumes
    .filter(({ Status }) => goesBack(Status))
    .map((costume) => ({
      kind: 'Costumes not returned',
      words: [`${costume['Costume ID']} ${costume.Character}: ${costume.Pieces} (${costume.Status})`.trim()],
      ask: askName(company, costume.Person),
    }));
}

const FROM_OUTSIDE = /\b(rent(ed|al)|hired?|borrowed|loan(ed)?|lent)\b/i;
const NOT_FROM_OUTSIDE = /\b(not|no longer|never)( be(en)?)? (rented|hired|borrowed|loaned|lent)\b/i;
const IS_BACK = /\b(returned|(given|gone|handed|sent|taken|is) back)\b/i;
/** "to be returned", "not yet given back", "until it is returned". */
const STILL_TO_GO = /\b(not|never|be|being|until|before|when)\b[\w\s]{0,80}\b(returned|back)\b/i;

/**
 * True for a Status that says that the costume is somebody else's and does not say that it has gone back.
 * @example goesBack('Rented, to be returned Monday') // true; goesBack('Rented, returned') // false
 */
export function goesBack(status: string): boolean {
  if (!FROM_OUTSIDE.test(status) || NOT_FROM_OUTSIDE.test(status)) return false;
  return !IS_BACK.test(status) || STILL_TO_GO.test(status);
}

/**
 * Copies that somebody has, and rented ones that came back with marks in them: a rental house charges for both
 * (docs/theatre.md, Strike). A copy that nobody was given is in the cupboard.
 */
export function scriptsOut(scripts: readonly ScriptRecord[], company: Company): OpenThing[] {
  const out = scripts.filter((copy) => copy.Returned === '' && (copy.Person !== '' || copy.Out !== ''));
  const toClean = scripts.filter(
    (copy) => copy.Returned !== '' && copy.Condition === 'Marked' && copy['Return to'] !== '',
  );
  return [
    ...out.map((copy) => ({
      kind: SCRIPTS_OUT,
      words: [
        nameOf(copy),
        copy.Condition === 'Missing' ? 'missing' : '',
        copy.Out === '' ? '' : `out since ${dateInShort(copy.Out)}`,
        copy['Return to'] === '' ? '' : `goes back to ${copy['Return to']}`,
      ],
      ask: askName(company, copy.Person),
      due: copy['Due back'],
    })),
    ...toClean.map((copy) => ({
      kind: 'Rented scripts to clean',
      words: [nameOf(copy), `goes back to ${copy['Return to']}`],
      ask: askName(company, copy.Person),
      due: copy['Due back'],
    })),
  ];
}

/** @example nameOf(copy) // 'S014 Vocal book' */
function nameOf(copy: ScriptRecord): string {
  return [copy.Copy, copy.Kind].filter((part) => part !== '').join(' ') || `Row ${copy.rowNumber} of Scripts`;
}
