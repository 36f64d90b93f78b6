import { foldedText } from './text.ts';

/** The phases of a production in their order (docs/theatre.md, Phases). A company may have others of its own. */
export const PHASES = [
  'Inception',
  'Pre-Production',
  'Casting',
  'Rehearsals',
  'Pre-Tech',
  'Technical Rehearsals',
  'Performance',
  'Post-Production',
] as const;

export type Phase = (typeof PHASES)[number];

const IN_ORDER: readonly string[] = PHASES.map((phase) => foldedText(phase));

/** Its place among the phases, from 0; -1 for one of the company's own. */
export function phaseNumber(phase: string): number {
  return IN_ORDER.indexOf(foldedText(phase));
}

/** True when a phase comes after another (docs/theatre.md, Phases). A phase of the company's own comes after none. */
export function isAfterPhase(phase: string, other: string): boolean {
  return phaseNumber(phase) > phaseNumber(other);
}
