/** The sidebar's panels, in their order. */
export const PANELS = [
  'today',
  'call',
  'schedule',
  'attendance',
  'reports',
  'deck',
  'company',
  'sharing',
  'strike',
  'settings',
] as const;
export type Panel = (typeof PANELS)[number];
