/** A message of a title and sentences, to somebody of the production's own. */
import { Bullets, htmlPage, Line, Title } from '../documents/parts.tsx';
import type { Message } from '../port/workspace.ts';

export interface PlainMessage {
  to: string;
  subject: string;
  /** A sentence each; a list of several where they belong together. */
  lines: readonly (string | readonly string[])[];
  senderName: string;
}

export function plainMessage({ to, subject, lines, senderName }: PlainMessage): Message {
  return {
    to: [to],
    subject,
    html: htmlPage(
      subject,
      <>
        <Title>{subject}</Title>
        {lines.map((line) => (typeof line === 'string' ? <Line>{line}</Line> : <Bullets items={[...line]} />))}
      </>,
    ),
    text: lines.flatMap((line) => (typeof line === 'string' ? [line] : line.map((one) => `- ${one}`))).join('\n'),
    senderName,
  };
}
