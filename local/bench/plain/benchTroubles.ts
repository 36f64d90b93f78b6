/**
 * What becomes of a call when its run is stopped or started once more, with the simple scripts and with Callboard: who got it twice,
 * and who did not get it. Whoever sees that a run has stopped starts it again.
 */

import type { InputFile } from '../../../src/jobs/inputFile.ts';
import { LocalAccount } from '../../account/localAccount.ts';
import type { LocalState } from '../../account/state.ts';
import { isCallMail } from '../../host/callMail.ts';
import { epochOf } from '../../host/floatingTime.ts';
import { productionWorkbook, readTab } from '../../host/readTab.ts';
import { finished, requestsOf } from '../../host/requestsOf.ts';
import { RunKilled } from '../../runs/errors.ts';
import { BENCH_DAY, NEXT_DAY } from '../madeUpProduction.ts';
import { plainAccount } from './plainAccount.ts';
import { productionPlan } from './productionPlan.ts';

export interface Trouble {
  trouble: string;
  sender: string;
  /** Addresses that got the same call more than once, and those that did not get it. */
  twice: number;
  missing: number;
  /** Messages of which nobody can know whether they went out: a person is asked about each. */
  asked: number;
}

/** Something that sends the call, and sends what is left of it. */
interface Sender {
  name: string;
  /** Ready to send. */
  account(): LocalAccount;
  send(account: LocalAccount): void;
  goOn(account: LocalAccount): void;
}

const SEND = 'MailApp.sendEmail';
const HOUR_MS = 3_600_000;

const TROUBLES: Record<string, (account: LocalAccount, sender: Sender, half: number) => void> = {
  'Sent once more when all have it': (account, sender) => {
    sender.send(account);
    sender.send(account);
  },
  'Stopped half-way, before a message': (account, sender, half) =>
    stopped(account, sender, { call: half, kind: 'kill' }),
  'Stopped half-way, right after a message': (account, sender, half) =>
    stopped(account, sender, { call: half, kind: 'kill-after' }),
  'Started once more while it sends': (account, sender, half) => {
    let messages = 0;
    account.beforeCall = ({ method }) => {
      if (method !== SEND || ++messages !== half) return;
      account.beforeCall = null;
      sender.send(account);
    };
    sender.send(account);
    sender.goOn(account);
  },
};

export function benchTroubles(
  files: readonly InputFile[],
  scriptsDir: string,
  setUp: LocalState,
  bundleDir: string,
): Trouble[] {
  const plain = plainSender(files, scriptsDir, setUp);
  const senders = [
    plain('Mail merge', 'sendCall'),
    plain('Mail merge, carefully', 'sendCallCarefully'),
    callboard(setUp, bundleDir),
  ];
  return Object.entries(TROUBLES).flatMap(([trouble, act]) =>
    senders.map((sender) => {
      const calm = sender.account();
      sender.send(calm);
      const expected = addressesOf(calm);
      const account = sender.account();
      act(account, sender, Math.ceil(expected.length / 2));
      const got = addressesOf(account);
      return {
        trouble,
        sender: sender.name,
        twice: expected.filter((one) => got.filter((address) => address === one).length > 1).length,
        missing: expected.filter((one) => !got.includes(one)).length,
        asked: readTab(productionWorkbook(account.state), 'Outbox').filter(
          ({ State: state }) => state === 'Unconfirmed',
        ).length,
      };
    }),
  );
}

function stopped(account: LocalAccount, sender: Sender, fault: { call: number; kind: 'kill' | 'kill-after' }): void {
  account.faults.arm({ ...fault, method: SEND });
  try {
    sender.send(account);
  } catch (error) {
    if (!(error instanceof RunKilled)) throw error;
  }
  sender.goOn(account);
}

/** Of messages that are a call, Callboard’s or the plain script’s. */
function addressesOf({ state }: LocalAccount): string[] {
  return state.mails.filter((mail) => isCallMail(mail) || mail.subject.startsWith('Call for')).flatMap(({ to }) => to);
}

function plainSender(files: readonly InputFile[], scriptsDir: string, setUp: LocalState) {
  const { me, scriptTimeZone } = setUp;
  const options = {
    nowMs: epochOf({ date: BENCH_DAY, time: '12:00' }, scriptTimeZone),
    me,
    scriptTimeZone,
    scriptsDir,
  };
  const first = plainAccount(options);
  first.run('setUpProduction', [productionPlan(setUp, files)]);
  const send = (script: string) => (account: LocalAccount) => void account.run(script, [NEXT_DAY]);
  return (name: string, script: string): Sender => ({
    name,
    account: () => plainAccount({ ...options, state: structuredClone(first.state) }),
    send: send(script),
    goOn: send(script),
  });
}

function callboard(setUp: LocalState, bundleDir: string): Sender {
  const { nowMs, me, scriptTimeZone } = setUp;
  return {
    name: 'Callboard',
    account: () => {
      const state = structuredClone(setUp);
      const account = LocalAccount.create({ nowMs, me, scriptTimeZone, bundleDir, serviceCallFile: '', state });
      requestsOf(account)('repairTriggers');
      return account;
    },
    send: (account) => {
      const call = requestsOf(account);
      const { date, hash } = call('previewCall', { date: NEXT_DAY });
      const first = call('sendCall', { date, hash, partial: false });
      if (first.state === 'more') finished(call, first);
    },
    // The hourly run goes on by itself.
    goOn: (account) => void account.moveClockTo(account.state.nowMs + 2 * HOUR_MS),
  };
}
