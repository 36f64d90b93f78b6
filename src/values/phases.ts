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
