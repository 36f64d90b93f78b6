/** The daily call of a date: what would go out, to whom, and the button that sends it. */
import { useApp } from '../appContext.ts';
import { MailPanel } from './mailPanel.tsx';

export function CallPanel() {
  const { today } = useApp();
  const date = today.calls.find((call) => call.state !== 'sent')?.date ?? today.next?.date ?? today.today.date;
  return (
    <>
      <p>Everybody who is called gets one message with their own times on top; a child’s goes to the guardians.</p>
      <MailPanel preview="previewCall" send="sendCall" what="call" date={date} />
    </>
  );
}
