import fc from 'fast-check';
import { MOST_BODY_BYTES, MOST_RECIPIENTS, recipientCount, whyUnsendable } from '../../src/mail/messageLimits.ts';
import type { Message } from '../../src/port/workspace.ts';

function message(change: Partial<Message> = {}): Message {
  return { to: ['a@example.org'], subject: 'Call', html: 'x', text: 'x', senderName: 'SM', ...change };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@example.org`);

test('everybody shown and hidden counts', () => {
  expect(recipientCount(message({ cc: many(2), bcc: many(3) }))).toBe(6);
});

test.each([
  ['no recipient', { to: [] }, 'It has no recipient.'],
  ['too many recipients', { bcc: many(MOST_RECIPIENTS) }, 'It goes to 51 addresses; Google takes 50 a message.'],
  ['one address that is none', { to: ['nobody'] }, 'One address is not valid.'],
  ['addresses in one', { to: ['a@example.org,b@example.org'], bcc: ['x'] }, '2 addresses are not valid.'],
  ['a long subject', { subject: 'x'.repeat(251) }, 'Its subject is longer than 250 characters.'],
  ['a long page', { html: 'x'.repeat(MOST_BODY_BYTES + 1) }, 'It is longer than the 200 KB that Google takes.'],
])('a message with %s is not tried', (_, change, why) => {
  expect(whyUnsendable(message(change))).toBe(why);
});

test.each([{ subject: 'Call\r\nBcc: x@example.org' }, { senderName: 'SM\nx' }, { replyTo: 'a@example.org\u2028' }])(
  'a message whose %j is more than one line is not tried',
  (change) => expect(whyUnsendable(message(change))).toContain('line break'),
);

test('what may go goes', () => {
  expect(whyUnsendable(message({ bcc: many(MOST_RECIPIENTS - 1), html: 'x'.repeat(MOST_BODY_BYTES) }))).toBeNull();
});

test('no text that is longer in UTF-8 than Google takes passes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
      const bytes = Buffer.byteLength(text, 'utf8');
      const repeated = text.repeat(Math.ceil((MOST_BODY_BYTES + 1) / bytes));
      expect(whyUnsendable(message({ text: repeated }))).not.toBeNull();
    }),
    { numRuns: 30 },
  );
});

test('what is just as long as Google takes goes', () => {
  expect(whyUnsendable(message({ subject: 'x'.repeat(250), cc: many(9), bcc: many(40) }))).toBeNull();
  expect(recipientCount(message())).toBe(1);
  expect(whyUnsendable(message({ to: [], cc: ['a@example.org'] }))).toBeNull();
  expect(whyUnsendable(message({ cc: ['a b@example.org'] }))).toBe('One address is not valid.');
  expect(whyUnsendable(message({ cc: many(25), bcc: many(25) }))).toContain('It goes to 51 addresses');
});

test.each([
  ['x', 1],
  ['\u007f', 1],
  ['\u0080', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\ud7ff', 3],
  ['\ue000', 3],
  ['🎭', 4],
  ['\u{10FFFF}', 4],
])('a text of %j alone may be as long as its bytes allow, and no longer', (character, bytes) => {
  const most = Math.floor(MOST_BODY_BYTES / bytes);
  for (const part of ['html', 'text'] as const) {
    expect(whyUnsendable(message({ [part]: character.repeat(most) }))).toBeNull();
    expect(whyUnsendable(message({ [part]: character.repeat(most + 1) }))).toContain('200 KB');
  }
});

test.each(['@', 'a@', '@b', 'a@@b', 'a@b c', 'a;b@c', 'a<b@c', '"a"@b', 'a,b@c', 'a@b\n'])(
  '%j is no address',
  (address) => {
    expect(whyUnsendable(message({ to: [address] }))).toBe('One address is not valid.');
  },
);

test.each(['\r', '\n', '\u2028', '\u2029'])('%j in a subject would be another header', (line) => {
  for (const part of ['subject', 'senderName', 'replyTo']) {
    expect(whyUnsendable(message({ [part]: `a${line}b` }))).toContain('line break');
  }
});
