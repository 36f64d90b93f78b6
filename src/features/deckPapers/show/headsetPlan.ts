/** Who is on which headset and channel, and where the cue lights are. */
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckColumn, DeckPaper } from '../../../deck/deckPaper.ts';
import type { Headset } from '../../../deck/deckWork.ts';
import { joinedItems } from '../../../values/listItems.ts';
import { deckPaper, groupedBy, keyOf } from './deckPage.ts';

const STATIONS: readonly DeckColumn[] = [
  { header: 'Station', width: 18 },
  { header: 'Who', width: 18 },
  { header: 'Channel', width: 10 },
  { header: 'Cue light', width: 10 },
  { header: 'Where', width: 20 },
  { header: 'Notes', width: 14 },
  { header: 'Checked', width: 10, as: 'box' },
];

const CHANNELS: readonly DeckColumn[] = [
  { header: 'Channel', width: 14 },
  { header: 'Who hears it', width: 86 },
];

export function headsetPlan(deck: Deck, names: DeckNames): DeckPaper {
  if (deck.headsets.length === 0) return deckPaper('Headsets and cue lights', []);
  const channels = groupedBy(deck.headsets, ({ channel }) =>
    joinedItems(channel, () => false).map((one) => one.toUpperCase()),
  );
  return deckPaper('Headsets and cue lights', [
    {
      key: 'plan',
      title: 'Headsets and cue lights',
      people: deck.headsets.flatMap(({ person }) => (person?.active ? [person] : [])),
      blocks: [
        {
          kind: 'table',
          columns: STATIONS,
          rows: deck.headsets.map((one) => ({
            key: keyOf('station', one.station),
            cells: [
              { text: names.in(one.station), strong: true },
              who(names, one),
              one.channel,
              one.cueLight,
              names.in(one.location),
              names.in(one.notes),
              '',
            ],
            from: [one.place],
          })),
        },
        { kind: 'heading', text: 'Channels' },
        {
          kind: 'table',
          columns: CHANNELS,
          rows: [...channels]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([channel, stations]) => ({
              key: keyOf('channel', channel),
              cells: [{ text: channel, strong: true }, stations.map((one) => names.in(one.station)).join(', ')],
              from: stations.map(({ place }) => place),
            })),
          empty: 'No channel is typed.',
        },
      ],
    },
  ]);
}

function who(names: DeckNames, { person, personText }: Headset): string {
  if (person !== null) return names.of(person);
  return personText.trim() === '' ? '' : `${names.in(personText)} (who?)`;
}
