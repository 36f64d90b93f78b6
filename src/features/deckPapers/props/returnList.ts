/** The return list: what belongs to somebody else, by owner, with room for the signature of whoever takes it back. */
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckBlock, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { DeckProp } from '../../../deck/deckThings.ts';
import { dateInShort } from '../../../values/dates.ts';
import { letterOrder } from '../../../values/letterOrder.ts';
import { foldedText } from '../../../values/text.ts';
import { keyOf, parts } from '../show/deckPage.ts';
import { ownKeys } from './ownKeys.ts';

const NO_OWNER = 'No owner is named';

interface Owner {
  key: string;
  name: string;
  props: DeckProp[];
}

/** Whatever is rented or borrowed or has somebody under Return to, whether it is cut or lost or back already. */
export function returnList(deck: Pick<Deck, 'props' | 'today'>, names: DeckNames): DeckPaper {
  const owners = ownersOf(deck.props);
  const blocks = owners.flatMap((owner): DeckBlock[] => [
    { kind: 'heading', text: owner.key === '' ? NO_OWNER : names.in(owner.name) },
    ...(owner.key === ''
      ? [{ kind: 'text' as const, text: 'Ask, and type the owner under Return to in Props.', strong: true }]
      : []),
    {
      kind: 'table',
      columns: [
        { header: 'What', width: 28 },
        { header: 'From', width: 12 },
        { header: 'Due back', width: 17 },
        { header: 'Returned', width: 15, as: 'space' },
        { header: 'Signature', width: 28, as: 'space' },
      ],
      rows: inOrder(owner.props).map((prop) => returnRow(prop, deck.today, names)),
    },
  ]);
  return {
    title: 'Return list',
    pages: blocks.length === 0 ? [] : [ownKeys({ key: 'returns', title: 'Return list', people: [], blocks })],
  };
}

function ownersOf(props: readonly DeckProp[]): Owner[] {
  const owners = new Map<string, Owner>();
  for (const prop of props) {
    if (prop.source !== 'Rented' && prop.source !== 'Borrowed' && prop.returnTo === '') continue;
    const key = foldedText(prop.returnTo);
    const known = owners.get(key);
    if (known === undefined) owners.set(key, { key, name: prop.returnTo, props: [prop] });
    else {
      known.props.push(prop);
      if (prop.returnTo < known.name) known.name = prop.returnTo;
    }
  }
  return [...owners.values()].sort(
    (one, other) => Number(other.key === '') - Number(one.key === '') || letterOrder(one.name, other.name),
  );
}

/** What is out first, by the day on which it is due; without a day last. */
function inOrder(props: readonly DeckProp[]): DeckProp[] {
  const day = ({ dueBack }: DeckProp) => (dueBack === '' ? '9999' : dueBack);
  return [...props].sort(
    (one, other) =>
      Number(one.returned !== '') - Number(other.returned !== '') ||
      (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0) ||
      letterOrder(one.name, other.name) ||
      letterOrder(one.key, other.key),
  );
}

function returnRow(prop: DeckProp, today: string, names: DeckNames): DeckRow {
  const { dueBack, returned, status } = prop;
  const isLate = returned === '' && dueBack !== '' && dueBack < today;
  const state = status === 'Missing' || status === 'Damaged' || status === 'Cut' ? status.toLowerCase() : '';
  return {
    key: keyOf('return', prop.key),
    cells: [
      { text: names.in(parts(' ', prop.id, parts(', ', prop.name, state))), strong: true },
      prop.source,
      dueBack === ''
        ? 'No day is typed'
        : isLate
          ? { text: `${dateInShort(dueBack)}, overdue`, strong: true }
          : dateInShort(dueBack),
      returned === '' ? '' : dateInShort(returned),
      '',
    ],
    from: [prop.place],
  };
}
