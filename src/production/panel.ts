/** The sidebar's panels by name, so that whatever stands below them can say where something is put right. */
export type Panel =
  | 'today'
  | 'call'
  | 'schedule'
  | 'attendance'
  | 'reports'
  | 'deck'
  | 'company'
  | 'sharing'
  | 'strike'
  | 'settings';
