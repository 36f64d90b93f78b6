import { parseOptions } from '../../../local/host/options.ts';

const options = (...args: string[]) => {
  const parsed = parseOptions(args, '/home/sm');
  return parsed.kind === 'run' ? parsed.options : parsed;
};

describe('parseOptions', () => {
  it('runs the example into ./out without any option', () => {
    expect(options()).toEqual({
      input: '/home/sm/examples/midsummer',
      out: '/home/sm/out',
      now: null,
      once: false,
      archive: false,
      empty: false,
      port: 4180,
      scenario: null,
    });
  });

  it('takes every option', () => {
    expect(
      options(
        '--input',
        '/x',
        '--out=y',
        '--now',
        '2027-03-05T18:00',
        '--once',
        '--port',
        '5000',
        '--scenario',
        's.ndjson',
      ),
    ).toEqual({
      input: '/x',
      out: '/home/sm/y',
      now: { date: '2027-03-05', time: '18:00' },
      once: true,
      archive: false,
      empty: false,
      port: 5000,
      scenario: '/home/sm/s.ndjson',
    });
  });

  it('keeps an empty account in a folder of its own', () => {
    expect(options('--empty')).toMatchObject({ empty: true, out: '/home/sm/out/empty' });
    expect(options('--empty', '--out', 'y')).toMatchObject({ out: '/home/sm/y' });
  });

  it('knows --help', () => expect(options('--help', '--once')).toEqual({ kind: 'help' }));

  it.each([
    [['--ouput', 'x'], /--ouput/],
    [['midsummer'], /midsummer/],
    [['--input'], /--input/],
    [['--once=yes'], /--once/],
    [['--out', ''], /--out/],
    [['--scenario', ''], /--scenario/],
    [['--now', '2027-02-30T18:00'], /2027-02-30T18:00.*2027-03-05T18:00/],
    [['--now', '5/3/2027'], /--now/],
    [['--now', '2027-03-05T24:10'], /--now/],
    [['--port', '70000'], /--port/],
    [['--port', '4180x'], /--port/],
    [['--empty', '--input', 'x'], /--empty/],
    [['--empty', '--scenario', 'x'], /--empty/],
    [['--empty', '--archive'], /nothing to archive/],
  ])('refuses %j and says what is wrong in one line', (args, message) => {
    expect(options(...args)).toEqual({ kind: 'wrong', message: expect.stringMatching(message) });
    expect(options(...args)).toEqual({ kind: 'wrong', message: expect.not.stringContaining('\n') });
  });
});
