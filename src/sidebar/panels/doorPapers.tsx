/** Papers for the adult in charge at the door, and for the day. */
import type { DoorPapers } from '../../features/attendance/attendanceTypes.ts';
import { useApp } from '../appContext.ts';
import { Button, Section } from '../parts.tsx';

/** @param props.date the day that the panel is about; `''` for today */
export function DoorPapersSection({ date }: { date: string }) {
  const { jobs } = useApp();
  const busy = jobs.view.state === 'running';
  const make = (words: string, what: DoorPapers) => () => jobs.start(words, 'makeDoorPapers', { what, date });
  return (
    <Section title="On paper">
      <p>
        The door sheet says who may collect each child and whom to phone. It goes into the Confidential folder, and so
        does the face sheet: links to the headshots of those who agreed. The roll has names only, by room and chaperone
        group, with boxes to tick. The daily record has a part for each child: arrival, departure, and each performing,
        rest and meal period to fill in.
      </p>
      <Button busy={busy} onClick={make('Making the door sheet', 'door')}>
        Make the door sheet
      </Button>
      <Button busy={busy} onClick={make('Making the roll', 'roll')}>
        Make the roll and break register
      </Button>
      <Button busy={busy} onClick={make('Making the face sheet', 'faces')}>
        Make the face sheet
      </Button>
      <Button busy={busy} onClick={make('Making the daily record of children', 'record')}>
        Make the daily record of children
      </Button>
    </Section>
  );
}
