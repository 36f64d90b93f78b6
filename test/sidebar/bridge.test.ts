/** The typed bridge, against a stand-in of google.script.run. */
import { jest } from '@jest/globals';
import { OLD_PAGE } from '../../src/port/appError.ts';
import { askServer, RequestFailure } from '../../src/sidebar/bridge.ts';

interface Sent {
  name: string;
  args: unknown[];
  succeed(result: unknown): void;
  fail(error: unknown): void;
}

let sent: Sent[];

beforeEach(() => {
  sent = [];
  const runner = (succeed: (result: unknown) => void, fail: (error: unknown) => void): object =>
    new Proxy(
      {},
      {
        get: (_target, name: string) => {
          if (name === 'withSuccessHandler') return (handler: (result: unknown) => void) => runner(handler, fail);
          if (name === 'withFailureHandler') return (handler: (error: unknown) => void) => runner(succeed, handler);
          return (...args: unknown[]) => {
            sent.push({ name, args, succeed, fail });
          };
        },
      },
    );
  const nothing = () => {};
  const document = { getElementById: (id: string) => (id === 'app' ? { dataset: { key: 'the key' } } : null) };
  Object.assign(globalThis, { document });
  Object.assign(globalThis, { google: { script: { run: runner(nothing, nothing), host: { close: nothing } } } });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'document');
  for (const one of sent) one.succeed({});
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('hands arguments over and the result back', async () => {
  const answer = askServer('resend', { key: 'a' });
  expect(sent).toMatchObject([{ name: 'resend', args: ['the key', { key: 'a' }] }]);
  sent[0]?.succeed({ state: 'done' });
  await expect(answer).resolves.toEqual({ state: 'done' });
});

it('says what to do about a page that was opened too long ago', async () => {
  const answer = askServer('resend', { key: 'b' });
  sent[0]?.fail(new Error(`AppError: ${OLD_PAGE}`));
  await expect(answer).rejects.toMatchObject({ message: OLD_PAGE, unchanged: 'Nothing was changed.' });
});

it('makes one call of the same call made twice', async () => {
  const both = [askServer('makeSignIn', { date: '' }), askServer('makeSignIn', { date: '' })];
  expect(sent).toHaveLength(1);
  sent[0]?.succeed({ state: 'done' });
  await expect(Promise.all(both)).resolves.toEqual([{ state: 'done' }, { state: 'done' }]);
  askServer('makeSignIn', { date: '' });
  expect(sent).toHaveLength(2);
});

it('never has more than ten calls under way, and loses none', async () => {
  const answers = Array.from({ length: 25 }, (_one, index) => askServer('resend', { key: String(index) }));
  for (let done = 0; done < 25; done++) {
    expect(sent.length - done).toBeLessThanOrEqual(10);
    sent[done]?.succeed({ state: 'done' });
    await settled();
  }
  await expect(Promise.all(answers)).resolves.toHaveLength(25);
});

it.each([
  [
    'an error of Google',
    new Error('ScriptError: Service Spreadsheets timed out\n  at x (Code:1)'),
    'Service Spreadsheets timed out',
  ],
  ['a text', 'Authorisation is required', 'Authorisation is required'],
  ['nothing', undefined, 'No answer came from Google.'],
])('says in words what went wrong: %s', async (_what, cause, words) => {
  const answer = askServer('health');
  sent[0]?.fail(cause);
  const failure = await answer.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RequestFailure);
  expect((failure as RequestFailure).message).toContain(words);
  expect((failure as RequestFailure).message).not.toContain('at x');
  expect((failure as RequestFailure).unchanged).toContain('nothing is sent twice');
});

it('takes an empty answer for a failure, because Google drops what it cannot send', async () => {
  const answer = askServer('health');
  sent[0]?.succeed(null);
  await expect(answer).rejects.toThrow('The answer was empty');
});

it('says so where there is no Google around the page', async () => {
  Object.assign(globalThis, { google: undefined });
  await expect(askServer('health')).rejects.toThrow('inside Google Sheets only');
});

it('does not compile for a wrong name or argument', () => {
  const unused = jest.fn(() => {
    // @ts-expect-error there is no such browser call
    askServer('deleteEverything');
    // @ts-expect-error the key is missing
    askServer('resend', {});
    // @ts-expect-error a date is text
    askServer('makeSignIn', { date: 5 });
    // @ts-expect-error it takes nothing
    askServer('health', 'now');
    // @ts-expect-error what was previewed has to be said
    askServer('sendCall', { date: '2027-03-05' });
  });
  expect(unused).not.toHaveBeenCalled();
});
