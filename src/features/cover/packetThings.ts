/** The page of the packet that says where everything lies. */
import type { Deck } from '../../deck/deck.ts';
import type { DeckPage, DeckRow } from '../../deck/deckPaper.ts';
import type { NamedProp, PropMove } from '../../deck/deckThings.ts';
import type { CoverTrack } from './coverTracks.ts';
import { column, row } from './packetBlocks.ts';

/** Where everything lies that the track touches. */
export function thingsPage(track: CoverTrack, deck: Deck): DeckPage {
  const touched = new Set([
    ...track.carries.map(({ prop }) => nameKey(prop)),
    ...track.moves.map(({ item }) => nameKey(item)),
    ...track.entrances.flatMap(({ carrying }) => carrying.map(nameKey)),
  ]);
  touched.delete('');
  const own = new Set(track.presets);
  const presets = deck.presets.filter((preset) => own.has(preset) || touched.has(nameKey(preset.prop)));
  const items = new Set(track.moves.map(({ item }) => item.shown));
  const spikes = deck.spikes.filter(({ item }) => items.has(item));
  return {
    key: 'things',
    title: 'Where things are',
    people: [],
    blocks: [
      {
        kind: 'table',
        columns: [column('Where', 26), column('Place', 20), column('What', 26), column('When', 14), column('How', 14)],
        rows: presets.map((one) =>
          row(one.key, [one.location.text, one.spot, one.item, one.when.text, one.how], [one.place]),
        ),
        empty: 'Nothing of it is in Presets.',
      },
      { kind: 'heading', text: 'Props on the way' },
      {
        kind: 'table',
        columns: [
          column('Scene', 12),
          column('Page', 10),
          column('Prop', 26),
          column('Waits', 20),
          column('Enters', 16),
          column('Exits', 16),
        ],
        rows: track.carries.map(carryRow),
        empty: 'No prop is carried.',
      },
      ...(spikes.length === 0
        ? []
        : [
            { kind: 'heading', text: 'Spikes' } as const,
            {
              kind: 'table',
              columns: [column('Item', 30), column('Scene', 15), column('Tape', 25), column('Where', 30)],
              rows: spikes.map((one) =>
                row(
                  one.key,
                  [
                    one.item,
                    one.sceneText,
                    `${one.letter} ${one.color}`.trim(),
                    [one.fromCenterLine, one.fromPlasterLine].filter(Boolean).join(' · '),
                  ],
                  [one.place],
                ),
              ),
            } as const,
          ]),
    ],
  };
}

function carryRow(one: PropMove): DeckRow {
  const cells = [one.at.sceneText, one.at.page, one.prop.shown, one.presetLocation.text];
  const enters = [one.entersBy.text, one.entersSide.name].filter(Boolean).join(', ');
  const exits = one.stays ? 'stays' : [one.exitsBy.text, one.exitsSide.name].filter(Boolean).join(', ');
  return row(one.key, [...cells, enters, exits], [one.place]);
}

function nameKey({ prop, text }: NamedProp): string {
  return prop === null ? text : prop.key;
}
