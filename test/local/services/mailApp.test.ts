import { evaluator, ME, NOON } from '../runs/scriptAccount.ts';

function mailer(options: Parameters<typeof evaluator>[0] = {}) {
  const { account, evaluate } = evaluator(options);
  const send = (message: object) => evaluate(`MailApp.sendEmail(${JSON.stringify(message)})`);
  const quota = () => evaluate('MailApp.getRemainingDailyQuota()');
  return { account, evaluate, send, quota };
}

const addresses = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@example.org`).join(',');

describe('MailApp', () => {
  test('keeps a message as it was sent', () => {
    const { send, account } = mailer();
    send({
      to: 'a@example.org, b@example.org',
      cc: 'c@example.org',
      bcc: 'd@example.org',
      subject: 'Call',
      htmlBody: '<p>x</p>',
      body: 'x',
      name: 'Sam',
      replyTo: ME,
    });
    expect(account.state.mails).toEqual([
      {
        number: 1,
        sentAtMs: NOON + 900,
        from: ME,
        to: ['a@example.org', 'b@example.org'],
        cc: ['c@example.org'],
        bcc: ['d@example.org'],
        subject: 'Call',
        html: '<p>x</p>',
        text: 'x',
        senderName: 'Sam',
        replyTo: ME,
        attachments: [],
      },
    ]);
  });

  test('counts To, Cc and Bcc against the day, and sends nothing beyond it', () => {
    const { send, quota, account } = mailer();
    send({ to: addresses(40), cc: 'x@example.org', bcc: addresses(9) });
    expect(quota()).toBe(50);
    send({ to: addresses(45) });
    expect(() => send({ to: addresses(6) })).toThrow('Service invoked too many times for one day: email.');
    expect(quota()).toBe(5);
    send({ to: addresses(5) });
    expect(account.state.mails).toHaveLength(3);
    account.moveClockTo(NOON + 24 * 3600_000 - 1);
    expect(quota()).toBe(0);
    account.moveClockTo(NOON + 24 * 3600_000 + 1000);
    expect(quota()).toBe(100);
  });

  test('has 1,500 a day on a Workspace account, and each person their own', () => {
    const { send, evaluate, quota } = mailer({ consumerAccount: false });
    send({ to: addresses(50) });
    expect(quota()).toBe(1450);
    expect(evaluate('MailApp.getRemainingDailyQuota()', { as: 'other@example.org' })).toBe(1500);
  });

  test.each([
    ['someone', 'someone'],
    ['a@example', 'a@example'],
    ['a@example.org\nb@example.org', 'a@example.org\nb@example.org'],
    ['a@example.org;b@example.org', 'a@example.org;b@example.org'],
    ['a@example.org,', ''],
    ['a@example.org, b@', 'b@'],
    ['Sam <a@example.org>', 'Sam <a@example.org>'],
    ['a..b@example.org', 'a..b@example.org'],
  ])('refuses the address %j', (to, named) => {
    const { send, account } = mailer();
    expect(() => send({ to })).toThrow(new Error(`Invalid email: ${named}`));
    expect(() => send({ to: 'ok@example.org', bcc: to })).toThrow(`Invalid email: ${named}`);
    expect(account.state.mails).toEqual([]);
  });

  test('refuses no recipient, too many, and too much', () => {
    const { send, evaluate } = mailer();
    expect(() => send({ to: '', body: 'x' })).toThrow('Failed to send email: no recipient');
    expect(() => send({ to: addresses(51) })).toThrow('Limit Exceeded: Email Recipients Per Message.');
    expect(() => send({ to: 'a@example.org', htmlBody: 'x'.repeat(200 * 1024 + 1) })).toThrow(
      'Limit Exceeded: Email Body Size.',
    );
    expect(() => send({ to: 'a@example.org', subject: 'x'.repeat(251) })).toThrow('Argument too large: subject');
    const big = 'Utilities.newBlob("x".repeat(26 * 1024 * 1024), "text/plain", "big.txt")';
    expect(() => evaluate(`MailApp.sendEmail({ to: "a@example.org", attachments: [${big}] })`)).toThrow(
      'Attachments Size',
    );
  });

  test('refuses forms and members that are not known here', () => {
    const { send, evaluate } = mailer();
    expect(() => evaluate('MailApp.sendEmail("a@example.org", "s", "b")')).toThrow(
      'is not available in the local account',
    );
    expect(() => send({ to: 'a@example.org', html: 'x' })).toThrow('MailApp.sendEmail with html is not available');
    expect(() => send({ to: ['a@example.org'] })).toThrow('Invalid argument: to');
  });

  test('sends blobs as attachments', () => {
    const { evaluate, account } = mailer();
    evaluate('MailApp.sendEmail({ to: "a@example.org", attachments: [Utilities.newBlob("né", "text/csv", "x.csv")] })');
    expect(account.state.mails[0]?.attachments).toEqual([
      { name: 'x.csv', mimeType: 'text/csv', base64: Buffer.from('né').toString('base64') },
    ]);
    expect(() => evaluate('MailApp.sendEmail({ to: "a@example.org", attachments: ["x"] })')).toThrow('must be a blob');
  });

  test('notes which message the outbox said was in flight', () => {
    const { evaluate, send, account } = mailer();
    evaluate('PropertiesService.getDocumentProperties().setProperty("outbox.inFlight", "key 7")');
    send({ to: 'a@example.org' });
    expect(account.state.mails[0]?.inFlight).toBe('key 7');
  });

  test('leaves no name, address or text in the log of service calls', () => {
    const { send, account } = mailer();
    send({ to: 'a@example.org', cc: 'b@example.org', subject: 'Secret', body: 'hidden', name: 'Sam' });
    expect(JSON.parse(JSON.stringify(account.serviceCalls))).toEqual([
      { method: 'MailApp.sendEmail', params: {}, body: { recipients: 2, bytes: 6 }, ms: 900, run: 1 },
    ]);
  });
});
