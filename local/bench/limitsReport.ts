/** Google's limits as sentences with measured numbers: what docs/limits.md says of them comes from here. */
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { benchEdits } from './benchEdits.ts';
import { benchLargeCall, benchManyProductions, type LargeCall } from './benchLimits.ts';

const EDITS = { hours: 0.5, editsAnHour: 3_600, from: '17:45' };

/** @param example what the edits are made in */
export function limitsReport(example: InputFile[], bundleDir: string): string {
  const edits = benchEdits(example, bundleDir, EDITS);
  const many = benchManyProductions(bundleDir, 10);
  const lines = [
    callLine('160 guardians, personal account', benchLargeCall(bundleDir, 160, PERSONAL), 'earliest called first'),
    callLine('1,000 guardians, Workspace account', benchLargeCall(bundleDir, 1_000, WORKSPACE), 'to all'),
    `${many.productions} productions of one person (add-on): ${many.triggers} triggers; in 24 hours ${many.triggerMinutes.toFixed(1)} of 90 trigger minutes with ${many.sent} messages of ${many.recipients}; the next one: ${many.oneMore || 'installed'}`,
    `60 edits a minute for ${EDITS.hours * 60} minutes around the call: ${edits.triggerMinutes.toFixed(1)} of 90 trigger minutes for ${edits.edits} edits; ${edits.messages} messages, the last ${edits.lastAfterMinutes.toFixed(0)} minutes after the call was due`,
  ];
  return `\nLimits\n\n${lines.join('\n')}\n`;
}

const PERSONAL = { consumerAccount: true, earliestFirst: true };
const WORKSPACE = { consumerAccount: false, earliestFirst: false };

function callLine(title: string, call: LargeCall, how: string): string {
  const { sent, recipients, runs, longestRunMinutes, lastAfterMinutes, triggerMinutes } = call;
  return `${title}: ${sent} of ${recipients} messages (${how}) in ${runs} runs of at most ${longestRunMinutes.toFixed(1)} minutes, the last ${lastAfterMinutes.toFixed(0)} minutes after the call was due; ${triggerMinutes.toFixed(0)} trigger minutes`;
}
