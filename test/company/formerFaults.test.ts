/** That random companies are awkward enough: what Callboard once did wrong is found among a thousand of them. */
import fc from 'fast-check';
import { anyCompany } from '../support/anyCompany.ts';
import { broken } from '../support/companyLaws.ts';
import { madeOf } from '../support/companyOutcome.ts';
import { FORMER } from '../support/formerRules.ts';

describe('a fault of former times is found among 1,000 random companies', () => {
  const worlds = fc.sample(anyCompany, { numRuns: 1_000, seed: 7 });

  it.each(FORMER)('%s', (kind, rules) => {
    expect(worlds.some((world) => broken(world, madeOf(world, rules)).includes(kind))).toBe(true);
  });
});
