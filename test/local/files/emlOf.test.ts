import PostalMime from 'postal-mime';
import { emlOf } from '../../../local/files/emlOf.ts';
import { smallMail } from './smallState.ts';

describe('emlOf', () => {
  it('holds everything that was sent, Bcc included', async () => {
    const mail = smallMail({
      to: ['ana@example.org', 'ben@example.org'],
      cc: ['cc@example.org'],
      bcc: ['hidden@example.org'],
      replyTo: 'callboard@example.org',
      senderName: 'Łucja "SM" O’Brien',
      subject: 'Call — Saturday ☂',
      attachments: [
        { name: 'call.ics', mimeType: 'text/calendar', base64: Buffer.from('BEGIN:VCALENDAR').toString('base64') },
      ],
    });
    const read = await PostalMime.parse(await emlOf(mail));
    expect(read.from).toMatchObject({ name: 'Łucja "SM" O’Brien', address: 'sm@example.org' });
    expect(read.to?.map((one) => one.address)).toEqual(['ana@example.org', 'ben@example.org']);
    expect(read.cc?.map((one) => one.address)).toEqual(['cc@example.org']);
    expect(read.bcc?.map((one) => one.address)).toEqual(['hidden@example.org']);
    expect(read.replyTo?.map((one) => one.address)).toEqual(['callboard@example.org']);
    expect(read.subject).toBe('Call — Saturday ☂');
    expect(read.text?.trim()).toBe('Be there at 16:00.');
    expect(read.html?.trim()).toBe('<p>Be there at <b>16:00</b>.</p>');
    expect(read.date).toBe('2027-03-05T23:01:02.000Z');
    expect(read.messageId).toMatch(/^<.+@example\.org>$/);
    expect(read.attachments).toMatchObject([{ filename: 'call.ics', mimeType: 'text/calendar' }]);
    expect(
      Buffer.from(read.attachments[0]?.content as ArrayBuffer)
        .toString()
        .trim(),
    ).toBe('BEGIN:VCALENDAR');
  });

  it('is the same, byte for byte, each time', async () => {
    const first = await emlOf(smallMail());
    expect(Buffer.compare(await emlOf(smallMail()), first)).toBe(0);
    expect(Buffer.compare(await emlOf(smallMail({ number: 2 })), first)).not.toBe(0);
  });

  it('lets no text begin a header of its own', async () => {
    const read = await PostalMime.parse(await emlOf(smallMail({ subject: 'Call\r\nBcc: evil@example.org' })));
    expect(read.bcc).toBeUndefined();
    expect(read.subject).toContain('evil@example.org');
  });
});
