/**
 * What stage management does in each phase, by role, as data (docs/theatre.md, Checklists). Set up puts these rows into
 * Checklists once; from then on the tab is the company's own: change, add and delete rows there, also for more roles.
 */

export interface ChecklistTask {
  phase: string;
  role: string;
  task: string;
}

type Tasks = Record<string, readonly string[]>;

const SM: Tasks = {
  Inception: [
    'Child safety training',
    'Background check',
    'Agreement signed',
    'Onboarding done',
    'Rights and agreements on file',
    'Set up the production in Callboard and look through the folders',
    'Name who may open the Confidential workbook',
    'Agree on roles with the production manager and the director',
  ],
  'Pre-Production': [
    'Meet the ASMs and PAs, and share out the tasks',
    'Read the script and mark the first questions',
    'Break down scenes and characters',
    'Draft the rehearsal schedule, with conflicts',
    'Collect contacts, guardians and emergency information',
    'Issue the contact sheets',
    'Read sharing back: who can open what',
    'Hold the first production meeting',
    'Walk through the rehearsal room and the theatre: exits, first aid, telephone',
  ],
  Casting: [
    'Schedule auditions and slots',
    'Prepare audition forms and the sign-in sheet',
    'Two adults at every audition',
    'Issue the callback list',
    'Issue the cast list once parts are accepted',
    'Check every minor’s guardians, and who may collect',
  ],
  Rehearsals: [
    'Tape out the set',
    'Hold the first rehearsal: rules, exits, emergency plan',
    'Send the daily call every day',
    'Send the rehearsal report after every rehearsal',
    'Keep the prompt book: blocking, cues, changes',
    'Keep breaks and finishing times',
    'Two adults with a current clearance wherever minors are called',
    'Release children only to a listed adult',
    'Run the weekly production meeting',
  ],
  'Pre-Tech': [
    'Hold paper tech and put all cues into the book',
    'Hold the designer run',
    'Check run sheets, presets and shift plots with the ASMs',
    'Walk the backstage paths in the dark with the crew',
    'Schedule tech with breaks, and with the latest finish for minors',
  ],
  'Technical Rehearsals': [
    'Safety talk and walk through on stage',
    'Call the cue-to-cue and the runs',
    'Send the tech report every day',
    'Fix the calling script',
    'Check that somebody can cover the calling',
  ],
  Performance: [
    'Call the show',
    'Preshow check and half hour',
    'Send the performance report after every show',
    'Keep the show as directed; line and blocking notes',
    'Check sign-in, and cover for absences',
  ],
  'Post-Production': [
    'Schedule and run strike',
    'Rented and borrowed things returned and signed for',
    'Scripts and scores back against the assignment list',
    'Keys and kit back, venue reset',
    'Finish the prompt book for the archive',
    'Collect reflections from the team and the young artists',
    'Archive the production in Callboard',
  ],
};

const ASM: Tasks = {
  Inception: ['Child safety training', 'Background check', 'W-9, if needed', 'Agreement signed', 'Onboarding done'],
  'Pre-Production': [
    'Meet the stage manager',
    'Learn the documents and where they are',
    'Read the script',
    'Go to production meetings',
  ],
  Casting: [
    'Run the sign-in table',
    'Copy and lay out materials',
    'Keep the room flowing: next, on deck, thank you',
    'Hand out, collect and file the forms',
  ],
  Rehearsals: [
    'Set up and clear the room',
    'Take attendance, and phone those who are missing',
    'Help with reports and calls',
    'Track props and costumes',
    'Keep materials ready: pencils, tape, scripts',
    'Look after the younger cast, also at breaks and when they are collected',
    'Take line notes',
  ],
  'Pre-Tech': [
    'Bring the Show Bible up to date',
    'Prepare the backstage and quick-change areas',
    'Write run sheets and preset checklists',
    'Go to paper tech and dry tech',
  ],
  'Technical Rehearsals': [
    'Track props, costumes and people',
    'Rehearse transitions',
    'Order the traffic backstage',
    'Rehearse quick changes with the dressers',
    'Keep order and quiet backstage',
  ],
  Performance: [
    'Run the deck',
    'Preset and check before every show',
    'Keep tracking, and write down what changes',
    'Watch over the crowd at breaks',
    'Run lines with those who need it',
    'Be ready to cover for the stage manager',
  ],
  'Post-Production': [
    'Help at strike',
    'Return rented things',
    'Reset the venue',
    'File everything for the archive',
    'Write a reflection',
  ],
};

const PA: Tasks = {
  Inception: ['Child safety training', 'Background check', 'Agreement signed', 'Onboarding done'],
  'Pre-Production': ['Meet the stage management', 'Read the script', 'Learn where things are kept'],
  Casting: ['Greet and show the way', 'Help at the sign-in table', 'Carry forms to and from the panel'],
  Rehearsals: [
    'Help to set up and clear the room',
    'Help with sign-in and sign-out',
    'Stand in for missing props and people',
    'Run errands and copies',
    'Help with the younger cast, with an adult',
  ],
  'Pre-Tech': ['Label prop tables', 'Set glow tape and clear the ways', 'Help to move into the theatre'],
  'Technical Rehearsals': ['Learn the deck track that is given', 'Reset after each run', 'Help at quick changes'],
  Performance: ['Sweep and mop before the house opens', 'Do the deck track', 'Reset after the show'],
  'Post-Production': ['Help at strike', 'Sort and label what goes back', 'Write a reflection'],
};

const ROLES: Record<string, Tasks> = { SM, ASM, PA };

/** All rows, role after role, in the order of the phases. */
export const CHECKLIST_TASKS: readonly ChecklistTask[] = Object.entries(ROLES).flatMap(([role, phases]) =>
  Object.entries(phases).flatMap(([phase, tasks]) => tasks.map((task) => ({ phase, role, task }))),
);
