/** The process behind `npm run plan-order`: a file of pieces in, the order with the least waiting out, as JSON. */
import { readFileSync } from 'node:fs';
import { talentOrder } from '../../src/features/rehearsalOrder/talentOrder.ts';
import { OrderInputError, orderInput } from './orderInput.ts';

/** Many more pieces than a day has are answered within it. */
const MOST_MS = 5000;
const BAD_INPUT = 2;

const [file, ...others] = process.argv.slice(2);
if (file === undefined || others.length > 0) refuse(['Name one file: npm run --silent plan-order -- FILE.json']);
else plan(file);

function plan(name: string): void {
  const end = performance.now() + MOST_MS;
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch (error) {
    refuse([`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
    return;
  }
  try {
    const { ids, instance, notes } = orderInput(text);
    for (const note of notes) process.stderr.write(`${note}\n`);
    const { order, waiting, proved, bound } = talentOrder(instance, () => end - performance.now());
    const found = { order: order.map((piece) => ids[piece]), waiting: exact(waiting), proved };
    process.stdout.write(`${JSON.stringify(proved ? found : { ...found, bound: exact(bound) })}\n`);
  } catch (error) {
    if (!(error instanceof OrderInputError)) throw error;
    refuse(error.problems);
  }
}

/** Without what adding up fractions leaves behind. */
function exact(amount: number): number {
  return Number(amount.toPrecision(12));
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = BAD_INPUT;
}
