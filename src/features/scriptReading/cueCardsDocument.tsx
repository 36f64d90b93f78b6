/** Cue cards of one actor as a page: the cue, then the speech that answers it, a row each. */
import { Facts, Grid, htmlPage, Issued, Line, Section, Title } from '../../documents/parts.tsx';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { counted } from '../../values/counted.ts';
import type { CueCard } from './cueCards.ts';

export interface CharacterCards {
  character: string;
  cards: readonly CueCard[];
}

/**
 * HTML for a Google Doc.
 * @param called what the actor is called
 * @param issued the date of this issue, or `''` for what it says but for that
 */
export function cueCardsDocument(
  settings: Settings,
  called: string,
  parts: readonly CharacterCards[],
  issued: DateText,
): string {
  const count = parts.reduce((sum, { cards }) => sum + cards.length, 0);
  return htmlPage(
    `Cue cards ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: cue cards</Title>
      <Facts
        facts={[
          ['For', called],
          ['Cards', counted(count, 'card')],
        ]}
      />
      <Line>Cover the right column. Have the cue read to you, say the line, then look.</Line>
      {parts.map(({ character, cards }) => (
        <Section key={character} title={character}>
          <Grid
            columns={[
              { header: 'Scene', width: 10 },
              { header: 'Page', width: 8 },
              { header: 'Cue', width: 34 },
              { header: 'Line', width: 48 },
            ]}
            rows={cards.map((card, at) => [card.scene, card.page, cueWords(card), <Speech key={at} card={card} />])}
          />
        </Section>
      ))}
      <Line>This is the play’s own text. Do not copy it or pass it on.</Line>
      <Issued on={issued} />
    </>,
  );
}

export function cueWords({ cueBy, cue }: CueCard): string {
  return cueBy === '' ? cue : `${cueBy}: ${cue}`;
}

function Speech({ card }: { card: CueCard }) {
  return (
    <>
      {card.with.length > 0 ? <span>(with {card.with.join(', ')}) </span> : null}
      {card.sung ? <span>(sung) </span> : null}
      {card.speech.map((line, at) => (
        <>
          {at === 0 ? null : <br />}
          {line}
        </>
      ))}
    </>
  );
}
