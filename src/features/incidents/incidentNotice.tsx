/** What the readers of incident reports are mailed: that there is one, its number, and where it lies. Nothing of what happened. */
import { htmlPage, Line, Title } from '../../documents/parts.tsx';
import type { Message } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';

export interface Notice {
  number: number;
  /** How often the report was issued. */
  revision: number;
  /** Where its Doc is. */
  link: string;
}

export function incidentNotice(
  { title, stageManager, replyTo }: Pick<Settings, 'title' | 'stageManager' | 'replyTo'>,
  { number, revision, link }: Notice,
  to: string,
): Message {
  const what = `Incident report ${number} ${revision > 1 ? `was changed (revision ${revision})` : 'was filed'}`;
  const why =
    'You get this because the setting Incident readers names you. What happened is in the report alone: do not answer with names.';
  return {
    to: [to],
    subject: `${title}: ${what}`,
    html: htmlPage(
      what,
      <>
        <Title above={title}>{what}</Title>
        <Line>
          <a href={link}>Open the report</a>. It is in the Confidential folder, for its readers alone.
        </Line>
        <Line>{why}</Line>
      </>,
    ),
    text: [what, `Open the report: ${link}`, why].join('\n\n'),
    senderName: stageManager || title,
    replyTo,
  };
}
