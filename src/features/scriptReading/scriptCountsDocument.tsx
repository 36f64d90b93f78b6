/** Lines and stage time by character as a page. It has no words of the text. */
import { Grid, htmlPage, Issued, Line, Title } from '../../documents/parts.tsx';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { type CharacterCounts, LINES_A_MINUTE } from './scriptCounts.ts';

/** @param issued the date of this issue, or `''` for what it says but for that */
export function scriptCountsDocument(settings: Settings, counts: readonly CharacterCounts[], issued: DateText): string {
  return htmlPage(
    `Lines and stage time ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: lines and stage time</Title>
      <Grid
        columns={[
          { header: 'Character', width: 36 },
          { header: 'Scenes', width: 12 },
          { header: 'Silent in', width: 12 },
          { header: 'Lines', width: 12 },
          { header: 'Of all', width: 12 },
          { header: 'On stage', width: 16 },
        ]}
        rows={counts.map((one) => [
          one.character,
          String(one.scenes),
          one.silent === 0 ? '' : String(one.silent),
          String(one.lines),
          `${one.share}%`,
          `${one.minutes} min`,
        ])}
      />
      <Line>
        On stage is an estimate: {LINES_A_MINUTE} lines a minute, or the Minutes of a scene in Scenes, shared out by
        lines.
      </Line>
      <Issued on={issued} />
    </>,
  );
}
