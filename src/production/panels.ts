/**
 * The sidebar's panels in their order: what each is called and what it is for, and what the menu has of it. They stand below
 * whatever says where something is put right.
 */

export interface PanelFacts {
  readonly title: string;
  /** What it is for, in one line on Today. */
  readonly what: string;
  /** Menu items and the function of `src/main.ts` that each calls. Google stores the functions' names: they never change. */
  readonly menu: readonly (readonly [text: string, calls: string])[];
  /** True where the menu draws a line above. */
  readonly beginsGroup?: true;
}

export const PANELS = {
  today: {
    title: 'Today',
    what: 'What is on, who is called, what needs attention.',
    menu: [['Open Callboard', 'showSidebar']],
  },
  call: {
    title: 'Call',
    what: 'Look at every message of a day’s call, then send it.',
    menu: [['Preview and send the call …', 'showCall']],
    beginsGroup: true,
  },
  schedule: {
    title: 'Schedule',
    what: 'Repeat, move or cancel events; the calendar.',
    menu: [['Schedule …', 'showSchedule']],
  },
  attendance: {
    title: 'Attendance',
    what: 'Sign-in sheets, the door, and papers for it.',
    menu: [
      ['Make today’s sign-in', 'menuSignIn'],
      ['Attendance …', 'showAttendance'],
    ],
  },
  reports: {
    title: 'Notes and reports',
    what: 'Make a report, look at it, send it.',
    menu: [
      ['Make today’s rehearsal report', 'menuReport'],
      ['Preview and send the report …', 'showReports'],
    ],
  },
  deck: {
    title: 'Deck',
    what: 'Props, presets, run sheets, quick changes.',
    menu: [['Deck …', 'showDeck']],
    beginsGroup: true,
  },
  company: {
    title: 'Company',
    what: 'People and guardians; imported tables.',
    menu: [['Company …', 'showCompany']],
  },
  sharing: {
    title: 'Sharing',
    what: 'Who can open which folder, checked and fixed.',
    menu: [['Sharing …', 'showSharing']],
  },
  strike: {
    title: 'Strike',
    what: 'Returns, archive, and what comes after.',
    menu: [['Strike …', 'showStrike']],
  },
  settings: {
    title: 'Settings',
    what: 'Automatic calls, mail left today, what is missing.',
    menu: [
      ['Settings …', 'showSettings'],
      ['Turn on automatic calls', 'menuRepairTriggers'],
      ['Is everything all right?', 'menuHealth'],
    ],
    beginsGroup: true,
  },
} as const satisfies Record<string, PanelFacts>;

export type Panel = keyof typeof PANELS;

/** Every function that an item of the menu calls. */
export type MenuFunction = (typeof PANELS)[keyof typeof PANELS]['menu'][number][1];

export const PANEL_LIST: readonly (PanelFacts & { readonly id: Panel })[] = Object.entries(PANELS).map(
  ([id, facts]) => ({ id: id as Panel, ...facts }),
);
