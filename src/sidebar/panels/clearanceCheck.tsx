/** Beside a call that is looked at: adults without a current clearance who are called with minors. */
import { useEffect } from 'preact/hooks';
import { More, Points } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

/** Nothing until it has been answered, and nothing where nothing is to be said. */
export function ClearanceCheck({ date }: { date: string }) {
  const check = useRequest('checkCompany');
  const { run } = check;
  useEffect(() => run({ date }), [run, date]);
  if (check.now.state !== 'done' || check.now.result.clearances.length === 0) return null;
  return (
    <More title="Check: adults with under-18s">
      <Points lines={check.now.result.clearances.map((one) => one.message)} />
    </More>
  );
}
