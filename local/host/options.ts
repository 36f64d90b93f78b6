/** The options of `npm start -- …`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type FloatingTime, floatingTime } from './floatingTime.ts';

export interface Options {
  /** Absolute. */
  input: string;
  /** Absolute. */
  out: string;
  /** In the production's zone; null: the input's own day, or else today. */
  now: FloatingTime | null;
  once: boolean;
  /** Nothing is set up: the page opens on an empty account. */
  empty: boolean;
  port: number;
  /** Strike and archive the production when the day is done. */
  archive: boolean;
  /** Absolute; null: the day. */
  scenario: string | null;
}

export type ParsedOptions =
  | { kind: 'run'; options: Options }
  | { kind: 'help' }
  /** @property message what is wrong, in one sentence */
  | { kind: 'wrong'; message: string };

export const HELP = `Runs a day of a theatre production in a local account: no Google account, no network.

  npm start -- [options]

  --input DIR    the production folder: one CSV file a tab     (default examples/midsummer)
  --out DIR      where the files go                            (default ./out)
  --now TIME     date and time, such as 2027-03-05T18:00       (default: the production's day.txt, else today)
  --empty        an account without any production, to try the set-up in the browser (its own default: ./out/empty)
  --archive      also strike and archive the production at the end
  --once         exit when the day is done                     (else: look at it in the browser)
  --port N       of the page                                   (default 4180)
  --scenario FILE  play this script of clock, edits, calls, faults and expectations instead of the day
  --help         this text

Exits with 0 when every step succeeded, 2 when the input or the scenario cannot be used, 1 otherwise.
`;

const OPTIONS = {
  input: { type: 'string' },
  out: { type: 'string' },
  now: { type: 'string' },
  once: { type: 'boolean', default: false },
  archive: { type: 'boolean', default: false },
  empty: { type: 'boolean', default: false },
  port: { type: 'string', default: '4180' },
  scenario: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export function parseOptions(args: readonly string[], currentFolder: string): ParsedOptions {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { kind: 'wrong', message: parsed };
  if (parsed.help) return { kind: 'help' };
  const now = parsed.now === undefined ? null : floatingTime(parsed.now);
  if (parsed.now !== undefined && now === null) {
    return { kind: 'wrong', message: `--now ${parsed.now} is not a date and time; write it as 2027-03-05T18:00.` };
  }
  const port = Number(parsed.port);
  if (!/^\d+$/.test(parsed.port) || port < 1 || port > 65535) {
    return { kind: 'wrong', message: `--port ${parsed.port} is not a port; choose a number from 1 to 65535.` };
  }
  for (const name of ['input', 'out'] as const) {
    if (parsed[name] === '') return { kind: 'wrong', message: `--${name} needs a folder.` };
  }
  if (parsed.scenario === '') return { kind: 'wrong', message: '--scenario needs a file.' };
  if (parsed.empty && (parsed.input !== undefined || parsed.scenario !== undefined)) {
    return { kind: 'wrong', message: '--empty sets nothing up, so it goes without --input and --scenario.' };
  }
  if (parsed.empty && parsed.archive) {
    return {
      kind: 'wrong',
      message: '--empty sets nothing up, so there is nothing to archive: leave out one of them.',
    };
  }
  const options: Options = {
    input: resolve(currentFolder, parsed.input ?? 'examples/midsummer'),
    out: resolve(currentFolder, parsed.out ?? (parsed.empty ? 'out/empty' : 'out')),
    now,
    once: parsed.once,
    archive: parsed.archive,
    empty: parsed.empty,
    port,
    scenario: parsed.scenario === undefined ? null : resolve(currentFolder, parsed.scenario),
  };
  return { kind: 'run', options };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node's own words name the option; they go on with advice about `--` that does not help here.
    return error instanceof Error ? `${error.message.split('. ')[0]?.replace(/\.$/, '')}.` : String(error);
  }
}
