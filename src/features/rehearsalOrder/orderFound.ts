import type { OrderSlot } from './orderProblem.ts';

/** What a search for the order of a day came to. */
export interface OrderFound {
  /** `null` where no day was found that has room for every piece. */
  slots: OrderSlot[] | null;
  /** As `OrderCost`; 0s where there are no slots. */
  cost: readonly number[];
  /** Nothing is better or, without slots, there is no such day. */
  proved: boolean;
  /** No day costs less, level by level. */
  bound: readonly number[];
}
