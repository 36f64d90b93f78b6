/**
 * Properties are tried on the same values every time, so that a change is what makes a test fail. `CALLBOARD_SEED=random`
 * tries others, and `CALLBOARD_SEED=N` those of one seed. With `CALLBOARD_SHRINK=no` the first values that fail are enough, and no
 * simpler ones are looked for.
 */
import fc from 'fast-check';

const SEED = 20270305;
const asked = process.env.CALLBOARD_SEED ?? '';
if (asked !== 'random') fc.configureGlobal({ seed: asked === '' ? SEED : Number(asked) });
if (process.env.CALLBOARD_SHRINK === 'no') fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
