/** What a contradiction says where many may read it: of nobody that they are a child, or that a check of theirs is not there. */
import type { Contradiction, RuleName } from '../../deck/contradictions/contradiction.ts';

const INSTEAD: ReadonlyMap<RuleName, string> = new Map([
  ['minorAtRisk', 'Ask the stage manager who does this.'],
  ['minorsChange', 'Ask the stage manager who helps with this change.'],
]);

/** Its message; of what is known from ages and clearances only whom to ask. */
export function openWords({ rule, message }: Pick<Contradiction, 'rule' | 'message'>): string {
  return INSTEAD.get(rule) ?? message;
}
