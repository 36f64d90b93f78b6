/** A local account in which the simple scripts run instead of Callboard. */
import { LocalAccount } from '../../account/localAccount.ts';
import type { LocalState } from '../../account/state.ts';
import { RunKilled } from '../../runs/errors.ts';
import { simpleServices } from './simple/simpleServices.ts';

export interface PlainAccount {
  nowMs: number;
  me: string;
  scriptTimeZone: string;
  /** The folder of the scripts. */
  scriptsDir: string;
  /** An account that is there already, which is changed. */
  state?: LocalState;
}

/** Of an account that may send more in a day than a large cast needs. */
export function plainAccount({ scriptsDir, ...account }: PlainAccount): LocalAccount {
  return LocalAccount.create({
    ...account,
    consumerAccount: false,
    bundleDir: scriptsDir,
    serviceCallFile: '',
    otherServices: simpleServices,
  });
}

const MOST_RUNS = 20;

/** Starts a script, and again where Google ends it after its six minutes. @returns what it says, and in how many runs */
export function runToItsEnd(account: LocalAccount, name: string, args: readonly unknown[]): string {
  for (let runs = 1; runs <= MOST_RUNS; runs++) {
    try {
      const said = String(account.run(name, args));
      return runs === 1 ? said : `${said} (started ${runs} times)`;
    } catch (error) {
      if (!(error instanceof RunKilled)) throw error;
    }
  }
  throw new Error(`${name} has not come to its end in ${MOST_RUNS} runs`);
}
