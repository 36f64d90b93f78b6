/** The panels: what each is called and what it is for. */
import type { Panel } from '../../entry/panels.ts';

export const PANEL_LIST: readonly { id: Panel; title: string; what: string }[] = [
  { id: 'today', title: 'Today', what: 'What is on, who is called, what needs attention.' },
  { id: 'call', title: 'Call', what: 'Look at every message of a day’s call, then send it.' },
  { id: 'schedule', title: 'Schedule', what: 'Repeat, move or cancel events; the calendar.' },
  { id: 'attendance', title: 'Attendance', what: 'Sign-in sheets, and who is in the building.' },
  { id: 'reports', title: 'Notes and reports', what: 'Make a report, look at it, send it.' },
  { id: 'deck', title: 'Deck', what: 'Props, presets, run sheets, quick changes.' },
  { id: 'company', title: 'Company', what: 'People and guardians; tables taken in.' },
  { id: 'sharing', title: 'Sharing', what: 'Who can open which folder, checked and put right.' },
  { id: 'strike', title: 'Strike', what: 'Returns, archive, and what comes after.' },
  { id: 'settings', title: 'Settings and health', what: 'Triggers, mail left today, repairs.' },
];
